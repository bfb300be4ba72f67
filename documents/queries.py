"""Questions about incoming papers: the registry, what waits, likely doubles, desks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from apparat.asking.prepared import Blank, prepared
from apparat.kazakh.folding import fold_number
from apparat.org import sight
from apparat.org.bilingual import columns_of
from apparat.org.mandate import Mandates
from apparat.org.models import Officer, Position, Unit
from apparat.org.queries import IN_A_LIST, holders_of, working_officers
from apparat.org.roles import LEADERSHIP, Deed, Role
from apparat.org.sight import Sees
from apparat.search.beginning import newest_of
from apparat.search.listing import Listing
from apparat.search.stretches import Stretches
from apparat.search.wording import Worded
from apparat.worktime.hours import OFFICE_ZONE
from control.lines import AssignmentLine
from control.lines import lined as lined_assignments
from control.models import Assignment
from documents.folded_number import FoldedNumber
from documents.lines import lined
from documents.marks import STRICTER
from documents.models import Incoming, IncomingQuerySet, Resolution, ReturnNote, Scan
from documents.office_day import OfficeDay
from documents.states import IncomingState, ResolutionState, ScanState

# Everything the page of one paper shows of other rows: in the query of the paper itself, and its people in one more.
# One query with all of them is a dozen joins, which the database plans longer than it answers.
WHOLE = ("correspondent", "kind", "case_file", "delivery_deadline", "answer_deadline", "return_note")
PEOPLE = ("addressee", "desk", "copy_to", "accepted_by", "registered_by")
UNSHOWN = ("search", "search_text", "seen_by")  # columns no page shows
DRAFT_COLUMNS = (  # what a line of the list of drafts shows
    *("drafted_at", "incoming__number", "incoming__summary"),
    *columns_of("incoming__correspondent", Unit.SHORT),
    *columns_of("drafted_by", Officer.SHORT),
)
# the filter's own words: whatever RECORDS must register or send to a desk today; whatever came, returned ones too
WAITS, ANY = "waits", "any"
MOST_LABELS = 240  # ten sheets
REGISTRY_ORDER = ("-year", "-ordinal", "-pk")  # a paper without a number yet stands first
ORDERS = {
    WAITS: ("received_at", "pk"),  # «бірінші кезекте»: what came first is registered first (10.9)
    ANY: ("-pk",),  # what went back has no number to stand by (10.12): the last accepted first
}
SORTS = {  # each by an index, so that a million papers cost no more than a page
    "number": ("year", "ordinal", "pk"),
    "-number": REGISTRY_ORDER,
    "accepted": ("pk",),
    "-accepted": ("-pk",),
}
PLACES: dict[tuple[str, ...], Callable[[Any], bool]] = {  # of which lines the order knows a place
    REGISTRY_ORDER: lambda line: bool(line.number),
    ("pk",): lambda _line: True,
    ("-pk",): lambda _line: True,
}
DAYS_ORDER = ("-day", "-ordinal", "-pk")  # of a period, for which an index has the papers by their days
STRICTNESS = Case(*(When(urgency=mark, then=place) for place, mark in enumerate(STRICTER)), default=0)
INSIDE = (Unit.Kind.UNIT, Unit.Kind.APPARATUS)  # the apparatus does not write to itself
STANDING = ~Q(state=IncomingState.RETURNED)  # as the index `incoming_by_number` has it


def registry(officer: Officer, on: date, wanted: Mapping[str, Any]) -> Listing:
    """Return the lines of the registry the officer may see, filtered; returned ones when asked for.

    Newest number first, papers without a number above them; of a period the newest day first. Two filters have an order
    of their own (`ORDERS`), and so has who sorts (`SORTS`), unless he seeks words: what is found stands as ever.
    """
    state = wanted.get("state") or ""
    asked_for = _narrowed(Incoming.objects.all(), wanted, on)
    papers = asked_for.visible_to(officer, on)  # what is asked for first: it is compared sooner than many codes
    words = wanted.get("q") or ""
    order = SORTS.get(wanted.get("sort") or "") if not words else None
    by_days = not words and (wanted.get("since") or wanted.get("until"))
    order = order or ORDERS.get(state, DAYS_ORDER if by_days else REGISTRY_ORDER)
    shown, leafed = wanted.get("shown") or lined, PLACES.get(order)
    if state in BEGINNINGS:
        return Listing(papers, order, shown, words, BEGINNINGS[state], leafed=leafed)
    codes = sight.units([wanted["unit"]]) if wanted.get("unit") else papers.opened_by  # the narrower of the two
    is_narrowed = any(wanted.get(name) for name in ("state", *FILTERS))
    return Listing(
        papers,
        order,
        shown,
        words,
        stretches=STRETCHES,
        codes=tuple(codes),
        coded=None if wanted.get("unit") else papers.without_codes(),
        state="" if state == IncomingState.FILED else state,  # most end there: it leaves out little
        leafed=leafed,
        narrow=asked_for if is_narrowed else None,
    )


STRETCHES = Stretches(Incoming, STANDING)


def papers_sought(officer: Officer, on: date) -> tuple[Listing, Listing]:
    """Return the papers the officer may see as the search box lists them: by their numbers, and what went back."""
    seen = Incoming.objects.visible_to(officer, on)
    standing = seen.filter(STANDING)
    codes, coded = seen.opened_by, standing.without_codes()
    went_back = seen.filter(state=IncomingState.RETURNED)
    numbered = Listing(standing, REGISTRY_ORDER, lined, stretches=STRETCHES, codes=codes, coded=coded)
    return numbered, Listing(went_back, ("-pk",), lined, beginning=partial(newest_of, Incoming), is_short=True)


BEGINNINGS: dict[str, Callable[[float], Worded] | None] = {  # the others stand in the order of their numbers
    WAITS: None,  # they are few
    ANY: partial(newest_of, Incoming),
    IncomingState.RETURNED: partial(newest_of, Incoming),  # 10.12: none has a number
}


def _narrowed(papers: IncomingQuerySet, wanted: Mapping[str, Any], on: date) -> IncomingQuerySet:
    """Return those of the papers that the filters leave; returned ones when asked for."""
    state = wanted.get("state") or ""
    papers = papers.filter(_in_state(state, on) if state else STANDING)
    for name, narrow in FILTERS.items():
        if value := wanted.get(name):
            papers = narrow(papers, value)
    return papers


def _in_state(asked: str, on: date) -> Q:
    if asked == ANY:
        return Q()
    return _waits_for_records(on) if asked == WAITS else Q(state=asked)


def _waits_for_records(on: date) -> Q:
    """Return the condition of what must be registered (first in line) or sent to a desk on the day (10.9, 10.11)."""
    return Q(state=IncomingState.RECEIVED, lawful_on__lte=on) | Q(state=IncomingState.REGISTERED)


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time(), OFFICE_ZONE)


def _given_to_unit(unit: int) -> Q:
    """Return the condition that an assignment on the paper was given to the unit.

    Its code stands in the row for that reason alone (ADR-0009), but for papers that went back with their financing not
    worked out, on which nothing is given (10.15): a restricted paper has no assignments here (10.4).
    """
    return Q(Sees(sight.units([unit]))) & STANDING


FILTERS: dict[str, Any] = {
    "correspondent": lambda papers, value: papers.filter(correspondent=value),
    "desk": lambda papers, value: papers.filter(desk=value),
    "urgency": lambda papers, value: papers.filter(urgency=value),
    "kind": lambda papers, value: papers.filter(kind=value),
    "language": lambda papers, value: papers.filter(language=value),
    "channel": lambda papers, value: papers.filter(channel=value),
    "case_file": lambda papers, value: papers.filter(case_file=value),
    "unit": lambda papers, value: papers.filter(_given_to_unit(value)),
    "since": lambda papers, value: papers.alias(day=OfficeDay("registered_at")).filter(day__gte=value),
    "until": lambda papers, value: papers.alias(day=OfficeDay("registered_at")).filter(day__lte=value),
}


def returned(officer: Officer, on: date, wanted: Mapping[str, Any]) -> QuerySet[ReturnNote]:
    """Return the journal of papers that went back unregistered, of those the officer may see, the latest first (10.12).

    wanted: a ground's key; days from and until.
    """
    notes = ReturnNote.objects.filter(incoming__in=Incoming.objects.visible_to(officer, on))
    if ground := wanted.get("ground"):
        notes = notes.filter(grounds__contains=[ground])
    if since := wanted.get("since"):
        notes = notes.filter(at__gte=_midnight(since))
    if until := wanted.get("until"):
        notes = notes.filter(at__lt=_midnight(until + timedelta(days=1)))
    shown = notes.select_related("incoming__correspondent", "by").defer(*(f"incoming__{name}" for name in UNSHOWN))
    return shown.order_by("-at", "-pk")


def registered_on(officer: Officer, on: date) -> QuerySet[Incoming]:
    """Return the papers registered on the day, of those the officer may see, in the order of their numbers."""
    day = {"registered_at__gte": _midnight(on), "registered_at__lt": _midnight(on + timedelta(days=1))}
    seen = Incoming.objects.visible_to(officer, on).filter(**day)
    return seen.only("number", "registered_at").order_by("year", "ordinal")[:MOST_LABELS]


def waiting_scans(officer: Officer, on: date) -> QuerySet[Scan]:
    """Return the scans of batches that wait for a clerk, of those the officer may see, the first brought first."""
    return _scans(officer, on).filter(state=ScanState.WAITING).order_by("pk")


def settled_scans(officer: Officer, on: date) -> QuerySet[Scan]:
    """Return the scans that became papers, were laid to one or set aside, the last brought first."""
    settled = _scans(officer, on).exclude(state=ScanState.WAITING)
    with_paper = settled.select_related("incoming", "settled_by").defer(*(f"incoming__{name}" for name in UNSHOWN))
    return with_paper.order_by("-pk")


def _scans(officer: Officer, on: date) -> QuerySet[Scan]:
    rows = Scan.objects.visible_to(officer, on)
    shown = rows.select_related("attachment__blob__recognition", "attachment__uploaded_by")
    return shown.defer(*(f"attachment__blob__recognition__{name}" for name in ("text", "words")))


def likely_doubles(*, correspondent: Unit, their_number: str, their_on: date | None) -> QuerySet[Incoming]:
    """Return papers of the same correspondent with the same number, however it is typed: of the same date, probably the
    same paper, of the same year, in which a body gives a number once (law.md 3.3), or without a date on either side.
    "No number" in words is not one: of such only those of the same date."""
    folded = fold_number(their_number)
    if not folded:
        return Incoming.objects.none()
    dated = Q(their_on=their_on)
    if any(map(str.isdigit, folded)):
        dated = Q(their_on__year=their_on.year) | Q(their_on=None) if their_on else Q()
    papers = Incoming.objects.alias(folded=FoldedNumber("their_number"))
    same = papers.filter(dated, correspondent=correspondent, folded=folded).exclude(state=IncomingState.RETURNED)
    return same.order_by(Case(When(Q(their_on=their_on), then=0), default=1), "-pk")


def on_desks(seats: Mandates) -> QuerySet[Any]:
    """Return lines of papers that wait for a resolution on the desks the officer answers for."""
    papers = Incoming.objects.filter(desk__in=seats.seats, state=IncomingState.ON_DESK)
    return lined(papers).order_by(STRICTNESS.desc(), "desk_at")  # the strictest mark first (10.9, 13.2)


def drafts_to_sign(seats: Mandates) -> QuerySet[Resolution]:
    """Return drafts of resolutions that wait for their authors."""
    return (
        Resolution.objects.filter(author__in=seats.seats, state=ResolutionState.DRAFT)
        .select_related("incoming__correspondent", "drafted_by")
        .only(*DRAFT_COLUMNS)
        .order_by("drafted_at", "pk")
    )


def for_records(seats: Mandates, on: date) -> QuerySet[Any]:
    """Return lines of what RECORDS must do today: register (first in line) and send to desks (10.9, 10.11)."""
    if not seats.first([Deed.REGISTER_INCOMING]):
        return Incoming.objects.none()
    return lined(_handled(seats).filter(_waits_for_records(on))).order_by(*ORDERS[WAITS])


def to_file(seats: Mandates) -> QuerySet[Any]:
    """Return lines of executed papers that RECORDS has not filed yet, the oldest first (10.5, 10.23)."""
    if not seats.first([Deed.REGISTER_INCOMING]):
        return Incoming.objects.none()
    return lined(_handled(seats).filter(state=IncomingState.EXECUTED)).order_by("pk")


def _handled(seats: Mandates) -> IncomingQuerySet:
    """Return the papers RECORDS handles from these seats: restricted ones only the responsible specialist (10.4)."""
    papers: IncomingQuerySet = Incoming.objects.all()
    return papers if seats.first([Deed.KEEP_RESTRICTED]) else papers.filter(restricted=False)


def desks(on: date | Blank) -> QuerySet[Officer]:
    """Return the desks papers may be sent to (10.11)."""
    return holders_of(LEADERSHIP, on)


def records_unit() -> Unit | None:
    """Return the unit that owes registration and delivery (10.9): that of the posts of RECORDS, its head's first."""
    posts = Position.objects.filter(roles__contains=[Role.RECORDS.value]).select_related("unit")
    post = posts.order_by("-heads_unit", "rank", "pk").first()
    return post.unit if post else None


