"""The calendar of the tests of service notes."""

import pytest

from apparat.worktime.load import load_years
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests, and the office whose name stands on papers."""
    load_years(2025, 2027, at=WEDNESDAY)
    new_office()
