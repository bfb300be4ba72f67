"""10.9, 10.18: another carries on a draft whose executor left; sheet and digest name who carries it on."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.files.blobs import path_of
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from approvals.following import follow_posts
from approvals.models import Opinion
from approvals.states import OpinionState
from outgoing import access
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.pass_draft import pass_draft
from outgoing.actions.reassign_draft import reassign_draft
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.return_draft import return_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.letter import letter_pdf, sheet_of
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all, asked, drafted, in_approval
from tests.factories.pages import signed_in
from tests.factories.people import acts_for, officer, position

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
TODAY = WEDNESDAY.date()
LATER = WEDNESDAY + timedelta(hours=1)
OLD, NEW = "8 (725) 39 2-10-11", "8 (725) 39 2-22-22"


@pytest.fixture(autouse=True)
def people(department_head: Officer, deputy: Officer, head_of_apparatus: Officer) -> None:
    """Who must agree is there."""


@pytest.fixture
def draft(executor: Officer, akim: Officer) -> Outgoing:
    """A draft for the akim's signature."""
    return drafted(executor, akim)


@pytest.fixture
def colleague() -> Officer:
    """Another specialist of the body that drafts."""
    post = position("second_specialist")
    return officer("colleague", "Жаңабаев Жан", ru="Новый Жан", at_post=post, phone=NEW)


def leaves(drafter: Officer) -> None:
    """Let the drafter leave the office; nobody holds his post."""
    left = {"position": None, "is_active": False, "left_on": TODAY - timedelta(days=1)}
    Officer.objects.filter(pk=drafter.pk).update(**left)


def refusal_of(paper: Outgoing, by: Officer) -> str:
    """Return why the officer may not send the draft."""
    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=paper, by=by, at=WEDNESDAY)
    assert refusal.value.clause == "12.4"
    return str(refusal.value.reason)


def said_in(sha256: str) -> str:
    """Return the words of a kept PDF."""
    told = subprocess.run(["pdftotext", str(path_of(sha256)), "-"], capture_output=True, check=True)
    return told.stdout.decode()


# --- a draft whose executor left -------------------------------------------------------------------------------------


@pytest.mark.clause("12.4")
def test_a_draft_of_a_vacant_post_is_not_sent_and_the_refusal_says_what_to_do(
    draft: Outgoing, executor: Officer, department_head: Officer
) -> None:
    leaves(executor)

    reason = refusal_of(draft, department_head)

    assert "Қаржы бөлімінің маманы" in reason
    assert Opinion.objects.count() == 0


@pytest.mark.clause("12.4")
@pytest.mark.parametrize("where", ["left", "elsewhere"])
def test_a_draft_of_one_who_left_is_not_sent_in_his_name_when_somebody_else_holds_his_post(
    where: str, draft: Outgoing, executor: Officer, department_head: Officer
) -> None:
    post = executor.position
    leaves(executor)
    if where == "elsewhere":
        Officer.objects.filter(pk=executor.pk).update(position=position("another"), is_active=True, left_on=None)
    newcomer = officer("newcomer", "Жаңабаев Жан", at_post=post, phone=NEW)

    reason = refusal_of(draft, department_head)
    paper = reassign_draft(outgoing=draft, by=department_head, at=WEDNESDAY, taker=newcomer)
    sent = send_to_approval(outgoing=paper, by=department_head, at=LATER)

    first = Opinion.objects.filter(sheet=sent.sheet).earliest("step")
    assert "Қаржы бөлімінің маманы" in reason
    assert (first.approver, first.state) == (newcomer, OpinionState.ASKED)
    assert sheet_of(sent, last_version(sent), "kk", with_number=True).executor == "Ж. Жаңабаев"


@pytest.mark.clause("12.4")
def test_a_draft_whose_executor_is_there_is_sent_by_the_head_and_the_executor_is_asked_first(
    draft: Outgoing, executor: Officer, department_head: Officer
) -> None:
    paper = send_to_approval(outgoing=draft, by=department_head, at=WEDNESDAY)

    opinion = asked(paper)
    assert opinion is not None
    assert (opinion.approver, opinion.deadline.officer) == (executor, executor)  # type: ignore[union-attr]


