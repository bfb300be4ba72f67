"""Light stripping of Kazakh and Russian endings from a folded word, good enough that its forms meet (law.md 6).

The endings are written as folding leaves them (і is и, ң is н, ғ is г), so that both harmonies share a row. It is no
grammar: a stem may be too short to be a word, it only has to be the same for the forms people write. Stems are always
prefixes of the word.
"""

from __future__ import annotations

from functools import lru_cache

# Endings and the least number of letters that must remain before them.
_KAZAKH = {
    3: "лар лер дар дер тар тер нын нин дын дин тын тин сы си сын син ы и",  # plural, genitive, possessive
    4: (
        "нан нен дан ден тан тен нда нде да де та те га ге ка ке ды ди ты ти ын ин"  # cases
        " ндагы ндеги дагы деги тагы теги мен бен пен ымыз имиз мыз миз ыныз иниз ныз низ"
        " ган ген кан кен"  # participle
    ),
    5: "на не ны ни",  # cases too, but аудан+ы is no ауда+ны
}
_RUSSIAN = {
    3: "ов ев",
    4: (
        "ами ями иями ах ях иях ам ям иям ом ем ием ой ей ией ою ею ия ии ию ие ий"  # nouns
        " ого его ому ему ыми ими ых их ый ая яя ое ее ые ую юю ым им"  # adjectives
    ),
}
_LONGEST = 5

_LEAST: dict[str, int] = {
    ending: least for table in (_KAZAKH, _RUSSIAN) for least, row in table.items() for ending in row.split()
}
_VOWELS = frozenset("аеиоуыэюя")
_SOFT_END = _VOWELS | frozenset("йьъ")
_VOICED, _VOICELESS = frozenset("лмнрйжз"), frozenset("кпстфхцчшщбвгд")
# Which letters may stand before a Kazakh ending that begins with this one: документ+ты, never докумен+ты.
_BEFORE: dict[str, frozenset[str]] = {
    "л": _VOWELS | frozenset("рй"),
    "д": _VOWELS | _VOICED,
    "т": _VOICELESS,
    "н": _VOWELS | frozenset("мн"),
    "г": _VOWELS | _VOICED,
    "к": _VOICELESS,
    "м": _VOWELS | _VOICED,
    "б": frozenset("жз"),
    "п": _VOICELESS,
    "с": _VOWELS,
}
_ANY = _VOWELS | _VOICED | _VOICELESS
_SHORTEST = 3
_WAVERING = frozenset("кгпб")  # қ–ғ, к–г, п–б at the end of a stem: әкімдік – әкімдігі, кітап – кітабы


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a folded word in Cyrillic letters; other words come back as they are."""
    if not _is_cyrillic(word):
        return word
    while shorter := _without_ending(word):
        word = shorter
    while len(word) > _SHORTEST and word[-1] in _SOFT_END:
        word = word[:-1]
    if len(word) > _SHORTEST + 1 and word[-1] in _WAVERING and word[-2] in _VOWELS:
        word = word[:-1]
    return word


def _without_ending(word: str) -> str:
    """Return the word without its longest known ending, "" when it has none."""
    for length in range(_LONGEST, 0, -1):
        rest, ending = word[:-length], word[-length:]
        if len(rest) >= _LEAST.get(ending, len(word)) and rest[-1] in _BEFORE.get(ending[0], _ANY):
            return rest
    return ""


def _is_cyrillic(word: str) -> bool:
    return bool(word) and all("\u0400" <= sign <= "\u052f" for sign in word)
