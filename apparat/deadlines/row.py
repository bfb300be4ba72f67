"""What the deeds on a row have in common: the lock, the duty in words, a new date with its move (room: deadlines)."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.open import fill
from apparat.org.mandate import Mandate
from apparat.regulation.counting import Counted
from apparat.regulation.edition import ALL_TERMS
from apparat.worktime.load import Rules

NEW_DATE = ["start_on", "fixed_on", "no_later_on", "due_on", "warn_on", "unit_of_time", "trace"]


def lock(deadline: Deadline) -> Deadline:
    """Read the row anew and hold it until the transaction ends, so that of two officers the second sees the first."""
    deadline.refresh_from_db(from_queryset=Deadline.objects.select_for_update())
    return deadline


def lock_open(deadline: Deadline) -> Deadline:
    """Hold a row that must still be open; raises Refusal with the clause of its term when it is closed."""
    lock(deadline)
    if not deadline.is_open:
        raise Refusal(
            _("The term no longer runs: %(state)s on %(day)s.")
            % {"state": deadline.State(deadline.state).label, "day": f"{deadline.closed_on:%d.%m.%Y}"},
            deadline.clause,
        )
    return deadline


def close(deadline: Deadline, state: Deadline.State, *, on: date, reason: str = "") -> None:
    """Put a held row into its last state; history carries the clause of its term."""
    deadline.state, deadline.closed_on, deadline.close_reason = state, on, reason[:300]
    deadline._change_reason = deadline.clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    deadline.save(update_fields=["state", "closed_on", "close_reason"])


def duty(deadline: Deadline) -> dict[str, str]:
    """Return what is owed in both languages, as the journal keeps it; the key of a term that is gone."""
    term = ALL_TERMS.get(deadline.term_key)
    return {"kk": term.duty.kk, "ru": term.duty.ru} if term else {"kk": deadline.term_key, "ru": deadline.term_key}


def set_date(
    deadline: Deadline, counted: Counted, rules: Rules, *, clause: str, reason: str, mandate: Mandate, at: datetime
) -> DeadlineMove:
    """Give a held row another date and remember the old one; history carries the clause."""
    before = deadline.due_on
    fill(deadline, counted, rules)
    deadline._change_reason = clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    deadline.save(update_fields=NEW_DATE)
    return DeadlineMove.objects.create(
        deadline=deadline,
        from_on=before,
        to_on=counted.due_on,
        clause=clause,
        reason=reason,
        by=mandate.officer,
        at=at,
    )
