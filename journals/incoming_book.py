"""The journal of incoming papers, annex 15 of № 703: its rows, lines and columns (10.9; law.md 3.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.asking.prepared import Among, Blank, prepared
from apparat.org.bilingual import columns_of, in_language, initial_and_surname
from apparat.org.models import Officer
from apparat.ui.catalogue import path_to
from apparat.worktime.hours import OFFICE_ZONE
from control.models import Assignment, Executor
from documents.models import Incoming, ResolutionPoint
from documents.office_day import OfficeDay
from documents.repeats import repeated_numbers
from documents.states import IncomingState, ResolutionState
from journals.asked import Asked
from journals.columns import JournalColumn, beside, day_of, lines_of
from outgoing.models import Outgoing

COLUMNS = (
    *("pk", "year", "ordinal", "number", "received_at", "registered_at", "their_number", "their_on", "summary"),
    *("restricted", "urgency", "sheets", "annex_sheets", "executed_on", "paper_file"),
    *("correspondent__name_kk", "correspondent__name_ru", "kind__name_kk", "kind__name_ru", "case_file__index"),
    *("state", *(f"legacy__{name}" for name in ("resolution", "receipt", "execution", "note"))),
    *columns_of("desk", Officer.SHORT),
)


class Facts(NamedTuple):
    """What the row of a paper says for its line."""

    pk: int
    year: int
    ordinal: int
    number: str
    received_at: datetime
    registered_at: datetime
    their_number: str
    their_on: date | None
    summary: str
    restricted: bool
    urgency: str
    sheets: int
    annex_sheets: int
    executed_on: date | None
    paper_file: str
    from_kk: str
    from_ru: str
    kind_kk: str
    kind_ru: str
    case_file: str | None
    state: str
    old_resolution: str | None  # the words of an old journal (ADR-0016); None of any other paper
    old_receipt: str | None
    old_execution: str | None
    old_note: str | None
    desk_first_kk: str | None  # nobody's desk has no names
    desk_last_kk: str | None
    desk_first_ru: str | None
    desk_last_ru: str | None


Name = tuple[str, str, str, str]  # first and last name in Kazakh, then in Russian


class Given(NamedTuple):
    """One point of a resolution: whose, of which day, what, by when; when it was taken and released; its executors."""

    author: Name
    signed_at: datetime
    text: str
    due_on: date | None
    accepted_at: datetime | None
    released_at: datetime | None
    executors: tuple[Name, ...]  # the lead stands first (10.16)


class IncomingLine(NamedTuple):
    """A line of the journal: the paper, its points, the number it repeats, the numbers and days of its answers."""

    facts: Facts
    points: tuple[Given, ...]
    repeats: str
    answers: tuple[tuple[str, datetime | None], ...]

    @property
    def place(self) -> tuple[int, int, int]:
        """Where it stands in the register: its day, its number among those of the day."""
        facts = self.facts
        return facts.registered_at.astimezone(OFFICE_ZONE).toordinal(), facts.ordinal, facts.pk


def rows(officer: Officer, on: date, asked: Asked) -> QuerySet[Incoming]:
    """Return the papers of the register and period that the officer may see (10.3, 10.4); a unit: that executes.

    Old ones too, each on its day; a number that tells no place stands first in it (ADR-0016).
    """
    dated = Incoming.objects.visible_to(officer, on).alias(day=OfficeDay("registered_at"))
    seen = dated.filter(**asked.of_days("day"))
    if asked.unit is None:
        return seen
    of_unit = Executor.objects.filter(
        unit=asked.unit, assignment__root_kind="incoming", assignment__root_id=OuterRef("pk")
    )
    return seen.filter(Exists(of_unit))


def read(papers: QuerySet[Incoming]) -> list[IncomingLine]:
    """Return the lines of these papers, in their order. Five questions, however many they are."""
    found = [Facts._make(row) for row in papers.values_list(*COLUMNS)]
    keys = [one.pk for one in found]
    points, repeats, answers = _points(keys), repeated_numbers(keys), _answers(keys)
    return [IncomingLine(one, tuple(points[one.pk]), repeats.get(one.pk, ""), tuple(answers[one.pk])) for one in found]


def _points(keys: list[int]) -> dict[int, list[Given]]:
    put = list(_points_on(papers=keys)) if keys else []
    executors = _executors([assignment for _paper, assignment, *_facts in put])
    points: dict[int, list[Given]] = defaultdict(list)
    for paper, assignment, signed_at, text, due_on, accepted_at, released_at, *author in put:
        dates = (due_on, accepted_at, released_at)
        points[paper].append(Given(_name(author), signed_at, text, *dates, tuple(executors[assignment])))
    return points


def _executors(assignments: list[int]) -> dict[int, list[Name]]:
    named: dict[int, list[Name]] = defaultdict(list)
    if assignments:
        for assignment, *names in _executors_of(assignments=assignments):
            named[assignment].append(_name(names))
    return named


def _name(columns: Iterable[Any]) -> Name:
    first_kk, last_kk, first_ru, last_ru = columns
    return first_kk, last_kk, first_ru, last_ru


def _answers(keys: list[int]) -> dict[int, list[tuple[str, datetime | None]]]:
    found: dict[int, list[tuple[str, datetime | None]]] = defaultdict(list)
    for paper, number, at in _answers_to(papers=keys) if keys else ():
        found[paper].append((number, at))
    return found


@prepared
def _points_on(papers: Blank) -> QuerySet[Any]:
    put = ResolutionPoint.objects.filter(
        Among("resolution__incoming", papers), resolution__state=ResolutionState.SIGNED
    ).order_by("resolution__signed_at", "resolution", "order")
    return put.values_list(
        *("resolution__incoming", "assignment", "resolution__signed_at", "text", "assignment__deadline__due_on"),
        *("assignment__accepted_at", "assignment__released_at"),
        *columns_of("resolution__author", Officer.SHORT),
    )


@prepared
def _executors_of(assignments: Blank) -> QuerySet[Any]:
    rows = Executor.objects.filter(Among("assignment", assignments)).order_by("assignment", "-is_lead", "order")
    return rows.values_list("assignment", *columns_of("officer", Officer.SHORT))


@prepared
def _answers_to(papers: Blank) -> QuerySet[Any]:
    numbered = Outgoing.objects.filter(Among("incoming", papers), registered_at__isnull=False).exclude(number="")
    return numbered.order_by("registered_at", "pk").values_list("incoming", "number", "registered_at")


def name_in_language(names: tuple[str | None, str | None, str | None, str | None]) -> str:
    """Return initial and surname in the reader's language: first and last name in Kazakh, then in Russian."""
    first_kk, last_kk, first_ru, last_ru = (name or "" for name in names)
    return in_language(initial_and_surname(first_kk, last_kk), initial_and_surname(first_ru, last_ru))


