"""1.4, 10.4, 12.4: where several officers hold one post, the one who is named is asked, as long as he holds it."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer, Position
from apparat.org.queries import mandates
from approvals.access import seat_for
from approvals.following import follow_posts
from approvals.queries import asked_of
from approvals.states import SheetState
from tests.factories.approvals import agrees, asked, opinion_of, started
from tests.factories.letters import WEDNESDAY
from tests.factories.people import acts_for, officer, position

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.4"), pytest.mark.clause("1.4")]
TODAY = WEDNESDAY.date()


@pytest.fixture
def post() -> Position:
    """A post that two officers hold."""
    return position("org_inspector")


@pytest.fixture
def named(post: Position) -> Officer:
    """Who is asked."""
    return officer("named", "Садықова Әсел", at_post=post)


@pytest.fixture
def colleague(post: Position) -> Officer:
    """Who holds the same post and is not asked."""
    return officer("colleague", "Тілеуова Жанар", at_post=post)


def leaves(one: Officer) -> Officer:
    """Let the officer leave the post and stay in the office; return him as he is now."""
    Officer.objects.filter(pk=one.pk).update(position=position("elsewhere"))
    return Officer.objects.get(pk=one.pk)


def waits_for(one: Officer) -> int:
    """Return how many opinions wait for the officer."""
    return asked_of(mandates(Officer.objects.get(pk=one.pk), TODAY), "trial").count()


def test_a_colleague_at_the_post_finds_nothing_and_may_not_answer(
    executor: Officer, named: Officer, colleague: Officer
) -> None:
    sheet = started(executor, asked(named))

    waiting = [waits_for(one) for one in (named, colleague)]
    with pytest.raises(Refusal) as refusal:
        agrees(sheet, named, by=colleague)
    closed = agrees(sheet, named)

    assert waiting == [1, 0]
    assert refusal.value.clause == "12.4"
    assert closed.state == SheetState.AGREED


def test_a_colleague_of_who_drafted_it_does_not_agree_as_its_drafter(
    department_head: Officer, named: Officer, colleague: Officer
) -> None:
    sheet = started(named, by=department_head)

    seats = [seat_for(one, opinion_of(sheet, named), TODAY) for one in (named, colleague)]

    assert [seat is not None for seat in seats] == [True, False]


def test_who_acts_for_the_named_one_answers_whatever_his_own_post_is(
    executor: Officer, named: Officer, rural_akim: Officer
) -> None:
    sheet = started(executor, asked(named))
    acts_for(rural_akim, named, starts_on=TODAY, ends_on=TODAY)

    assert waits_for(rural_akim) == 1
    assert agrees(sheet, named, by=rural_akim).state == SheetState.AGREED


def test_who_acts_for_one_who_left_the_post_does_not_answer_from_his_own_seat_there(
    executor: Officer, named: Officer, colleague: Officer
) -> None:
    sheet = started(executor, asked(named))
    gone = leaves(named)
    acts_for(colleague, gone, starts_on=TODAY, ends_on=TODAY)

    with pytest.raises(Refusal):
        agrees(sheet, named, by=Officer.objects.get(pk=colleague.pk))
    assert waits_for(colleague) == 0


def test_when_the_named_one_left_the_clock_asks_his_colleague_once_and_tells_him(
    executor: Officer, named: Officer, colleague: Officer
) -> None:
    sheet = started(executor, asked(named))
    gone = leaves(named)
    between = [waits_for(one) for one in (gone, colleague)]

    passed = [follow_posts(at=WEDNESDAY), follow_posts(at=WEDNESDAY)]

    opinion = opinion_of(sheet, colleague)
    assert (passed, between, waits_for(colleague)) == ([1, 0], [0, 0], 1)
    assert opinion.deadline.officer == colleague  # type: ignore[union-attr]
    assert Notice.objects.filter(officer=colleague, kind="approvals.asked").count() == 1
    told = Entry.objects.get(event="opinion.passed")
    assert [told.data[who]["kk"] for who in ("giver", "taker")] == ["Ә. Садықова", "Ж. Тілеуова"]
    with pytest.raises(Refusal):
        agrees(sheet, colleague, by=gone)
    assert agrees(sheet, colleague).state == SheetState.AGREED


def test_a_later_step_asks_who_holds_the_post_when_its_turn_comes(
    executor: Officer, department_head: Officer, named: Officer, colleague: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(named, step=2))
    leaves(named)

    agrees(sheet, department_head)

    assert waits_for(colleague) == 1
    assert agrees(sheet, colleague).state == SheetState.AGREED


def test_the_clock_names_the_next_one_before_the_turn_comes_and_tells_nobody_yet(
    executor: Officer, department_head: Officer, named: Officer, colleague: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(named, step=2))
    leaves(named)

    assert follow_posts(at=WEDNESDAY) == 1

    assert opinion_of(sheet, colleague).deadline is None
    assert not Notice.objects.filter(officer=colleague).exists()


def test_who_is_asked_on_the_sheet_already_is_not_asked_a_second_time_for_his_colleague(
    executor: Officer, named: Officer, colleague: Officer, post: Position
) -> None:
    sheet = started(executor, asked(named), asked(colleague))
    leaves(named)

    alone = follow_posts(at=WEDNESDAY)
    newcomer = officer("newcomer", "Жаңабаев Жан", at_post=post)

    assert (alone, follow_posts(at=WEDNESDAY)) == (0, 1)
    assert opinion_of(sheet, newcomer).is_open


def test_who_takes_another_post_that_is_asked_too_answers_once_from_each(
    executor: Officer, named: Officer, department_head: Officer
) -> None:
    sheet = started(executor, asked(named), asked(department_head))
    post = department_head.position
    leaves(department_head)
    agrees(sheet, named)
    Officer.objects.filter(pk=named.pk).update(position=post)

    assert follow_posts(at=WEDNESDAY) == 1

    states = sheet.opinions.filter(approver=named).order_by("pk").values_list("state", flat=True)
    assert list(states) == ["agreed", "asked"]
