"""The steps by which a date was reached, as plain data that goes to JSON and back (room: worktime)."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias, TypedDict

StepName: TypeAlias = Literal["start", "intake", "edition", "count", "skip", "roll", "cap", "fixed", "result"]


class Step(TypedDict):
    """One step: its name, the day it stands on (ISO), the clause it follows ("" when none) and its particulars."""

    step: StepName
    on: str
    clause: str
    what: dict[str, str | int]


def step(name: StepName, on: date, clause: str = "", **what: str | int) -> Step:
    """Build one step of a trace; ``what`` holds strings and whole numbers only, so that it survives JSON."""
    return {"step": name, "on": on.isoformat(), "clause": clause, "what": what}
