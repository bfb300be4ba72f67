"""Questions to control: the board, what waits for whom, what was given, what a unit owes, whom to warn (13.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet

from apparat.asking.prepared import Among, Blank
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.org.mandate import Mandates
from apparat.org.models import Officer
from apparat.org.queries import stand_ins
from apparat.org.roles import Deed
from apparat.search.beginning import Beginning
from apparat.search.listing import Listing
from apparat.search.words import has_words
from control.deciders import STAND_IN, asked_of_themselves, out_of_office
from control.lines import lined
from control.models import Assignment, AssignmentQuerySet, Executor, Redirection
from control.states import OPEN_STATES, AssignmentState, RedirectionState

Keys: TypeAlias = Sequence[int] | Blank
OPEN, ANY = "open", "any"  # the filter's own words: whatever is under control; whatever there is
ENDED = frozenset({ANY, AssignmentState.RELEASED, AssignmentState.NOTED})
UNSHOWN = ("search", "search_text", "seen_by", "deadline__trace")  # columns nobody is told, and wide ones
WORKING_LIGHTS = ("red", "amber", "green")
LATEST_FIRST = ("-given_at", "-pk")
NEAREST_FIRST = ("deadline__due_on", "pk")


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """What an officer asked the board for, parsed. Empty values ask for nothing; `state` "" is what is still owed."""

    light: str = ""
    state: str = ""
    unit: int | None = None
    leader: int | None = None
    executor: int | None = None
    urgency: str = ""
    from_on: date | None = None
    until_on: date | None = None
    words: str = ""


def light_is(colour: str, on: date) -> Q:
    """Return the condition of a light of 13.4 on the day; amber begins three working days before the term."""
    is_open = Q(deadline__state=Deadline.State.OPEN)
    soon = Q(deadline__warn_on__lte=on, deadline__due_on__gte=on)
    return {
        "red": is_open & Q(deadline__due_on__lt=on),
        "amber": is_open & soon,
        "green": is_open & Q(deadline__due_on__gte=on) & ~soon,
        "grey": Q(deadline=None) | ~is_open,
    }[colour]


def board(officer: Officer, on: date, filters: BoardFilter, shown: Callable[[Any], QuerySet[Any]] = lined) -> Listing:
    """Return the assignments the officer sees that answer the filters, ready to be listed; shown: how lines are read.

    What is owed stands nearest term first; lists with what has ended, latest first. Each order is walked by an index.
    """
    has_ended = filters.state in ENDED and filters.light in {"", "grey"}
    rows = _filtered(officer, on, filters)
    if filters.light:
        rows = rows.filter(light_is(filters.light, on))
    if has_ended:
        return Listing(rows, LATEST_FIRST, shown, words=filters.words, beginning=_LATEST)
    return Listing(rows, NEAREST_FIRST, shown, words=filters.words)


def _given_after(last: Mapping[str, Any]) -> QuerySet[Assignment]:
    return Assignment.objects.filter(given_at__gt=last["given_at"])


_LATEST = Beginning(lambda: Assignment.objects.order_by(*LATEST_FIRST), _given_after, ("given_at",))


def lights(officer: Officer, on: date, filters: BoardFilter) -> dict[str, int]:
    """Return how many assignments of the board stand under each working light, whatever light is chosen.

    Grey is not counted: it is everything that was ever closed.
    """
    counts = {colour: Count("pk", filter=light_is(colour, on)) for colour in WORKING_LIGHTS}
    running = _filtered(officer, on, filters).filter(has_words(filters.words), deadline__state=Deadline.State.OPEN)
    return running.order_by().aggregate(**counts)


def total_of(counts: Mapping[str, int], filters: BoardFilter) -> int | None:
    """Return how long the list of the board is when the counts under its lights tell it, None when they do not."""
    if filters.state or filters.light not in {"", *WORKING_LIGHTS}:
        return None
    return counts[filters.light] if filters.light else sum(counts.values())


def _told(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Load with the rows whom a warning reaches."""
    executors = Executor.objects.select_related("officer__position", "unit").order_by("-is_lead", "order", "pk")
    shown = rows.select_related("deadline", "issuer").defer(*UNSHOWN)
    return shown.prefetch_related(Prefetch("executors", queryset=executors))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for an officer, by the kind of deed; nearest term first, requests as they were asked."""

    to_accept: QuerySet[Assignment]
    in_work: QuerySet[Assignment]
    returned: QuerySet[Assignment]
    parts: QuerySet[Assignment]
    redirections: QuerySet[Redirection]
    reports: QuerySet[Assignment]


class Asker(NamedTuple):
    """Who asks what waits for him: values, or blanks of a question that is worded once."""

    seats: Keys  # officers from whose seats he acts
    giving: Keys  # those of them who give assignments
    stood_in_for: Keys  # absent officers for whom somebody acts on the day
    on: date | Blank
    releases: bool  # he judges whatever was reported (13.14)
    stands_in: bool  # he decides in the place of a leader who has left his office (13.5)


def asker(mandates: Mandates, on: date) -> Asker:
    """Return who asks on the day, with what the questions need to know of him."""
    stands_in = mandates.first(STAND_IN) is not None
    return Asker(
        seats=list(mandates.seats),
        giving=[seat.seat.pk for seat in mandates if Deed.ISSUE_ASSIGNMENT in seat.deeds],
        stood_in_for=list(stand_ins(on)) if stands_in else [],
        on=on,
        releases=mandates.first([Deed.RELEASE_FROM_CONTROL]) is not None,
        stands_in=stands_in,
    )


def waiting_for(who: Asker) -> Waiting:
    """Return what waits for an officer in all his seats: to accept, in work, returned, parts, requests, reports.

    Nobody judges what he executes himself (13.14) or decides on what he asks; the head of apparatus and the akim decide
    on requests in the place of a leader who has left his office, or for whom the asker acts (13.5).
    """
    leads = _executed_by(who.seats, is_lead=True)
    judges = Q() if who.releases else Q(Among("issuer_id", who.seats))
    deciders = Q(Among("assignment__issuer_id", who.giving))
    if who.stands_in:
        left = out_of_office(who.on, who.stood_in_for).values("pk")
        deciders |= Q(assignment__issuer__in=left) | asked_of_themselves(who.on)
    requests = Redirection.objects.filter(deciders & ~Q(Among("asked_by_id", who.seats)), state=RedirectionState.ASKED)
    return Waiting(
        to_accept=by_term(Assignment.objects.filter(leads, state=AssignmentState.ISSUED)),
        in_work=by_term(Assignment.objects.filter(leads, state=AssignmentState.ACCEPTED)),
        returned=by_term(Assignment.objects.filter(leads, state=AssignmentState.RETURNED)),
        parts=by_term(Assignment.objects.open().filter(_executed_by(who.seats, is_lead=False, part_at=None))),
        redirections=requests.select_related("assignment__deadline", "asked_by", "proposed").order_by("asked_at"),
        reports=by_term(Assignment.objects.filter(judges & ~_executed_by(who.seats), state=AssignmentState.REPORTED)),
    )


def given_by(leaders: Keys) -> AssignmentQuerySet:
    """Return what the leaders gave and is still under control, nearest term first."""
    return by_term(Assignment.objects.open().filter(Among("issuer_id", leaders)))


def of_unit(units: Keys) -> AssignmentQuerySet:
    """Return what the units owe and is still under control, nearest term first (13.4 3))."""
    owes = Exists(Executor.objects.filter(Among("unit_id", units), assignment=OuterRef("pk")))
    return by_term(Assignment.objects.open().filter(owes))


def life_of(assignment: Assignment) -> QuerySet[Entry]:
    """Return what happened to the assignment and its requests to redirect, latest first."""
    requests = [row.pk for row in assignment.redirections.all()]
    return (
        Entry.objects.select_related("officer", "on_behalf_of")
        .filter(
            Q(subject_kind="assignment", subject_id=assignment.pk)
            | Q(subject_kind="redirection", subject_id__in=requests)
        )
        .order_by("-at", "-pk")
    )


def to_warn(on: date) -> AssignmentQuerySet:
    """Return the open assignments whose term comes within three working days (13.4): today's and those missed before.

    What is overdue already is no news of a term that comes nearer; what was reported is met and not open.
    """
    return _told(
        Assignment.objects.filter(
            deadline__state=Deadline.State.OPEN, deadline__warn_on__lte=on, deadline__due_on__gte=on
        )
    ).order_by("deadline__due_on", "pk")


def by_term(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Return the assignments nearest term first, those without one last."""
    return rows.order_by(F("deadline__due_on").asc(nulls_last=True), "pk")


