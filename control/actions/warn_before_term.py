"""13.4. Three working days before a term, tell everybody whom it concerns (ADR-0006)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.models import Officer, Unit
from apparat.org.queries import curator_of, heads_of, holders_of, stand_ins, working_officers
from apparat.org.roles import Role
from apparat.regulation.citation import under
from apparat.worktime.load import work_calendar
from control import queries
from control.models import Assignment


@under("13.4")
@transaction.atomic
def warn_before_term(*, at: datetime) -> int:
    """Tell executors, heads of their bodies, the leader who gave it, the curating deputy and the head of apparatus.

    Nothing happens on a day off: the next working day tells what was missed. A notice belongs to the day the ledger
    names for the warning, so that a second run tells nobody twice. Who acts today for one of them is told too (1.4).
    Returns how many officers were told of each assignment, all in all.
    """
    on = timezone.localdate(at)
    if not work_calendar().is_working(on):
        return 0
    circle = Circle(on)
    return sum(_warn(assignment, circle, at) for assignment in queries.to_warn(on).iterator(500))


class Circle:
    """Who is told about what, with the questions about people asked once per run."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.orders = stand_ins(on)
        self.heads_of_apparatus = list(holders_of([Role.HEAD_OF_APPARATUS], on))
        self._about: dict[int, list[Officer]] = {}

    def of(self, assignment: Assignment) -> list[Officer]:
        """Return the officers to be told, each once (13.4)."""
        rows = assignment.executors.all()
        named = [row.officer for row in rows]
        named += [officer for row in rows if row.unit for officer in self._about_unit(row.unit)]
        named += [assignment.issuer, *self.heads_of_apparatus]
        return list({officer.pk: officer for officer in named if officer.works_on(self.on)}.values())

    def _about_unit(self, unit: Unit) -> list[Officer]:
        """Return the first head of the body and the leader who curates it (1.4)."""
        if unit.pk not in self._about:
            curator = curator_of(unit, self.on)
            leaders: Iterable[Officer] = working_officers(self.on).filter(position=curator) if curator else ()
            self._about[unit.pk] = [*heads_of([unit.pk], self.on), *leaders]
        return self._about[unit.pk]


def _warn(assignment: Assignment, circle: Circle, at: datetime) -> int:
    deadline = assignment.deadline
    assert deadline is not None  # noqa: S101 - asked for by the query
    assert deadline.warn_on is not None  # noqa: S101
    return send(
        officers=circle.of(assignment),
        orders=circle.orders,
        kind="control.warning",
        thing=assignment,
        on=deadline.warn_on,
        at=at,
        clause="13.4",
        title=_("The term of %(number)s ends on %(day)s"),
        text="%(text)s",
        data={"number": assignment.number, "day": f"{deadline.due_on:%d.%m.%Y}", "text": assignment.text[:300]},
        path=assignment.get_absolute_url(),
    )