def _correspondent(line: IncomingLine) -> str:
    facts = line.facts
    number = f"№ {facts.their_number}" if facts.their_number else ""
    return lines_of(in_language(facts.from_kk, facts.from_ru), beside(number, day_of(facts.their_on)))


def _content(line: IncomingLine) -> str:
    facts = line.facts
    said = str(_("restricted")) if facts.restricted else facts.summary  # 10.4: a line without content
    return lines_of(in_language(facts.kind_kk, facts.kind_ru), said)


def _resolution(line: IncomingLine) -> str:
    facts = line.facts
    if facts.old_resolution is not None:
        return facts.old_resolution
    if not line.points:
        return name_in_language((facts.desk_first_kk, facts.desk_last_kk, facts.desk_first_ru, facts.desk_last_ru))
    return lines_of(*map(_point, line.points))


def _point(point: Given) -> str:
    executors = ", ".join(map(name_in_language, point.executors))
    until = str(_("by %(day)s") % {"day": day_of(point.due_on)}) if point.due_on else ""
    said = f"{name_in_language(point.author)}, {day_of(point.signed_at)}: {executors} – {point.text.rstrip(' .')}"
    return beside(said, until)


def _receipt(line: IncomingLine) -> str:
    if line.facts.old_receipt is not None:
        return line.facts.old_receipt
    taken = (point for point in line.points if point.accepted_at and point.executors)
    return lines_of(*(beside(name_in_language(point.executors[0]), day_of(point.accepted_at)) for point in taken))


def _execution(line: IncomingLine) -> str:
    facts = line.facts
    answered = [
        str(_("answer № %(number)s of %(day)s") % {"number": one, "day": day_of(at)}) for one, at in line.answers
    ]
    released = {day_of(point.released_at): None for point in line.points if point.released_at}
    executed = [str(_("executed %(day)s") % {"day": day}) for day in released]
    if facts.executed_on:
        executed.append(str(_("executed %(day)s") % {"day": day_of(facts.executed_on)}))
    file = facts.paper_file or facts.case_file
    filed = str(_("in file %(index)s") % {"index": file}) if file else ""  # № 703 p. 40
    return lines_of(facts.old_execution or "", *answered, *executed, filed)


def _note(line: IncomingLine) -> str:
    facts = line.facts
    repeats = str(_("repeats № %(number)s") % {"number": line.repeats}) if line.repeats else ""  # p. 86
    urgent = str(Assignment.Urgency(facts.urgency).label) if facts.urgency != Assignment.Urgency.NONE else ""
    if facts.state == IncomingState.IMPORTED:  # nobody counted its sheets here
        return lines_of(facts.old_note or "", repeats)
    sheets = str(_("sheets: %(sheets)s") % {"sheets": facts.sheets})
    annexes = str(_("annexes: %(sheets)s") % {"sheets": facts.annex_sheets}) if facts.annex_sheets else ""
    return lines_of(repeats, urgent, beside(sheets, annexes))


INCOMING_COLUMNS = (
    JournalColumn("№", lambda line: line.facts.number, 1.1, lambda line: path_to("documents:incoming", line.facts.pk)),
    JournalColumn(_("Day of receipt"), lambda line: day_of(line.facts.received_at), 1.2),
    JournalColumn(_("Correspondent, date and index of the paper"), _correspondent, 2.6),
    JournalColumn(_("Kind, heading or summary"), _content, 3),
    JournalColumn(_("Resolution or to whom"), _resolution, 3),
    JournalColumn(_("Receipt: signature and date"), _receipt, 1.6),
    JournalColumn(_("Mark of execution"), _execution, 1.8),
    JournalColumn(_("Note"), _note, 1.4),
)
