"""Citizens who write to the office, invented (ADR-0010)."""

from __future__ import annotations

from apparat.org.models import Citizen, Unit


def citizen(code: str = "citizen", iin: str = "") -> Unit:
    """Return a citizen of the book of correspondents, made on the first call."""
    name = "Сәуле Ахметова"
    made, _ = Unit.objects.get_or_create(
        code=code, defaults={"kind": Unit.Kind.CITIZEN, "name_kk": name, "name_ru": name, "rank": Unit.Rank.OUTSIDE}
    )
    Citizen.objects.get_or_create(unit=made, defaults={"last_name": "Ахметова", "first_name": "Сәуле", "iin": iin})
    return made
