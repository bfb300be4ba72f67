"""Questions about service notes: those to an officer, those from him, what waits for his decision (10.23)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from apparat.org.models import Officer
from apparat.org.queries import mandates
from notes.authors import before_their_authors, by_author
from notes.models import ServiceNote
from notes.states import NoteState
from notes.subjects import DECIDES_FOR_ABSENT, Subject

LINE = ("outgoing__signer", "outgoing__drafter", "addressee")
NOT_YET = (NoteState.PREPARING, NoteState.WITHDRAWN)


def to_me(officer: Officer, on: date) -> QuerySet[ServiceNote]:
    """Return the notes laid before the officer, or before whom he acts for, the latest first."""
    rows = ServiceNote.objects.filter(addressee__in=mandates(officer, on).seats).exclude(state__in=NOT_YET)
    return rows.select_related(*LINE).order_by("-pk")


def from_me(officer: Officer, on: date) -> QuerySet[ServiceNote]:
    """Return the notes the officer drafted or signs, the latest first."""
    seats = mandates(officer, on).seats
    rows = ServiceNote.objects.filter(Q(outgoing__drafter__in=seats) | Q(outgoing__signer__in=seats))
    return rows.select_related(*LINE).order_by("-pk")


def to_decide(officer: Officer, on: date) -> QuerySet[ServiceNote]:
    """Return what waits for the officer's decision here; a misdirected assignment waits among the requests (13.5).

    His own notes wait for another; the akim decides on those whose author acts for the addressee (2.2).
    """
    seats = mandates(officer, on)
    before = Q(addressee__in=seats.seats)
    if seats.first(DECIDES_FOR_ABSENT):
        before |= before_their_authors(on)
    rows = ServiceNote.objects.filter(before & ~by_author(officer), state=NoteState.DELIVERED)
    return rows.exclude(subject=Subject.MISADDRESSED).select_related(*LINE).order_by("pk")
