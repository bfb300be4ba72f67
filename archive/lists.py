"""The nomenclature of a year and the papers of a file as files, as their pages show them (10.5; room: archive)."""

from __future__ import annotations

from datetime import date
from functools import partial

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.sheets import Sheet, Shown, offer_sheet
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from archive import papers, queries, tables
from archive.models import Nomenclature

LONGEST_YEAR, LONGEST_KEY = 4, 18  # digits


def _sheet_of_nomenclature(officer: Officer, on: date, asked: QueryDict) -> Shown:
    """Return the lines of the year to whom its page is shown; of a year that is not there none."""
    year = _number(asked.get("year", ""), LONGEST_YEAR)
    is_seen = Nomenclature.objects.visible_to(officer, on).filter(year=year).exists()
    lines = [line for group in queries.groups(year) for line in group.lines] if is_seen else []
    return Shown(lines, tables.NOMENCLATURE_OF_ALL, about=str(year))


def _sheet_of_case(officer: Officer, on: date, asked: QueryDict) -> Shown:
    """Return the papers of a file the officer may see, with words only of those he may see (10.4)."""
    key = _number(asked.get("pk", ""), LONGEST_KEY)
    case_file = CaseFile.objects.visible_to(officer, on).filter(pk=key).first()
    if case_file is None:
        return Shown([], tables.PAPERS)
    keys = papers.keys_in(row.pk for row in papers.chain_of(case_file)).whole()
    about = f"{case_file.index} ({case_file.year}) {case_file.name}"
    return Shown(keys, tables.PAPERS, partial(papers.read, reader=(officer, on)), about)


def _number(typed: str, longest: int) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= longest else 0


offer_sheet(
    Sheet("nomenclature", _("Nomenclature of files"), "archive:nomenclature", _sheet_of_nomenclature, named=("year",))
)
offer_sheet(Sheet("case", _("Papers of the file"), "archive:case", _sheet_of_case, named=("pk",)))
