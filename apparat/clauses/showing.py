"""Small answers the templates of the Regulation need: texts by language, links to pages, neighbours (room: clauses)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from apparat.clauses import labels
from apparat.clauses.carriers import pages
from apparat.clauses.map import Account, Status
from apparat.regulation.act import ACT, Clause, Source, Words


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a clause in one language, its code and name; the reader's own comes first and open."""

    language: str
    name: str
    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that leads to a deed: its title, its route, its address when it needs nothing to be named."""

    title: Any
    route: str
    href: str


@dataclass(frozen=True, slots=True)
class AccountLine:
    """The account of a clause in words: status, why silent, what is still to come, the house it waits for."""

    status: Status
    label: Any
    reason: str
    remainder: str
    waits_for: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The act itself as it is cited: title, who adopted it, number, date."""

    title: str
    adopted_by: str
    number: str
    on: Any


def texts_of(clause: Clause, language: str) -> list[Text]:
    """Return the clause in all languages of the pages, the reader's first."""
    texts = [Text(code, str(name), clause.asks.in_(code), code == language) for code, name in settings.LANGUAGES]
    return sorted(texts, key=lambda text: not text.is_own)


def page_links(names: Iterable[str]) -> list[PageLink]:
    """Return the pages by their names; one that no house serves any more is left out."""
    served = {page.name: page for page in pages()}
    return [PageLink(p.title or p.name, p.route, _address(p.name)) for p in map(served.get, names) if p]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def neighbours_of(number: str) -> list[str]:
    """Return the clauses of the chapter that the wrong number names, else nothing."""
    chapter = number.partition(".")[0]
    return [each for each in ACT if each.startswith(f"{chapter}.")]


def source_line(source: Source, language: str) -> SourceLine:
    """Return the act in the reader's language."""
    return SourceLine(source.title.in_(language), source.adopted_by.in_(language), source.number, source.date)


def account_line(account: Account, language: str) -> AccountLine:
    """Return the account of a clause in the reader's language."""
    words = (account.reason, account.remainder, account.waits_for)
    return AccountLine(account.status, labels.STATUSES[account.status], *(_said(each, language) for each in words))


def _said(words: Words | None, language: str) -> str:
    return words.in_(language) if words else ""
