"""1.4, 10.4, 10.22, 12.4: where two officers hold one post, a draft is seen and agreed to by the one who is named."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Position
from approvals.following import follow_posts
from approvals.models import Opinion
from approvals.states import OpinionState
from documents.models import Incoming
from outgoing import queries
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.outgoing import drafted
from tests.factories.pages import signed_in
from tests.factories.people import officer, position
from tests.factories.two_desks import overtaken

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("now", "department_head", "deputy", "head_of_apparatus"),
    pytest.mark.clause("1.4", "10.4", "12.4"),
]
TODAY = WEDNESDAY.date()


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages be opened on the day of the papers."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def post() -> Position:
    """A post that two officers hold, in the body that drafts."""
    return position("org_inspector")


@pytest.fixture
def named(post: Position) -> Officer:
    """Who is asked."""
    return officer("named", "Садықова Әсел", at_post=post, phone="8 (725) 39 2-10-12")


@pytest.fixture
def colleague(post: Position) -> Officer:
    """Who holds the same post and is not asked."""
    return officer("colleague", "Тілеуова Жанар", at_post=post)


@pytest.fixture
def paper(executor: Officer, akim: Officer, named: Officer) -> Outgoing:
    """A draft for the akim's signature, to which one of the two is invited."""
    return send_to_approval(outgoing=drafted(executor, akim), by=executor, at=WEDNESDAY, invited=[named])


def leaves(one: Officer) -> Officer:
    """Let the officer leave the post and stay in the office; return him as he is now."""
    Officer.objects.filter(pk=one.pk).update(position=position("elsewhere"))
    return Officer.objects.get(pk=one.pk)


def asked_on(paper: Outgoing, ground: str) -> Opinion:
    """Return what is asked on the present sheet on this ground."""
    return Opinion.objects.get(sheet=paper.sheet, ground=ground)


def opens(reader: Officer, paper: Outgoing, opinion: Opinion) -> tuple[int, int]:
    """Return what the page of the paper and that of the opinion answer."""
    client = signed_in(reader)
    addresses = (paper.get_absolute_url(), reverse("outgoing:agree", args=[opinion.pk]))
    return tuple(client.get(path).status_code for path in addresses)  # type: ignore[return-value]


def sees(reader: Officer, paper: Outgoing) -> bool:
    """Tell whether the officer sees the paper."""
    return Outgoing.objects.visible_to(Officer.objects.get(pk=reader.pk), TODAY).filter(pk=paper.pk).exists()


def test_a_colleague_of_who_is_invited_neither_sees_the_draft_nor_agrees_in_his_place(
    paper: Outgoing, named: Officer, colleague: Officer
) -> None:
    opinion, digest = asked_on(paper, "invited"), last_version(paper).digest

    opened = [opens(one, paper, opinion) for one in (named, colleague)]
    boxes = [queries.counts(one, TODAY)["agree"] for one in (named, colleague)]
    with pytest.raises(Refusal) as refusal:
        agree_draft(opinion=opinion, by=colleague, at=WEDNESDAY, digest=digest)

    assert (opened, boxes) == ([(200, 200), (404, 404)], [1, 0])
    assert refusal.value.clause == "10.22"


def test_a_colleague_of_who_drafted_it_neither_sees_it_nor_agrees_as_its_drafter(
    named: Officer, colleague: Officer, department_head: Officer, akim: Officer
) -> None:
    paper = send_to_approval(outgoing=drafted(named, akim), by=department_head, at=WEDNESDAY)
    opinion = asked_on(paper, "drafter")

    with pytest.raises(Refusal):
        agree_draft(opinion=opinion, by=colleague, at=WEDNESDAY, digest=last_version(paper).digest)

    assert [opens(one, paper, opinion) for one in (named, colleague)] == [(200, 200), (404, 404)]


@pytest.mark.clause("10.22")
def test_10_22_the_paper_that_is_answered_opens_to_the_named_one_only(
    executor: Officer, akim: Officer, named: Officer, colleague: Officer, aigul_from_records: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    draft = drafted(executor, akim, is_answer=True, incoming=letter)

    send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY, invited=[named])

    seen = [Incoming.objects.visible_to(one, TODAY).exists() for one in (named, colleague)]
    assert seen == [True, False]


def test_when_the_named_one_left_his_colleague_sees_and_answers_once_the_clock_has_asked_him(
    paper: Outgoing, named: Officer, colleague: Officer
) -> None:
    opinion, gone = asked_on(paper, "invited"), leaves(named)
    before = opens(colleague, paper, opinion)

    passed = follow_posts(at=WEDNESDAY)
    after = [opens(one, paper, opinion) for one in (colleague, gone)]
    page = reverse("outgoing:agree", args=[opinion.pk])
    signed_in(colleague).post(page, {"once": str(uuid4()), "digest": last_version(paper).digest})

    opinion.refresh_from_db()
    assert (before, passed, after) == ((404, 404), 1, [(200, 200), (404, 404)])
    assert (opinion.approver, opinion.by, opinion.state) == (colleague, colleague, OpinionState.AGREED)


def test_of_a_later_step_who_left_the_post_sees_nothing_once_the_clock_has_named_the_next(
    executor: Officer, akim: Officer, deputy: Officer
) -> None:
    assert deputy.position is not None
    other = officer("other_deputy", "Сапарова Ақмарал", at_post=deputy.position)
    paper = send_to_approval(outgoing=drafted(executor, akim), by=executor, at=WEDNESDAY)
    asked = Opinion.objects.get(sheet=paper.sheet, ground="curating_deputy").approver
    left = leaves(asked)

    follow_posts(at=WEDNESDAY)

    assert asked_on(paper, "curating_deputy").approver == ({deputy, other} - {asked}).pop()
    assert not sees(left, paper)


@pytest.mark.django_db(transaction=True)
def test_a_paper_in_hand_is_left_to_the_next_turn_of_the_clock(
    paper: Outgoing, named: Officer, department_head: Officer, colleague: Officer
) -> None:
    leaves(named)
    opinion, digest = asked_on(paper, "unit_head"), last_version(paper).digest
    passed: list[int] = []

    overtaken(
        lambda: Outgoing.objects.select_for_update().get(pk=paper.pk),
        lambda: passed.append(follow_posts(at=WEDNESDAY)),
        lambda: agree_draft(opinion=opinion, by=department_head, at=WEDNESDAY, digest=digest),
    )
    passed.append(follow_posts(at=WEDNESDAY))

    opinion.refresh_from_db()
    assert (passed, opinion.state) == ([0, 1], OpinionState.AGREED)
    assert asked_on(paper, "invited").approver == colleague
