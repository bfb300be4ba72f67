"""10.13: an assistant sees and drafts for the leader he assists, and for nobody else."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Position
from documents import access
from documents.actions.draft_resolution import draft_resolution
from documents.models import Incoming
from documents.points import Point
from tests.factories.letters import WEDNESDAY, on_desk

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("10.13")]
ON = WEDNESDAY.date()


def sees(officer: Officer, letter: Incoming) -> bool:
    """Ask a fresh officer, who remembers no seats."""
    fresh = Officer.objects.get(pk=officer.pk)
    return Incoming.objects.visible_to(fresh, ON).filter(pk=letter.pk).exists()


def test_10_13_he_sees_and_drafts_on_the_papers_of_his_leader(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)

    draft = draft_resolution(
        incoming=letter, by=assistant, at=WEDNESDAY, points=[Point("Ұсыныс енгізіңіз", [department_head])]
    )

    assert (sees(assistant, letter), draft.author) == (True, akim)


def test_10_13_the_desk_of_another_leader_is_closed_to_him(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, assistant: Officer, department_head: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy)

    with pytest.raises(Refusal) as caught:
        draft_resolution(
            incoming=letter, by=assistant, at=WEDNESDAY, points=[Point("Ұсыныс енгізіңіз", [department_head])]
        )

    assert (sees(assistant, letter), caught.value.clause) == (False, "10.13")


def test_10_13_an_assistant_without_a_leader_sees_and_drafts_nothing(
    aigul_from_records: Officer, akim: Officer, assistant: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    Position.objects.filter(holders=assistant).update(assists=None)

    verdict = access.may_draft_resolution(Officer.objects.get(pk=assistant.pk), letter, ON)

    assert (sees(assistant, letter), verdict.allowed) == (False, False)


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_paper_on_the_leaders_desk_stays_closed_to_him(
    aigul_from_records: Officer, akim: Officer, assistant: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim, restricted=True, summary="")

    assert not sees(assistant, letter)
