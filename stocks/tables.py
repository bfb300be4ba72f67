"""Lists of the stocks: the columns of their lines (11.2; room: pages of stocks)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.tables import Column, Table
from stocks.models import Lot, Movement
from stocks.queries import Balance, printed_lot

TONES = {"store": "green", "issued": "blue", "used": "grey", "spoiled": "amber", "destroyed": "grey"}


def _name(line: Balance) -> Any:
    return cells.link(line.path, line.name)


def _count(place: str) -> Any:
    return lambda line: str(line.counts[place]) if line.counts[place] else cells.DASH


def _place(lot: Lot) -> Any:
    return cells.badge(lot.get_place_display(), TONES[lot.place])


def _holder(row: Any) -> Any:
    return cells.unbroken(row.holder.short_name) if row.holder else cells.DASH


def _thing(row: Movement) -> Any:
    thing = row.seal or row.series or row.kind
    return cells.link(thing.get_absolute_url(), str(thing))


def _numbers(row: Movement) -> Any:
    return cells.unbroken(f"№ {row.numbers}") if row.numbers else cells.DASH


def _basis(row: Movement) -> Any:
    said = " · ".join(filter(None, (row.supplier, row.basis)))
    return cells.shortened(said) or cells.DASH


BALANCE = Table(
    (
        Column(_("Kind"), _name, is_heading=True),
        Column(_("In the store"), _count("store")),
        Column(_("In officers' hands"), _count("issued")),
        Column(_("Used"), _count("used")),
        Column(_("Spoiled"), _count("spoiled")),
        Column(_("Destroyed, lost"), _count("destroyed")),
    )
)
HELD = Table(
    (
        Column(_("Officer"), lambda row: cells.unbroken(row.holder.short_name), is_heading=True),
        Column(_("Kind"), lambda row: cells.link(row.path, row.name)),
        Column(_("Numbers"), lambda row: cells.unbroken(row.numbers) if row.numbers else cells.DASH),
        Column(_("Quantity"), lambda row: str(row.count)),
    )
)
LOTS = Table(
    (
        Column(_("Numbers"), lambda lot: cells.unbroken(printed_lot(lot)), is_heading=True),
        Column(_("Quantity"), lambda lot: str(lot.count)),
        Column(_("Where"), _place),
        Column(_("Officer"), _holder),
    )
)
_EVENT = (
    Column(_("Day"), lambda row: cells.day(row.on), is_heading=True),
    Column(_("What happened"), lambda row: row.get_what_display()),
)
_REST = (
    Column(_("Numbers"), _numbers),
    Column(_("Quantity"), lambda row: str(row.quantity)),
    Column(_("Officer"), _holder),
    Column(_("Act, paper or reason"), _basis),
    Column(_("Entered by"), lambda row: cells.unbroken(row.by.short_name)),
)
MOVEMENTS = Table((*_EVENT, *_REST))
JOURNAL = Table((*_EVENT, Column(_("Kind"), _thing), *_REST))
