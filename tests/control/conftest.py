"""Fixtures of control: the calendar in the database."""

import pytest

from tests.factories import control as make


@pytest.fixture
def calendar(db: None) -> None:
    """The literal calendar of the tests, in the database."""
    make.calendar()
