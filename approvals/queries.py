"""Questions about agreement: whose opinion is asked (10.22, 12.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import working_officers
from approvals.models import ApprovalSheet, Opinion
from approvals.posts import answered_from
from approvals.states import UNDECIDED, OpinionState, SheetState


def opinions_of(sheet: ApprovalSheet) -> QuerySet[Opinion]:
    """Return the opinions of a sheet in the order in which they are asked, with their people and terms."""
    people = ("approver", "post", "by__position", "on_behalf_of", "deadline", "carried_from")
    return sheet.opinions.select_related(*people).order_by("step", "pk")


def asked_of(seats: Iterable[Mandate], kind: str) -> QuerySet[Opinion]:
    """Return the open opinions that are answered from these seats on drafts of the kind, the oldest first."""
    asked = Opinion.objects.filter(answered_from(seats), state=OpinionState.ASKED, sheet__subject_kind=kind)
    return asked.select_related("sheet", "deadline").order_by("asked_at", "pk")


def out_of_date(on: date) -> QuerySet[Opinion]:
    """Return the opinions that are asked of somebody who holds the post no more, while somebody else does (1.4, 12.4).

    Also those whose turn has not come: who left the post sees the draft no longer than until somebody else holds it.
    """
    holds = working_officers(on).order_by().filter(position=OuterRef("post"))
    beside = Opinion.objects.filter(sheet=OuterRef(OuterRef("sheet")), post=OuterRef(OuterRef("post")))
    gone, another = ~Exists(holds.filter(pk=OuterRef("approver"))), holds.exclude(pk__in=beside.values("approver"))
    undecided = Opinion.objects.filter(sheet__state=SheetState.OPEN, state__in=UNDECIDED)
    return undecided.filter(gone, Exists(another)).order_by("pk")


def holder_of(opinion: Opinion, on: date) -> Officer:
    """Return who owes the opinion on the day: who was asked as long as he holds the post, then whoever holds it.

    Nobody who is asked from this post on the sheet already: he answers for himself. While there is nobody else, who was
    asked: the opinion waits for the next holder.
    """
    holders = working_officers(on).filter(position=opinion.post_id)
    if holders.filter(pk=opinion.approver_id).exists():
        return opinion.approver
    beside = Opinion.objects.filter(sheet=opinion.sheet_id, post=opinion.post_id)
    return holders.exclude(pk__in=beside.values("approver")).first() or opinion.approver
