"""10.22, 12.4, 1.4: who agrees, who returns, and what a new version does to what was agreed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.notices.models import Notice
from apparat.org.models import Officer
from approvals.following import follow_posts
from approvals.models import ApprovalSheet, Opinion
from approvals.states import OpinionState, SheetState
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.decline_signature import decline_signature
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.return_draft import return_draft
from outgoing.actions.revise_draft import revise_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import Words
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from outgoing.states import OutgoingState
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all, asked, drafted, facts, in_approval
from tests.factories.people import acts_for

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.4")]

LATER = WEDNESDAY + timedelta(hours=1)


@pytest.fixture
def paper(
    executor: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer, akim: Officer
) -> Outgoing:
    """A letter for the akim's signature, sent to be agreed."""
    return in_approval(executor, akim)


def opinion_of(paper: Outgoing, officer: Officer) -> Opinion:
    """Return what is asked of the officer in the present round."""
    return Opinion.objects.get(sheet=paper.sheet, approver=officer)


def agree(paper: Outgoing, officer: Officer) -> None:
    """Let the officer agree to what stands there."""
    digest = last_version(paper).digest
    agree_draft(opinion=opinion_of(paper, officer), by=officer, at=LATER, digest=digest)


def test_each_opinion_asked_is_a_term_of_the_ledger(paper: Outgoing, department_head: Officer) -> None:
    row = opinion_of(paper, department_head).deadline

    assert row is not None
    assert (row.term_key, row.officer, row.due_on.isoformat()) == ("approval.opinion", department_head, "2026-03-20")


def test_the_drafter_may_name_the_day(executor: Officer, department_head: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy)

    send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY, due_on=WEDNESDAY.date() + timedelta(days=1))

    row = opinion_of(draft, department_head).deadline
    assert row is not None
    assert row.due_on.isoformat() == "2026-03-19"


def test_the_next_step_is_asked_when_the_former_agreed(
    paper: Outgoing, department_head: Officer, deputy: Officer
) -> None:
    agree(paper, department_head)

    assert opinion_of(paper, deputy).state == OpinionState.ASKED
    assert opinion_of(paper, department_head).deadline.state == Deadline.State.MET  # type: ignore[union-attr]


def test_invited_ones_are_asked_beside_the_first_step(
    executor: Officer, department_head: Officer, deputy: Officer, rural_akim: Officer
) -> None:
    draft = drafted(executor, deputy)

    send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY, invited=[rural_akim, department_head])

    opinions = Opinion.objects.filter(sheet=draft.sheet, step=1).order_by("pk")
    assert [(one.approver, one.ground, one.state) for one in opinions] == [
        (department_head, "unit_head", "asked"),
        (rural_akim, "invited", "asked"),
    ]


def test_a_return_closes_the_sheet_and_tells_who_drafted_it(
    paper: Outgoing, department_head: Officer, deputy: Officer, executor: Officer
) -> None:
    digest = last_version(paper).digest

    return_draft(
        opinion=opinion_of(paper, department_head), by=department_head, at=LATER, digest=digest, reason="Сан қате"
    )

    paper.refresh_from_db()
    assert paper.state == OutgoingState.DRAFT
    assert paper.sheet is not None
    assert paper.sheet.state == SheetState.RETURNED
    assert opinion_of(paper, deputy).state == OpinionState.VOID
    told = Notice.objects.get(kind="outgoing.returned")
    assert (told.officer, told.clause) == (executor, "12.4")


def test_a_return_needs_its_reason(paper: Outgoing, department_head: Officer) -> None:
    digest = last_version(paper).digest

    with pytest.raises(Refusal) as refusal:
        return_draft(
            opinion=opinion_of(paper, department_head), by=department_head, at=LATER, digest=digest, reason=" "
        )

    assert (refusal.value.clause, refusal.value.field) == ("12.4", "reason")


def test_whoever_comes_second_is_told_that_it_is_decided(paper: Outgoing, department_head: Officer) -> None:
    opinion = opinion_of(paper, department_head)
    agree(paper, department_head)

    with pytest.raises(Refusal) as refusal:
        return_draft(
            opinion=opinion, by=department_head, at=LATER, digest=last_version(paper).digest, reason="Кеш қалды"
        )

    assert refusal.value.clause == "12.4"
    assert opinion_of(paper, department_head).state == OpinionState.AGREED


