"""10.13, 10.16, 13.2, 13.10, 13.13: giving an assignment and putting it under control."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from control.models import Assignment
from control.states import AssignmentState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = pytest.mark.usefixtures("calendar")
U = Assignment.Urgency


def refusal_of(leader: Officer, executors: list[Officer], **order: Any) -> Refusal:
    """Give an unlawful order and return what was said; nothing may remain."""
    with pytest.raises(Refusal) as caught:
        make.given(leader, executors, **order)
    return caught.value


@pytest.mark.clause("10.13")
def test_10_13_the_akim_gives_an_assignment_to_a_head(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    assert assignment.state == AssignmentState.ISSUED
    assert assignment.issuer == akim
    assert assignment.lead == department_head
    assert assignment.under_control


@pytest.mark.clause("13.1")
@pytest.mark.clause("13.2")
def test_13_2_without_a_date_the_term_is_a_month_from_receipt(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == date(2026, 6, 12)
    assert assignment.deadline.clause == "13.2"
    assert assignment.deadline.officer == department_head
    assert assignment.deadline.leader == akim


@pytest.mark.clause("13.2")
def test_13_2_the_term_runs_from_the_receipt_of_the_paper_not_from_the_resolution(
    akim: Officer, department_head: Officer
) -> None:
    assignment = make.given(akim, [department_head], received_on=date(2026, 5, 8))

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == date(2026, 6, 8)


@pytest.mark.clause("13.15")
def test_13_15_a_month_that_ends_on_a_day_off_ends_on_the_next_working_day(
    akim: Officer, department_head: Officer
) -> None:
    at = almaty("2026-01-30 12:00")

    assignment = make.given(akim, [department_head], at=at)

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == date(2026, 3, 2)  # 28 February is a Saturday


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("urgency", "due_on"),
    [
        pytest.param(U.VERY_URGENT, date(2026, 5, 15), id="very urgent: three working days"),
        pytest.param(U.URGENT, date(2026, 5, 26), id="urgent: ten working days"),
        pytest.param(U.EXPEDITE, date(2026, 5, 26), id="expedite: ten working days"),
    ],
)
def test_13_2_marks_of_urgency_set_the_term(akim: Officer, department_head: Officer, urgency: U, due_on: date) -> None:
    assignment = make.given(akim, [department_head], urgency=urgency)

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == due_on


@pytest.mark.clause("13.1")
@pytest.mark.clause("13.2")
def test_13_2_the_leader_names_a_date(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head], due_on=date(2026, 8, 3))

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == date(2026, 8, 3)
    assert assignment.deadline.fixed_on == date(2026, 8, 3)


@pytest.mark.clause("13.15")
def test_13_15_a_named_day_off_rolls_to_the_next_working_day(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head], due_on=date(2026, 7, 6))  # Astana day, a Monday

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == date(2026, 7, 7)


@pytest.mark.clause("13.13")
def test_13_13_information_is_due_five_working_days_before(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    assert assignment.report_deadline is not None
    assert assignment.report_deadline.due_on == date(2026, 6, 5)
    assert assignment.report_deadline.clause == "13.13"


@pytest.mark.clause("13.13")
def test_13_13_a_term_too_short_for_it_has_no_day_of_information_and_the_journal_says_so(
    akim: Officer, department_head: Officer
) -> None:
    assignment = make.given(akim, [department_head], urgency=U.VERY_URGENT)

    entry = Entry.objects.get(event="assignment.no_report_term", subject_id=assignment.pk)
    assert assignment.report_deadline is None
    assert entry.clause == "13.13"
    assert "15.05.2026" in entry.sentence


@pytest.mark.clause("13.13")
def test_13_13_a_co_executor_has_seven_working_days(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head, rural_akim])

    part = assignment.executors.get(officer=rural_akim)
    assert part.deadline is not None
    assert part.deadline.due_on == date(2026, 5, 21)
    assert part.deadline.officer == rural_akim
    assert assignment.executors.get(officer=department_head).deadline is None


@pytest.mark.clause("13.13")
def test_13_13_a_co_executor_never_has_longer_than_the_assignment(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head, rural_akim], urgency=U.VERY_URGENT)

    part = assignment.executors.get(officer=rural_akim)
    assert part.deadline is not None
    assert part.deadline.due_on == date(2026, 5, 15)


@pytest.mark.clause("10.16")
def test_10_16_the_first_named_collects(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [rural_akim, department_head])

    assert assignment.lead == rural_akim


@pytest.mark.clause("10.16")
def test_10_16_the_one_marked_collects_wherever_he_stands(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [rural_akim, department_head], collector=department_head)

    assert assignment.lead == department_head
    assert [row.officer for row in assignment.executors.order_by("order")] == [rural_akim, department_head]


@pytest.mark.clause("13.10")
def test_13_10_noted_is_not_put_under_control(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head], noted=True)

    assert assignment.state == AssignmentState.NOTED
    assert not assignment.under_control
    assert Deadline.objects.count() == 0
    assert Entry.objects.get(event="assignment.issued").clause == "13.10"


def test_executors_are_told_and_the_journal_knows(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [department_head, rural_akim])

    told = Notice.objects.filter(kind="control.given", subject_id=assignment.pk)
    entry = Entry.objects.get(event="assignment.issued")
    assert {notice.officer for notice in told} == {department_head, rural_akim}
    assert (entry.officer, entry.on_behalf_of, entry.subject_number) == (akim, None, assignment.number)


@pytest.mark.clause("1.4")
def test_1_4_an_acting_leader_gives_in_the_name_of_the_absent_one(
    akim: Officer, deputy: Officer, rural_akim: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=date(2026, 5, 11), ends_on=date(2026, 5, 20))
    seat = mandates(deputy, make.GIVEN.date()).seat_of(akim)

    assignment = make.given(deputy, [rural_akim], mandate=seat)  # he does not curate the okrug himself

    entry = Entry.objects.get(event="assignment.issued")
    assert assignment.issuer == akim
    assert (entry.officer, entry.on_behalf_of) == (deputy, akim)


@pytest.mark.clause("10.13")
def test_10_13_a_deputy_gives_to_the_bodies_he_curates(deputy: Officer, executor: Officer) -> None:
    assignment = make.given(deputy, [executor])

    assert assignment.issuer == deputy


@pytest.mark.clause("10.13")
def test_10_13_a_deputy_gives_to_the_units_of_the_apparatus(deputy: Officer, aigul_from_records: Officer) -> None:
    assignment = make.given(deputy, [aigul_from_records])

    assert assignment.lead == aigul_from_records


@pytest.mark.clause("1.4")
def test_1_4_a_part_of_a_curated_body_is_curated_with_it(deputy: Officer) -> None:
    part = people.unit("treasury")
    part.parent = people.unit("finance")
    part.save()
    clerk = people.officer("clerk", "Сейітова Алма", at_post=people.position("treasury_clerk", of_unit=part))

    assignment = make.given(deputy, [clerk])

    assert assignment.lead == clerk


@pytest.mark.clause("10.13")
def test_10_13_a_deputy_gives_nothing_to_a_body_he_does_not_curate(deputy: Officer, rural_akim: Officer) -> None:
    refusal = refusal_of(deputy, [rural_akim])

    assert (refusal.clause, refusal.field) == ("10.13", "executors")
    assert rural_akim.full_name in str(refusal)
    assert Assignment.objects.count() == 0


@pytest.mark.clause("10.13")
def test_10_13_one_foreign_executor_among_others_stops_the_whole(
    deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    refusal = refusal_of(deputy, [department_head, rural_akim])

    assert refusal.clause == "10.13"
    assert Assignment.objects.count() == 0


@pytest.mark.clause("10.13")
def test_10_13_only_the_akim_gives_to_the_leadership(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    assert refusal_of(deputy, [head_of_apparatus]).clause == "10.13"
    assert refusal_of(head_of_apparatus, [akim]).clause == "10.13"
    assert make.given(akim, [head_of_apparatus]).lead == head_of_apparatus


@pytest.mark.clause("10.13")
def test_10_13_a_clerk_gives_no_assignments(aigul_from_records: Officer, duty_officer: Officer) -> None:
    assert refusal_of(aigul_from_records, [duty_officer]).clause == "10.13"


@pytest.mark.clause("10.16")
def test_10_16_refuses_an_order_without_executors(akim: Officer) -> None:
    refusal = refusal_of(akim, [])

    assert (refusal.clause, refusal.field) == ("10.16", "executors")


@pytest.mark.clause("10.16")
def test_10_16_refuses_an_executor_named_twice(akim: Officer, department_head: Officer) -> None:
    refusal = refusal_of(akim, [department_head, department_head])

    assert (refusal.clause, refusal.field) == ("10.16", "executors")


@pytest.mark.clause("10.16")
def test_10_16_refuses_a_collector_who_is_no_executor(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    refusal = refusal_of(akim, [department_head], collector=rural_akim)

    assert (refusal.clause, refusal.field) == ("10.16", "collector")


@pytest.mark.parametrize("text", ["", " \n "])
def test_refuses_an_order_without_words(akim: Officer, department_head: Officer, text: str) -> None:
    refusal = refusal_of(akim, [department_head], text=text)

    assert (refusal.clause, refusal.field) == ("10.13", "text")


@pytest.mark.clause("10.13")
def test_10_13_refuses_an_executor_who_left(akim: Officer, department_head: Officer) -> None:
    department_head.left_on = make.GIVEN.date()
    department_head.save()

    refusal = refusal_of(akim, [department_head])

    assert (refusal.clause, refusal.field) == ("10.13", "executors")


@pytest.mark.clause("10.13")
def test_10_13_an_executor_who_leaves_tomorrow_still_works(akim: Officer, department_head: Officer) -> None:
    department_head.left_on = make.GIVEN.date() + timedelta(days=1)
    department_head.save()

    assert make.given(akim, [department_head]).lead == department_head


@pytest.mark.clause("13.2")
def test_13_2_refuses_a_term_before_today(akim: Officer, department_head: Officer) -> None:
    refusal = refusal_of(akim, [department_head], due_on=date(2026, 5, 11))

    assert (refusal.clause, refusal.field) == ("13.2", "due_on")


@pytest.mark.clause("13.2")
def test_13_2_today_is_a_lawful_term(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head], due_on=make.GIVEN.date())

    assert assignment.deadline is not None
    assert assignment.deadline.due_on == make.GIVEN.date()


@pytest.mark.clause("13.2")
def test_13_2_asks_for_a_date_when_the_lawful_term_ran_out(akim: Officer, department_head: Officer) -> None:
    refusal = refusal_of(akim, [department_head], received_on=date(2026, 3, 2))

    assert (refusal.clause, refusal.field) == ("13.2", "due_on")
    assert "02.04.2026" in str(refusal)
    assert Deadline.objects.count() == 0


@pytest.mark.clause("13.2")
def test_13_2_refuses_a_year_that_is_not_loaded(akim: Officer, department_head: Officer) -> None:
    refusal = refusal_of(akim, [department_head], due_on=date(2029, 5, 14))

    assert (refusal.clause, refusal.field) == ("13.2", "due_on")
    assert "2029" in str(refusal)
    assert Assignment.objects.count() == 0
