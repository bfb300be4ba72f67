"""10.5, 10.23, 2.2: a head's note is entered by the head of the body it comes from; another's post lends nothing."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Position
from approvals.models import Opinion
from notes.actions.begin_note import begin_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import RULES, Subject
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.facts import DraftFacts
from tests.factories.letters import WEDNESDAY
from tests.factories.notes import WORDS, begun, note_kind
from tests.factories.people import acts_for
from tests.notes.test_notes import ITEM

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]

TODAY = WEDNESDAY.date()


def begun_from(post: Position | None, author: Officer, to: Officer, subject: str) -> ServiceNote:
    """Return a note that its author signs from the post."""
    facts = DraftFacts(signer=author, language="kk", words=WORDS, post=post)
    said = NoteFacts(subject, to, **(ITEM if subject == Subject.PLAN_ITEM else {}))
    return begin_note(by=author, at=WEDNESDAY, kind=note_kind(), facts=facts, said=said)


@pytest.mark.clause("2.2")
@pytest.mark.clause("10.23")
@pytest.mark.parametrize("subject", [Subject.TO_HEAD, Subject.PLAN_ITEM])
@pytest.mark.parametrize("chosen", [True, False])
def test_10_23_who_acts_for_the_head_of_another_body_enters_no_heads_note_of_his_own(
    *, chosen: bool, subject: str, executor: Officer, rural_akim: Officer, head_of_apparatus: Officer
) -> None:
    acts_for(executor, rural_akim, starts_on=TODAY, ends_on=TODAY)
    post = rural_akim.position if chosen else None

    with pytest.raises(Refusal) as refused:
        begun_from(post, executor, head_of_apparatus, subject)

    assert (refused.value.clause, refused.value.field) == (RULES[subject].clause, "signer")
    assert not ServiceNote.objects.exists()


@pytest.mark.clause("10.23")
def test_10_23_of_two_heads_he_acts_for_that_of_his_own_body_signs(
    executor: Officer, rural_akim: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    for absent in (rural_akim, department_head):
        acts_for(executor, absent, starts_on=TODAY, ends_on=TODAY)

    note = begun(executor, head_of_apparatus)

    assert note.outgoing.signer_post == department_head.position


@pytest.mark.clause("10.5")
def test_10_5_who_signs_from_the_post_of_another_body_asks_his_own_head_first(
    executor: Officer, rural_akim: Officer, department_head: Officer, stranger: Officer
) -> None:
    acts_for(executor, rural_akim, starts_on=TODAY, ends_on=TODAY)
    note = begun_from(rural_akim.position, executor, stranger, Subject.OTHER)

    paper = send_to_approval(outgoing=note.outgoing, by=executor, at=WEDNESDAY)

    asked = Opinion.objects.get(sheet=paper.sheet, state="asked")
    assert (asked.approver, asked.clause, paper.state) == (department_head, "10.5", "approval")


@pytest.mark.clause("10.5")
def test_10_5_who_acts_for_a_leader_stands_above_every_head_as_the_leader_does(
    executor: Officer, deputy: Officer, department_head: Officer, stranger: Officer
) -> None:
    acts_for(executor, deputy, starts_on=TODAY, ends_on=TODAY)
    note = begun_from(deputy.position, executor, stranger, Subject.OTHER)

    paper = send_to_approval(outgoing=note.outgoing, by=executor, at=WEDNESDAY)

    assert (paper.state, Opinion.objects.filter(state="asked").exists()) == ("agreed", False)
