"""In whose name an officer does a deed: his own, or that of an absent officer he acts for (1.4, 10.14)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apparat.org.models.acting import Acting
from apparat.org.models.officer import Officer
from apparat.org.models.position import Position
from apparat.org.roles import Deed, Role, deeds_of


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
        """Everything the roles of the seat may do, and its headship of the unit adds."""
        heads_unit = self.position is not None and self.position.heads_unit
        return frozenset().union(*(deeds_of(role, heads_unit=heads_unit) for role in self.roles))

    @property
    def drafts(self) -> bool:
        """Tell whether the seat is there to draft for a leader (10.13)."""
        return Deed.DRAFT_RESOLUTION in self.deeds

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

    @property
    def assisted(self) -> tuple[int, ...]:
        """Keys of the leaders' posts for which he drafts from one of his seats (10.13); none without a link."""
        return tuple({m.position.assists_id for m in self if m.drafts and m.position and m.position.assists_id})

    def assistant_of(self, leader: Officer | None) -> Mandate | None:
        """Return the seat from which he drafts for the leader, None when he assists somebody else or nobody (10.13)."""
        if leader is None or leader.position_id is None:
            return None
        mine = (m for m in self if m.drafts and m.position and m.position.assists_id == leader.position_id)
        return next(mine, None)

    @property
    def signed_units(self) -> tuple[int, ...]:
        """Keys of the units for which he signs first from one of his seats: as head or by right (10.8, 13.13)."""
        return tuple({m.position.unit_id for m in self if m.position and m.position.signs_first})

    def signer_of(self, unit: int) -> Mandate | None:
        """Return the seat that signs first for the unit of this key (13.13)."""
        return next((m for m in self if m.position and m.position.signs_first and m.position.unit_id == unit), None)
