"""Lists that can be had as files: the house of a list says what it shows, a house above writes it (room: lists)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import NoReverseMatch, reverse

from apparat.org.models import Officer
from apparat.search.listing import Listing
from apparat.ui.tables import Table

Lines = list[Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a list shows to somebody: its rows in their order, its columns.

    whole: some lines as the page has them → the same with the texts a page has no place for; about: what the heading
    of its page names ("" where the list is known by its title).
    """

    rows: Listing | QuerySet[Any] | Sequence[Any]
    table: Table
    whole: Callable[[Lines], Lines] = field(default=list)
    about: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list as a file: its code, its title, its page, and what it shows an officer on a day by its address.

    named: what stands in the path of the page and not behind it ("year"); a file's address has it among the filters.
    """

    code: str
    title: Any
    page: str
    shown: Callable[[Officer, date, QueryDict], Shown]
    named: tuple[str, ...] = ()

    def way_back(self, asked: Mapping[str, Any]) -> str:
        """Return the path of its page for what was asked, "" when that names none."""
        try:
            return reverse(self.page, kwargs={name: asked.get(name, "") for name in self.named})
        except NoReverseMatch:
            return ""


SHEETS: dict[str, Sheet] = {}
_heard_by: list[Callable[[Sheet], None]] = []


def offer_sheet(sheet: Sheet) -> None:
    """Offer a list as a file; its house does so when Django starts.

    Raises ValueError for a code that is taken, be it by a list or by what those who heard of lists have besides.
    """
    if sheet.code in SHEETS:
        raise ValueError(f"the list {sheet.code} is offered twice")
    for hear in _heard_by:
        hear(sheet)
    SHEETS[sheet.code] = sheet


def hear_of_sheets(hear: Callable[[Sheet], None]) -> None:
    """Tell of every list that is offered, before now and later: who writes files registers once."""
    _heard_by.append(hear)
    for sheet in SHEETS.values():
        hear(sheet)
