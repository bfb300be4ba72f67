"""Recognises the marks of urgency that a paper bears, however they were typed (room: regulation; 10.9, 13.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise


class Urgency(IntEnum):
    """How urgent a mark makes a paper; a greater value is stricter."""

    NONE = 0
    EXPEDITE = 1  # «жеделдетілсін», «ускорить»
    URGENT = 2  # «шұғыл», «срочно»
    VERY_URGENT = 3  # «өте шұғыл», «весьма срочно»

    @property
    def same_day(self) -> bool:
        """Say whether the paper is registered on the day it came, whatever day (10.9 names four words only)."""
        return self >= Urgency.URGENT

    @property
    def term_key(self) -> str:
        """Return the key of the term that 13.2 gives to an assignment so marked."""
        return _TERM_KEYS[self]


_TERM_KEYS = {
    Urgency.NONE: "control.default",
    Urgency.EXPEDITE: "control.urgent",
    Urgency.URGENT: "control.urgent",
    Urgency.VERY_URGENT: "control.very_urgent",
}
# Latin letters that look like Cyrillic ones, and Kazakh letters typed on a Russian keyboard: one shape for all.
_SHAPES = str.maketrans("aceopxyhkmtbi" + "іүұғқөңәһ", "асеорхункмтви" + "иуугконах")
_NOT_LETTERS = re.compile(r"[\W_\d]+")
_PARTS = re.compile(r"[,;/|\n]")
_END = re.compile(rf"{_PARTS.pattern}|[!?]|\.(?!\d)")  # of a part, also of a sentence
_WORD = re.compile(r"[^\W_\d]+")
_QUOTED = re.compile(r"[«\"“„'‘]([^«»\"“”„'‘’]+)[»\"”“'’]")


def _shape(text: str) -> str:
    """Return ``text`` without case, spaces, signs and the difference between look-alike letters."""
    return _NOT_LETTERS.sub("", text.lower().translate(_SHAPES))


_MARKS: dict[str, Urgency] = {
    _shape(mark): urgency
    for mark, urgency in (
        ("ӨТЕ ШҰҒЫЛ", Urgency.VERY_URGENT),
        ("ВЕСЬМА СРОЧНО", Urgency.VERY_URGENT),
        ("ШҰҒЫЛ", Urgency.URGENT),
        ("СРОЧНО", Urgency.URGENT),
        ("ЖЕДЕЛДЕТІЛСІН", Urgency.EXPEDITE),
        ("УСКОРИТЬ", Urgency.EXPEDITE),
    )
}


_LONGEST_MARK = 2  # words
_DENIES_WHAT_FOLLOWS = frozenset(map(_shape, ("не", "нет")))  # in Russian: it denies a mark before it only at once
_DENIES_WHAT_STANDS_BEFORE = frozenset(map(_shape, ("емес", "жоқ")))  # in Kazakh, where it ends its part
# «не позднее 20.03.2026», «20.03.2026-дан кейін емес» deny nothing
_LATER, _LATE = frozenset(map(_shape, ("позднее", "позже"))), frozenset(map(_shape, ("кеш", "кейін")))


def recognise(text: str) -> Urgency:
    """Return the strictest mark of 10.9 and 13.2 that ``text`` is, lists, begins with, or holds in quotes.

    A mark counts when it stands alone («Өте шұғыл!»), in a list («ШҰҒЫЛ / СРОЧНО»), at the beginning of the words
    («СРОЧНО до 20.03.2026») or in quotes inside a sentence. The same words later in a sentence («прошу срочно
    ответить» unquoted), or denied («срочно не требуется», «шұғыл түрде қажет емес»), are speech and not a mark.

    Args:
        text: what stands in the mark field or on the paper, in any case and spacing.
    """
    listed = (_MARKS.get(_shape(part), Urgency.NONE) for part in _candidates(text))
    return max(_at_the_beginning(text), *listed)


def says_more(text: str) -> bool:
    """Tell whether ``text`` has other words or numbers beside its marks: «СРОЧНО до 20.03.2026»."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    return any(_shape(part) not in _MARKS or any(map(str.isdigit, part)) for part in parts)


def _at_the_beginning(text: str) -> Urgency:
    words = list(_WORD.finditer(text))[:_LONGEST_MARK]
    for length in range(len(words), 0, -1):
        mark = _MARKS.get("".join(_shape(word.group()) for word in words[:length]))
        if mark is not None and not _is_denied(text[words[length - 1].end() :]):
            return mark
    return Urgency.NONE


def _candidates(text: str) -> Iterator[str]:
    yield text
    yield from _PARTS.split(text)
    yield from (found[1] for found in _QUOTED.finditer(text) if not _is_denied(text[found.end() :]))


def _is_denied(behind: str) -> bool:
    """Tell whether words behind a mark deny it: the next one in Russian, in Kazakh any up to the end of its part."""
    first, *others = [*(_shape(word) for word in _WORD.findall(_END.split(behind, maxsplit=1)[0])), ""]
    if first in _DENIES_WHAT_FOLLOWS:
        return others[0] not in _LATER
    pairs = pairwise(["", first, *others])
    return any(word in _DENIES_WHAT_STANDS_BEFORE and before not in _LATE for before, word in pairs)
