"""Plain facts of files as people type them (10.5; law.md 3.4)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A line of the nomenclature: index, heading, retention (permanent, or years), item of the list, marks."""

    index: str
    name_kk: str
    name_ru: str = ""
    permanent: bool = False
    years: int | None = None
    article: str = ""
    epc: bool = False
    note: str = ""

    def columns(self) -> dict[str, Any]:
        """Return the columns of the row; words of another retention than these figures fall away."""
        return {**asdict(self), "index": self.index.strip(), "retention_kk": "", "retention_ru": ""}


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes of a commission: number and date."""

    number: str
    on: date

    def __str__(self) -> str:
        return f"№ {self.number}, {self.on:%d.%m.%Y}"  # stored: the same in every language
