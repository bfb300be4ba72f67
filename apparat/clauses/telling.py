"""Tests told as sentences: "test_13_6_refuses_a_late_request" reads "refuses a late request" (room: clauses)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_CLAUSE = re.compile(r"(?<!\d)(\d{1,2})_(\d{1,2})(?=_|$)")
_ID = re.compile(r"^(?P<test>[^\[]+)\[(?P<case>.+)\]$", re.S)


@dataclass(frozen=True, slots=True)
class Proof:
    """One test of a clause: where it stands, what it says, its cases that name the clause."""

    path: str
    sentence: str
    cases: tuple[str, ...] = field(default=())


def told(tests: Iterable[str], number: str) -> tuple[Proof, ...]:
    """Return the tests of a clause as sentences, the cases of one test under it.

    Args:
        tests: "tests/…/test_x.py::test_name" or "…::test_name[13.6: case]".
        number: the clause, cut from the beginning of a case.
    """
    cases: dict[str, list[str]] = {}
    for test in tests:
        match = _ID.match(test)
        kept = cases.setdefault(match["test"] if match else test, [])
        if match:
            kept.append(match["case"].removeprefix(number).lstrip(" :–-"))
    return tuple(Proof(test.partition("::")[0], _sentence(test, number), tuple(each)) for test, each in cases.items())


def _sentence(test: str, number: str) -> str:
    """Return the name as words: numbers of clauses with their point, the clause itself not said again."""
    name = _CLAUSE.sub(r"\1.\2", test.rpartition("::")[2].removeprefix("test_")).replace("_", " ")
    rest = name.removeprefix(f"{number} ")
    return name if rest.startswith("and ") else rest
