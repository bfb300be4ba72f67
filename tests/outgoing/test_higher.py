"""12.6: a paper to a superior body refers to one assignment, makes one request, and its approval moves it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apparat.access.verdict import Refusal
from apparat.notices.models import Notice
from apparat.org.models import Officer, Unit
from control.actions.accept_assignment import accept_assignment
from control.actions.fill_execution_card import fill_execution_card
from control.models import Assignment
from control.periodic import owed
from control.states import AssignmentState
from control.superior import Decision
from documents.chain import chain_of
from documents.models import Incoming
from documents.models.link import Kind
from outgoing.actions.record_answer import record_answer
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.revise_draft import revise_draft
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.dispatch_checks import broken
from outgoing.facts import Step, To
from outgoing.models import HigherRequest, Outgoing
from outgoing.readiness import lacks_of, last_version
from outgoing.states import HigherState, OutgoingState
from tests.factories.control import fresh
from tests.factories.higher import assigned, drafted_to_oblast, oblast, request_facts
from tests.factories.letters import WEDNESDAY, correspondent
from tests.factories.letters import registered as letter_of
from tests.factories.links import linked
from tests.factories.outgoing import agree_all, facts

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.6")]

LATER = WEDNESDAY + timedelta(days=7)
Way = Callable[..., Outgoing]


@pytest.fixture
def assignment(
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
) -> Assignment:
    """An assignment of the oblast in work at the specialist's; its term is 20.04.2026."""
    made = assigned(aigul_from_records, akim, executor)
    return accept_assignment(assignment=made, by=executor, at=WEDNESDAY)


@pytest.fixture
def registered(assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer) -> Way:
    """The way of a paper with a request to its number."""

    def go(ask: str, *, at: datetime = WEDNESDAY, **changed: Any) -> Outgoing:
        if ask == "removal":
            fill_execution_card(assignment=assignment, by=executor, at=WEDNESDAY, result="Дайындық аяқталды")
        paper = drafted_to_oblast(executor, akim, fresh(assignment), ask, at=at, **changed)
        send_to_approval(outgoing=paper, by=executor, at=at)
        agree_all(paper, at=at)
        sign_outgoing(outgoing=paper, by=akim, at=at, digest=last_version(paper).digest)
        register_outgoing(outgoing=paper, by=aigul_from_records, at=at)
        return send_outgoing(outgoing=paper, by=aigul_from_records, at=at)

    return go


def answer(paper: Outgoing, clerk: Officer, *, granted: bool = True, **said: Any) -> HigherRequest:
    """Record the oblast's answer a week later."""
    facts_of: dict[str, Any] = {"number": "1-1/77", "on": LATER.date(), "body_kk": "Облыс әкімінің аппараты"} | said
    decision = Decision(ask="", granted=granted, **facts_of)
    return record_answer(outgoing=paper, by=clerk, at=LATER, decision=decision)


def test_removal_granted_takes_the_assignment_off_control(
    registered: Way, assignment: Assignment, aigul_from_records: Officer
) -> None:
    request = answer(registered("removal"), aigul_from_records)

    found = fresh(assignment)
    assert (request.state, found.state) == (HigherState.GRANTED, AssignmentState.RELEASED)
    assert found.deadline.closed_on == WEDNESDAY.date()  # type: ignore[union-attr]


def test_extension_granted_moves_the_term(registered: Way, assignment: Assignment, aigul_from_records: Officer) -> None:
    answer(registered("extension"), aigul_from_records, until=date(2026, 6, 10))

    assert fresh(assignment).deadline.due_on == date(2026, 6, 10)  # type: ignore[union-attr]


def test_transfer_granted_moves_kind_term_and_information(
    registered: Way, assignment: Assignment, aigul_from_records: Officer
) -> None:
    answer(registered("transfer"), aigul_from_records, until=date(2026, 12, 25), control="long", every=6)

    found = fresh(assignment)
    assert (found.transferred_to, found.deadline.due_on) == ("long", date(2026, 12, 25))  # type: ignore[union-attr]
    assert owed(found).deadline.due_on == date(2026, 9, 25)  # type: ignore[union-attr]


def test_periodic_information_granted_and_given_owes_the_next_one(
    registered: Way, assignment: Assignment, aigul_from_records: Officer
) -> None:
    answer(registered("periodic"), aigul_from_records, every=3, next_on=date(2026, 4, 6))

    registered("periodic", at=LATER)

    assert owed(assignment).deadline.due_on == date(2026, 7, 7)  # type: ignore[union-attr]  # the sixth is a day off
    assert assignment.informations.count() == 2


