"""10.12, 10.14: what goes back, with which ground, and that no number is lost by it."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.grounds import GROUNDS
from documents.models import Incoming
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, paper, registered

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.12")]


def held(clerk: Officer, akim: Officer) -> Incoming:
    return accept_incoming(by=clerk, at=WEDNESDAY, paper=paper(akim), hold=True)


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda key: f"{GROUNDS[key].clause}: {key}")
def test_each_ground_is_kept_with_its_clause(aigul_from_records: Officer, akim: Officer, ground: str) -> None:
    letter = held(aigul_from_records, akim)

    note = return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=[ground])

    assert note.clause == GROUNDS[ground].clause
    assert letter.state == IncomingState.RETURNED
    assert letter.number == ""


def test_a_returned_paper_leaves_no_hole_in_the_numbers(aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim, their_number="1")
    return_unregistered(
        incoming=held(aigul_from_records, akim), by=aigul_from_records, at=WEDNESDAY, grounds=["form"], language="ru"
    )

    assert registered(aigul_from_records, akim, their_number="3").number == "3-5/2"


def test_what_has_a_number_does_not_go_back(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["form"])

    assert refusal.value.clause == "10.12"


def test_only_records_returns(akim: Officer, aigul_from_records: Officer) -> None:
    letter = held(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=akim, at=WEDNESDAY, grounds=["form"])

    assert refusal.value.clause == "10.12"


def test_a_ground_nobody_knows_is_refused(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["mood"])

    assert refusal.value.field == "grounds"


def test_its_term_of_registration_is_cancelled(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim)

    return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["form"])

    assert letter.registration_deadline is not None
    letter.registration_deadline.refresh_from_db()
    assert letter.registration_deadline.state == "cancelled"
