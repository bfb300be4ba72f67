"""The calendar of the ledger's tests."""

import pytest

from tests.factories import ledger


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """The years 2025 to 2027 are loaded."""
    ledger.load_calendar()