def test_a_declined_request_moves_nothing_and_another_may_be_made(
    registered: Way, assignment: Assignment, aigul_from_records: Officer
) -> None:
    due_on = fresh(assignment).deadline.due_on  # type: ignore[union-attr]

    request = answer(registered("extension"), aigul_from_records, granted=False)

    assert request.state == HigherState.DECLINED
    assert fresh(assignment).deadline.due_on == due_on  # type: ignore[union-attr]
    assert registered("periodic").number == "3-6/2"


def test_an_answer_is_recorded_once(registered: Way, aigul_from_records: Officer) -> None:
    paper = registered("extension")
    answer(paper, aigul_from_records, granted=False)

    with pytest.raises(Refusal) as refusal:
        answer(paper, aigul_from_records, until=date(2026, 6, 10))

    assert refusal.value.clause == "12.6"


def test_only_records_keeps_the_answer_and_only_of_what_was_sent(
    registered: Way, assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    paper, draft = registered("extension"), drafted_to_oblast(executor, akim, assignment, "periodic")

    for who, which in ((executor, paper), (aigul_from_records, draft)):
        with pytest.raises(Refusal) as refusal:
            answer(which, who, granted=False)
        assert refusal.value.clause == "12.6"


@pytest.mark.parametrize(
    ("ask", "changed", "clause"),
    [
        ("", {}, "12.6"),
        ("extension", {"number": ""}, "12.6"),
        ("extension", {"on": None}, "12.6"),
        ("extension", {"point": " "}, "12.6"),
        ("extension", {"content": ""}, "12.6"),
        ("extension", {"reasons": ""}, "12.6"),
        ("extension", {"until": None}, "12.6"),
        ("extension", {"until": date(2026, 4, 1)}, "12.6"),
        ("removal", {}, "10.23"),
        ("periodic", {"provided": False}, "12.6"),
        ("periodic", {"every": None}, "12.6"),
        ("periodic", {"next_on": None}, "12.6"),
        ("transfer", {"every": None}, "12.6"),
        ("transfer", {"until": None}, "12.6"),
        ("transfer", {"control": "medium"}, "13.2"),
        ("transfer", {"steps": []}, "12.6"),
        ("transfer", {"steps": [Step("Жоба", None, "Б. Серікбаев")]}, "12.6"),
        ("transfer", {"steps": [Step("Жоба", date(2027, 1, 4), "Б. Серікбаев")]}, "12.6"),
        ("transfer", {"steps": [Step("Жоба", date(2026, 3, 17), "Б. Серікбаев")]}, "12.6"),
        ("periodic", {"next_on": date(2020, 1, 1)}, "12.6"),
        ("periodic", {"next_on": WEDNESDAY.date()}, "12.6"),
        ("extension", {"on": date(2026, 3, 19)}, "12.6"),
    ],
)
def test_12_6_refuses_an_incomplete_request_before_it_is_agreed(
    assignment: Assignment, executor: Officer, akim: Officer, ask: str, changed: dict[str, Any], clause: str
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, ask, **changed)

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == clause


@pytest.mark.clause("13.6")
@pytest.mark.parametrize("last", ["signed", "registered"])
def test_13_6_refuses_an_extension_that_is_signed_or_numbered_too_late(
    assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer, last: str
) -> None:
    due_on = assignment.deadline.due_on  # type: ignore[union-attr]
    late = WEDNESDAY.replace(month=due_on.month, day=due_on.day) - timedelta(days=1)
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)
    agree_all(paper)
    digest = last_version(paper).digest
    if last == "registered":
        sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=digest)
    deeds: dict[str, Callable[[], Outgoing]] = {
        "signed": lambda: sign_outgoing(outgoing=paper, by=akim, at=late, digest=digest),
        "registered": lambda: register_outgoing(outgoing=paper, by=aigul_from_records, at=late),
    }

    with pytest.raises(Refusal) as refusal:
        deeds[last]()

    paper.refresh_from_db()
    assert refusal.value.clause == "13.6"
    assert (paper.number, paper.signed_at is None) == ("", last == "signed")


