"""1.4, 10.22, 12.4: whoever holds the post next is asked by the clock: he sees the draft, finds it and answers."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from approvals.following import follow_posts
from approvals.models import Opinion
from approvals.states import OpinionState
from documents.models import Incoming
from outgoing import queries
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.models import Outgoing
from outgoing.printing import approval_pdf
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.outgoing import agree_all, asked, drafted, in_approval
from tests.factories.pages import signed_in
from tests.factories.people import acts_for, officer

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("now"),
    pytest.mark.clause("1.4", "10.22", "12.4"),
]
TODAY = WEDNESDAY.date()


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages be opened on the day of the papers."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: WEDNESDAY)


@dataclass
class Change:
    """A post that changed hands: who held it, who holds it."""

    former: Officer
    next: Officer


def succeeds(former: Officer, *, elsewhere: bool = False, is_seen: bool = True) -> Change:
    """Let a newcomer take the post; the former holder leaves, or stays in the office without a post of leading.

    is_seen: whether the clock has looked since.
    """
    post = former.position
    Officer.objects.filter(pk=former.pk).update(
        position=None, left_on=None if elsewhere else TODAY - timedelta(days=1), is_active=elsewhere
    )
    newcomer = officer("newcomer", "Жаңабаев Жан", ru="Новый Жан", at_post=post)
    if is_seen:
        follow_posts(at=WEDNESDAY)
    return Change(Officer.objects.get(pk=former.pk), newcomer)


def opinion_of(paper: Outgoing, approver: Officer) -> Opinion:
    """Return what is asked of the approver on the present sheet."""
    return Opinion.objects.get(sheet=paper.sheet, approver=approver)


def before(paper: Outgoing, approver: Officer) -> Opinion:
    """Let all agree who are asked before the approver, and return what is asked of him."""
    while (opinion := asked(paper)) is not None and opinion.approver_id != approver.pk:
        agree_draft(opinion=opinion, by=opinion.approver, at=WEDNESDAY, digest=last_version(paper).digest)
    return opinion_of(paper, approver)


def opens(reader: Officer, paper: Outgoing, opinion: Opinion) -> tuple[int, int]:
    """Return what the page of the paper and that of the opinion answer."""
    client = signed_in(reader)
    addresses = (paper.get_absolute_url(), reverse("outgoing:agree", args=[opinion.pk]))
    return tuple(client.get(path).status_code for path in addresses)  # type: ignore[return-value]


@pytest.fixture
def paper(
    executor: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer, akim: Officer
) -> Outgoing:
    """A draft for the akim's signature, sent to be agreed."""
    return in_approval(executor, akim)


# --- sight and boxes -------------------------------------------------------------------------------------------------


def test_the_next_head_of_apparatus_opens_the_draft_and_agrees_on_its_page(
    paper: Outgoing, head_of_apparatus: Officer
) -> None:
    opinion = before(paper, head_of_apparatus)
    change = succeeds(head_of_apparatus)
    client, page = signed_in(change.next), reverse("outgoing:agree", args=[opinion.pk])
    opened = opens(change.next, paper, opinion)

    answer = client.post(page, {"once": str(uuid4()), "digest": last_version(paper).digest})

    opinion.refresh_from_db()
    assert opened == (200, 200)
    assert (answer.status_code, opinion.state, opinion.by) == (302, OpinionState.AGREED, change.next)


def test_who_left_the_post_before_he_answered_sees_nothing_of_it_any_more(
    paper: Outgoing, head_of_apparatus: Officer
) -> None:
    opinion = before(paper, head_of_apparatus)
    while_he_held_it = opens(head_of_apparatus, paper, opinion)

    change = succeeds(head_of_apparatus, elsewhere=True)

    assert while_he_held_it == (200, 200)
    assert opens(change.former, paper, opinion) == (404, 404)


def test_who_answered_still_sees_what_he_answered_in_another_seat(paper: Outgoing, head_of_apparatus: Officer) -> None:
    before(paper, head_of_apparatus)
    agree_all(paper)

    change = succeeds(head_of_apparatus, elsewhere=True)

    seen = [Outgoing.objects.visible_to(one, TODAY).count() for one in (change.former, change.next)]
    assert seen == [1, 0]  # the next holder is asked nothing


def test_an_invited_rural_akim_hands_the_question_over_with_his_post(
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    akim: Officer,
    rural_akim: Officer,
) -> None:
    draft = drafted(executor, akim)
    paper = send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY, invited=[rural_akim])

    change = succeeds(rural_akim)

    assert opens(change.next, paper, opinion_of(paper, change.next)) == (200, 200)


def test_the_box_and_the_desk_of_the_next_holder_show_what_his_post_is_asked(
    paper: Outgoing, department_head: Officer
) -> None:
    change = succeeds(department_head, elsewhere=True)

    counted = [queries.counts(one, TODAY)["agree"] for one in (change.former, change.next)]
    page = signed_in(change.next).get(reverse("outgoing:papers"), {"box": "agree"})
    assert counted == [0, 1]
    assert paper.heading in page.content.decode()
    assert paper.heading in signed_in(change.next).get("/").content.decode()


