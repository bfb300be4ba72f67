"""Buttons of a service note on the page of its paper, and the way from an assignment back to it (room: notes)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import allowed
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.ui.offered import Deed
from control import origins
from control.models import Assignment
from control.origins import Origin
from notes import access
from notes.actions.note_redirection import KIND
from notes.following import note_of
from notes.models import ServiceNote
from outgoing.models import Outgoing
from outgoing.offered import offered


def deeds_of(note: ServiceNote, officer: Officer, on: date) -> Iterator[Deed]:
    """Yield the deeds of who decides on the note; nothing to others, to whom no button would ever open."""
    if not note.waits or not (verdict := access.may_decide(officer, note, on)):
        return
    key = [note.pk]
    yield Deed(_("Decide"), reverse("notes:decide", args=key), verdict, "gavel", "primary")
    if giving := access.may_assign_on(officer, note, on):
        yield Deed(_("Give an assignment"), reverse("notes:assign", args=key), giving, "clipboard-check")


def offers(paper: Outgoing, officer: Officer, on: date) -> Iterator[Deed]:
    """Yield the way to the note, and its deeds, on the page of its paper; other papers cost nothing."""
    seats = mandates(officer, on)
    if paper.kind.code != KIND or not seats or (note := note_of(paper)) is None:
        return
    yield Deed(_("Subject and decision"), note.get_absolute_url(), allowed(seats[0], "10.23"), "sticky-note")
    yield from deeds_of(note, officer, on)


def paper_of(assignment: Assignment) -> Origin | None:
    """Return the page of the note an assignment was given on (10.13)."""
    found = ServiceNote.objects.select_related("outgoing").filter(assignment=assignment).first()
    return Origin(str(found), found.get_absolute_url()) if found else None


offered.register(offers)
origins.register("outgoing", paper_of)
