"""10.11, 10.13: a draft falls away when the paper leaves the leader's desk or is executed; its drafter is told."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from control.actions.release_from_control import release_from_control
from control.models import Assignment, Release
from documents.actions.draft_resolution import draft_resolution
from documents.actions.put_resolution import put_resolution
from documents.actions.reassign_incoming import reassign_incoming
from documents.actions.reject_resolution import reject_resolution
from documents.actions.sign_resolution import sign_resolution
from documents.models import Incoming, Resolution, ResolutionPoint
from documents.points import Point
from documents.queries import drafts_to_sign
from documents.states import ResolutionState
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.13")]

TEXT = "Көмекшінің жобасы"
WHY = "Мәселе басқа басшыға қатысты"
Noted = ResolutionPoint.Term.NOTED


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer) -> Incoming:
    return on_desk(aigul_from_records, akim, to=aigul_from_records)


@pytest.fixture
def draft(letter: Incoming, assistant: Officer, department_head: Officer) -> Resolution:
    """A draft in the akim's name on the letter."""
    points = [Point(TEXT, [department_head])]
    return draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points)


@pytest.mark.clause("10.11")
def test_10_11_a_paper_that_goes_to_another_desk_takes_the_draft_of_the_old_one_away(
    letter: Incoming, draft: Resolution, aigul_from_records: Officer, assistant: Officer, head_of_apparatus: Officer
) -> None:
    reassign_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=head_of_apparatus, reason=WHY)

    draft.refresh_from_db()
    entry = Entry.objects.get(event="resolution.withdraw_draft")
    assert (draft.state, draft.withdrawal) == (ResolutionState.WITHDRAWN, Resolution.Withdrawal.REROUTED)
    assert (entry.officer, entry.clause, entry.root_id) == (aigul_from_records, "10.13", letter.pk)
    assert entry.data["reason"].keys() == {"kk", "ru"}
    assert draft.history.first().history_change_reason == "10.13"
    assert list(Notice.objects.filter(kind="documents.draft_withdrawn").values_list("officer", "clause")) == [
        (assistant.pk, "10.13")
    ]


@pytest.mark.clause("10.11")
def test_10_11_the_new_leader_sees_none_of_the_old_drafts(
    letter: Incoming, draft: Resolution, aigul_from_records: Officer, assistant: Officer, head_of_apparatus: Officer
) -> None:
    reassign_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=head_of_apparatus, reason=WHY)

    page = signed_in(head_of_apparatus).get(letter.get_absolute_url()).content.decode()
    of_drafter = signed_in(assistant).get(letter.get_absolute_url()).content.decode()
    assert not drafts_to_sign(mandates(head_of_apparatus, WEDNESDAY.date())).exists()
    assert TEXT not in page
    assert TEXT in of_drafter


def test_a_withdrawn_draft_is_neither_put_nor_rejected(
    letter: Incoming, draft: Resolution, aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    reassign_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=head_of_apparatus, reason=WHY)

    stale = Resolution.objects.get(pk=draft.pk)
    with pytest.raises(Refusal) as put:
        sign_resolution(resolution=stale, by=akim, at=WEDNESDAY)
    with pytest.raises(Refusal) as rejected:
        reject_resolution(resolution=stale, by=akim, at=WEDNESDAY, reason="Құжат басқа басшыда")

    assert (put.value.clause, rejected.value.clause) == ("10.13", "10.13")
    assert Assignment.objects.count() == 0


def test_a_paper_that_stays_on_its_desk_keeps_the_draft(
    letter: Incoming, draft: Resolution, aigul_from_records: Officer, akim: Officer
) -> None:
    with pytest.raises(Refusal):
        reassign_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim, reason=WHY)

    draft.refresh_from_db()
    assert draft.state == ResolutionState.DRAFT


def test_what_is_only_taken_into_account_leaves_nothing_to_draft(
    letter: Incoming, draft: Resolution, akim: Officer, department_head: Officer
) -> None:
    put_resolution(
        incoming=letter, by=akim, at=WEDNESDAY, points=[Point("Назарға алынды", [department_head], term=Noted)]
    )

    draft.refresh_from_db()
    assert (draft.state, draft.withdrawal) == (ResolutionState.WITHDRAWN, Resolution.Withdrawal.EXECUTED)


@pytest.mark.clause("10.23")
def test_10_23_the_release_of_the_last_assignment_takes_the_drafts_away(
    letter: Incoming, draft: Resolution, akim: Officer, department_head: Officer, assistant: Officer
) -> None:
    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=[Point("Ұсыныс енгізіңіз", [department_head])])

    release_from_control(
        assignment=Assignment.objects.get(),
        by=akim,
        at=WEDNESDAY,
        ground=Release.Ground.IMPOSSIBLE,
        evaluation="Объективті себептермен мүмкін болмады",
    )

    draft.refresh_from_db()
    told = Notice.objects.get(kind="documents.draft_withdrawn")
    with override(assistant.language):
        assert str(Resolution.Withdrawal.EXECUTED.label) in told.text
    assert draft.withdrawal == Resolution.Withdrawal.EXECUTED