def test_who_acts_for_the_next_holder_sees_it_as_he_does(
    paper: Outgoing, head_of_apparatus: Officer, rural_akim: Officer
) -> None:
    opinion = before(paper, head_of_apparatus)
    change = succeeds(head_of_apparatus)

    acts_for(rural_akim, change.next, starts_on=TODAY, ends_on=TODAY)

    assert opens(rural_akim, paper, opinion) == (200, 200)


@pytest.mark.clause("10.22")
def test_10_22_the_paper_that_is_answered_opens_to_the_next_holder_and_closes_to_the_former(
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    akim: Officer,
    aigul_from_records: Officer,
) -> None:
    letter = on_desk(aigul_from_records, akim)
    in_approval(executor, deputy, is_answer=True, incoming=letter)

    change = succeeds(department_head, elsewhere=True)

    rows = Incoming.objects.filter(pk=letter.pk)
    assert [rows.visible_to(one, TODAY).exists() for one in (change.former, change.next)] == [False, True]


def test_the_list_and_the_boxes_cost_the_next_holder_the_same_with_more_papers(
    paper: Outgoing, executor: Officer, akim: Officer, department_head: Officer
) -> None:
    reader, costs, seen = succeeds(department_head).next, [], []

    for _round in range(2):
        with CaptureQueriesContext(connection) as said:
            seen.append(len(Outgoing.objects.visible_to(reader, TODAY)))
            queries.counts(reader, TODAY)
        costs.append(len(said))
        in_approval(executor, akim)

    assert (seen, costs[0]) == ([1, 2], costs[1] + 1)  # his orders are asked for once


# --- the term and the notice -----------------------------------------------------------------------------------------


def test_the_clock_gives_the_term_to_the_next_holder_once_and_tells_him(
    paper: Outgoing, department_head: Officer
) -> None:
    opinion = opinion_of(paper, department_head)
    due_on = opinion.deadline.due_on  # type: ignore[union-attr]
    change = succeeds(department_head, is_seen=False)

    passed = [follow_posts(at=WEDNESDAY), follow_posts(at=WEDNESDAY)]

    opinion.refresh_from_db()
    assert passed == [1, 0]
    assert (opinion.deadline.officer, opinion.deadline.due_on) == (change.next, due_on)  # type: ignore[union-attr]
    assert Notice.objects.filter(officer=change.next, kind="approvals.asked").count() == 1
    told = Entry.objects.get(event="opinion.passed")
    assert (told.root_kind, told.root_id, told.data["taker"]["ru"]) == ("outgoing", paper.pk, "Ж. Новый")


def test_while_nobody_holds_the_post_the_term_waits_where_it_is(paper: Outgoing, department_head: Officer) -> None:
    Officer.objects.filter(pk=department_head.pk).update(position=None)

    assert follow_posts(at=WEDNESDAY) == 0


def test_a_later_step_asks_who_holds_the_post_then(paper: Outgoing, deputy: Officer, department_head: Officer) -> None:
    change = succeeds(deputy, is_seen=False)

    agree_draft(
        opinion=opinion_of(paper, department_head),
        by=department_head,
        at=WEDNESDAY,
        digest=last_version(paper).digest,
    )

    opinion = opinion_of(paper, change.next)
    assert opinion.deadline.officer == change.next  # type: ignore[union-attr]
    assert Notice.objects.filter(officer=change.next, kind="approvals.asked").count() == 1


def test_what_the_next_holder_agreed_to_is_not_asked_of_him_again_after_a_recall(
    paper: Outgoing, executor: Officer, department_head: Officer
) -> None:
    change = succeeds(department_head)
    opinion = opinion_of(paper, change.next)
    agree_draft(opinion=opinion, by=change.next, at=WEDNESDAY, digest=last_version(paper).digest)
    recall_draft(outgoing=paper, by=executor, at=WEDNESDAY, reason="Қате")

    again = send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY + timedelta(hours=1))

    assert opinion_of(again, change.next).state == OpinionState.AGREED


# --- who decided -----------------------------------------------------------------------------------------------------


def printed(paper: Outgoing) -> str:
    """Return the words of the sheet of agreement."""
    assert paper.sheet is not None
    content = approval_pdf(paper, paper.sheet, language="kk")
    return subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True).stdout.decode()


def test_the_sheet_and_the_page_name_the_next_holder_who_decided_with_his_post(
    paper: Outgoing, executor: Officer, department_head: Officer
) -> None:
    change = succeeds(department_head)
    opinion = opinion_of(paper, change.next)

    agree_draft(opinion=opinion, by=change.next, at=WEDNESDAY, digest=last_version(paper).digest)

    sheet = " ".join(printed(paper).split())
    page = " ".join(signed_in(executor).get(paper.get_absolute_url()).content.decode().split())
    assert "Ізбасаров" not in sheet
    assert "Ж. Жаңабаев Қаржы бөлімінің басшысы" in sheet
    opinions = page.split('class="opinions"')[1].split("</ol>")[0]
    assert "Ж. Жаңабаев" in opinions
    assert opinions.count("<small>Қаржы бөлімінің басшысы</small>") == 1


def test_who_decided_himself_is_named_once(paper: Outgoing, department_head: Officer) -> None:
    opinion = opinion_of(paper, department_head)

    agree_draft(opinion=opinion, by=department_head, at=WEDNESDAY, digest=last_version(paper).digest)

    assert printed(paper).count("Ізбасаров") == 1
