"""What a timeline shows: one moment of a paper's life, and journal entries turned into moments (room: ui)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline: when, what, who and on whose behalf, by which clause, with which files."""

    at: datetime
    sentence: Any
    officer: Any = None
    on_behalf_of: Any = None
    clause: str = ""
    files: Sequence[Any] = ()
    file_url: str = ""
    note: Any = ""
    icon: str = "circle"
    tone: str = ""
    href: str = ""
