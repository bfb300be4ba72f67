"""13.13 ¶2: a co-executor gives his part."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from control.actions.give_part import give_part
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.13")]
AT = almaty("2026-05-20 15:30")


def test_13_13_the_part_meets_the_term_and_the_lead_is_told(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    row = give_part(assignment=assignment, by=rural_akim, at=AT, text="Біздің бөлік")

    assert (row.part, row.part_at, row.seen_at) == ("Біздің бөлік", AT, AT)
    assert row.deadline is not None
    assert (row.deadline.state, row.deadline.closed_on) == (Deadline.State.MET, date(2026, 5, 20))
    assert Notice.objects.get(kind="control.part_given").officer == department_head
    assert Entry.objects.get(event="assignment.part_given").clause == "13.13"


def test_13_13_a_late_part_is_taken_and_its_lateness_stays(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    row = give_part(assignment=assignment, by=rural_akim, at=almaty("2026-05-25 10:00"), text="Кешіктік")

    assert row.deadline is not None
    assert row.deadline.is_overdue(date(2026, 6, 1))


def test_13_13_two_parts_of_one_day_are_two_notices(
    akim: Officer, department_head: Officer, rural_akim: Officer, executor: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim, executor])

    give_part(assignment=assignment, by=rural_akim, at=AT, text="Бір")
    give_part(assignment=make.fresh(assignment), by=executor, at=AT, text="Екі")

    assert Notice.objects.filter(kind="control.part_given", officer=department_head).count() == 2


def test_13_13_a_part_is_given_once(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])
    stale = make.fresh(assignment)
    list(stale.executors.all())
    give_part(assignment=assignment, by=rural_akim, at=AT, text="Бір")

    with pytest.raises(Refusal) as caught:
        give_part(assignment=stale, by=rural_akim, at=AT, text="Екі")

    assert caught.value.clause == "13.13"
    assert assignment.executors.get(officer=rural_akim).part == "Бір"


def test_13_13_the_lead_gives_no_part(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    with pytest.raises(Refusal) as caught:
        give_part(assignment=assignment, by=department_head, at=AT, text="Бөлік")

    assert caught.value.clause == "13.13"


def test_a_stranger_gives_no_part(
    akim: Officer, department_head: Officer, rural_akim: Officer, stranger: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    with pytest.raises(Refusal):
        give_part(assignment=assignment, by=stranger, at=AT, text="Бөлік")

    assert not assignment.executors.exclude(part="").exists()


def test_13_13_nothing_is_given_after_the_release(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.released(akim, department_head, akim, co_executors=[rural_akim])

    with pytest.raises(Refusal) as caught:
        give_part(assignment=assignment, by=rural_akim, at=AT, text="Бөлік")

    assert caught.value.clause == "13.13"


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_co_executor_gives_on_his_behalf(
    akim: Officer, department_head: Officer, rural_akim: Officer, executor: Officer
) -> None:
    people.acts_for(executor, rural_akim, starts_on=date(2026, 5, 18), ends_on=date(2026, 5, 29))
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    row = give_part(assignment=assignment, by=executor, at=AT, text="Бөлік")

    entry = Entry.objects.get(event="assignment.part_given")
    assert row.officer == rural_akim
    assert (entry.officer, entry.on_behalf_of) == (executor, rural_akim)
