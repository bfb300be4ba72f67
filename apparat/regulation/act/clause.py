"""The words of the Regulation as data: a text in three languages, a clause, a chapter, the act (room: regulation)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three interface languages; Kazakh is the language of the act and the fallback."""

    kk: str
    ru: str
    en: str

    def in_(self, language: str) -> str:
        """Return the text in ``language``: "kk", "ru", "en", with or without a region ("ru-kz"); else Kazakh."""
        code = language.lower().replace("_", "-").partition("-")[0]
        return {"kk": self.kk, "ru": self.ru, "en": self.en}.get(code) or self.kk


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered clause of the act: its number ("13.6") and what it asks, in our own words."""

    number: str
    asks: Words

    @property
    def order(self) -> tuple[int, int]:
        """Return (chapter, place in the chapter), so that "13.10" sorts after "13.9"."""
        chapter, _, place = self.number.partition(".")
        return int(chapter), int(place)

    @property
    def chapter(self) -> int:
        """Return the number of the chapter the clause stands in."""
        return self.order[0]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of the act: number, title, clauses in order and, where the act needs one, our note."""

    number: int
    title: Words
    clauses: tuple[Clause, ...]
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The act itself: its title, the body that adopted it, number and date of the resolution."""

    title: Words
    adopted_by: Words
    number: str
    date: dt.date


def clause(number: str, *, kk: str, ru: str, en: str) -> Clause:
    """Build a clause from its number and its three texts.

    Args:
        number: chapter and place, "13.6".
        kk: the text in Kazakh.
        ru: the text in Russian.
        en: the text in English.
    """
    return Clause(number, Words(kk=kk, ru=ru, en=en))


def numbered(chapters: Iterable[Chapter]) -> dict[str, Clause]:
    """Return all clauses by number, in the order of the act.

    Args:
        chapters: the chapters in the order of the act.

    Raises:
        ValueError: a chapter or a clause is out of order or repeated, or a clause stands in a foreign chapter.
    """
    found: dict[str, Clause] = {}
    last_chapter, last_clause = 0, (0, 0)
    for chapter in chapters:
        if chapter.number <= last_chapter:
            raise ValueError(f"chapter {chapter.number} follows chapter {last_chapter}")
        last_chapter = chapter.number
        for each in chapter.clauses:
            if each.chapter != chapter.number:
                raise ValueError(f"clause {each.number} stands in chapter {chapter.number}")
            if each.order <= last_clause:
                raise ValueError(f"clause {each.number} is repeated or out of order")
            last_clause = each.order
            found[each.number] = each
    return found
