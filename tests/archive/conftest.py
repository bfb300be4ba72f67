"""The calendar every test of the archive counts by."""

import pytest

from apparat.worktime.load import load_years
from tests.factories.letters import WEDNESDAY


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2028, at=WEDNESDAY)  # no term is counted later
