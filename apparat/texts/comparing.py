"""Two versions of a text side by side, by paragraphs and within them by words (room: texts; pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

WORDS = re.compile(r"\w+|\s+|[^\w\s]")
SENTENCES = re.compile(r"[^.!?;]+[.!?;]*\s*|[.!?;]+\s*")
MOST_WORDS = 2000  # a longer paragraph is compared by sentences: comparing takes the square of its pieces
LIKE = 0.4  # paragraphs less alike than this are another text, not a changed one: all of it is marked


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph; `changed` when they stand only on this side."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph on both sides; no pieces where the other side has nothing to match."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Tell whether the two sides differ."""
        return self.before != self.after


def compare(before: str, after: str) -> list[Row]:
    """Return both texts as rows of paragraphs, the words that differ marked on their side."""
    left, right = _paragraphs(before), _paragraphs(after)
    rows: list[Row] = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            rows += (Row((Piece(text),), (Piece(text),)) for text in left[a:b])
        else:
            rows += _changed(left[a:b], right[c:d])
    return rows


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _changed(left: Sequence[str], right: Sequence[str]) -> Iterator[Row]:
    for before, after in zip_longest(left, right, fillvalue=""):
        yield _words(before, after)


def _words(before: str, after: str) -> Row:
    left, right = _pieces(before, after)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < LIKE:
        return Row(_whole(before), _whole(after))
    old: list[Piece] = []
    new: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        _add(old, left[a:b], changed=tag != "equal")
        _add(new, right[c:d], changed=tag != "equal")
    return Row(tuple(old), tuple(new))


def _pieces(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return both sides in words; in sentences when there are many words, whole when there are many sentences too."""
    for pattern in (WORDS, SENTENCES):
        left, right = pattern.findall(before), pattern.findall(after)
        if max(len(left), len(right)) <= MOST_WORDS:
            return left, right
    return [before], [after]


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=True),) if text else ()


def _add(pieces: list[Piece], words: Sequence[str], *, changed: bool) -> None:
    if words:
        pieces.append(Piece("".join(words), changed))
