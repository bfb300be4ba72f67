"""A table that can be written as a sheet or as paper: what it is called, its columns, its lines (room: journals)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Texts = tuple[str, ...]
Progress = Callable[[int], None]  # is told how many lines are written


@dataclass(frozen=True, slots=True)
class Report:
    """A table in the language of the moment.

    title: its name; about: period, register, unit; head: labels; weights: shares of the width; rows: reads the lines
    from their beginning, few at a time; count: how many there are, counted up to the number it is given.
    """

    title: str
    about: str
    head: Texts
    weights: tuple[float, ...]
    rows: Callable[[], Iterator[Texts]]
    count: Callable[[int], int]


def unheard(_done: int) -> None:
    """Tell nobody."""
