"""Service notes as a file: to the officer, or with `?box=from` from him (10.23; room: pages of notes)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.sheets import Sheet, Shown, offer_sheet
from apparat.org.models import Officer
from notes import queries
from notes.models import ServiceNote
from notes.tables import NOTES

FROM = "from"


def rows_of(officer: Officer, on: date, asked: QueryDict) -> QuerySet[ServiceNote]:
    """Return the notes as the address bar asks for them."""
    return (queries.from_me if asked.get("box") == FROM else queries.to_me)(officer, on)


def _sheet_of_notes(officer: Officer, on: date, asked: QueryDict) -> Shown:
    return Shown(rows_of(officer, on, asked), NOTES)


offer_sheet(Sheet("notes", _("Service notes"), "notes:list", _sheet_of_notes))