@pytest.mark.parametrize(
    ("ask", "changed", "said"),
    [
        ("periodic", {"next_on": date(2026, 3, 25)}, "бүгіннен кейінгі күні берілуге тиіс"),
        ("transfer", {"steps": [Step("Жоба", date(2026, 3, 24), "Б. Серікбаев")]}, "Жол картасындағы күн өтіп кетті"),
    ],
)
def test_12_6_a_day_that_passes_before_the_signature_or_the_number_is_named_anew(
    assignment: Assignment,
    executor: Officer,
    akim: Officer,
    aigul_from_records: Officer,
    ask: str,
    changed: dict[str, Any],
    said: str,
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, ask, **changed)
    agree_all(send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY))
    digest = last_version(paper).digest

    with pytest.raises(Refusal) as unsigned:
        sign_outgoing(outgoing=paper, by=akim, at=LATER, digest=digest)
    sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=digest)
    with pytest.raises(Refusal) as unnumbered:
        register_outgoing(outgoing=paper, by=aigul_from_records, at=LATER)
    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=LATER, grounds=["request"])

    paper.refresh_from_db()
    assert {refused.value.clause for refused in (unsigned, unnumbered)} == {"12.6"}
    assert all(said in str(refused.value.reason) for refused in (unsigned, unnumbered))
    assert list(broken(paper, LATER.date())) == ["request"]
    assert (paper.state, paper.number) == (OutgoingState.DRAFT, "")


def test_12_6_a_transfer_to_a_day_that_has_passed_is_refused_on_an_assignment_past_its_term(
    assignment: Assignment, executor: Officer, akim: Officer
) -> None:
    past = {"control": "medium", "until": date(2026, 4, 30), "steps": []}
    late = WEDNESDAY.replace(month=5, day=4)
    paper = drafted_to_oblast(executor, akim, assignment, "transfer", at=late, **past)

    assert [lack.clause for lack in lacks_of(paper, WEDNESDAY.date())] == []
    assert [lack.clause for lack in lacks_of(paper, late.date())] == ["12.6"]


@pytest.mark.parametrize("root", ["incoming", "", "other"])
def test_a_request_to_another_higher_body_than_its_giver_is_refused(
    assignment: Assignment, executor: Officer, akim: Officer, root: str
) -> None:
    """Of what came with no paper nobody knows the giver: then every addressee is a higher body."""
    Assignment.objects.filter(pk=assignment.pk).update(root_kind=root, origin_kind=Assignment.Origin.HIGHER)
    other, below = correspondent(Unit.Rank.GOVERNMENT), correspondent()
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    found = []

    for seen, units in enumerate(([other], [oblast(), below], [oblast(), other]), 1):
        said = facts(akim, addressees=list(map(To, units)), request=request_facts(assignment, "extension"))
        revise_draft(outgoing=paper, by=executor, at=WEDNESDAY, facts=said, seen=seen)
        found.append([lack.clause for lack in lacks_of(paper, WEDNESDAY.date())])

    assert found == ([["12.6"], [], []] if root == "incoming" else [[], ["12.6"], []])


def test_a_second_request_is_refused_while_the_first_waits_for_its_answer(
    registered: Way, assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    first = registered("extension")
    second = drafted_to_oblast(executor, akim, fresh(assignment), "transfer")

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=second, by=executor, at=WEDNESDAY)
    answer(first, aigul_from_records, granted=False)
    send_to_approval(outgoing=second, by=executor, at=LATER)

    assert (refusal.value.clause, second.state) == ("12.6", OutgoingState.APPROVAL)


def test_information_that_is_given_waits_for_no_answer_and_holds_up_no_request(
    registered: Way, assignment: Assignment, aigul_from_records: Officer
) -> None:
    answer(registered("periodic"), aigul_from_records, every=3, next_on=date(2026, 4, 6))

    given = [registered("periodic", at=LATER).number for _ in range(2)]

    assert [*given, registered("extension", at=LATER).number] == ["3-6/2", "3-6/3", "3-6/4"]


@pytest.mark.parametrize(("rank", "field"), [(Unit.Rank.OUTSIDE, "paper"), (Unit.Rank.GOVERNMENT, "paper"), ("", "on")])
def test_an_answer_of_who_was_not_asked_or_older_than_the_request_moves_nothing(
    registered: Way, assignment: Assignment, akim: Officer, aigul_from_records: Officer, rank: str, field: str
) -> None:
    paper, due_on = registered("extension"), fresh(assignment).deadline.due_on  # type: ignore[union-attr]
    writer = correspondent(rank) if rank else oblast()
    letter = letter_of(aigul_from_records, akim, correspondent=writer)
    day = LATER.date() if rank else WEDNESDAY.date() - timedelta(days=1)
    said = Decision("", granted=True, number="1-1/77", on=day, body_kk="Облыс", until=date(2026, 6, 10))

    with pytest.raises(Refusal) as refusal:
        record_answer(outgoing=paper, by=aigul_from_records, at=LATER, decision=said, incoming=letter)

    assert (refusal.value.clause, refusal.value.field) == ("12.6", field)
    assert fresh(assignment).deadline.due_on == due_on  # type: ignore[union-attr]


