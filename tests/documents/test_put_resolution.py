"""10.13, 10.16, 13.2, 13.10, 1.4: what a resolution gives, to whom, until when, and what it refuses."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Acting, Officer
from control.models import Assignment
from documents.actions.put_resolution import put_resolution
from documents.models import Incoming, Resolution, ResolutionPoint
from documents.points import Point
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, on_desk, resolved
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.13")]

Term = ResolutionPoint.Term


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer) -> Incoming:
    return on_desk(aigul_from_records, akim)


def test_every_point_becomes_an_assignment_of_the_leader(
    letter: Incoming, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    points = [Point("Бірінші тармақ", [department_head]), Point("Екінші тармақ", [rural_akim])]

    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=points)

    given = Assignment.objects.order_by("pk")
    assert [(row.number, row.issuer, row.lead) for row in given] == [
        ("3-5/1-1", akim, department_head),
        ("3-5/1-2", akim, rural_akim),
    ]
    assert letter.state == IncomingState.RESOLVED


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("term", "due_on"),
    [
        pytest.param(Term.DEFAULT, date(2026, 4, 20), id="13.2: a month is 18 April, a Saturday, so Monday the 20th"),
        pytest.param(Term.VERY_URGENT, date(2026, 3, 26), id="13.2: three working days over Nauryz"),
        pytest.param(Term.URGENT, date(2026, 4, 6), id="13.2: ten working days over Nauryz"),
        pytest.param(Term.EXPEDITE, date(2026, 4, 6), id="13.2: expedite is ten working days too"),
    ],
)
def test_13_2_sets_the_term_by_the_kind(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, term: str, due_on: date
) -> None:
    resolved(aigul_from_records, akim, department_head, term=term)

    deadline = Assignment.objects.get().deadline
    assert deadline is not None
    assert deadline.due_on == due_on


@pytest.mark.clause("13.2")
def test_13_2_takes_the_date_the_leader_names(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head, term=Term.DATE, due_on=date(2026, 4, 1))

    deadline = Assignment.objects.get().deadline
    assert deadline is not None
    assert deadline.due_on == date(2026, 4, 1)


@pytest.mark.clause("13.10")
def test_13_10_takes_a_noted_point_into_account_without_control(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolution = resolved(aigul_from_records, akim, department_head, term=Term.NOTED)

    assignment = Assignment.objects.get()
    assert (assignment.state, assignment.under_control, assignment.deadline) == ("noted", False, None)
    assert resolution.incoming.state == IncomingState.EXECUTED


@pytest.mark.clause("10.16")
def test_10_16_makes_the_first_named_collect(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    resolved(aigul_from_records, akim, rural_akim, department_head)

    assert Assignment.objects.get().lead == rural_akim


@pytest.mark.clause("10.16")
def test_10_16_makes_the_marked_one_collect(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    resolved(aigul_from_records, akim, rural_akim, department_head, collector=department_head)

    assert Assignment.objects.get().lead == department_head


@pytest.mark.parametrize(
    ("make", "clause"),
    [
        pytest.param(lambda head: [], "10.13", id="10.13: no points"),
        pytest.param(lambda head: [Point("Мәтін", [])], "10.16", id="10.16: no executors"),
        pytest.param(lambda head: [Point("Мәтін", [head, head])], "10.16", id="10.16: the lead named twice"),
        pytest.param(
            lambda head: [Point("Мәтін", [head], term=Term.DATE, due_on=date(2026, 3, 17))],
            "13.2",
            id="13.2: a date before today",
        ),
        pytest.param(lambda head: [Point("Мәтін", [head], term=Term.DATE)], "13.2", id="13.2: by a date without one"),
    ],
)
def test_an_unlawful_resolution_is_refused_whole(
    letter: Incoming, akim: Officer, department_head: Officer, make: object, clause: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=make(department_head))  # type: ignore[operator]

    assert refusal.value.clause == clause
    assert (Resolution.objects.count(), Assignment.objects.count()) == (0, 0)
    assert Incoming.objects.get(pk=letter.pk).state == IncomingState.ON_DESK


def test_one_wrong_point_leaves_nothing_of_the_others(
    aigul_from_records: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy)
    points = [Point("Жетекшілік ететін", [department_head]), Point("Жетекшілік етпейтін", [rural_akim])]

    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=deputy, at=WEDNESDAY, points=points)

    assert refusal.value.clause == "10.13"
    assert Assignment.objects.count() == 0


def test_10_13_lets_a_deputy_order_what_he_curates(
    aigul_from_records: Officer, deputy: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, deputy, department_head)

    assert Assignment.objects.get().issuer == deputy


def test_an_executor_who_left_is_refused_by_name(letter: Incoming, akim: Officer, department_head: Officer) -> None:
    department_head.left_on = date(2026, 3, 1)
    department_head.save()

    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=[Point("Мәтін", [department_head])])

    assert department_head.full_name in str(refusal.value.reason)


def test_nobody_puts_a_resolution_on_anothers_desk(
    letter: Incoming, head_of_apparatus: Officer, department_head: Officer
) -> None:
    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=head_of_apparatus, at=WEDNESDAY, points=[Point("Мәтін", [department_head])])

    assert refusal.value.clause == "10.13"


@pytest.mark.clause("1.4")
def test_1_4_records_what_a_deputy_does_for_the_absent_akim_as_done_on_his_behalf(
    letter: Incoming, akim: Officer, deputy: Officer, rural_akim: Officer
) -> None:
    Acting.objects.create(
        absent=akim,
        substitute=deputy,
        order_number="41-ө",
        order_on=date(2026, 3, 16),
        starts_on=date(2026, 3, 17),
        ends_on=date(2026, 3, 20),
    )

    resolution = put_resolution(incoming=letter, by=deputy, at=WEDNESDAY, points=[Point("Мәтін", [rural_akim])])

    assert (resolution.author, resolution.signed_by) == (akim, deputy)
    assert Assignment.objects.get().issuer == akim
    entry = Entry.objects.get(event="resolution.sign_resolution")
    assert (entry.officer, entry.on_behalf_of) == (deputy, akim)


@pytest.mark.clause("1.4")
def test_1_4_ends_with_the_last_day_of_the_order(
    letter: Incoming, akim: Officer, deputy: Officer, rural_akim: Officer
) -> None:
    Acting.objects.create(
        absent=akim,
        substitute=deputy,
        order_number="41-ө",
        order_on=date(2026, 3, 16),
        starts_on=date(2026, 3, 16),
        ends_on=date(2026, 3, 17),
    )

    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=deputy, at=WEDNESDAY, points=[Point("Мәтін", [rural_akim])])

    assert refusal.value.clause == "10.13"


@pytest.mark.clause("13.2")
def test_13_2_asks_for_a_date_when_its_own_term_ran_out_on_the_desk(
    letter: Incoming, akim: Officer, department_head: Officer
) -> None:
    late = datetime(2026, 4, 10, 10, 0, tzinfo=ALMATY)

    with pytest.raises(Refusal) as refusal:
        put_resolution(
            incoming=letter, by=akim, at=late, points=[Point("Мәтін", [department_head], term=Term.VERY_URGENT)]
        )

    assert refusal.value.clause == "13.2"


def test_a_second_resolution_numbers_on(letter: Incoming, akim: Officer, department_head: Officer) -> None:
    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=[Point("Бірінші", [department_head])])
    later = WEDNESDAY + timedelta(hours=1)

    put_resolution(incoming=letter, by=akim, at=later, points=[Point("Екінші", [department_head])])

    assert list(Assignment.objects.order_by("pk").values_list("number", flat=True)) == ["3-5/1-1", "3-5/1-2"]


@pytest.mark.clause("10.4")
def test_10_4_lets_no_content_in_through_a_resolution(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    line = on_desk(aigul_from_records, akim, restricted=True, summary="")

    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=line, by=akim, at=WEDNESDAY, points=[Point("Мәтін", [department_head])])

    assert refusal.value.clause == "10.4"
    assert Assignment.objects.count() == 0
