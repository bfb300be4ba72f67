"""The calendar and the people of the tests of acquaintance."""

import pytest

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from documents.models import Incoming
from tests.factories.acquaintance import personnel as person
from tests.factories.letters import WEDNESDAY, registered


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


@pytest.fixture
def personnel(db: None) -> Officer:
    """The officer of the personnel unit (10.6)."""
    return person()


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A registered letter to the akim."""
    return registered(aigul_from_records, akim)
