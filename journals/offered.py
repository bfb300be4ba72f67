"""Files of the lists of other houses, offered on their pages (10.5, 10.9, 10.18; room: journals)."""

from __future__ import annotations

from django.urls import reverse

from apparat.lists.sheets import Sheet, hear_of_sheets
from apparat.ui import files_of_lists
from journals.models import Export
from journals.sources import take_sheet
from journals.titles import TITLES


def _of(code: str) -> files_of_lists.Address:
    def address(language: str) -> str:
        spoken = language if language in Export.Language.values else Export.Language.KK
        return reverse("journals:download", args=[code, spoken, Export.Format.XLSX])

    return address


def offer(sheet: Sheet) -> None:
    """Make a list a file: what it holds, its title, its address on the page of the list.

    Raises ValueError for a code that is taken.
    """
    take_sheet(sheet)
    TITLES[sheet.code] = sheet.title
    files_of_lists.register(sheet.page, _of(sheet.code))


hear_of_sheets(offer)
