"""The calendar every test of the archive counts by; a change of heads."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from tests.factories.archive import LEFT, changed_at
from tests.factories.letters import WEDNESDAY
from tests.factories.people import position, unit


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2028, at=WEDNESDAY)  # no term is counted later


@pytest.fixture
def successor(executor: Officer, department_head: Officer) -> Officer:
    """The specialist of finance who became its head; the former head went to another post."""
    department_head.history.update(history_date=LEFT - timedelta(days=300))
    department_head.position = position("adviser", of_unit=unit("apparatus"))
    department_head.save()
    changed_at(department_head, LEFT)
    executor.position = position("department_head")
    executor.save()
    return executor
