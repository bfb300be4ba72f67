"""What the officer's morning page asks of the houses: a fixed number of queries, however full the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value

from acquaintance.queries import to_read
from apparat.asking.prepared import Blank, Prepared, worded
from apparat.deadlines.models import Deadline
from apparat.lists.searches import keeps_searches
from apparat.notices.models import Notice
from apparat.org.mandate import Mandates
from apparat.org.models import Acting, Officer
from apparat.org.queries import mandates
from apparat.org.roles import LEADERSHIP
from apparat.search.listing import Listing
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.load import work_calendar
from control.lines import lined, lit
from control.models import Assignment
from control.queries import Asker, asker, by_term, given_by, of_unit, waiting_for
from documents.financing import before_the_akim
from documents.queries import drafts_to_sign, for_records, on_desks, to_file
from notes.queries import to_decide
from outgoing.queries import waiting_for as own_papers_for

SHOWN = 8  # rows of a section; the whole list is one click away
NOTICES = 6


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one kind of work (assignments with lights, or papers), and whether there are more than are shown."""

    rows: list[Any]
    has_more: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the page shows."""

    tallies: Mapping[str, int]
    papers: Section
    drafts: Section
    registry: Section
    to_file: Section
    own_papers: Section
    to_read: Section
    notes: Section
    financing: Section
    work: Mapping[str, Section]
    acting: list[Acting]
    notices: list[Notice]
    heads_a_unit: bool
    keeps_searches: bool
    all_papers: str  # the registry's filter that shows all of `papers`

    @property
    def is_clear(self) -> bool:
        """Tell whether nothing waits for the officer."""
        waits = ("to_accept", "in_work", "returned", "parts", "redirections", "reports")
        papers = (self.papers, self.drafts, self.registry, self.to_file, self.own_papers, self.to_read, self.notes)
        return not any(section.rows for section in (*papers, *(self.work[name] for name in waits)))


def desk_of(officer: Officer, on: date) -> Desk:
    """Return the desk of the officer on the day, with what he answers for as an acting officer (1.4)."""
    seats, calendar = mandates(officer, on), work_calendar()
    return Desk(
        tallies=tallies(seats, on, calendar),
        papers=_section(on_desks(seats)),
        drafts=_section(drafts_to_sign(seats)),
        registry=_section(for_records(seats, on)),
        to_file=_section(to_file(seats)),
        own_papers=_cut(own_papers_for(seats, SHOWN + 1)),
        to_read=_section(to_read(officer)),
        notes=_section(to_decide(officer, on)),
        financing=_section(before_the_akim(seats, on)),
        work=work_of(seats, on, calendar),
        acting=[seat.acting for seat in seats if seat.acting],
        notices=list(Notice.objects.filter(officer=officer).order_by("-created_at", "-pk")[:NOTICES]),
        heads_a_unit=bool(seats.headed_units),
        keeps_searches=keeps_searches(officer),
        all_papers="state=on_desk" if len(seats) > 1 else f"state=on_desk&desk={officer.pk}",  # lent desks too (1.4)
    )


def _section(rows: QuerySet[Any]) -> Section:
    return _cut(list(rows[: SHOWN + 1]))


def _cut(found: list[Any]) -> Section:
    return Section(found[:SHOWN], has_more=len(found) > SHOWN)


def tallies(seats: Mandates, on: date, calendar: WorkCalendar) -> Mapping[str, int]:
    """Count open deadlines by light (13.4): overdue, due today, due within three working days, later.

    An officer counts what he owes, and what his unit owes in nobody's name (10.9); a leader also what is owed to him.
    """
    soon = calendar.shift(on, 3)
    units = [seat.position.unit_id for seat in seats if seat.position]
    mine = Q(officer__in=seats.seats) | Q(officer=None, unit__in=units)
    if seats.first(LEADERSHIP):
        mine |= Q(leader__in=seats.seats)
    rows = Deadline.objects.filter(mine, state=Deadline.State.OPEN)
    return rows.aggregate(
        overdue=Count("pk", filter=Q(due_on__lt=on)),
        today=Count("pk", filter=Q(due_on=on)),
        soon=Count("pk", filter=Q(due_on__gt=on, due_on__lte=soon)),
        later=Count("pk", filter=Q(due_on__gt=soon)),
    )


def work_of(seats: Mandates, on: date, calendar: WorkCalendar) -> Mapping[str, Section]:
    """Return the sections of assignments: keys in one query, their lines in one more."""
    keys = _keys(seats, on)
    wanted = {key for found in keys.values() for key in found[:SHOWN]}
    shown = {row.line.pk: row for row in lit(_LINES.of_keys(sorted(wanted)), on, calendar)}
    return {
        name: Section([shown[key] for key in keys[name][:SHOWN]], has_more=len(keys[name]) > SHOWN) for name in keys
    }


_LINES = Listing(Assignment.objects.all(), ("pk",), lined)


def _keys(seats: Mandates, on: date) -> dict[str, list[int]]:
    """Return the first keys of every part of his work, in its order, in one UNION."""
    who = asker(seats, on)
    ask = _worded_keys(who.releases, who.stands_in, bool(seats.headed_units), SHOWN + 1)
    rows: Any = ask(
        seats=who.seats,
        giving=who.giving,
        stood_in_for=who.stood_in_for,
        on=on,
        units=list(seats.headed_units),
    )
    found: dict[str, list[int]] = {name: [] for name in PARTS}
    for part, _due_on, pk in sorted(rows, key=_by_rank):
        found[part].append(pk)
    return found


PARTS = ("to_accept", "in_work", "returned", "parts", "reports", "given", "redirections", "unit")


@lru_cache(maxsize=32)
def _worded_keys(releases: bool, stands_in: bool, heads_a_unit: bool, size: int) -> Prepared[Any]:
    def parts(seats: Blank, giving: Blank, stood_in_for: Blank, on: Blank, units: Blank) -> QuerySet[Any]:
        waiting = waiting_for(Asker(seats, giving, stood_in_for, on, releases, stands_in))
        asked = waiting.redirections.order_by().values("assignment")
        rows = {
            "to_accept": waiting.to_accept,
            "in_work": waiting.in_work,
            "returned": waiting.returned,
            "parts": waiting.parts,
            "reports": waiting.reports,
            "given": given_by(seats),
            "redirections": by_term(Assignment.objects.filter(pk__in=asked)),
        }
        if heads_a_unit:
            rows["unit"] = of_unit(units)
        arms = [
            each.annotate(part=Value(name), rank=F("deadline__due_on")).values_list("part", "rank", "pk")[:size]
            for name, each in rows.items()
        ]
        return arms[0].union(*arms[1:], all=True)

    return worded(parts)


def _by_rank(row: tuple[str, date | None, int]) -> tuple[str, date, int]:
    part, due_on, pk = row
    return part, due_on or date.max, pk
