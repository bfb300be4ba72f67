"""The calendar and the keeper of the tests of the stocks."""

import pytest

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from tests.factories import stocks
from tests.factories.letters import WEDNESDAY


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


@pytest.fixture
def keeper(db: None) -> Officer:
    """The officer of the administrative unit who keeps the stocks."""
    return stocks.keeper()
