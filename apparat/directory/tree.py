"""The tree of bodies as the directory prints it: sections by kind, units below their bodies, people in their units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from apparat.org.models import Acting, Officer, Unit

ICONS: dict[Unit.Kind, str] = {
    Unit.Kind.APPARATUS: "landmark",
    Unit.Kind.UNIT: "users",
    Unit.Kind.DEPARTMENT: "building-2",
    Unit.Kind.RURAL: "map-pinned",
    Unit.Kind.TERRITORIAL: "network",
    Unit.Kind.SUBORDINATE: "building",
    Unit.Kind.HIGHER: "arrow-up-from-line",
    Unit.Kind.OUTSIDE: "globe",
}


@dataclass(frozen=True, slots=True)
class Person:
    """One who works there, and the order by which another acts for him today."""

    officer: Officer
    acting: Acting | None = None


@dataclass(slots=True)
class Node:
    """A body or unit, how deep it stands, and its people."""

    unit: Unit
    depth: int
    people: list[Person] = field(default_factory=list)

    @property
    def level(self) -> int:
        """Level of its heading on the page."""
        return min(3 + self.depth, 6)


@dataclass(slots=True)
class Section:
    """All bodies of one kind, in Kazakh order, each followed by the units inside it."""

    kind: str
    label: Any
    icon: str
    nodes: list[Node] = field(default_factory=list)


def sections_of(units: Sequence[Unit], staff: Sequence[Officer], absent: Mapping[int, Acting]) -> list[Section]:
    """Return the sections that have a body, in the order of `Unit.Kind`. `units` come in the order to be printed."""
    people: dict[int, list[Person]] = defaultdict(list)
    for officer in staff:
        if officer.position:
            people[officer.position.unit_id].append(Person(officer, absent.get(officer.pk)))
    shown = {unit.pk for unit in units}
    inside: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in units:
        inside[unit.parent_id if unit.parent_id in shown else None].append(unit)
    made = {kind: Section(kind, kind.label, icon) for kind, icon in ICONS.items()}
    for top in inside[None]:
        made[Unit.Kind(top.kind)].nodes += _walk(top, inside, people, 0)
    return [section for section in made.values() if section.nodes]


def _walk(
    unit: Unit, inside: Mapping[int | None, list[Unit]], people: Mapping[int, list[Person]], depth: int
) -> Iterator[Node]:
    yield Node(unit, depth, people.get(unit.pk, []))
    for child in inside.get(unit.pk, []):
        yield from _walk(child, inside, people, depth + 1)
