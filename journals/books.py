"""The four journals of registration: incoming, outgoing, internal, returned (10.9, 10.12, 12.5; law.md 3.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from apparat.numbering.models import Register
from apparat.org.models import Officer
from apparat.ui.tables import Table
from journals import incoming_book, outgoing_book, returned_book
from journals.asked import Asked
from journals.columns import JournalColumn, table_of
from journals.keyset import Order
from journals.titles import SHORT, TITLES
from outgoing.models import OutgoingKind

NUMBERS, MOMENTS = Order(("year", "ordinal")), Order(("at", "pk"), moment=True)
DAYS = Order(("day", "ordinal", "pk"), day=True)  # old papers, too, whose numbers may tell no place in their year


@dataclass(frozen=True, slots=True)
class Book:
    """One journal: what it is called, by which clause, what it shows, of which registers, how its rows are read.

    rows: of an officer, a day and what is asked; read: the lines of a part of the rows, with a fixed number of
    questions; registers: those whose numbers it shows, none when its papers have no numbers; has_unit: whether it can
    be asked for the papers of one unit.
    """

    code: str
    title: Any
    clause: str
    columns: tuple[JournalColumn, ...]
    table: Table
    order: Order
    rows: Callable[[Officer, date, Asked], QuerySet[Any]]
    read: Callable[[QuerySet[Any]], list[Any]]
    registers: Callable[[], QuerySet[Register]]
    has_unit: bool = True

    @property
    def short(self) -> str:
        """How it is called among the journals."""
        return str(SHORT[self.code])

    def rows_of(self, officer: Officer, on: date, asked: Asked) -> QuerySet[Any]:
        """Return the rows that are asked for, of those the officer may see on the day."""
        return self.rows(officer, on, asked)


def _of_incoming() -> QuerySet[Register]:
    return Register.objects.filter(code="incoming")


def _of_direction(direction: str) -> Callable[[], QuerySet[Register]]:
    def registers() -> QuerySet[Register]:
        used = OutgoingKind.objects.filter(direction=direction).values("register")
        return Register.objects.filter(pk__in=used).order_by("sort_key", "pk")

    return registers


BOOKS: dict[str, Book] = {
    book.code: book
    for book in (
        Book(
            "incoming",
            TITLES["incoming"],
            "10.9",
            incoming_book.INCOMING_COLUMNS,
            table_of(incoming_book.INCOMING_COLUMNS, of_lines=True),
            DAYS,
            incoming_book.rows,
            incoming_book.read,
            _of_incoming,
        ),
        Book(
            "outgoing",
            TITLES["outgoing"],
            "12.5",
            outgoing_book.OUTGOING_COLUMNS,
            table_of(outgoing_book.OUTGOING_COLUMNS),
            NUMBERS,
            outgoing_book.rows_out,
            outgoing_book.read,
            _of_direction(OutgoingKind.Direction.OUT),
        ),
        Book(
            "internal",
            TITLES["internal"],
            "10.5",
            outgoing_book.OUTGOING_COLUMNS,
            table_of(outgoing_book.OUTGOING_COLUMNS),
            NUMBERS,
            outgoing_book.rows_internal,
            outgoing_book.read,
            _of_direction(OutgoingKind.Direction.INTERNAL),
        ),
        Book(
            "returned",
            TITLES["returned"],
            "10.12",
            returned_book.RETURNED_COLUMNS,
            table_of(returned_book.RETURNED_COLUMNS),
            MOMENTS,
            returned_book.rows,
            returned_book.read,
            Register.objects.none,
            has_unit=False,
        ),
    )
}
