"""The books in which a linked paper is sought: of incoming papers, and those that houses above add (10.9).

A house above whose papers may be linked with incoming ones registers its book once, in AppConfig.ready():

    register(Book("outgoing", seen=…, carries=…, line=…, link=…, is_answered=True))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.search.listing import Listing
from apparat.search.words import seek
from apparat.ui.cells import shortened
from documents.actions.link_papers import link_papers
from documents.by_number import numbered
from documents.chain import INCOMING, Key
from documents.models import Incoming
from documents.states import IncomingState

LONGEST_KEY = 18  # digits that are sure to be a key


@dataclass(frozen=True, slots=True)
class Book:
    """How papers of one kind are found and linked.

    seen: those the officer may link with on the day; carries: the condition that a paper has the number, whole;
    line: how a paper is named in a line of choices; link: the deed that says something of a paper of this book
    (`source`, `by`, `at`, `target`, `kind`); is_answered: whether what comes in answers papers of this book.
    """

    kind: str
    seen: Callable[[Officer, date], QuerySet[Any]]
    carries: Callable[[str], Q]
    line: Callable[[Any], str]
    link: Callable[..., Any]
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A paper that was found, with its book."""

    book: Book
    paper: Any

    @property
    def value(self) -> str:
        """How a form sends that this one is meant."""
        return f"{self.book.kind}-{self.paper.pk}"

    @property
    def line(self) -> str:
        """How it is named in a line of choices."""
        return self.book.line(self.paper)


BOOKS: dict[str, Book] = {}


def register(book: Book) -> None:
    """Let papers of a kind be found and linked; called once by each house."""
    BOOKS[book.kind] = book


def link_with(*, incoming: Incoming, by: Officer, at: datetime, target: Any, kind: str) -> Any:
    """Say what the incoming paper is to one of any book, by the deed of the book; raises its Refusal."""
    return BOOKS[target.journal_root[0]].link(source=incoming, by=by, at=at, target=target, kind=kind)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The papers of one book among which is sought for one officer and one paper."""

    book: Book
    rows: QuerySet[Any]


def shelves(officer: Officer, on: date, *, but: Key) -> list[Shelf]:
    """Return all books with what the officer may link with on the day, but for the paper itself."""
    own, key = but
    rows = {book.kind: book.seen(officer, on) for book in BOOKS.values()}
    rows[own] = rows[own].exclude(pk=key)
    return [Shelf(BOOKS[kind], papers) for kind, papers in rows.items()]


def by_number(text: str, among: Iterable[Shelf], most: int) -> list[Found]:
    """Return the papers that carry the number, of each book the newest first and `most` at most. A query for each."""
    return [
        Found(shelf.book, paper)
        for shelf in among
        for paper in shelf.rows.filter(shelf.book.carries(text)).order_by("-pk")[:most]
    ]


def by_words(text: str, among: Sequence[Shelf], most: int) -> list[Found]:
    """Return the papers that have all the words, of each book the newest first and `most` at most."""
    listings = [Listing(shelf.rows, ("-pk",), words=text) for shelf in among]
    return [
        Found(shelf.book, paper)
        for shelf, finds in zip(among, seek(text, *listings, size=most), strict=True)
        for paper in shelf.rows.filter(pk__in=finds.keys).order_by("-pk")
    ]


def by_value(value: str, among: Iterable[Shelf]) -> Iterator[Found]:
    """Yield the paper a form names by its value; nothing for nonsense and for what is not among these."""
    kind, _dash, key = value.partition("-")
    if not (key.isdecimal() and key.isascii() and len(key) <= LONGEST_KEY):
        return
    for shelf in among:
        if shelf.book.kind == kind:
            yield from (Found(shelf.book, paper) for paper in shelf.rows.filter(pk=int(key)))


def _line(paper: Incoming) -> str:
    """Name a paper in a line of choices; a restricted one by its numbers only (10.4)."""
    on = f"{paper.registered_at:%d.%m.%Y}" if paper.registered_at else ""
    theirs = f"({paper.their_number})" if paper.their_number else ""
    return " · ".join(filter(None, (paper.number or str(_("no number")), on, theirs, shortened(paper.summary, 100))))


def _link(*, source: Incoming, by: Officer, at: datetime, target: Incoming, kind: str) -> Any:
    return link_papers(incoming=source, by=by, at=at, target=target, kind=kind)


register(
    Book(
        INCOMING,
        seen=lambda officer, on: Incoming.objects.visible_to(officer, on).exclude(state=IncomingState.RETURNED),
        carries=lambda text: numbered(text, "number__iexact", "their_number__iexact"),
        line=_line,
        link=_link,
    )
)