def _executed_by(officers: Keys, **facts: object) -> Exists:
    return Exists(Executor.objects.filter(Among("officer_id", officers), assignment=OuterRef("pk"), **facts))


def _filtered(officer: Officer, on: date, filters: BoardFilter) -> AssignmentQuerySet:
    """Apply every filter but the light and the words."""
    rows = Assignment.objects.visible_to(officer, on)
    rows = rows.filter(_in_state(filters.state))
    rows = rows.filter(_plain(filters))
    owed = {"unit": filters.unit, "officer": filters.executor}
    if asked := {key: value for key, value in owed.items() if value}:
        rows = rows.filter(Exists(Executor.objects.filter(assignment=OuterRef("pk"), **asked)))
    return rows


def _in_state(asked: str) -> Q:
    """Return the condition of the state asked for; "" is what somebody still owes, walked by the ledger's own index."""
    known = {
        "": Q(deadline__state=Deadline.State.OPEN),
        OPEN: Q(state__in=OPEN_STATES),
        ANY: Q(),
    }
    return known.get(asked, Q(state=asked))


def _plain(filters: BoardFilter) -> Q:
    asked = {
        "issuer": filters.leader,
        "urgency": filters.urgency,
        "deadline__due_on__gte": filters.from_on,
        "deadline__due_on__lte": filters.until_on,
    }
    return Q(**{column: value for column, value in asked.items() if value})
