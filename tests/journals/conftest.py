"""The calendar and the day of the tests of the journals."""

import pytest

from apparat.worktime.load import load_years
from tests.factories.letters import WEDNESDAY


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