@pytest.mark.clause("12.4")
def test_who_holds_the_drafters_post_after_the_sending_sees_the_draft_and_answers(
    draft: Outgoing, executor: Officer, department_head: Officer
) -> None:
    post = executor.position
    paper = send_to_approval(outgoing=draft, by=department_head, at=WEDNESDAY)
    opinion = asked(paper)
    assert opinion is not None
    leaves(executor)
    newcomer = officer("newcomer", "Жаңабаев Жан", at_post=post)
    follow_posts(at=WEDNESDAY)

    assert Outgoing.objects.visible_to(newcomer, TODAY).get() == paper
    agree_draft(opinion=opinion, by=newcomer, at=WEDNESDAY, digest=last_version(paper).digest)
    assert asked(paper) != opinion


def test_the_head_takes_the_draft_over_and_sends_it(
    draft: Outgoing, executor: Officer, department_head: Officer
) -> None:
    leaves(executor)

    paper = reassign_draft(outgoing=draft, by=department_head, at=WEDNESDAY, taker=department_head)
    sent = send_to_approval(outgoing=paper, by=department_head, at=WEDNESDAY)

    first = Opinion.objects.filter(sheet=sent.sheet).earliest("step")
    assert (paper.drafter, paper.drafter_post) == (department_head, department_head.position)
    assert (first.approver, first.state) == (department_head, OpinionState.AGREED)


