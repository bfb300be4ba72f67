"""Questions about agreement: whose opinion is asked (10.22, 12.4)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from approvals.models import ApprovalSheet, Opinion
from approvals.states import OpinionState


def opinions_of(sheet: ApprovalSheet) -> QuerySet[Opinion]:
    """Return the opinions of a sheet in the order in which they are asked, with their people and terms."""
    people = ("approver__position__unit", "post", "by", "on_behalf_of", "deadline", "carried_from")
    return sheet.opinions.select_related(*people).order_by("step", "pk")


def asked_of(seats: Iterable[int], kind: str) -> QuerySet[Opinion]:
    """Return the open opinions that these seats owe on drafts of the kind, the oldest first.

    seats: keys of the officers whose seats they are (`Mandates.seats`).
    """
    asked = Opinion.objects.filter(approver__in=list(seats), state=OpinionState.ASKED, sheet__subject_kind=kind)
    return asked.select_related("sheet", "deadline").order_by("asked_at", "pk")
