"""Questions about acquaintance: who was asked, who has confirmed, who of the staff lacks a rule (10.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from acquaintance.models import Circulation, Reader, RuleEdition
from acquaintance.states import CirculationState, ReaderState
from apparat.asking.prepared import plans_kept
from apparat.org.bilingual import columns_of
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.queries import working_officers
from apparat.org.roles import LEADERSHIP, Role
from documents.models import Incoming
from outgoing.models import Outgoing

Part = TypeVar("Part")
DEEPEST = 6  # levels of the tree of bodies below one head
LISTED = ("incoming", "outgoing", "edition__rule", "sent_by")
SHOWN = (  # what a line of a list shows of a sending
    *("sent_at", "due_on", "words", "state", "incoming__number", "incoming__summary"),
    *("outgoing__number", "outgoing__heading_kk", "outgoing__heading_ru"),
    *("edition__act", "edition__rule__name_kk", "edition__rule__name_ru"),
    *columns_of("sent_by", Officer.SHORT),
)


def readers_of(paper: Incoming | Outgoing) -> QuerySet[Reader]:
    """Return the rows of everybody who was ever asked about the paper."""
    column = "incoming" if isinstance(paper, Incoming) else "outgoing"
    return Reader.objects.filter(**{f"circulation__{column}": paper})


def readers_of_edition(edition: RuleEdition) -> QuerySet[Reader]:
    """Return the rows of everybody who was ever asked about the edition."""
    return Reader.objects.filter(circulation__edition=edition)


def readers_on_list(circulation: Circulation) -> QuerySet[Reader]:
    """Return the readers of one sending as its list names them: by rank, then in Kazakh order."""
    rows = circulation.readers.select_related("officer", "post__unit", "deadline")
    return rows.order_by("post__rank", "officer__sort_key", "pk")


def waiting_of(circulation: Circulation, on: date) -> QuerySet[Reader]:
    """Return who works here and has not confirmed yet."""
    here = Q(officer__left_on=None) | Q(officer__left_on__gt=on)
    rows = circulation.readers.filter(here, state=ReaderState.ASKED, officer__is_active=True)
    return rows.select_related("officer", "circulation").order_by("pk")


def to_read(officer: Officer) -> QuerySet[Reader]:
    """Return what the officer has not confirmed yet, the soonest day first, then the oldest."""
    rows = Reader.objects.filter(officer=officer, state=ReaderState.ASKED)
    return _whole(rows).order_by("circulation__due_on", "pk")


def read(officer: Officer) -> QuerySet[Reader]:
    """Return what the officer has confirmed, the latest first."""
    return _whole(Reader.objects.filter(officer=officer, state=ReaderState.CONFIRMED)).order_by("-pk")


def reading_of(officer: Officer, part_of: Callable[[QuerySet[Reader]], Part]) -> tuple[list[Reader], Part]:
    """Return what the officer is to read, and the part of what he has read that is wanted.

    Both go by the rows of one officer whoever he is; their many joins take longer to plan than to read.
    """
    with plans_kept(connection):
        return list(to_read(officer)), part_of(read(officer))


def _whole(rows: QuerySet[Reader]) -> QuerySet[Reader]:
    related = rows.select_related("deadline", *columns_of("circulation", LISTED))
    return related.only("confirmed_at", "state", "deadline__due_on", *columns_of("circulation", SHOWN))


def sendings(officer: Officer, on: date) -> QuerySet[Circulation]:
    """Return the sendings the officer may follow, the latest first, with how many were asked and have confirmed."""
    rows = Circulation.objects.visible_to(officer, on)
    counted = rows.annotate(
        asked=Count("readers", filter=~Q(readers__state=ReaderState.DROPPED)),
        confirmed=Count("readers", filter=Q(readers__state=ReaderState.CONFIRMED)),
    )
    return counted.select_related(None).select_related(*LISTED).only(*SHOWN).order_by("-pk")


def open_of(paper: Incoming | Outgoing, officer: Officer) -> Reader | None:
    """Return the officer's own row that waits for his confirmation of the paper, None when there is none."""
    rows = readers_of(paper).filter(officer=officer, state=ReaderState.ASKED)
    return rows.select_related("circulation").first()


def reach(mandate: Mandate, on: date) -> set[int] | None:
    """Return the keys of the bodies whose people the seat may ask (10.5); None for everybody."""
    if mandate.has(*LEADERSHIP, Role.RECORDS) or mandate.position is None:
        return None
    return with_parts([mandate.position.unit_id])


def with_parts(units: Iterable[int]) -> set[int]:
    """Return the keys of the bodies and of all their parts."""
    found = level = set(units)
    for _step in range(DEEPEST):
        level = set(Unit.objects.filter(parent__in=level).values_list("pk", flat=True)) - found
        if not level:
            break
        found = found | level
    return found


def staff(on: date) -> QuerySet[Officer]:
    """Return everybody who works here in a post, in Kazakh order."""
    return working_officers(on).filter(position__isnull=False)