def test_12_6_assignment_request_and_decision_stand_in_one_chain_by_themselves(
    registered: Way, assignment: Assignment, akim: Officer, aigul_from_records: Officer
) -> None:
    paper = registered("extension")
    letter = letter_of(aigul_from_records, akim, correspondent=oblast(), at=LATER, received_at=LATER, their_number="9")
    said = Decision("", granted=True, number="9", on=LATER.date(), body_kk="Облыс", until=date(2026, 6, 10))
    record_answer(outgoing=paper, by=aigul_from_records, at=LATER, decision=said, incoming=letter)

    lines = chain_of(letter.journal_root, aigul_from_records, LATER.date()).lines

    first = ("incoming", assignment.root_id)
    assert [line.node.key for line in lines] == [first, paper.journal_root, letter.journal_root]
    assert [(str(line.above.words), line.above.back) for line in lines[1:] if line.above] == [
        (str(Kind.EXECUTES.label), ""),
        (str(Kind.ANSWERS.label), ""),
    ]
    with pytest.raises(Refusal):  # it stands already
        linked(letter, paper, aigul_from_records, Kind.ANSWERS, at=LATER)


@pytest.mark.clause("13.6")
def test_13_6_refuses_an_extension_two_days_before_the_term(
    assignment: Assignment, executor: Officer, akim: Officer
) -> None:
    due_on = assignment.deadline.due_on  # type: ignore[union-attr]
    late = WEDNESDAY.replace(month=due_on.month, day=due_on.day) - timedelta(days=1)
    paper = drafted_to_oblast(executor, akim, assignment, "extension", at=late)

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=paper, by=executor, at=late)

    assert refusal.value.clause == "13.6"


def test_a_request_to_another_body_or_on_anothers_assignment_is_refused(
    assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    elsewhere = facts(akim, addressees=[To(correspondent())], request=request_facts(assignment, "extension"))

    revise_draft(outgoing=paper, by=executor, at=WEDNESDAY, facts=elsewhere, seen=1)

    assert [lack.clause for lack in lacks_of(paper, WEDNESDAY.date())] == ["12.6"]


def test_an_answer_to_the_oblast_on_an_assignment_needs_its_request(
    assignment: Assignment, executor: Officer, akim: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    plain = facts(
        akim,
        addressees=[To(correspondent(Unit.Rank.OBLAST_APPARATUS))],
        is_answer=True,
        incoming=Incoming.objects.get(pk=assignment.root_id or 0),
    )

    revise_draft(outgoing=paper, by=executor, at=WEDNESDAY, facts=plain, seen=1)

    assert [lack.clause for lack in lacks_of(paper, WEDNESDAY.date())] == ["12.6"]
    assert not HigherRequest.objects.filter(outgoing=paper).exists()


def test_what_has_lost_its_ground_is_neither_signed_nor_numbered(
    assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)
    agree_all(paper)
    digest = last_version(paper).digest
    HigherRequest.objects.filter(outgoing=paper).update(until=None)

    with pytest.raises(Refusal) as refusal:
        sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=digest)

    assert refusal.value.clause == "12.6"


@pytest.mark.clause("10.18")
def test_the_desk_returns_an_incomplete_paper_without_a_number(
    assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)
    agree_all(paper)
    sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)
    HigherRequest.objects.filter(outgoing=paper).update(until=None)

    with pytest.raises(Refusal) as refusal:
        register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["request"])

    paper.refresh_from_db()
    told = Notice.objects.get(kind="outgoing.returned", officer=executor)
    assert (refusal.value.clause, told.clause) == ("12.6", "12.6")
    assert (paper.state, paper.number) == (OutgoingState.DRAFT, "")


def test_a_changed_request_is_another_version_to_be_agreed(
    assignment: Assignment, executor: Officer, akim: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    before = last_version(paper).digest
    other = drafted_to_oblast(executor, akim, assignment, "extension", until=date(2026, 6, 16))

    assert last_version(other).digest != before


def test_the_database_keeps_one_request_of_a_paper_and_nothing_of_another_request(
    assignment: Assignment, executor: Officer, akim: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "removal")

    for wrong in (
        {"until": date(2026, 6, 1)},
        {"control": "long"},
        {"every": 1},
        {"state": "granted"},
        {"ask": "other"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            HigherRequest.objects.filter(outgoing=paper).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        HigherRequest.objects.create(outgoing=paper, assignment=assignment)


def test_an_assignment_off_control_is_asked_nothing_about(
    registered: Way, assignment: Assignment, executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    answer(registered("removal"), aigul_from_records)

    with pytest.raises(Refusal) as refusal:
        drafted_to_oblast(executor, akim, fresh(assignment), "extension")

    assert refusal.value.clause == "12.6"