def test_nobody_agrees_for_another_without_an_order(paper: Outgoing, department_head: Officer, deputy: Officer) -> None:
    with pytest.raises(Refusal):
        agree_draft(opinion=opinion_of(paper, department_head), by=deputy, at=LATER, digest=last_version(paper).digest)


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_approver_agrees_in_his_seat(
    paper: Outgoing, department_head: Officer, stranger: Officer
) -> None:
    acts_for(stranger, department_head, starts_on=WEDNESDAY.date(), ends_on=WEDNESDAY.date())
    opinion = opinion_of(paper, department_head)

    agree_draft(opinion=opinion, by=stranger, at=LATER, digest=last_version(paper).digest)

    opinion.refresh_from_db()
    assert (opinion.by, opinion.on_behalf_of) == (stranger, department_head)


def test_a_version_that_was_not_read_is_not_agreed(paper: Outgoing, department_head: Officer) -> None:
    with pytest.raises(Refusal):
        agree_draft(opinion=opinion_of(paper, department_head), by=department_head, at=LATER, digest="0" * 64)

    assert opinion_of(paper, department_head).state == OpinionState.ASKED


@pytest.mark.clause("10.22")
def test_a_changed_text_is_agreed_anew_by_all(
    paper: Outgoing, executor: Officer, department_head: Officer, akim: Officer
) -> None:
    agree(paper, department_head)
    recall_draft(outgoing=paper, by=executor, at=LATER, reason="Түзету")
    changed = facts(akim, words=Words("Жаңа тақырып", "Жаңа мәтін"))
    revise_draft(outgoing=paper, by=executor, at=LATER, facts=changed, seen=1)

    send_to_approval(outgoing=paper, by=executor, at=LATER)

    assert opinion_of(paper, department_head).state == OpinionState.ASKED


@pytest.mark.clause("10.22")
def test_the_same_words_are_not_agreed_twice(
    paper: Outgoing, executor: Officer, department_head: Officer, deputy: Officer, akim: Officer
) -> None:
    agree(paper, department_head)
    recall_draft(outgoing=paper, by=executor, at=LATER, reason="Жіберу тәсілі")
    revise_draft(outgoing=paper, by=executor, at=LATER, facts=facts(akim), seen=1)

    send_to_approval(outgoing=paper, by=executor, at=LATER)

    carried = opinion_of(paper, department_head)
    assert carried.state == OpinionState.AGREED
    assert carried.carried_from is not None
    assert opinion_of(paper, deputy).state == OpinionState.ASKED


def test_a_recalled_draft_asks_nobody_any_more(paper: Outgoing, executor: Officer, department_head: Officer) -> None:
    recall_draft(outgoing=paper, by=executor, at=LATER, reason="Түзету")

    opinion = opinion_of(paper, department_head)
    assert (opinion.state, ApprovalSheet.objects.get().state) == (OpinionState.VOID, SheetState.VOID)
    assert opinion.deadline is not None
    assert opinion.deadline.state == Deadline.State.CANCELLED


@pytest.mark.clause("1.4")
def test_who_came_to_the_post_answers_in_the_place_of_who_left_it(
    paper: Outgoing, department_head: Officer, stranger: Officer
) -> None:
    opinion = opinion_of(paper, department_head)
    post = department_head.position
    Officer.objects.filter(pk=department_head.pk).update(position=None)
    Officer.objects.filter(pk=stranger.pk).update(position=post)
    moved, came = Officer.objects.get(pk=department_head.pk), Officer.objects.get(pk=stranger.pk)

    with pytest.raises(Refusal):
        agree_draft(opinion=opinion, by=moved, at=LATER, digest=last_version(paper).digest)
    follow_posts(at=LATER)
    agree_draft(opinion=opinion, by=came, at=LATER, digest=last_version(paper).digest)

    assert opinion_of(paper, came).by == came


def test_a_head_who_sends_anothers_draft_does_not_agree_for_him(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    draft = drafted(executor, deputy)

    send_to_approval(outgoing=draft, by=department_head, at=WEDNESDAY)

    assert opinion_of(draft, executor).state == OpinionState.ASKED


def test_a_vacant_post_whose_agreement_the_law_wants_stops_the_way(
    executor: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer, akim: Officer
) -> None:
    draft = drafted(executor, akim)
    Officer.objects.filter(pk=deputy.pk).update(position=None)

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == "12.4"


def test_a_version_that_came_back_is_changed_before_it_is_sent_again(
    paper: Outgoing, executor: Officer, department_head: Officer
) -> None:
    digest = last_version(paper).digest
    return_draft(
        opinion=opinion_of(paper, department_head), by=department_head, at=LATER, digest=digest, reason="Сан қате"
    )
    paper.refresh_from_db()

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=paper, by=executor, at=LATER)

    assert refusal.value.clause == "12.4"


def test_nothing_is_asked_of_a_sheet_that_was_taken_back_meanwhile(
    paper: Outgoing, executor: Officer, department_head: Officer
) -> None:
    opinion = opinion_of(paper, department_head)
    recall_draft(outgoing=paper, by=executor, at=LATER, reason="Түзету")
    send_to_approval(outgoing=paper, by=executor, at=LATER)

    with pytest.raises(Refusal) as refusal:
        agree_draft(opinion=opinion, by=department_head, at=LATER, digest=last_version(paper).digest)

    assert refusal.value.clause == "12.4"