def test_the_head_gives_it_to_a_colleague_on_its_page_who_is_told(
    draft: Outgoing, executor: Officer, department_head: Officer, colleague: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    client, page = signed_in(department_head), reverse("outgoing:reassign", args=[draft.pk])
    offered = client.get(page).content.decode()

    answer = client.post(page, {"once": str(uuid4()), "taker": colleague.pk})

    draft.refresh_from_db()
    assert page in signed_in(department_head).get(draft.get_absolute_url()).content.decode()
    assert "Жаңабаев" in offered
    assert (answer.status_code, draft.drafter) == (302, colleague)
    assert Notice.objects.get(officer=colleague).path == draft.get_absolute_url()
    assert Notice.objects.get(officer=executor).path == ""
    told = Entry.objects.get(event="outgoing.reassigned")
    assert (told.officer, told.clause, told.data["taker"]["kk"]) == (department_head, "10.18", "Ж. Жаңабаев")


def test_only_the_head_of_the_body_passes_a_draft_or_who_acts_for_him(
    draft: Outgoing, executor: Officer, department_head: Officer, akim: Officer, rural_akim: Officer, colleague: Officer
) -> None:
    acts_for(rural_akim, department_head, starts_on=TODAY, ends_on=TODAY)

    known = (executor, akim, colleague, department_head, rural_akim)

    may = [bool(access.may_reassign(one, draft, TODAY)) for one in known]
    assert may == [False, False, False, True, True]


def test_a_draft_that_is_being_agreed_is_taken_back_before_it_is_passed(
    executor: Officer, department_head: Officer, akim: Officer, colleague: Officer
) -> None:
    paper = in_approval(executor, akim)

    with pytest.raises(Refusal) as refusal:
        reassign_draft(outgoing=paper, by=department_head, at=WEDNESDAY, taker=colleague)

    assert refusal.value.clause == "12.4"


@pytest.mark.parametrize("who", ["executor", "stranger", "gone"])
def test_it_passes_to_who_works_in_the_body_and_does_not_draft_it_yet(
    who: str, draft: Outgoing, executor: Officer, department_head: Officer, stranger: Officer, colleague: Officer
) -> None:
    colleague.is_active = False
    colleague.save()
    taker = {"executor": executor, "stranger": stranger, "gone": colleague}[who]

    with pytest.raises(Refusal) as refusal:
        reassign_draft(outgoing=draft, by=department_head, at=WEDNESDAY, taker=taker)

    assert refusal.value.clause == "10.18"


# --- what is signed names who carries it on --------------------------------------------------------------------------


@pytest.mark.clause("10.9")
def test_10_9_the_signed_sheet_and_the_numbered_one_name_who_took_the_draft_over(
    executor: Officer, department_head: Officer, akim: Officer, colleague: Officer, aigul_from_records: Officer
) -> None:
    paper = recall_draft(outgoing=in_approval(executor, akim), by=executor, at=WEDNESDAY, reason="Қайта")
    pass_draft(outgoing=paper, giver=executor, taker=colleague, mandate=mandates(akim, TODAY)[0], at=WEDNESDAY)

    paper = agree_all(send_to_approval(outgoing=paper, by=colleague, at=LATER), at=LATER)
    paper = sign_outgoing(outgoing=paper, by=akim, at=LATER, digest=last_version(paper).digest)
    paper = register_outgoing(outgoing=paper, by=aigul_from_records, at=LATER)

    assert paper.copy is not None
    sheets = [said_in(sha256) for sha256 in (paper.signatures.get().sha256, str(paper.copy.blob_id))]
    assert [(OLD in sheet, NEW in sheet) for sheet in sheets] == [(False, True), (False, True)]


@pytest.mark.clause("10.9")
def test_10_9_another_executor_is_another_version_that_all_are_asked_about_anew(
    executor: Officer, department_head: Officer, akim: Officer, colleague: Officer
) -> None:
    paper = in_approval(executor, akim)
    opinion = asked(paper)
    assert opinion is not None
    agree_draft(opinion=opinion, by=department_head, at=WEDNESDAY, digest=last_version(paper).digest)
    former = last_version(paper)
    paper = recall_draft(outgoing=paper, by=executor, at=WEDNESDAY, reason="Қайта")

    paper = reassign_draft(outgoing=paper, by=department_head, at=WEDNESDAY, taker=colleague)
    paper = send_to_approval(outgoing=paper, by=colleague, at=LATER)

    version, again = last_version(paper), Opinion.objects.get(sheet=paper.sheet, approver=department_head)
    assert (version.ordinal, version.text_kk) == (former.ordinal + 1, former.text_kk)
    assert version.digest != former.digest
    assert again.state == OpinionState.ASKED
    assert Entry.objects.get(event="outgoing.restated").data["executor"]["kk"] == "Ж. Жаңабаев"
    former.refresh_from_db()
    assert former.copy is not None
    assert OLD in said_in(str(former.copy.blob_id))


@pytest.mark.clause("10.9")
def test_10_9_a_telephone_that_changes_after_the_sending_changes_no_sheet(
    executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    paper = agree_all(in_approval(executor, akim))
    Officer.objects.filter(pk=executor.pk).update(phone=NEW)
    paper = Outgoing.objects.get(pk=paper.pk)

    paper = sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)

    assert sheet_of(paper, last_version(paper), "kk", with_number=True).executor_phone == OLD


@pytest.mark.clause("10.9")
def test_10_9_a_draft_shows_the_executor_with_whom_it_would_be_sent(
    draft: Outgoing, department_head: Officer, colleague: Officer
) -> None:
    paper = reassign_draft(outgoing=draft, by=department_head, at=WEDNESDAY, taker=colleague)

    sheet = sheet_of(paper, last_version(paper), "kk", with_number=True)

    assert (sheet.executor, sheet.executor_phone) == ("Ж. Жаңабаев", NEW)
    assert letter_pdf(paper).startswith(b"%PDF")


@pytest.mark.clause("12.4")
def test_12_4_what_came_back_is_changed_first_whoever_carries_it_on(
    executor: Officer, department_head: Officer, akim: Officer, colleague: Officer
) -> None:
    paper = in_approval(executor, akim)
    opinion, digest = asked(paper), last_version(paper).digest
    assert opinion is not None
    paper = return_draft(opinion=opinion, by=department_head, at=WEDNESDAY, digest=digest, reason="Қысқарту керек")

    paper = reassign_draft(outgoing=paper, by=department_head, at=WEDNESDAY, taker=colleague)

    refusal_of(paper, colleague)


@pytest.mark.clause("12.4")
def test_12_4_the_same_executor_with_the_same_telephone_writes_no_version_more(
    executor: Officer, akim: Officer
) -> None:
    paper = recall_draft(outgoing=in_approval(executor, akim), by=executor, at=WEDNESDAY, reason="Қайта")

    assert send_to_approval(outgoing=paper, by=executor, at=LATER).version == 1
