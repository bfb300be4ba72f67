"""In whose name an officer does a deed: his own, or that of an absent officer he acts for (1.4, 10.14)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apparat.org.models.acting import Acting
from apparat.org.models.officer import Officer
from apparat.org.models.position import Position
from apparat.org.roles import MAY, Deed, Role


@dataclass(frozen=True, slots=True)
class Mandate:
    """The officer who acts, and the seat he acts from. `acting` is None in his own seat."""

    officer: Officer
    position: Position | None
    acting: Acting | None = None

    @property
    def on_behalf_of(self) -> Officer | None:
        """The absent officer, when the deed is done for one."""
        return self.acting.absent if self.acting else None

    @property
    def seat(self) -> Officer:
        """The officer whose seat it is: the absent one, else the officer himself."""
        return self.acting.absent if self.acting else self.officer

    @property
    def roles(self) -> frozenset[Role]:
        """Roles of the seat."""
        return frozenset(Role(role) for role in self.position.roles) if self.position else frozenset()

    @property
    def deeds(self) -> frozenset[Deed]:
        """Everything the roles of the seat may do."""
        return frozenset().union(*(MAY[role] for role in self.roles))

    def has(self, *roles: Role) -> bool:
        """Tell whether the seat holds one of the roles."""
        return not self.roles.isdisjoint(roles)


class Mandates(tuple[Mandate, ...]):
    """All the seats an officer may act from on a day, his own first."""

    __slots__ = ()

    def first(self, wanted: Iterable[Role | Deed]) -> Mandate | None:
        """Return the first seat that holds one of the roles or may do one of the deeds."""
        wanted = frozenset(wanted)
        return next((m for m in self if not wanted.isdisjoint(m.roles) or not wanted.isdisjoint(m.deeds)), None)

    def seat_of(self, officer: Officer | int | None) -> Mandate | None:
        """Return the seat of this very officer, when it is his own or he acts for him."""
        key = officer.pk if isinstance(officer, Officer) else officer
        return next((m for m in self if m.seat.pk == key), None) if key else None

    @property
    def seats(self) -> tuple[int, ...]:
        """Keys of the officers whose papers he answers for."""
        return tuple(m.seat.pk for m in self)

    @property
    def units(self) -> tuple[int, ...]:
        """Keys of the units of his seats."""
        return tuple({m.position.unit_id for m in self if m.position})

    @property
    def headed_units(self) -> tuple[int, ...]:
        """Keys of the units he heads from one of his seats."""
        return tuple({m.position.unit_id for m in self if m.position and m.position.heads_unit})
