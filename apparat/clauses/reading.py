"""How a doubtful term is read, in words of one language (room: clauses; ADR-0005)."""

from __future__ import annotations

from dataclasses import dataclass

from apparat.regulation.readings import Reading


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One doubtful place: what the text says (Kazakh), what is applied, what else it could mean, why."""

    said: str
    applied: str
    other: str
    reason: str


def reading_line(reading: Reading, language: str) -> ReadingLine:
    """Return the reading in ``language``."""
    return ReadingLine(
        reading.said,
        reading.applied.in_(language),
        reading.other.in_(language),
        reading.reason.in_(language),
    )
