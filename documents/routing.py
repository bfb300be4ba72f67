"""10.8, 10.11, 10.14, 1.4. Who writes to whom, in the words of the Regulation's tables, and whose desk they propose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from apparat.org.models import Officer, Unit
from apparat.org.queries import curator_of, holders_of, working_officers
from apparat.org.roles import Role
from apparat.regulation.routes import Addressee, Desk, Route, Sender, route_of
from documents.models import Incoming

SENDERS: dict[str, Sender] = {
    Unit.Rank.PRESIDENT: Sender.PRESIDENT,
    Unit.Rank.PRESIDENT_ADMIN: Sender.PRESIDENTIAL_ADMINISTRATION,
    Unit.Rank.PRIME_MINISTER: Sender.PRIME_MINISTER,
    Unit.Rank.GOVERNMENT: Sender.PRIME_MINISTER,  # a higher body; 10.11 names only its head
    Unit.Rank.OBLAST_AKIM: Sender.OBLAST_AKIM,
    Unit.Rank.OBLAST_APPARATUS: Sender.OBLAST_APPARATUS,
    Unit.Rank.OBLAST_BODY: Sender.OBLAST_BODY,
    Unit.Rank.DISTRICT: Sender.DISTRICT_BODY,
    Unit.Rank.OUTSIDE: Sender.ORGANISATION,
}
BY_KIND: dict[str, Sender] = {  # of the rank of the district
    Unit.Kind.RURAL: Sender.RURAL_AKIM,
    Unit.Kind.TERRITORIAL: Sender.OTHER_BODY,
    Unit.Kind.OUTSIDE: Sender.ORGANISATION,
}
ADDRESSEES: tuple[tuple[Role, Addressee], ...] = (
    (Role.AKIM, Addressee.AKIM),
    (Role.DEPUTY, Addressee.DEPUTY),
    (Role.HEAD_OF_APPARATUS, Addressee.HEAD_OF_APPARATUS),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whose desk 10.11 proposes, by which row; `officer` is None when nobody holds that post."""

    route: Route
    officer: Officer | None


def sender_of(unit: Unit) -> Sender:
    """Return the correspondent as 10.8, 10.11 and 10.14 know him."""
    if unit.is_citizen:
        return Sender.CITIZEN
    found = SENDERS[unit.rank]
    return BY_KIND.get(unit.kind, found) if found is Sender.DISTRICT_BODY else found


def addressee_of(officer: Officer | None) -> Addressee:
    """Return the addressee as 10.8 and 10.11 know him; anybody outside the leadership stands for the apparatus."""
    roles = officer.position.roles if officer and officer.position else []
    return next((addressee for role, addressee in ADDRESSEES if role in roles), Addressee.APPARATUS)


def propose(incoming: Incoming, on: date) -> Proposal:
    """Return the desk that the table of 10.11 proposes on the day; RECORDS confirms or chooses another."""
    route = route_of(sender_of(incoming.correspondent), addressee_of(incoming.addressee))
    finders: dict[Desk, Callable[[], Officer | None]] = {
        Desk.AKIM: lambda: holders_of([Role.AKIM], on).first(),
        Desk.DEPUTY: lambda: incoming.addressee,
        Desk.HEAD_OF_APPARATUS: lambda: holders_of([Role.HEAD_OF_APPARATUS], on).first(),
        Desk.BY_DUTIES: lambda: _by_duties(incoming.correspondent, on),
    }
    return Proposal(route, finders[route.desk]())


def _by_duties(unit: Unit, on: date) -> Officer | None:
    """1.4: who curates the correspondent; a stranger's paper goes to the head of apparatus, who distributes."""
    leader = curator_of(unit, on)
    found = working_officers(on).filter(position=leader).first() if leader else None
    return found or holders_of([Role.HEAD_OF_APPARATUS], on).first()
