"""By which codes an officer sees assignments (13.4, 10.13, 13.13, 1.4; ADR-0009)."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery

from apparat.org import sight
from apparat.org.mandate import Mandates
from apparat.org.queries import curated_units
from apparat.org.roles import Role


def codes_of(seats: Mandates) -> list[str]:
    """Return the codes of what he gave, executes or asked to redirect, and of the bodies he signs first for."""
    return [*sight.seats(seats.seats), *sight.units(seats.signed_units)]


def curated_codes(seats: Mandates, on: date) -> list[ArraySubquery]:
    """Return the codes of the bodies that he curates as a deputy from one of his seats, with their parts (10.13)."""
    deputies = (seat.position for seat in seats if seat.has(Role.DEPUTY) and seat.position)
    return [sight.of_rows("u", curated_units(position, on)) for position in deputies]
