"""The nomenclature of a year as a file: the lines of its page with their units (10.5; room: pages of the archive)."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.sheets import Sheet, Shown, offer_sheet
from apparat.org.models import Officer
from archive import queries, tables
from archive.models import Nomenclature

LONGEST_YEAR = 4  # digits


def _sheet_of_nomenclature(officer: Officer, on: date, asked: QueryDict) -> Shown:
    """Return the lines of the year to whom its page is shown; of a year that is not there none."""
    typed = asked.get("year", "")
    year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_YEAR else 0
    is_seen = Nomenclature.objects.visible_to(officer, on).filter(year=year).exists()
    lines = [line for group in queries.groups(year) for line in group.lines] if is_seen else []
    return Shown(lines, tables.NOMENCLATURE_OF_ALL)


offer_sheet(
    Sheet("nomenclature", _("Nomenclature of files"), "archive:nomenclature", _sheet_of_nomenclature, named=("year",))
)
