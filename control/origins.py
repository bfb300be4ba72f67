"""The way back from an assignment to its paper, without knowing the houses above (house 4.5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from control.models import Assignment


@dataclass(frozen=True, slots=True)
class Origin:
    """The page of the paper an assignment came from."""

    title: str
    path: str


_FINDERS: dict[str, Callable[[Assignment], Origin | None]] = {}


def register(root_kind: str, finder: Callable[[Assignment], Origin | None]) -> None:
    """Let an upper house name the page of its papers; called once in its AppConfig.ready()."""
    _FINDERS[root_kind] = finder


def origin_of(assignment: Assignment) -> Origin | None:
    """Return the page of the paper, None when the assignment stands alone."""
    finder = _FINDERS.get(assignment.root_kind)
    return finder(assignment) if finder else None
