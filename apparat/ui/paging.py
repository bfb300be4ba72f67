"""Pages of long lists: one row more than shown tells whether there is a next page; nothing counts the whole table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Protocol

from django.core.cache import caches
from django.db.models import QuerySet
from django.http import HttpRequest

from apparat.search.listing import Listing
from apparat.search.words import count, seek

SIZE = 50
LAST_PAGE = 200  # to which rows are skipped; further a list goes that is leafed by the places of its lines
COUNT_UP_TO = 1000
DEEP = 1000  # rows before a page for which it is worth a question more
_PAGE = re.compile(r"([0-9]{1,6})(?:\.(-?)([0-9]{1,18}))?")
LONG_FOR = 300  # seconds for which a long list is known to be long


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: iterate it for its rows.

    rows: what is shown; number: of the page, from 1; first: place of its first row in the list, from 1; has_next:
    whether there is more; total: how many in all, never counted beyond 1000; is_more: there are more than `total`;
    ends_at, begins_at: keys of the last line and the first, when the next page begins behind the one, and the last page
    ends before the other, by their places (0: when not).
    """

    rows: Sequence[Any]
    number: int
    has_next: bool
    total: int
    is_more: bool = False
    first: int = 1
    ends_at: int = 0
    begins_at: int = 0

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
        return self.has_next and self.number >= LAST_PAGE and not self.ends_at

    @property
    def next(self) -> str:
        """How the address names the next page, "" for none: its number, and behind which line it begins."""
        if not self.has_next or self.is_last_allowed:
            return ""
        return f"{self.number + 1}.{self.ends_at}" if self.ends_at else str(self.number + 1)

    @property
    def previous(self) -> str:
        """How the address names the page before, "" for none: rows are skipped as far as they may be."""
        if self.number == 1 or (self.number > LAST_PAGE + 1 and not self.begins_at):
            return ""
        return f"{self.number - 1}.-{self.begins_at}" if self.number > LAST_PAGE + 1 else str(self.number - 1)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The page that an address names: its number and the key of a line behind which it begins, or before which it ends.

    Nonsense is the first page.
    """

    number: int = 1
    key: int = 0
    is_behind: bool = True

    @classmethod
    def of(cls, text: str) -> _Asked:
        """Read `7`, `7.1234` (behind the line with the key) or `7.-1234` (before it)."""
        found = _PAGE.fullmatch(text)
        if found is None:
            return cls()
        number, sign, key = found.groups()
        return cls(max(int(number), 1), int(key or 0), sign != "-")

    @property
    def counted(self) -> int:
        """The number, as far as rows are skipped."""
        return min(self.number, LAST_PAGE)


class Cut(Protocol):
    """What parts are cut from, whose whole is counted elsewhere (`total`)."""

    def __getitem__(self, part: slice) -> Iterable[Any]:
        """Return the rows of the part."""


def paginate(
    rows: QuerySet[Any] | Listing | Cut, request: HttpRequest, *, size: int | None = None, total: int | None = None
) -> Page:
    """Return the page that the address bar asks for (`?page=2`); nonsense means the first.

    One query for the rows, two of a deep page of a `Listing`, and one more, which stops counting at 1000, when they do
    not end on this page and the page has not counted them itself (`total`). A list with words takes two: what is found,
    and the rows; and one to count them where the first did not, and behind the end of the list.
    """
    asked, size = _Asked.of(request.GET.get("page", "")), size or SIZE
    if isinstance(rows, Listing) and rows.words:
        return _found(rows, request, asked.counted, size)
    if isinstance(rows, Listing) and rows.leafed and asked.key and (beside := _beside(rows, asked, size)):
        return replace(beside, **_counted(_total(rows.rows, _name_of(rows.rows, request))))
    number = asked.counted
    first = (number - 1) * size
    found = _read(rows, first, size)
    if len(found) <= size and (found or number == 1):
        return Page(found, number, has_next=False, total=first + len(found), first=first + 1)
    if total is None:
        counted: Any = rows.rows if isinstance(rows, Listing) else rows
        total = _total(counted, _name_of(counted, request))
    page = Page(found[:size], number, len(found) > size, **_counted(total), first=first + 1)
    return _leafed(page, rows) if isinstance(rows, Listing) else page


def _beside(listing: Listing, asked: _Asked, size: int) -> Page | None:
    """Return the page behind the line that the address names, or before it; None when there is nothing."""
    if asked.is_behind:
        found = listing.behind(asked.key, size + 1)
        shown, has_next = found[:size], len(found) > size
    else:
        shown, has_next = listing.before(asked.key, size), True
    page = Page(shown, asked.number, has_next, 0, first=(asked.number - 1) * size + 1)
    return _leafed(page, listing) if shown else None


def _leafed(page: Page, listing: Listing) -> Page:
    """Return the page with the keys by which one leafs on, as far as its lines have places."""
    if listing.leafed is None or not page.rows:
        return page
    first, last = page.rows[0], page.rows[-1]
    ends_at = last.pk if page.has_next and listing.leafed(last) else 0
    return replace(page, ends_at=ends_at, begins_at=first.pk if listing.leafed(first) else 0)


def _read(rows: QuerySet[Any] | Listing | Cut, first: int, size: int) -> list[Any]:
    """Return the rows of a page and one more.

    Of a deep page the keys come first, so that what is only passed over is not joined with other tables.
    """
    if isinstance(rows, Listing) and first > DEEP:
        keys = rows.rows.order_by(*rows.order).values_list("pk", flat=True)[first : first + size + 1]
        return rows.of_keys(list(keys))
    return list((rows.in_order() if isinstance(rows, Listing) else rows)[first : first + size + 1])


def _total(counted: QuerySet[Any] | Listing, name: str) -> int:
    """Count up to the limit; that a list is longer than that is remembered for some minutes and not counted again."""
    most = COUNT_UP_TO + 1
    if _is_long(name):
        return most
    return _noted(count(counted, most) if isinstance(counted, Listing) else counted.order_by()[:most].count(), name)


def _is_long(name: str) -> bool:
    return bool(caches["frame"].get(name))


def _noted(total: int, name: str) -> int:
    """Note that a list is longer than is counted."""
    if total > COUNT_UP_TO:
        caches["frame"].set(name, value=True, timeout=LONG_FOR)
    return total


def _name_of(counted: QuerySet[Any], request: HttpRequest) -> str:
    """Name the list as this reader sees it: what he asked for, whichever page of it."""
    asked = request.GET.copy()
    asked.pop("page", None)
    reader = getattr(request, "user", None)
    name = f"{counted.model.__name__} {getattr(reader, 'pk', None)} {request.path} {asked.urlencode()}"
    return f"long-{sha256(name.encode()).hexdigest()}"


def _found(listing: Listing, request: HttpRequest, number: int, size: int) -> Page:
    first, name = (number - 1) * size, _name_of(listing.rows, request)
    counted = 0 if _is_long(name) else COUNT_UP_TO + 1
    [finds] = seek(listing.words, listing, first=first, size=size + 1, counted=counted)
    rows = listing.of_keys(finds.keys[:size])
    if len(finds.keys) <= size and (rows or number == 1):  # the list ends here: what was expected does not matter
        return Page(rows, number, has_next=False, total=first + len(rows), first=first + 1)
    if not rows or not counted or not finds.total:
        total = _total(listing, name)
    else:
        total = _noted(finds.total, name) if finds.is_counted else finds.total
    return Page(rows, number, len(finds.keys) > size, **_counted(total), first=first + 1)


def _counted(total: int) -> dict[str, Any]:
    return {"total": min(total, COUNT_UP_TO), "is_more": total > COUNT_UP_TO}
