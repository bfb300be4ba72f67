"""Fixtures of control: the calendar in the database, a day for the pages, browsers of officers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from apparat.org.models import Officer
from tests.factories import control as make
from tests.factories.worktime import almaty

WEDNESDAY = almaty("2026-05-13 11:00")


@pytest.fixture
def calendar(db: None) -> None:
    """The literal calendar of the tests, in the database."""
    make.calendar()


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """The door's clock stands: Wednesday 13.05.2026, 11:00, the day after the tests' assignments were given."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def as_officer(today: datetime) -> Callable[[Officer], Client]:
    """Sign an officer in."""

    def sign_in(officer: Officer) -> Client:
        client = Client(headers={"accept-language": "en"})
        client.cookies["django_language"] = "en"
        client.force_login(officer)
        return client

    return sign_in
