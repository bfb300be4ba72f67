"""12.6: a paper to a higher body names the assignment it executes, or says with a reason that it executes none."""

from __future__ import annotations

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from control.models import Assignment
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import To
from outgoing.models import Outgoing
from outgoing.readiness import lacks_of, last_version
from tests.factories.higher import assigned, oblast, request_facts
from tests.factories.letters import WEDNESDAY
from tests.factories.materials import laid
from tests.factories.outgoing import agree_all, body, drafted, facts, letter_kind
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.6")]

REASON = "Жыл сайынғы ұсыныс, тапсырма берілмеген"


@pytest.fixture
def people(deputy: Officer, department_head: Officer, head_of_apparatus: Officer) -> None:
    """Who must agree is there."""


def test_a_paper_that_says_nothing_of_an_assignment_is_not_sent_to_be_agreed(executor: Officer, akim: Officer) -> None:
    paper = drafted(executor, akim, addressees=[To(oblast())])
    laid(paper)

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == "12.6"


def test_a_reason_is_enough_and_is_bound_by_the_digest(executor: Officer, akim: Officer) -> None:
    silent, plain = (
        drafted(executor, akim, addressees=[To(oblast())], no_assignment=said) for said in ("", f"  {REASON} ")
    )
    laid(plain)

    assert [*lacks_of(plain, WEDNESDAY.date())] == []
    assert plain.no_assignment == REASON
    assert last_version(silent).digest != last_version(plain).digest


def test_a_paper_to_others_says_nothing_of_it(executor: Officer, akim: Officer) -> None:
    assert [*lacks_of(drafted(executor, akim, addressees=[To(body("firm"))]), WEDNESDAY.date())] == []


def test_it_cannot_name_an_assignment_and_say_that_it_has_none(
    executor: Officer, akim: Officer, aigul_from_records: Officer
) -> None:
    assignment: Assignment = assigned(aigul_from_records, akim, executor)
    both = facts(akim, addressees=[To(oblast())], request=request_facts(assignment, "extension"), no_assignment=REASON)

    with pytest.raises(Refusal) as refusal:
        begin_draft(by=executor, at=WEDNESDAY, kind=letter_kind(), facts=both)

    assert (refusal.value.clause, refusal.value.field) == ("12.6", "no_assignment")


@pytest.fixture
def signed_paper(people: None, executor: Officer, akim: Officer) -> Outgoing:
    """A paper to the oblast on no assignment, signed by the akim."""
    paper = drafted(executor, akim, addressees=[To(oblast())], no_assignment=REASON)
    laid(paper)
    agree_all(send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY))
    return sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)


def test_the_desk_sees_the_reason_and_returns_it_unregistered_by_12_6(
    signed_paper: Outgoing, aigul_from_records: Officer
) -> None:
    page = signed_in(aigul_from_records).get(reverse("outgoing:register", args=[signed_paper.pk])).content.decode()

    refuse_dispatch(outgoing=signed_paper, by=aigul_from_records, at=WEDNESDAY, grounds=["no_assignment"])

    entry = Entry.objects.get(event="outgoing.refuse_dispatch")
    assert REASON in page
    assert (signed_paper.state, signed_paper.number, entry.clause) == ("draft", "", "12.6")


def test_the_ground_is_not_offered_for_a_paper_to_which_it_says_nothing(
    people: None, executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    paper = agree_all(send_to_approval(outgoing=drafted(executor, deputy), by=executor, at=WEDNESDAY))
    sign_outgoing(outgoing=paper, by=deputy, at=WEDNESDAY, digest=last_version(paper).digest)

    with pytest.raises(Refusal) as refusal:
        refuse_dispatch(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, grounds=["no_assignment"])

    assert refusal.value.clause == "10.18"
