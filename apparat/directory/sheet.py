"""What the pages of a unit and of an officer show, gathered once (1.4, 10.14)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.directory import access, queries
from apparat.directory.tree import Person
from apparat.org.models import Acting, Curation, Officer, Position, Unit
from apparat.org.queries import curator_of
from apparat.org.roles import Role


@dataclass(frozen=True, slots=True)
class UnitSheet:
    """A unit: who heads it, who works there, who curates it, whom its leaders curate, what is inside it."""

    unit: Unit
    head: Person | None
    people: list[Person]
    curator: Position | None
    curators: list[Officer]
    curated: list[tuple[Position, list[Curation]]]
    parts: list[Unit]

    @property
    def head_rows(self) -> list[Person]:
        """The head as a table of one row."""
        return [self.head] if self.head else []


@dataclass(frozen=True, slots=True)
class OfficerSheet:
    """An officer: what his seat is for, who stands in for whom, what he curates, whom he assists, who assists him."""

    officer: Officer
    roles: list[Any]
    is_own: bool
    acting: list[Acting]
    absences: list[Acting]
    coming: list[Acting]
    curated: list[Curation]
    assists: list[Officer]
    assistants: list[Officer]


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One order on an acting officer, as a row: with its deed, and the reason for those who keep the orders."""

    acting: Acting
    verdict: Verdict
    href: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the three lists of orders."""

    key: str
    label: Any
    is_current: bool

    @property
    def href(self) -> str:
        """The list's address."""
        return f"{reverse('acting')}?when={self.key}"


TABS: dict[str, Any] = {
    queries.PRESENT: _("In force today"),
    queries.COMING: _("To come"),
    queries.PAST: _("Over"),
}


def unit_sheet(unit: Unit, on: date) -> UnitSheet:
    """Return the page of the unit on the day."""
    staff = queries.people_of(unit, on)
    absent = queries.who_is_absent(staff, on)
    people = [Person(officer, absent.get(officer.pk)) for officer in staff]
    head = next((each for each in people if each.officer.position and each.officer.position.heads_unit), None)
    posts = [officer.position for officer in staff if officer.position]
    curated = queries.curations_by(posts, on)
    curator = curator_of(unit, on)
    return UnitSheet(
        unit=unit,
        head=head,
        people=[each for each in people if each is not head],
        curator=curator,
        curators=queries.holders_of(curator, on),
        curated=_by_leader(curated),
        parts=list(queries.parts_of(unit)),
    )


def _by_leader(rows: Sequence[Curation]) -> list[tuple[Position, list[Curation]]]:
    grouped: dict[int, list[Curation]] = defaultdict(list)
    for row in rows:
        grouped[row.leader_id].append(row)
    return [(group[0].leader, group) for group in grouped.values()]


def officer_sheet(officer: Officer, reader: Officer, on: date) -> OfficerSheet:
    """Return the page of the officer on the day."""
    rows = queries.substitutions_of(officer, on)
    present = [row for row in rows if row.covers(on)]
    assists, assistants = queries.assistance_of(officer.position, on)
    return OfficerSheet(
        officer=officer,
        roles=[Role(role).label for role in officer.position.roles] if officer.position else [],
        is_own=officer.pk == reader.pk,
        acting=[row for row in present if row.substitute_id == officer.pk],
        absences=[row for row in present if row.absent_id == officer.pk],
        coming=[row for row in rows if not row.covers(on)],
        curated=queries.curations_by([officer.position] if officer.position else [], on),
        assists=assists,
        assistants=assistants,
    )


def order_lines(rows: Sequence[Acting], reader: Officer, on: date) -> list[OrderLine]:
    """Return the rows of the list of orders. The reason of an absence is shown only to those who keep the orders."""
    keeps = access.may_keep_acting(reader, on).allowed
    return [
        OrderLine(
            acting=row,
            verdict=access.may_end_acting(reader, row, on),
            href=reverse("acting_end", args=[row.pk]),
            reason=row.reason if keeps else "",
        )
        for row in rows
    ]


def tabs(current: str) -> list[Tab]:
    """Return the three lists of orders."""
    return [Tab(key, label, key == current) for key, label in TABS.items()]
