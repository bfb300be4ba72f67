"""13.5, 1.4: who decides on a redirection when the leader who gave the assignment cannot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Role
from control import access, queries
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.models import Assignment, Redirection
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.5"), pytest.mark.clause("1.4")]
ASKED = almaty("2026-05-13 10:00")
DECIDED = almaty("2026-05-14 11:00")
ON = DECIDED.date()
EVERYBODY = ("akim", "deputy", "head_of_apparatus", "substitute", "department_head", "rural_akim")


def leaves(leader: Officer) -> None:
    """He leaves the office on the day the request is asked."""
    leader.left_on = ASKED.date()
    leader.save()


def moves_down(leader: Officer) -> None:
    """He goes to a post that gives no assignments."""
    leader.position = people.position("adviser", of_unit=people.unit("apparatus"))
    leader.save()


def acted_for(leader: Officer) -> None:
    """An order names who acts for him."""
    people.acts_for(
        Officer.objects.get(username="substitute"), leader, starts_on=ASKED.date(), ends_on=date(2026, 5, 29)
    )


def leaves_with_an_order(leader: Officer) -> None:
    """He leaves, and an order names who acts."""
    acted_for(leader)
    leaves(leader)


@pytest.fixture
def request_of_finance(
    akim: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    department_head: Officer,
    rural_akim: Officer,
    executor: Officer,
) -> Redirection:
    """A deputy gave an assignment to finance, which asks to give it to its own specialist."""
    post = people.position("substitute", of_unit=people.unit("apparatus"), roles=[Role.DEPUTY])
    people.officer("substitute", "Қасымов Нұржан", at_post=post)
    return asked(make.given(deputy, [department_head]), executor)


def asked(assignment: Assignment, proposed: Officer) -> Redirection:
    """A request that waits."""
    return ask_redirection(assignment=assignment, by=assignment.lead, at=ASKED, proposed=proposed, reason="Құзыр")


def fresh(redirection: Redirection) -> Redirection:
    """The request as the database has it now."""
    return Redirection.objects.get(pk=redirection.pk)


CASES: list[tuple[Callable[[Officer], None], set[str]]] = [
    (lambda leader: None, {"deputy"}),
    (acted_for, {"deputy", "substitute"}),
    (leaves_with_an_order, {"substitute"}),
    (leaves, {"akim", "head_of_apparatus"}),
    (moves_down, {"akim", "head_of_apparatus"}),
]


@pytest.mark.parametrize(
    ("happens", "decide"),
    CASES,
    ids=[
        "1.4: in office he decides",
        "1.4: absent, who acts for him decides",
        "1.4: gone, who acts by an order decides",
        "13.5: gone and nobody acts, the head of apparatus or the akim",
        "13.5: in another post, the head of apparatus or the akim",
    ],
)
def test_1_4_there_is_always_somebody_who_decides(
    deputy: Officer, request_of_finance: Redirection, happens: Callable[[Officer], None], decide: set[str]
) -> None:
    happens(deputy)

    redirection = fresh(request_of_finance)
    people_asked = {name: Officer.objects.get(username=name) for name in EVERYBODY}
    may = {n for n, officer in people_asked.items() if access.may_decide_redirection(officer, redirection, ON)}
    shown = {
        n
        for n, officer in people_asked.items()
        if queries.waiting_for(queries.asker(mandates(officer, ON), ON)).redirections.exists()
    }

    assert (may, shown) == (decide, decide)


def test_13_5_the_head_of_apparatus_grants_for_a_leader_who_left(
    deputy: Officer, head_of_apparatus: Officer, executor: Officer, request_of_finance: Redirection
) -> None:
    leaves(deputy)

    decide_redirection(redirection=fresh(request_of_finance), by=head_of_apparatus, at=DECIDED, grant=True)

    entry = Entry.objects.get(event="redirection.grant_redirection")
    assert Assignment.objects.get().lead == executor  # finance is curated by the post the deputy left
    assert (entry.officer, entry.on_behalf_of) == (head_of_apparatus, None)


def test_13_5_who_asks_does_not_decide_in_the_leaders_place(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer, rural_akim: Officer
) -> None:
    redirection = asked(make.given(akim, [head_of_apparatus]), rural_akim)
    leaves(akim)

    verdict = access.may_decide_redirection(head_of_apparatus, fresh(redirection), ON)

    assert (bool(verdict), verdict.clause) == (False, "1.4")
    assert not queries.waiting_for(queries.asker(mandates(head_of_apparatus, ON), ON)).redirections.exists()


def test_13_5_the_lead_who_acts_for_the_leader_does_not_decide_on_his_own_request(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer, department_head: Officer, executor: Officer
) -> None:
    assignment = make.given(deputy, [department_head])
    people.acts_for(department_head, deputy, starts_on=ASKED.date(), ends_on=date(2026, 5, 29))
    redirection = asked(assignment, executor)

    everybody = (akim, deputy, head_of_apparatus, department_head)
    told = {notice.officer for notice in Notice.objects.filter(kind="control.redirection_asked")}
    may = {who for who in everybody if access.may_decide_redirection(who, fresh(redirection), ON)}
    shown = {w for w in everybody if queries.waiting_for(queries.asker(mandates(w, ON), ON)).redirections.exists()}
    with pytest.raises(Refusal) as caught:
        decide_redirection(redirection=fresh(redirection), by=department_head, at=DECIDED, grant=True)

    assert may == shown == {akim, deputy, head_of_apparatus}
    assert caught.value.clause == "1.4"
    assert may <= told


def test_13_5_whoever_will_decide_is_told_of_the_request(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer, department_head: Officer, executor: Officer
) -> None:
    assignment = make.given(deputy, [department_head])
    leaves(deputy)

    asked(make.fresh(assignment), executor)

    told = Notice.objects.filter(kind="control.redirection_asked")
    assert {notice.officer for notice in told} == {akim, head_of_apparatus}


def test_10_13_a_leader_without_his_post_left_the_measure_to_the_head_of_apparatus(
    deputy: Officer,
    head_of_apparatus: Officer,
    aigul_from_records: Officer,
    department_head: Officer,
    executor: Officer,
) -> None:
    assignment = make.given(deputy, [department_head])
    moves_down(deputy)

    with pytest.raises(Refusal) as caught:
        asked(make.fresh(assignment), executor)
    redirection = asked(make.fresh(assignment), aigul_from_records)
    decide_redirection(redirection=fresh(redirection), by=head_of_apparatus, at=DECIDED, grant=True)

    assert caught.value.clause == "10.13"
    assert make.fresh(assignment).lead == aigul_from_records


@pytest.mark.clause("13.13")
def test_13_13_who_may_sign_a_report_may_open_it(akim: Officer, department_head: Officer, executor: Officer) -> None:
    post = people.position("second_signature", of_unit=people.unit("finance"))
    post.first_signature = True
    post.save()
    signer = people.officer("signer", "Әлиев Қайрат", at_post=post)
    assignment = make.accepted(akim, executor)

    signs = {who for who in (signer, department_head, executor) if access.may_report(who, assignment, ON)}
    opens = {who for who in (signer, department_head) if assignment in Assignment.objects.visible_to(who, ON)}

    assert signs == opens == {signer, department_head}