@pytest.mark.clause("12.5")
def test_nobody_signs_in_anothers_name_it_is_made_anew_for_who_acts(
    executor: Officer, department_head: Officer, head_of_apparatus: Officer, deputy: Officer
) -> None:
    paper = agree_all(in_approval(executor, deputy))
    acts_for(head_of_apparatus, deputy, starts_on=WEDNESDAY.date(), ends_on=WEDNESDAY.date())
    substitute = Officer.objects.get(pk=head_of_apparatus.pk)

    with pytest.raises(Refusal) as refusal:
        sign_outgoing(outgoing=paper, by=substitute, at=LATER, digest=last_version(paper).digest)

    assert refusal.value.clause == "12.5"


@pytest.mark.clause("1.4")
def test_1_4_who_acts_signs_what_is_made_in_his_own_name(
    executor: Officer, department_head: Officer, stranger: Officer, deputy: Officer
) -> None:
    acts_for(stranger, deputy, starts_on=WEDNESDAY.date(), ends_on=WEDNESDAY.date())
    substitute = Officer.objects.get(pk=stranger.pk)
    paper = agree_all(in_approval(executor, substitute))

    sign_outgoing(outgoing=paper, by=substitute, at=LATER, digest=last_version(paper).digest)

    signature = paper.signatures.get()
    assert (signature.officer, signature.on_behalf_of, paper.signer_post) == (substitute, deputy, deputy.position)
    assert last_version(paper).facts["acts"] is True


@pytest.mark.clause("12.5")
def test_a_leader_who_left_the_post_signs_from_it_no_more(paper: Outgoing, akim: Officer, stranger: Officer) -> None:
    agree_all(paper, at=LATER)
    Officer.objects.filter(pk=akim.pk).update(position=stranger.position)

    with pytest.raises(Refusal) as refusal:
        sign_outgoing(outgoing=paper, by=Officer.objects.get(pk=akim.pk), at=LATER, digest=last_version(paper).digest)

    assert refusal.value.clause == "12.5"


@pytest.mark.clause("12.5")
def test_12_5_only_what_all_agreed_is_signed(paper: Outgoing, akim: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        sign_outgoing(outgoing=paper, by=akim, at=LATER, digest=last_version(paper).digest)

    assert refusal.value.clause == "12.5"


@pytest.mark.clause("12.5")
def test_the_signature_names_who_when_and_the_very_bytes(paper: Outgoing, akim: Officer) -> None:
    agree_all(paper, at=LATER)

    sign_outgoing(outgoing=paper, by=akim, at=LATER, digest=last_version(paper).digest)

    signature = paper.signatures.get()
    assert (signature.officer, signature.on_behalf_of, signature.at) == (akim, None, LATER)
    assert signature.sha256 == signature.attachment.blob.sha256


@pytest.mark.clause("12.5")
def test_another_version_than_the_one_read_is_not_signed(paper: Outgoing, akim: Officer) -> None:
    agree_all(paper, at=LATER)

    with pytest.raises(Refusal):
        sign_outgoing(outgoing=paper, by=akim, at=LATER, digest="f" * 64)

    assert paper.signatures.count() == 0


@pytest.mark.clause("12.5")
def test_12_5_a_version_that_was_rewritten_meanwhile_is_not_signed(
    paper: Outgoing, akim: Officer, executor: Officer
) -> None:
    agree_all(paper, at=LATER)
    read = last_version(paper).digest
    recall_draft(outgoing=paper, by=executor, at=LATER, reason="Қате табылды")
    revise_draft(outgoing=paper, by=executor, at=LATER, facts=facts(akim, words=Words("Жаңа", "Жаңа мәтін")), seen=1)
    agree_all(send_to_approval(outgoing=paper, by=executor, at=LATER), at=LATER)

    with pytest.raises(Refusal) as refusal:
        sign_outgoing(outgoing=paper, by=akim, at=LATER, digest=read)

    assert refusal.value.clause == "12.5"
    assert paper.signatures.count() == 0


@pytest.mark.clause("12.5")
def test_the_leader_may_send_it_back_instead(paper: Outgoing, akim: Officer, executor: Officer) -> None:
    agree_all(paper, at=LATER)

    decline_signature(outgoing=paper, by=akim, at=LATER, reason="Қысқартыңыз")

    assert paper.state == OutgoingState.DRAFT
    assert asked(paper) is None
    assert Notice.objects.get(kind="outgoing.returned", officer=executor).clause == "12.5"
