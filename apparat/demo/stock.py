"""The texts the demo letters are made of: letters, assignments, reports, grounds of rework (room: demo)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LETTERS = Path(__file__).parent / "letters.toml"


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter: who writes, what kind of paper, its mark, the department it is about, whether it asks, its text."""

    sender: str
    kind: str
    urgency: str
    department: str
    needs_answer: bool
    text: str


@dataclass(frozen=True, slots=True)
class TaskText:
    """An assignment: to which body, under which kind of control (13.2), what is to be done."""

    body: str
    control: str
    text: str


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything there is to write with, in one language.

    Attributes:
        redirections: why, how it is granted, how it is declined (13.5).
        evaluations: of work done, of work that objective reasons made impossible (13.9).
    """

    letters: tuple[LetterText, ...]
    tasks: tuple[TaskText, ...]
    inner_tasks: tuple[TaskText, ...]
    noted: tuple[str, ...]
    reports: tuple[str, ...]
    reworks: tuple[str, ...]
    parts: tuple[str, ...]
    redirections: tuple[tuple[str, str, str], ...]
    evaluations: tuple[tuple[str, str], ...]


@cache
def stock(language: str) -> Stock:
    """Return the stock in Kazakh (`kk`) or Russian (`ru`), read once; both have the same rows in the same order."""
    raw = tomllib.loads(LETTERS.read_text(encoding="utf-8"))

    def texts(table: str, prefix: str = "") -> tuple[str, ...]:
        return tuple(row[f"{prefix}{language}"] for row in raw[table])

    return Stock(
        letters=tuple(_letter(row, language) for row in raw["letter"]),
        tasks=tuple(TaskText(row["department"], row["control"], row[language]) for row in raw["assignment"]),
        inner_tasks=tuple(TaskText(row["unit"], row["control"], row[language]) for row in raw["apparatus"]),
        noted=texts("noted"),
        reports=texts("report"),
        reworks=texts("rework"),
        parts=texts("part"),
        redirections=tuple(
            zip(
                texts("redirection"),
                texts("redirection", "decision_"),
                texts("redirection", "refusal_"),
                strict=True,
            )
        ),
        evaluations=tuple(zip(texts("evaluation"), texts("evaluation", "impossible_"), strict=True)),
    )


def _letter(row: Mapping[str, Any], language: str) -> LetterText:
    names = ("sender", "document_kind", "urgency", "department", "needs_answer", language)
    return LetterText(*(row[name] for name in names))
