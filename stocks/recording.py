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
What = Movement.What
BY_ACT = frozenset({What.RECEIVED, What.DESTROYED, What.LOST, What.WRITTEN_OFF})  # their day is that of the act


def record(movement: Movement, subject: Journaled, event: str, *, mandate: Mandate, **facts: Any) -> Movement:
    """Write the movement and the journal's entry of it; called under the lock of what moves.

    Raises Refusal at the field of the day: still to come, or before what happened to the same things last.
    """
    field = "act_on" if movement.what in BY_ACT else "on"
    if movement.on > timezone.localdate(movement.at):
        raise Refusal(_("This day is still to come."), CLAUSE, field=field)
    if (latest := _latest(movement)) is not None and movement.on < latest.on:
        said = {"day": f"{latest.on:%d.%m.%Y}", "what": latest.get_what_display()}
        raise Refusal(_("On %(day)s it was %(what)s: what follows is no earlier.") % said, CLAUSE, field=field)
    movement.by = mandate.officer
    movement.save(force_insert=True)
    write(event, subject, mandate=mandate, at=movement.at, clause=CLAUSE, **facts)
    return movement


def _latest(movement: Movement) -> Movement | None:
    """Return what happened last to one of the numbers, or to the seal; what is only counted has a balance instead."""
    rows = Movement.objects.order_by("-on", "-pk")
    if movement.series is not None:
        return rows.filter(series=movement.series, first__lte=movement.last, last__gte=movement.first).first()
    return rows.filter(seal=movement.seal).first() if movement.seal is not None else None


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
