"""Who keeps the stocks, by roles alone (11.2; ADR-0012): the administrative unit, and the head of RECORDS."""

from __future__ import annotations

from apparat.org.mandate import Mandate, Mandates
from apparat.org.roles import Role


def seat_of_keeper(seats: Mandates) -> Mandate | None:
    """Return the seat from which the stocks are kept: of the administrative unit, or of the head of RECORDS."""
    if seat := seats.first([Role.ADMINISTRATIVE]):
        return seat
    return next((one for one in seats if one.has(Role.RECORDS) and one.position and one.position.heads_unit), None)