def people_of(units: Iterable[Unit], on: date) -> list[Officer]:
    """Return everybody who works in the bodies and their parts on the day."""
    keys = [unit.pk for unit in units]
    return list(staff(on).filter(position__unit__in=with_parts(keys))) if keys else []


def bodies_with_people(on: date) -> QuerySet[Unit]:
    """Return the bodies in which somebody works, in Kazakh order."""
    return Unit.objects.filter(pk__in=staff(on).order_by().values("position__unit")).order_by("sort_key")


def editions_in_force(on: date) -> list[RuleEdition]:
    """Return the edition of each rule that is in force on the day, in Kazakh order of the rules."""
    rows = RuleEdition.objects.filter(rule__is_active=True, in_force_on__lte=on)
    latest = rows.order_by("rule", "-in_force_on").distinct("rule").select_related("rule", "attachment")
    return sorted(latest, key=lambda edition: edition.rule.sort_key)


def editions_to_ask(on: date) -> QuerySet[RuleEdition]:
    """Return the editions in force that took the place of another and were not asked of everybody yet.

    One whose sending a keeper recalled is left as he left it.
    """
    keys = [edition.pk for edition in editions_in_force(on)]
    before = RuleEdition.objects.filter(rule=OuterRef("rule"), in_force_on__lt=OuterRef("in_force_on"))
    recalled = Circulation.objects.filter(edition=OuterRef("pk"), state=CirculationState.RECALLED)
    rows = RuleEdition.objects.filter(Exists(before), ~Exists(recalled), pk__in=keys, asked_at=None)
    return rows.select_related("rule", "attachment__uploaded_by").order_by("rule__sort_key", "pk")


def sendings_before(edition: RuleEdition) -> QuerySet[Circulation]:
    """Return the standing sendings of the editions whose place it took."""
    rows = Circulation.objects.filter(edition__rule=edition.rule_id, edition__in_force_on__lt=edition.in_force_on)
    return rows.filter(state=CirculationState.OPEN).order_by("pk")


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One officer and the rules in force: how many there are, how many he confirmed, how many were not sent to him."""

    officer: Officer
    rules: int
    confirmed: int
    unsent: int

    @property
    def lacks(self) -> bool:
        """Tell whether he lacks a confirmation."""
        return self.confirmed < self.rules

    @property
    def waits(self) -> int:
        """How many were sent to him and wait for his confirmation."""
        return self.rules - self.confirmed - self.unsent


def staff_rows(wanted: Mapping[str, Any], on: date) -> QuerySet[Officer]:
    """Return the staff for the page of 10.6; wanted: `box` "lacking" leaves who has confirmed everything out."""
    rows = staff(on)
    keys = [edition.pk for edition in editions_in_force(on)]
    if wanted.get("box") == "lacking":
        done = Q(acquaintance__circulation__edition__in=keys, acquaintance__state=ReaderState.CONFIRMED)
        counted = rows.annotate(done=Count("acquaintance__circulation__edition", filter=done, distinct=True))
        rows = counted.filter(done__lt=len(keys))
    return rows


def staff_lines(officers: Iterable[Officer], on: date) -> list[StaffLine]:
    """Return the lines of these officers, in their order, asked in two questions."""
    people = list(officers)
    keys = {edition.pk for edition in editions_in_force(on)}
    states: dict[int, dict[int, str]] = defaultdict(dict)
    rows = Reader.objects.filter(officer__in=[one.pk for one in people], circulation__edition__in=keys)
    kept = (
        rows.exclude(state=ReaderState.DROPPED).order_by("pk").values_list("officer", "circulation__edition", "state")
    )
    for officer, edition, state in kept:
        if states[officer].get(edition) != ReaderState.CONFIRMED:
            states[officer][edition] = state
    return [_line(one, len(keys), states[one.pk]) for one in people]


def _line(officer: Officer, rules: int, states: Mapping[int, str]) -> StaffLine:
    confirmed = sum(state == ReaderState.CONFIRMED for state in states.values())
    return StaffLine(officer, rules, confirmed, rules - len(states))


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One edition in force with its standing sending, when it was sent."""

    edition: RuleEdition
    circulation: Circulation | None
    asked: int
    confirmed: int


def rule_lines(on: date) -> list[RuleLine]:
    """Return the rules in force, each with the counts of its standing sending."""
    editions = editions_in_force(on)
    rows = Circulation.objects.filter(edition__in=editions, state=CirculationState.OPEN).annotate(
        asked=Count("readers", filter=~Q(readers__state=ReaderState.DROPPED)),
        confirmed=Count("readers", filter=Q(readers__state=ReaderState.CONFIRMED)),
    )
    standing = {row.edition_id: row for row in rows}
    return [
        RuleLine(one, found, found.asked, found.confirmed)  # type: ignore[attr-defined]
        if (found := standing.get(one.pk)) is not None
        else RuleLine(one, None, 0, 0)
        for one in editions
    ]
