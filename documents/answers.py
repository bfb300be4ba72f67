"""The term that law itself sets for the answer to a paper of some kinds: opened, handed on, met, never exceeded.

A media request (law on mass media, 36(1)), a request to explain an official message (35(3)), a request for information
(law on access to information, 11). The terms stand in `regulation.outside`; the ledger counts them (room: documents).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.deadlines.hand_over import hand_over
from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline
from apparat.deadlines.open import calendar_missing, open_deadline
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.basis import cite
from apparat.regulation.edition import term_of
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import rules_in_force
from control.models import Release
from documents import marks, queries
from documents.intake import subject_of
from documents.models import Incoming, ResolutionPoint

FROM_RECEIPT = ".received_on"


def open_answer(incoming: Incoming, at: datetime) -> Deadline | None:
    """Open the term of the answer to a paper that gets its number, when its kind has one.

    It runs from the receipt or from the registration, as the law says; until the paper lies on a desk, the
    documentation unit answers for it.
    """
    key = incoming.kind.term_key
    if not key:
        return None
    from_receipt = term_of(key).anchor.endswith(FROM_RECEIPT)
    return open_deadline(
        key,
        subject=subject_of(incoming),
        start=incoming.received_at if from_receipt else at,
        urgent=incoming.is_urgent,
        at=at,
        unit=queries.records_unit(),
    )


def hand_answer(incoming: Incoming, desk: Officer) -> None:
    """Let the leader on whose desk the paper lies owe the answer (10.11)."""
    if (row := _running(incoming)) is not None:
        hand_over(row, officer=desk, unit=None, clause="10.11")


def meet_answer(incoming: Incoming, mandate: Mandate, at: datetime, on: date | None = None) -> None:
    """Close the term when the paper is executed: its card names the answer (10.23).

    on: the day of the execution when it is entered later, of a restricted paper (10.4).
    """
    if (row := _running(incoming)) is not None:
        meet(row, mandate=mandate, at=at, on=on)


def end_answer(incoming: Incoming, mandate: Mandate, at: datetime) -> None:
    """Close the term when the last assignment on the paper left control: met when one of them was done (10.23).

    When all were impossible nobody answered: the term is cancelled on that ground (13.9 2), ADR-0007).
    """
    released = Release.objects.filter(assignment__root_kind="incoming", assignment__root_id=incoming.pk)
    if released.filter(ground=Release.Ground.DONE).exists():
        meet_answer(incoming, mandate, at)
    elif (row := _running(incoming)) is not None:
        cancel(row, reason=in_both(Release.Ground.IMPOSSIBLE.label), mandate=mandate, at=at)


@dataclass(frozen=True, slots=True)
class Bound:
    """The last lawful day of a point, None when nothing binds it, and what sets that day.

    law: the act and article that set it, "" when the mark of the paper does (13.2); unknown: why it cannot be said, as
    a sentence, when the working calendar of its year is not loaded.
    """

    day: date | None = None
    law: str = ""
    unknown: str = ""


def bound_of(incoming: Incoming, on: date) -> Bound:
    """Return what binds a point put on the day ``on``: the mark of the paper (13.2) or a law, whichever is earlier."""
    row = _binding(incoming, on)
    try:
        marked = marks.latest_day(incoming, on)
    except CalendarNotLoaded as missing:
        return Bound(unknown=str(calendar_missing(missing, "13.2", field="").reason))
    if row is not None and (marked is None or row.due_on < marked):
        return Bound(row.due_on, law_of(row))
    return Bound(marked)


def answer_due(incoming: Incoming, on: date) -> date | None:
    """Return the day by which law wants the answer, while that day is still to come; None otherwise."""
    row = _binding(incoming, on)
    return row.due_on if row is not None else None


def check_answer(place: int, term: str, due_on: date | None, *, incoming: Incoming, on: date) -> None:
    """Refuse a point whose term ends after the day by which law wants the answer to its paper.

    An answer that is late already binds no more: the leader names the day, the ledger keeps the breach.
    Raises Refusal with that day and the law, or with the year whose calendar is not loaded, at the field of the date.
    """
    row, field = _binding(incoming, on), f"due_{place}"
    if row is None or term == ResolutionPoint.Term.NOTED:
        return
    try:
        last = marks.ends_on(term, due_on, incoming, rules_in_force())
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, "13.2", field=field) from missing
    if last <= row.due_on:
        return
    said = {"place": place, "law": law_of(row), "day": f"{row.due_on:%d.%m.%Y}"}
    reason = _("Point %(place)s: by law (%(law)s) the answer is due on %(day)s, so the term ends by then.")
    raise Refusal(reason % said, "13.2", field=field)


def law_of(row: Deadline) -> str:
    """Return the act and its article that set the term of the row, in the language of the reader."""
    term = term_of(row.term_key)
    return cite(term.clause, basis=term.basis, language=get_language() or "kk")


def _binding(incoming: Incoming, on: date) -> Deadline | None:
    """Return the row of the answer while its day is still to come: a late one binds no point any more."""
    row = _running(incoming)
    return row if row is not None and row.due_on >= on else None


def _running(incoming: Incoming) -> Deadline | None:
    row = incoming.answer_deadline
    return row if row is not None and row.state == Deadline.State.OPEN else None
