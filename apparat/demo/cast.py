"""Who plays which part in the demo office, and who acts for whom on a day (room: demo; 1.4)."""

from __future__ import annotations

from datetime import date

from apparat.demo.people import SEATS
from apparat.org.models import Acting, Curation, Officer, Unit
from apparat.org.queries import forget
from apparat.regulation.routes import Desk, route_of
from documents.routing import addressee_of, sender_of

CLERKS = ("aigul", "dana", "records", "aigul", "appeals")  # who sits at the registry, by turns
KEEPER = "restricted"  # 10.4: the responsible specialist
OWN_UNITS = ("leadership", "apparatus")


class Cast:
    """The people of the demo office by sign-in name, by the body they head, by the duties distributed among them."""

    def __init__(self) -> None:
        """Read everybody once, each with post and unit."""
        people = Officer.objects.select_related("position__unit").order_by("pk")
        self.by_name = {row.username: row for row in people if row.is_active}
        self.units = {row.code: row for row in Unit.objects.select_related("parent")}
        self.heads = {row.unit.code: row for row in self.by_name.values() if row.unit and _is_head(row)}
        leaders = {row.position_id: row for row in self.by_name.values()}
        self.curators = {
            row.unit.code: leaders[row.leader_id]
            for row in Curation.objects.select_related("unit")
            if row.ends_on is None
        }
        self.orders: list[Acting] = []

    def __getitem__(self, username: str) -> Officer:
        return self.by_name[username]

    @property
    def is_complete(self) -> bool:
        """Tell whether every seat of the demo office is filled."""
        return all(seat.username in self.by_name for seat in SEATS)

    def is_assisted(self, leader: Officer) -> bool:
        """Tell whether the assistant drafts for this leader (10.13)."""
        post = self["assistant"].position
        return post is not None and post.assists_id is not None and post.assists_id == leader.position_id

    def actor(self, seat: Officer, on: date) -> Officer:
        """Return who acts from the seat on the day: the acting officer when there is one, else the officer himself."""
        order = next((row for row in self.orders if row.absent_id == seat.pk and row.covers(on)), None)
        return next(row for row in self.by_name.values() if row.pk == order.substitute_id) if order else seat

    def desk_for(self, correspondent: Unit, addressee: Officer) -> Officer:
        """Return whose desk 10.11 means; only papers addressed to the leadership are made here."""
        desk = route_of(sender_of(correspondent), addressee_of(addressee)).desk
        return self["akim"] if desk == Desk.AKIM else addressee

    def bodies_of(self, leader: Officer) -> frozenset[str]:
        """Return the bodies the leader gives assignments to (10.13): the akim to all that have a head here."""
        if leader == self["akim"]:
            return frozenset(code for code, head in self.heads.items() if head.unit and _is_outer(head.unit))
        return frozenset(code for code, curator in self.curators.items() if curator == leader and code in self.heads)

    def refresh(self) -> None:
        """Learn the orders on acting officers, and forget the seats remembered for each day."""
        self.orders = list(Acting.objects.all())
        for officer in self.by_name.values():
            forget(officer)


def _is_head(officer: Officer) -> bool:
    return bool(
        officer.position and officer.position.heads_unit and officer.unit and officer.unit.code not in OWN_UNITS
    )


def _is_outer(unit: Unit) -> bool:
    return unit.kind in {Unit.Kind.DEPARTMENT, Unit.Kind.RURAL}
