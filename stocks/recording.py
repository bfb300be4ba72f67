"""One line of the journal of stocks and one of the legal journal for each deed (11.2; called by actions only)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import Journaled, write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from stocks.models import Movement, Series

CLAUSE = "11.2"


def record(movement: Movement, subject: Journaled, event: str, *, mandate: Mandate, **facts: Any) -> Movement:
    """Write the movement and the journal's entry of it. Raises Refusal (field "on") for a day that is still to come."""
    if movement.on > timezone.localdate(movement.at):
        raise Refusal(_("This day is still to come."), CLAUSE, field="on")
    movement.by = mandate.officer
    movement.save(force_insert=True)
    write(event, subject, mandate=mandate, at=movement.at, clause=CLAUSE, **facts)
    return movement


def of_blanks(series: Series, what: str, first: int, last: int, *, on: date, at: datetime) -> Movement:
    """Return a movement of numbers, still to be written."""
    return Movement(
        kind=series.kind, series=series, what=what, first=first, last=last, quantity=last - first + 1, on=on, at=at
    )


def check_receiver(officer: Officer, on: date) -> None:
    """Refuse to give anything to an officer who does not work here."""
    if not officer.works_on(on) or officer.position_id is None:
        reason = _("%(officer)s does not work here.") % {"officer": officer.full_name}
        raise Refusal(reason, CLAUSE, field="officer")
