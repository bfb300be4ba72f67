"""1.4, 12.4 ¶6: who holds the post answers, or who acts for him; who left it does not."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from approvals.access import may_give_opinion, seat_for
from approvals.following import follow_posts
from approvals.states import SheetState
from tests.factories.approvals import agrees, asked, opinion_of, started
from tests.factories.letters import WEDNESDAY
from tests.factories.people import acts_for, officer, position

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.4"), pytest.mark.clause("1.4")]
TODAY = WEDNESDAY.date()


def test_who_acts_for_an_absent_approver_agrees_in_his_post(
    executor: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    sheet = started(executor, asked(deputy))
    acts_for(head_of_apparatus, deputy, starts_on=TODAY, ends_on=TODAY)

    closed = agrees(sheet, deputy, by=head_of_apparatus)

    opinion = opinion_of(sheet, deputy)
    assert closed.state == SheetState.AGREED
    assert (opinion.by, opinion.on_behalf_of) == (head_of_apparatus, deputy)


def test_an_order_that_is_over_lends_no_opinion(executor: Officer, deputy: Officer, head_of_apparatus: Officer) -> None:
    sheet = started(executor, asked(deputy))
    acts_for(head_of_apparatus, deputy, starts_on=date(2026, 3, 2), ends_on=date(2026, 3, 17))

    with pytest.raises(Refusal) as refusal:
        agrees(sheet, deputy, by=head_of_apparatus)

    assert refusal.value.clause == "12.4"


def test_whoever_holds_the_post_next_answers_and_who_left_it_does_not(executor: Officer, deputy: Officer) -> None:
    sheet = started(executor, asked(deputy))
    post = deputy.position
    Officer.objects.filter(pk=deputy.pk).update(position=None)
    newcomer = officer("deputy2", "Сапарова Ақмарал", at_post=post)
    gone = Officer.objects.get(pk=deputy.pk)

    with pytest.raises(Refusal):
        agrees(sheet, deputy, by=gone)
    follow_posts(at=WEDNESDAY)
    closed = agrees(sheet, newcomer)

    assert closed.state == SheetState.AGREED
    assert opinion_of(sheet, newcomer).by == newcomer


def test_the_button_says_what_the_deed_says(executor: Officer, deputy: Officer, stranger: Officer) -> None:
    sheet = started(executor, asked(deputy))
    opinion = opinion_of(sheet, deputy)

    seats = [seat_for(one, opinion, TODAY) for one in (deputy, stranger)]
    verdicts = [bool(may_give_opinion(one, opinion, TODAY)) for one in (deputy, stranger)]

    assert [seat is not None for seat in seats] == [True, False]
    assert verdicts == [True, False]
    assert position("deputy") == deputy.position
