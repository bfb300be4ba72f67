"""The life cycles of chapter 10, every pair of state and move."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.models import Incoming
from documents.states import INCOMING, RESOLUTION, IncomingState, ResolutionState
from tests.factories.letters import WEDNESDAY, paper

pytestmark = pytest.mark.clause("10.9")

LAWFUL = {
    ("received", "register_incoming", "registered"),
    ("received", "return_unregistered", "returned"),
    ("registered", "route_incoming", "on_desk"),
    ("on_desk", "reassign_incoming", "on_desk"),
    ("on_desk", "pass_desk", "on_desk"),
    ("resolved", "pass_resolved", "resolved"),
    ("on_desk", "put_resolution", "resolved"),
    ("on_desk", "execute_on_paper", "executed"),
    ("resolved", "put_resolution", "resolved"),
    ("resolved", "mark_executed", "executed"),
    ("executed", "file_incoming", "filed"),
}


def test_a_paper_lives_by_these_moves_and_no_other() -> None:
    moves = {(source, move.name, move.target) for move in INCOMING.moves for source in move.sources}

    assert moves == LAWFUL


def test_a_paper_ends_filed_or_returned_or_came_from_an_old_journal() -> None:
    assert INCOMING.final_states == {IncomingState.FILED, IncomingState.RETURNED, IncomingState.IMPORTED}


def test_a_resolution_ends_put_rejected_or_withdrawn() -> None:
    assert RESOLUTION.final_states == {ResolutionState.SIGNED, ResolutionState.REJECTED, ResolutionState.WITHDRAWN}


@pytest.mark.django_db
@pytest.mark.parametrize("state", [state for state in IncomingState if state not in {"received", "returned"}])
def test_the_database_lets_no_paper_past_the_registry_without_a_number(
    aigul_from_records: Officer, akim: Officer, state: str
) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim), hold=True)

    with pytest.raises(IntegrityError, match="incoming_number_if_registered_10_9"):
        Incoming.objects.filter(pk=letter.pk).update(state=state)
