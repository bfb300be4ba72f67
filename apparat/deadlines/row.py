"""What the deeds on a row have in common: the lock, the duty in words, a new date with its move (room: deadlines)."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.open import fill
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from apparat.regulation.act.clause import Words
from apparat.regulation.counting import Counted
from apparat.regulation.duties import ON_A_NAMED_DAY
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


def close(deadline: Deadline, state: Deadline.State, *, on: date, reason: str | Bilingual = "") -> None:
    """Put a held row into its last state; history carries the clause of its term. A typed reason stands as typed."""
    said = in_two(reason)
    deadline.state, deadline.closed_on = state, on
    deadline.close_reason_kk, deadline.close_reason_ru = said["kk"][:300], said["ru"][:300]
    deadline._change_reason = deadline.clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    deadline.save(update_fields=["state", "closed_on", "close_reason_kk", "close_reason_ru"])


def in_two(reason: str | Bilingual) -> Bilingual:
    """Return a reason as the rows keep it: what an officer typed stands once, in the language he typed it."""
    return {"kk": reason, "ru": ""} if isinstance(reason, str) else reason


def duty(deadline: Deadline) -> Bilingual:
    """Return what is owed in both languages, as the journal keeps it; the key of a term that is gone."""
    words = duty_words(deadline)
    return {"kk": words.kk, "ru": words.ru} if words else {"kk": deadline.term_key, "ru": deadline.term_key}


def duty_words(deadline: Deadline) -> Words | None:
    """Return what is owed, said of the day a leader named when he did (13.2); None for a term that is gone."""
    term = ALL_TERMS.get(deadline.term_key)
    if term is None or deadline.fixed_on is None:
        return term.duty if term else None
    return ON_A_NAMED_DAY.get(term.key, term.duty)


def set_date(
    deadline: Deadline,
    counted: Counted,
    rules: Rules,
    *,
    clause: str,
    reason: str | Bilingual,
    mandate: Mandate,
    at: datetime,
) -> DeadlineMove:
    """Give a held row another date and remember the old one; history carries the clause."""
    before, said = deadline.due_on, in_two(reason)
    fill(deadline, counted, rules)
    deadline._change_reason = clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    deadline.save(update_fields=NEW_DATE)
    return DeadlineMove.objects.create(
        deadline=deadline,
        from_on=before,
        to_on=counted.due_on,
        clause=clause,
        reason_kk=said["kk"],
        reason_ru=said["ru"],
        by=mandate.officer,
        at=at,
    )
