"""Bars of the analysis: where each stands and how long it is; the template draws them as SVG (10.17)."""

from __future__ import annotations

from dataclasses import dataclass

from apparat.ui.cells import shortened
from journals.analysis import Part

WIDTH, NAME, NOW, THEN, GAP = 360, 15, 9, 6, 8  # units of the drawing
NUMBERS = 56  # at the end of the longest bar
LONGEST_NAME = 52  # signs


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the drawing: its words, where it begins, how long its two bars are."""

    label: str
    now: int
    then: int
    top: int
    now_width: int
    then_width: int

    @property
    def words_at(self) -> int:
        """The line on which its words stand."""
        return self.top + NAME - 4

    @property
    def now_at(self) -> int:
        """Where the bar of the period begins."""
        return self.top + NAME

    @property
    def then_at(self) -> int:
        """Where the bar of the year before begins."""
        return self.top + NAME + NOW + 1

    @property
    def number_at(self) -> int:
        """Where the number begins."""
        return self.now_width + 5

    @property
    def number_line(self) -> int:
        """The line on which the number stands."""
        return self.top + NAME + NOW


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars of one part and the size of the drawing."""

    part: Part
    bars: list[Bar]
    width: int
    height: int


def chart_of(part: Part) -> Chart:
    """Return the drawing of a part: the longest bar is as wide as fits."""
    most = max((max(row.now, row.then) for row in part.rows), default=0) or 1
    step = NAME + NOW + THEN + 1 + GAP
    bars = [
        Bar(
            shortened(row.label, LONGEST_NAME),
            row.now,
            row.then,
            place * step,
            _length(row.now, most),
            _length(row.then, most),
        )
        for place, row in enumerate(part.rows)
    ]
    return Chart(part, bars, WIDTH, max(step * len(bars), step))


def _length(count: int, most: int) -> int:
    """Return the length of a bar; what is there at all is seen."""
    return max(round(count * (WIDTH - NUMBERS) / most), 1) if count else 0
