"""Opinions and addressees as their pages load them, through the paper the officer sees (10.20, 10.22, 12.4)."""

from __future__ import annotations

from datetime import date

from django.http import Http404

from apparat.org.models import Officer
from approvals.models import Opinion
from outgoing.models import Addressee, Outgoing


def opinions_seen(officer: Officer, on: date, pk: int) -> Opinion:
    """Return the opinion when the officer may see its paper on the day. Raises Http404 for strangers."""
    papers = Outgoing.objects.visible_to(officer, on).values("pk")
    rows = Opinion.objects.select_related("sheet", "approver__position__unit", "deadline")
    opinion = rows.filter(pk=pk, sheet__subject_id__in=papers, sheet__subject_kind="outgoing").first()
    if opinion is None:
        raise Http404
    return opinion


def addressee_seen(officer: Officer, on: date, pk: int) -> Addressee:
    """Return the addressee when the officer may see its paper on the day. Raises Http404 for strangers."""
    papers = Outgoing.objects.visible_to(officer, on)
    row = Addressee.objects.select_related("outgoing", "unit").filter(pk=pk, outgoing__in=papers).first()
    if row is None:
        raise Http404
    return row
