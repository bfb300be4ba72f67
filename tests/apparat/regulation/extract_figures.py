"""Extracts from the original of the Regulation nothing but clause numbers and the figures with units in each clause.

Run once with the path of the original to renew ``figures.json``: ``python -m tests.apparat.regulation.extract_figures
ORIGINAL``. The wording itself stays out of the repository; proof 2 of the terms reads the figures.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TypeAlias

Figures: TypeAlias = dict[str, list[list[int | str]]]

FIXTURE = Path(__file__).with_name("figures.json")
ORIGINAL = Path(__file__).parents[4] / "shared" / "spec" / "sources" / "004_7bc65496066851ad.txt"

_NUMBERS = ("бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он")
_VALUES = {word: place for place, word in enumerate(_NUMBERS, start=1)}
_UNITS = {
    r"жұмыс\s+күн(?!дік|дер)": "working_days",
    r"күнтізбелік\s+күн": "calendar_days",
    r"күн(?!дік|дел|дер|тіз)": "day",
    r"ай(?:ға|дан|лық)?\b": "months",
    r"бет(?:тен)?\b": "pages",
    r"мегабайт": "megabytes",
    r"минут": "minutes",
    r"рет(?:тен)?\b": "times",
}
_NUMBER = rf"\b(?:(\d+)\s*-\s*)?(\d+|{'|'.join(_NUMBERS)})\s*(?:\(\s*\w+\s*\))?\s*[-–]?\s*"
_FIGURES = {unit: re.compile(_NUMBER + pattern, re.IGNORECASE) for pattern, unit in _UNITS.items()}
_ONE_MONTH = re.compile(r"(?<!\w)айлық мерзім")
_CLAUSE = re.compile(r"^(\d+)\.(\d+)\.?\s*(?=\D)")
_HEADING = re.compile(r"^(\d+)\. \S")


def clauses_of(original: str) -> dict[str, str]:
    """Return clause number → text; a number that does not begin with its chapter is a list inside a clause."""
    chapter = 0
    number = ""
    texts: dict[str, list[str]] = {}
    for bare in filter(None, (raw.strip().replace("\u00a0", " ") for raw in original.splitlines())):
        line = bare
        heading, opening = _HEADING.match(line), _CLAUSE.match(line)
        if heading and int(heading[1]) == chapter + 1 and (chapter or "Жалпы ережелер" in line):
            chapter, number = chapter + 1, ""
        elif opening and int(opening[1]) == chapter:
            number = f"{chapter}.{opening[2]}"
            line = line[opening.end() :]
        if number:
            texts.setdefault(number, []).append(line)
    return {clause: "\n".join(lines) for clause, lines in texts.items()}


def figures_of(text: str) -> list[list[int | str]]:
    """Return the sorted pairs [number, unit] that occur in ``text``; both ends of a range count."""
    found = {
        (_value(number), unit)
        for unit, pattern in _FIGURES.items()
        for match in pattern.finditer(text)
        for number in match.groups()
        if number
    }
    if _ONE_MONTH.search(text):
        found.add((1, "months"))
    return [[number, unit] for number, unit in sorted(found, key=lambda pair: (pair[1], pair[0]))]


def extract(original: str) -> dict[str, list[str] | Figures]:
    """Return the fixture: every clause number, and the figures of the clauses that have any."""
    clauses = clauses_of(original)
    figures = {clause: figures_of(text) for clause, text in clauses.items()}
    return {"clauses": list(clauses), "figures": {clause: pairs for clause, pairs in figures.items() if pairs}}


def printed(fixture: dict[str, list[str] | Figures]) -> str:
    """Return the fixture as it is stored: one clause a line."""
    rows = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in fixture["figures"].items())  # type: ignore[union-attr]
    return f'{{"clauses": {json.dumps(fixture["clauses"])},\n"figures": {{\n{rows}\n}}}}\n'


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _VALUES[number.lower()]


if __name__ == "__main__":
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ORIGINAL
    FIXTURE.write_text(printed(extract(source.read_text(encoding="utf-8"))), encoding="utf-8")
