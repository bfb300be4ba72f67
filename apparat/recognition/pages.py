"""What every kind of file gives: so many pages, and of each its text and its codes (room: recognition)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class CannotRead(Exception):
    """The file gives no text; the text is a `Recognition.Reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = str(reason)


@dataclass(frozen=True, slots=True)
class PageText:
    """What was read of one page. missed: why its picture gave nothing, a `Recognition.Reason`, or nothing."""

    text: str = ""
    codes: tuple[str, ...] = ()
    scanned: bool = False
    missed: str = ""


class Source(Protocol):
    """A file that is read page by page; `folder` is a place for what is written on the way."""

    def count(self, file: Path, folder: Path) -> int:
        """Return how many pages there are; raises CannotRead."""

    def page(self, file: Path, number: int, folder: Path, *, may_scan: bool) -> PageText:
        """Read the page of this number, from 0; `may_scan`: whether a picture on it may be recognised."""
