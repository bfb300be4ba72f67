"""Pages of long lists: one row more than shown tells whether there is a next page; nothing counts the whole table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core.cache import caches
from django.db.models import QuerySet
from django.http import HttpRequest

from apparat.search.words import Listing, count, seek

SIZE = 50
LAST_PAGE = 200  # a clerk who leafs that far needs a filter, and the database need not skip 100,000 rows
COUNT_UP_TO = 1000
DEEP = 1000  # rows before a page for which it is worth a question more
LONG_FOR = 300  # seconds for which a long list is known to be long


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: iterate it for its rows.

    rows: what is shown; number: of the page, from 1; first: place of its first row in the list, from 1; has_next:
    whether there is more; total: how many in all, never counted beyond 1000; is_more: there are more than `total`.
    """

    rows: Sequence[Any]
    number: int
    has_next: bool
    total: int
    is_more: bool = False
    first: int = 1

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def last(self) -> int:
        """The place of the page's last row in the list."""
        return self.first + len(self) - 1

    @property
    def found(self) -> str:
        """How many rows there are, in words of numbers: "37", "1000+"."""
        return f"{max(self.total, self.last)}+" if self.is_more else str(self.total)

    @property
    def is_last_allowed(self) -> bool:
        """Tell whether leafing ends here though there is more."""
        return self.has_next and self.number == LAST_PAGE


def paginate(
    rows: QuerySet[Any] | Listing, request: HttpRequest, *, size: int | None = None, total: int | None = None
) -> Page:
    """Return the page that the address bar asks for (`?page=2`); nonsense means the first.

    One query for the rows, two of a deep page of a `Listing`, and one more, which stops counting at 1000, when they do
    not end on this page and the page has not counted them itself (`total`). A list with words takes two: what is found,
    and the rows; and one to count them where the first did not, and behind the end of the list.
    """
    number, size = _number(request.GET.get("page", "")), size or SIZE
    if isinstance(rows, Listing) and rows.words:
        return _found(rows, request, number, size)
    first = (number - 1) * size
    found = _read(rows, first, size)
    if len(found) <= size and (found or number == 1):
        return Page(found, number, has_next=False, total=first + len(found), first=first + 1)
    counted = rows.rows if isinstance(rows, Listing) else rows
    total = _total(counted, _name_of(counted, request)) if total is None else total
    return _leafed(found, number, size, total)


def _read(rows: QuerySet[Any] | Listing, first: int, size: int) -> list[Any]:
    """Return the rows of a page and one more.

    Of a deep page the keys come first, so that what is only passed over is not joined with other tables.
    """
    if isinstance(rows, Listing) and first > DEEP:
        keys = rows.rows.order_by(*rows.order).values_list("pk", flat=True)[first : first + size + 1]
        return rows.of_keys(list(keys))
    return list((rows.in_order() if isinstance(rows, Listing) else rows)[first : first + size + 1])


def _leafed(rows: list[Any], number: int, size: int, total: int) -> Page:
    return Page(rows[:size], number, len(rows) > size, **_counted(total), first=(number - 1) * size + 1)


def _total(counted: QuerySet[Any] | Listing, name: str) -> int:
    """Count up to the limit; that a list is longer than that is remembered for some minutes and not counted again."""
    kept, most = caches["frame"], COUNT_UP_TO + 1
    if kept.get(name):
        return most
    total = count(counted, most) if isinstance(counted, Listing) else counted.order_by()[:most].count()
    if total > COUNT_UP_TO:
        kept.set(name, value=True, timeout=LONG_FOR)
    return total


def _name_of(counted: QuerySet[Any], request: HttpRequest) -> str:
    """Name the list as this reader sees it: what he asked for, whichever page of it."""
    asked = request.GET.copy()
    asked.pop("page", None)
    reader = getattr(request, "user", None)
    name = f"{counted.model.__name__} {getattr(reader, 'pk', None)} {request.path} {asked.urlencode()}"
    return f"long-{sha256(name.encode()).hexdigest()}"


def _found(listing: Listing, request: HttpRequest, number: int, size: int) -> Page:
    first = (number - 1) * size
    [finds] = seek(listing.words, listing, first=first, size=size + 1, counted=COUNT_UP_TO + 1)
    rows = listing.of_keys(finds.keys[:size])
    if len(finds.keys) <= size and (rows or number == 1):  # the list ends here: what was expected does not matter
        return Page(rows, number, has_next=False, total=first + len(rows), first=first + 1)
    total = (finds.total if rows else 0) or _total(listing, _name_of(listing.rows, request))
    return Page(rows, number, len(finds.keys) > size, **_counted(total), first=first + 1)


def _counted(total: int) -> dict[str, Any]:
    return {"total": min(total, COUNT_UP_TO), "is_more": total > COUNT_UP_TO}


def _number(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) < len(str(LAST_PAGE)) + 3
    return min(max(int(text), 1), LAST_PAGE) if is_number else 1
