"""By which codes an officer sees assignments (13.4, 10.13, 13.13, 1.4; ADR-0009)."""

from __future__ import annotations

from datetime import date

from apparat.org import sight
from apparat.org.models import Officer
from apparat.org.queries import curated_keys, mandates


def codes_of(officer: Officer, on: date) -> list[str]:
    """Return the codes of his seats, and of the bodies he signs for or curates."""
    seats = mandates(officer, on)
    bodies = [*seats.signed_units, *curated_keys(officer, on)]
    return [*sight.seats(seats.seats), *sight.units(bodies)]
