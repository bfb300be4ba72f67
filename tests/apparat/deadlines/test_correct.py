"""A row opened on what was mistyped takes over what the paper really says (10.9)."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.deadlines.correct import correct
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.open import Subject
from apparat.journal.models import Entry
from apparat.org.models import Officer
from tests.factories.ledger import mandate, opened
from tests.factories.worktime import almaty, day

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

TYPED = "2026-12-18 17:00"  # a Friday
FRIDAY = almaty(TYPED)
LATER = almaty("2026-12-18 19:30")
PAPER = Subject(kind="incoming", number="", kk="Басқа мазмұн", ru="", path="/incoming/7/")


def corrected(officer: Officer, start: str, *, urgent: bool = False) -> Deadline:
    """Correct the row of a paper that was said to have come on Friday at five."""
    row = opened("intake.registration", start=FRIDAY, at=TYPED)
    seat = mandate(officer)
    correct(row, subject=PAPER, start=almaty(start), urgent=urgent, reason="Карточка", mandate=seat, at=LATER)
    return Deadline.objects.get(pk=row.pk)


def test_10_9_another_moment_counts_anew_and_keeps_the_old_date(executor: Officer) -> None:
    row = corrected(executor, "2026-12-18 18:45")

    assert (row.start_at, row.due_on, row.subject_kk) == (almaty("2026-12-18 18:45"), day("21.12.2026"), "Басқа мазмұн")
    assert list(DeadlineMove.objects.values_list("from_on", "to_on")) == [(day("18.12.2026"), day("21.12.2026"))]
    assert Entry.objects.get(event="deadline.moved").data["to_on"] == "2026-12-21"


def test_10_9_a_mark_brings_the_day_of_registration_back(executor: Officer) -> None:
    row = corrected(executor, "2026-12-19 10:00", urgent=True)

    assert (row.urgent, row.start_on, row.due_on) == (True, day("19.12.2026"), day("19.12.2026"))


def test_10_9_what_leaves_the_date_where_it_is_moves_nothing(executor: Officer) -> None:
    row = corrected(executor, "2026-12-18 16:00")

    assert (row.start_at, row.due_on) == (almaty("2026-12-18 16:00"), day("18.12.2026"))
    assert row.trace[0]["what"]["moment"] == "2026-12-18T16:00:00+05:00"
    assert DeadlineMove.objects.count() == 0


def test_a_closed_row_is_not_corrected(executor: Officer) -> None:
    row = opened("intake.registration", start=FRIDAY, at=TYPED)
    cancel(row, reason="Қайтарылды", mandate=None, at=LATER)

    with pytest.raises(Refusal):
        correct(row, subject=PAPER, start=FRIDAY, urgent=True, reason="x", mandate=mandate(executor), at=LATER)
