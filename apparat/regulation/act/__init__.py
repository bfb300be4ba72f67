"""The Regulation as data: what each of its 199 clauses asks, in our own words (room: regulation; clauses 1.1–22.2)."""

from __future__ import annotations

from datetime import date

from apparat.regulation.act import (
    chapter_01,
    chapter_02,
    chapter_03,
    chapter_04,
    chapter_05,
    chapter_06,
    chapter_07,
    chapter_08,
    chapter_09,
    chapter_10,
    chapter_11,
    chapter_12,
    chapter_13,
    chapter_14,
    chapter_15,
    chapter_16,
    chapter_17,
    chapter_18,
    chapter_19,
    chapter_20,
    chapter_21,
    chapter_22,
)
from apparat.regulation.act.clause import Chapter, Clause, Source, Words, numbered

__all__ = ["ACT", "CHAPTERS", "SKIPPED", "SOURCE", "Chapter", "Clause", "Source", "Words", "clause_of"]

SOURCE = Source(
    title=Words(
        kk="Қазығұрт ауданы әкімі аппаратының регламенті",
        ru="Регламент аппарата акима Казыгуртского района",
        en="Regulation of the apparatus of the akim of Kazygurt district",
    ),
    adopted_by=Words(
        kk="Түркістан облысы Қазығұрт ауданының әкімдігі",
        ru="акимат Казыгуртского района Туркестанской области",
        en="akimat of Kazygurt district, Turkistan oblast",
    ),
    number="135",
    date=date(2025, 6, 20),
)

CHAPTERS: tuple[Chapter, ...] = (
    chapter_01.CHAPTER,
    chapter_02.CHAPTER,
    chapter_03.CHAPTER,
    chapter_04.CHAPTER,
    chapter_05.CHAPTER,
    chapter_06.CHAPTER,
    chapter_07.CHAPTER,
    chapter_08.CHAPTER,
    chapter_09.CHAPTER,
    chapter_10.CHAPTER,
    chapter_11.CHAPTER,
    chapter_12.CHAPTER,
    chapter_13.CHAPTER,
    chapter_14.CHAPTER,
    chapter_15.CHAPTER,
    chapter_16.CHAPTER,
    chapter_17.CHAPTER,
    chapter_18.CHAPTER,
    chapter_19.CHAPTER,
    chapter_20.CHAPTER,
    chapter_21.CHAPTER,
    chapter_22.CHAPTER,
)

# Numbers the original skips; its own numbering is kept, so a citation means the same here and on paper.
SKIPPED: tuple[str, ...] = ("10.10", "17.3")

# A wrong number or a disorder stops the program at import: a citation must never miss its clause.
ACT: dict[str, Clause] = numbered(CHAPTERS)


def clause_of(number: str) -> Clause:
    """Return the clause with this number.

    Args:
        number: chapter and place, "13.6".

    Raises:
        KeyError: the act has no such clause; the message says whether the original skips the number.
    """
    try:
        return ACT[number]
    except KeyError:
        reason = "the original skips this number" if number in SKIPPED else "no such number"
        raise KeyError(f"the Regulation has no clause {number}: {reason}") from None
