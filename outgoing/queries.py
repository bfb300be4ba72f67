"""Questions about papers of the office: lists, boxes, what one page shows (10.18–10.22)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from apparat.files.models import Attachment
from apparat.org.mandate import Mandates
from apparat.org.models import Officer, Position, Unit
from apparat.org.queries import IN_A_LIST, acting_on, mandates, working_officers
from apparat.org.queries import bodies as org_bodies
from apparat.org.roles import LEADERSHIP, Deed, Role
from apparat.search.listing import Listing
from apparat.worktime.hours import OFFICE_ZONE
from approvals.queries import asked_of
from control.models import Assignment
from documents.by_number import numbered
from documents.models import Incoming
from outgoing.lines import OutgoingLine, lined
from outgoing.models import Addressee, DistributionList, DistributionMember, Outgoing, OutgoingKind, Version
from outgoing.states import UNDELIVERED, OutgoingState

WHOLE = (
    "kind__register",
    "unit",
    "incoming__correspondent",
    "distribution",
    "sheet",
    "case_file",
    "registration_deadline",
    "dispatch_deadline",
    "copy__blob",
    "signer_post",
)
PEOPLE = ("drafter", "signer", "registered_by")
MOST_COUNTED = 100  # in a box: nobody works on more at once
SORTS = {  # each by an index; what has no number stands where the newest does
    "registered": ("registered_at", "pk"),
    "-registered": ("-registered_at", "-pk"),
    "begun": ("pk",),
    "-begun": ("-pk",),
}
ORDER = ("-pk",)  # what was begun last stands first; numbers follow the signatures closely
PLACES: dict[tuple[str, ...], Callable[[OutgoingLine], bool]] = {  # of which lines the order knows a place
    SORTS["begun"]: lambda _line: True,
    SORTS["-begun"]: lambda _line: True,
    SORTS["-registered"]: lambda line: line.registered_at is not None,
}
FINISHED = (OutgoingState.FILED, OutgoingState.WITHDRAWN)


def papers(officer: Officer, on: date, wanted: Mapping[str, Any]) -> Listing:
    """Return the lines of the papers the officer may see, filtered by box, words and whatever `FILTERS` names.

    `sort`: a key of `SORTS`, unless words are sought; `shown`: how lines are read when not as usual.
    """
    rows: QuerySet[Outgoing] = Outgoing.objects.visible_to(officer, on)
    if (box := BOXES.get(wanted.get("box") or "")) is not None:
        rows = rows.filter(box(mandates(officer, on)))
    for name, narrow in FILTERS.items():
        if value := wanted.get(name):
            rows = narrow(rows, value)
    words = wanted.get("q") or ""
    order = SORTS.get(wanted.get("sort") or "") if not words else None
    order = order or ORDER
    return Listing(rows, order, wanted.get("shown") or lined, words, leafed=PLACES.get(order))


def _to_agree(seats: Mandates) -> Q:
    asked = asked_of(seats, "outgoing").order_by()
    return Q(sheet__in=asked.values("sheet"), state=OutgoingState.APPROVAL)


def _undelivered(_seats: Mandates) -> Q:
    lost = Addressee.objects.filter(state__in=UNDELIVERED)
    return Q(pk__in=lost.values("outgoing"), state=OutgoingState.REGISTERED)


BOXES: dict[str, Callable[[Mandates], Q]] = {
    "drafts": lambda seats: Q(drafter__in=seats.seats, state=OutgoingState.DRAFT),
    "agree": _to_agree,
    "sign": lambda seats: Q(signer__in=seats.seats, state=OutgoingState.AGREED),
    "dispatch": lambda seats: Q(state__in=[OutgoingState.SIGNED, OutgoingState.REGISTERED]),
    "undelivered": _undelivered,
}


def _since(rows: QuerySet[Outgoing], day: date) -> QuerySet[Outgoing]:
    return rows.filter(signed_at__gte=datetime.combine(day, time.min, OFFICE_ZONE))


def _until(rows: QuerySet[Outgoing], day: date) -> QuerySet[Outgoing]:
    return rows.filter(signed_at__lt=datetime.combine(day + timedelta(days=1), time.min, OFFICE_ZONE))


def _goes(**facts: Any) -> Exists:
    return Exists(Addressee.objects.filter(outgoing=OuterRef("pk"), **facts))


FILTERS: dict[str, Callable[[QuerySet[Outgoing], Any], QuerySet[Outgoing]]] = {
    "state": lambda rows, state: rows.filter(state=state),
    "kind": lambda rows, kind: rows.filter(kind=kind),
    "language": lambda rows, language: rows.filter(language=language),
    "goes": lambda rows, facts: rows.filter(_goes(**facts)),  # of one addressee: who it is (unit), which way (channel)
    "drafter": lambda rows, officer: rows.filter(drafter=officer),
    "unit": lambda rows, unit: rows.filter(unit=unit),
    "since": _since,
    "until": _until,
}


def counts(officer: Officer, on: date) -> dict[str, int]:
    """Return how many papers wait for the officer in each of his boxes, counted to a hundred."""
    seats = mandates(officer, on)
    seen = Outgoing.objects.visible_to(officer, on)
    return {name: seen.filter(box(seats))[:MOST_COUNTED].count() for name, box in BOXES.items()}


def kinds() -> QuerySet[OutgoingKind]:
    """Return the kinds of paper in use, in Kazakh order."""
    return OutgoingKind.objects.filter(is_active=True).select_related("register").order_by("sort_key")


def drafters() -> QuerySet[Officer]:
    """Return what a list to choose from shows of who drafts papers or did before he left, in Kazakh order."""
    people = Officer.objects.filter(Q(position__isnull=False) | Q(left_on__isnull=False))
    return people.select_related("position__unit").only(*IN_A_LIST).order_by("sort_key", "pk")


def distributions() -> QuerySet[DistributionList]:
    """Return the distribution lists in use, in Kazakh order."""
    return DistributionList.objects.filter(is_active=True).order_by("sort_key")


def members_of(distribution: DistributionList | int) -> QuerySet[DistributionMember]:
    """Return the bodies of one list with their ways, in its order."""
    rows = DistributionMember.objects.filter(distribution=distribution)
    return rows.select_related("unit").order_by("order", "pk")


def annexes_of(version: Version) -> QuerySet[Attachment]:
    """Return the annexes of a version, from which its next one chooses those that stay."""
    return Attachment.objects.filter(pk__in=version.files.values("attachment")).order_by("pk")


def lists_with_members() -> QuerySet[DistributionList]:
    """Return all distribution lists with their bodies, those in use first, in Kazakh order."""
    members = DistributionMember.objects.select_related("unit").order_by("order", "pk")
    whole: Prefetch[Any, Any, Any] = Prefetch("members", queryset=members)
    return DistributionList.objects.prefetch_related(whole).order_by("-is_active", "sort_key")


def signers(kind: OutgoingKind, on: date) -> QuerySet[Officer]:
    """Return who may sign papers of the kind on the day (law.md 3.1)."""
    fits = FITTING[OutgoingKind.Signer(kind.signer)]
    acting = acting_on(on).filter(_prefixed("absent__", fits)).values("substitute")
    return working_officers(on).filter(fits | Q(pk__in=acting))


def acting_posts(kind: OutgoingKind, on: date) -> QuerySet[Position]:
    """Return the posts from which somebody signs papers of the kind on the day as acting for their holder (1.4)."""
    signer = OutgoingKind.Signer(kind.signer)
    absent = acting_on(on).filter(_prefixed("absent__", FITTING[ACTS_AS.get(signer, signer)]))
    return Position.objects.filter(pk__in=absent.values("absent__position")).order_by("rank", "sort_key")


FITTING: dict[OutgoingKind.Signer, Q] = {
    OutgoingKind.Signer.LEADER: Q(position__roles__overlap=[str(role) for role in LEADERSHIP]),
    OutgoingKind.Signer.HEAD_OF_APPARATUS: Q(position__roles__overlap=[str(Role.HEAD_OF_APPARATUS)]),
    OutgoingKind.Signer.HEAD: Q(position__heads_unit=True) | Q(position__first_signature=True),
    OutgoingKind.Signer.AUTHOR: Q(position__isnull=False),
}


ACTS_AS = {OutgoingKind.Signer.AUTHOR: OutgoingKind.Signer.HEAD}  # who acts for no head signs as who he is


def _prefixed(relation: str, condition: Q) -> Q:
    """Return the same condition on a related row."""
    made = Q(_connector=condition.connector)
    for name, value in condition.children:  # type: ignore[misc]
        made.add(Q(**{f"{relation}{name}": value}), condition.connector)
    return made


def bodies() -> QuerySet[Unit]:
    """Return the bodies a paper may go to, in Kazakh order."""
    return org_bodies().filter(is_active=True).order_by("sort_key")


def answered(paper: Outgoing, officer: Officer, on: date) -> Incoming | None:
    """Return the paper it answers when the officer may see that too; else only its number is shown to him."""
    seen = Incoming.objects.visible_to(officer, on).select_related("correspondent")
    return seen.filter(pk=paper.incoming_id).first() if paper.incoming_id else None


def answerable(officer: Officer, on: date) -> QuerySet[Incoming]:
    """Return the incoming papers the officer may answer: numbered, not restricted (10.4), seen by him."""
    return Incoming.objects.visible_to(officer, on).exclude(number="").filter(restricted=False)


def answered_by_number(officer: Officer, on: date, typed: str, known: Incoming | None) -> Incoming | None:
    """Return the paper that is answered by the number one types, the newest of those the officer sees (10.22, 10.4).

    known: the paper that is known to be answered: the same number stands in the books of other years.
    """
    number = without_sign(typed)
    if not number or (known is not None and number == known.number):
        return known if number else None
    return answerable(officer, on).filter(numbered(number, "number")).order_by("-year").first()


def without_sign(typed: str) -> str:
    """Return the number as the registry writes it; NUL, which no question to the database can hold, goes."""
    return typed.replace("\x00", "").strip().removeprefix("№").strip()


def internal_seen(officer: Officer, on: date) -> QuerySet[Outgoing]:
    """Return the internal papers with a number that the officer sees: a material may come with one (12.2)."""
    seen = Outgoing.objects.visible_to(officer, on).exclude(number="")
    return seen.filter(kind__direction=OutgoingKind.Direction.INTERNAL)


def informable(officer: Officer, on: date) -> QuerySet[Assignment]:
    """Return the assignments under control that the officer sees, on which a superior body may be informed (12.6)."""
    return Assignment.objects.visible_to(officer, on).open().filter(under_control=True)


def paper_of_assignment(assignment: Assignment) -> Incoming | None:
    """Return the incoming paper with which the assignment came, None when it came otherwise."""
    if assignment.root_kind != "incoming" or assignment.root_id is None:
        return None
    return Incoming.objects.select_related("correspondent").filter(pk=assignment.root_id).first()


def waiting_for(seats: Mandates, size: int) -> list[OutgoingLine]:
    """Return the lines of the papers that wait for the officer in all his seats: to agree, to sign, to dispatch.

    The newest first, at most `size` of them; each part is walked by its own index.
    """
    boxes = ["agree", "sign", *(["dispatch"] if seats.first([Deed.DISPATCH_OUTGOING]) else [])]
    arms = [Outgoing.objects.filter(BOXES[box](seats)).order_by("-pk").values_list("pk")[:size] for box in boxes]
    keys = sorted({key for (key,) in arms[0].union(*arms[1:], all=True)}, reverse=True)[:size]
    return list(lined(Outgoing.objects.filter(pk__in=keys).order_by("-pk"))) if keys else []
