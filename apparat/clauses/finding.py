"""Finds clauses by number, by words in three languages, by status, chapter and house (room: clauses; law.md 6)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from apparat.clauses.about import terms_of
from apparat.clauses.map import Account, Status
from apparat.kazakh.folding import fold, query
from apparat.regulation.act import ACT, CHAPTERS, Words

_NUMBER = re.compile(r"^(\d{1,2})(?:\.(\d{1,2})?)?[ -]*(?:т|тармақ|п|cl)?\.?$", re.IGNORECASE)
GROUND = "apparat"  # the ground floor is no house that anything waits for, but it carries clauses


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for; "" and None mean anything.

    Attributes:
        text: words or the beginning of a number.
        status: the status; CARRIED includes what is carried in part.
        chapter: the number of a chapter.
        house: a key of ``accounts.HOUSES``, or ``GROUND``.
    """

    text: str = ""
    status: Status | None = None
    chapter: int | None = None
    house: str = ""

    def __bool__(self) -> bool:
        """Say whether anything in particular is looked for."""
        return bool(self.text or self.status or self.chapter or self.house)


def found(wanted: Wanted, accounts: Iterable[Account]) -> list[Account]:
    """Return the accounts of the clauses that are looked for, in the order given."""
    numbers = _numbers(wanted.text.strip())
    return [account for account in accounts if account.number in numbers and _fits(account, wanted)]


def _fits(account: Account, wanted: Wanted) -> bool:
    if wanted.status is Status.CARRIED and not account.is_carried:
        return False
    if wanted.status not in (None, Status.CARRIED, account.status):
        return False
    if wanted.chapter and ACT[account.number].chapter != wanted.chapter:
        return False
    return not wanted.house or wanted.house in houses_of(account)


def houses_of(account: Account) -> set[str]:
    """Return the houses that carry the clause or that it waits for."""
    carrying = {name.partition(".")[0] for name in account.carried.code} if account.is_carried else set()
    return carrying | ({account.house} if account.house else set())


def _numbers(text: str) -> set[str]:
    """Return the numbers of the clauses that a text finds: a number, a chapter, or words in any of the languages."""
    if not text:
        return set(ACT)
    if match := _NUMBER.match(text):
        chapter, place = match.groups()
        return (
            {n for n in ACT if n == f"{chapter}.{place}"} if place else {n for n in ACT if n.startswith(f"{chapter}.")}
        )
    stems = [f" {word.removesuffix(':*')}" for word in query(text).split(" & ") if word]
    return {number for number, words in _index().items() if stems and all(stem in words for stem in stems)}


@cache
def _index() -> dict[str, str]:
    """Return clause → its folded words, a space before each: text, title of the chapter, duties of the terms."""
    titles = {chapter.number: chapter.title for chapter in CHAPTERS}
    return {
        number: _words(clause.asks, titles[clause.chapter], *(term.duty for term in terms_of(number)))
        for number, clause in ACT.items()
    }


def _words(*texts: Words) -> str:
    return " " + fold(" ".join(f"{text.kk} {text.ru} {text.en}" for text in texts))