def owed_by(incoming: Incoming, on: date) -> dict[str, Any]:
    """Return who owes the number and the delivery (10.9): the unit; of a restricted paper its keeper by name (10.4).

    What a unit owes is told to everybody in it, and a restricted line is not.
    """
    keeper = holders_of([Role.RESTRICTED], on).first() if incoming.restricted else None
    return {"unit": records_unit(), "officer": keeper}


def heads(on: date) -> QuerySet[Officer]:
    """Return first heads of units and bodies, to whom a copy of an urgent paper may go (10.9)."""
    return working_officers(on).filter(position__heads_unit=True).order_by("position__unit__sort_key")


def correspondents() -> QuerySet[Unit]:
    """Return who writes to us, bodies and citizens, in Kazakh order."""
    return Unit.objects.filter(is_active=True).exclude(kind__in=INSIDE).order_by("sort_key", "pk")


@prepared
def desks_listed(on: Blank) -> QuerySet[Officer]:
    """Return what a list to choose from shows of the desks."""
    return desks(on).only(*IN_A_LIST)


def assignments_on(incoming: Incoming, officer: Officer, on: date) -> QuerySet[Assignment]:
    """Return the assignments on the paper that the officer may see."""
    return Assignment.objects.visible_to(officer, on).filter(root_kind="incoming", root_id=incoming.pk)


def assignment_lines_on(incoming: Incoming, officer: Officer, on: date) -> list[AssignmentLine]:
    """Return the lines of `assignments_on`, in the order in which they were given."""
    seen = set(assignments_on(incoming, officer, on).values_list("pk", flat=True))
    return [line for line in _assignment_lines(paper=incoming.pk) if line.pk in seen] if seen else []


@prepared
def _assignment_lines(paper: Blank) -> QuerySet[Any]:
    return lined_assignments(Assignment.objects.filter(root_kind="incoming", root_id=paper)).order_by("pk")
