"""Plain facts of deeds on stocks as people type them (11.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of one series, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Act:
    """An act (of receipt, of destruction): its number and date."""

    number: str
    on: date

    def __str__(self) -> str:
        return f"№ {self.number}, {self.on:%d.%m.%Y}"  # stored: the same in every language


@dataclass(frozen=True, slots=True)
class FoundBehind:
    """On what a seal is taken in whose keeper works here no more: the act of the commission, and why."""

    act: Act
    reason: str

    def __str__(self) -> str:
        return f"{self.act}; {self.reason.strip()}"
