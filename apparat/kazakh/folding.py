"""Folding of Kazakh and Russian text for search: look-alikes, Kazakh letters, light suffixes (house 4.0 (1), law.md 6).

`fold` makes the content of a search column, `query` the prefix query that meets it. Both fold a word the same way. The
query asks for the stem, which is always a prefix of the folded word and of its inflected forms; so the column keeps the
words alone, and half a word finds the whole one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from apparat.kazakh.endings import stem

LONGEST_WORD = 64  # a lexeme of PostgreSQL has at most 2046 bytes
LONGEST_TEXT = 400_000  # bytes of folded text; a tsvector has at most 1 MB
LONGEST_QUERY = 1_000  # signs of a query that are looked at
MOST_WORDS = 16  # words of a query that are looked for
MOST_PARTS = 12  # parts of a registration number
JOINT = "n"  # "3-5/151" becomes "3n5n151": one word, also for the parser of PostgreSQL, which cuts names of people

_TOKEN = re.compile(r"[^\W_]+(?:[-‐-―−/\\.][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z]")

# Latin signs that people type inside Cyrillic words; capitals look like other letters than small ones do.
_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceikopxyh", "АВСЕНІКМОРТХУасеікорхуһ")
_TO_LATIN = str.maketrans("АВСЕНІКМОРТХУасеікорхуһ", "ABCEHIKMOPTXYaceikopxyh")
LETTERS, PLAIN = "әғқңөұүһіё", "агкноуухие"  # what is folded, and into what; the database folds names so too
_PLAIN = str.maketrans(LETTERS, PLAIN)

# Numbers of papers as they are compared: one script, small letters, no spaces and signs of a number. The database folds
# them by the same two lines in an index, which a change of them must build anew.
_ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіё"
_LATIN_SHAPES = str.maketrans("abcehikmoptxy", "авсеникмортху")  # by their capitals; a small «h» too
_NUMBER_FOLDS = {
    **{sign: sign.lower().translate(_PLAIN) for sign in _ALPHABET + _ALPHABET.upper()},
    **{chr(code): chr(code).lower().translate(_LATIN_SHAPES) for code in (*range(65, 91), *range(97, 123))},
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\\": "/",
}
_NO_NUMBER = ' \u00a0\u202f\u2009№«»"“”'
NUMBER_SIGNS, NUMBER_FOLDED = "".join([*_NUMBER_FOLDS, _NO_NUMBER]), "".join(_NUMBER_FOLDS.values())
_NUMBER = str.maketrans(NUMBER_SIGNS[: len(NUMBER_FOLDED)], NUMBER_FOLDED, _NO_NUMBER)

# Words that say nothing alone, already folded (law.md 6).
_STOP_WORDS = (
    "жане мен бен пен туралы бойынша ушин сондай ак осы не немесе да де та те ал"
    " и в во на о об по с со к у за от до для из или что как а но же при"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())


def fold(text: str) -> str:
    """Return the folded words of `text`, each once, for a search column (`search.columns.Words`).

    Any text is taken: signs, quotes, emoji and NUL only separate words; what is beyond 400 kB of words is left out.
    """
    left = LONGEST_TEXT
    kept: dict[str, None] = {}
    for word in _index_words(text):
        if word in kept:
            continue
        left -= len(word.encode()) + 1
        if left < 0:
            break
        kept[word] = None
    return " ".join(kept)


def query(text: str) -> str:
    """Return the prefix tsquery of what a person typed: "word1:* & word2:*"; "" when no word is worth a search.

    Nothing but letters, digits and our own operators comes out, whatever goes in.
    """
    words = (_query_word(token) for token in _tokens(text[:LONGEST_QUERY]))
    wanted = list(dict.fromkeys(word for word in words if word))[:MOST_WORDS]
    return " & ".join(f"{word}:*" for word in wanted)


def fold_number(text: str) -> str:
    """Return a number of a paper as it is compared: Latin «A-15/3», «№ А-15 / 3» and «а-15/3» are one."""
    return text.translate(_NUMBER)


def _index_words(text: str) -> Iterator[str]:
    for token in _tokens(text):
        if _DIGIT.search(token):
            yield from _number_words(token)
        elif (word := _folded(token)) not in STOP_WORDS:
            yield word


def _number_words(token: str) -> Iterator[str]:
    """Yield a number whole, without its first parts one by one, and in parts: 3n5n151, 5n151, 151, 3, 5."""
    parts = [_folded(part) for part in _PART.findall(token)[:MOST_PARTS]]
    for first in range(len(parts)):
        yield JOINT.join(parts[first:])[:LONGEST_WORD]
    yield from parts


def _query_word(token: str) -> str:
    if _DIGIT.search(token):
        return JOINT.join(_folded(part) for part in _PART.findall(token)[:MOST_PARTS])[:LONGEST_WORD]
    word = _folded(token)
    return "" if word in STOP_WORDS else stem(word)


def _tokens(text: str) -> Iterator[str]:
    """Yield words one by one; a run of parts with a digit in it ("3-5/151", "12-ө") stays together."""
    plain = unicodedata.normalize("NFKC", text.replace("№", " "))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for match in _TOKEN.finditer(plain):
        token = match.group()
        if _DIGIT.search(token):
            yield token
        else:
            yield from _PART.findall(token)


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    """Return the word in one script, in small letters, without the letters that only Kazakh has."""
    if _CYRILLIC.search(word) and _LATIN.search(word):
        cyrillic = word.translate(_TO_CYRILLIC)
        word = word.translate(_TO_LATIN) if _LATIN.search(cyrillic) else cyrillic
    return word[:LONGEST_WORD].lower().translate(_PLAIN)
