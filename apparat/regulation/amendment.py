"""A changed term: from which day, by which act, and what it changes (room: regulation; house rule 4.0(5))."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from apparat.regulation.terms import Said, Side, Term, Unit

MAX_COUNT = 10_000  # more units than any term has; keeps nonsense away from the arithmetic of dates


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change of a term from a day on; what is ``None`` stays as it was.

    Args:
        key: the key of the changed term.
        valid_from: the first start date counted in the new way.
        basis: the amending act: a key of ``basis.BY_KEY`` or the office's own words.
        count: the new number of units.
        unit: the new unit.
        side: the new side.
        address: the place in the act ``basis``, "32"; "" when the basis is free text.
        basis_ru: the office's own words in Russian; "" when there are none.

    Raises:
        ValueError: the count is negative or absurd, or nothing is changed.
    """

    key: str
    valid_from: date
    basis: str
    count: int | None = None
    unit: Unit | None = None
    side: Side | None = None
    address: str = ""
    basis_ru: str = ""

    def __post_init__(self) -> None:
        """Refuse an amendment that changes nothing or cannot be counted."""
        if self.count is None and self.unit is None and self.side is None:
            raise ValueError(f"the amendment of {self.key} changes nothing")
        if self.count is not None:
            check_count(self.count)

    def applied_to(self, term: Term) -> Term:
        """Return ``term`` as it stands after this amendment; its clause and its act stay what they are."""
        unit = self.unit or term.unit
        return replace(
            term,
            count=term.count if self.count is None else self.count,
            unit=unit,
            side=self.side or term.side,
            said=term.said if self.unit is None else Said(unit.value),
        )


def check_count(count: int) -> None:
    """Raise ``ValueError`` unless ``count`` is a number of units a term can have."""
    if not 0 <= count <= MAX_COUNT:
        raise ValueError(f"a term has from 0 to {MAX_COUNT} units, not {count}")
