"""The calendar of the tests and a signed-in officer for the pages of the Regulation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from apparat.org.models import Officer
from apparat.worktime.models import CalendarDay, CalendarYear
from tests.factories.worktime import DAYS_OFF, WORKING_WEEKENDS, almaty

Reading = Callable[..., str]
__all__ = ["DjangoAssertNumQueries", "Reading"]


@pytest.fixture
def calendar(db: None) -> None:
    """The literal calendar of 2025–2027 in the database."""
    at = almaty("2025-01-01 09:00")
    CalendarYear.objects.bulk_create(CalendarYear(year=year, loaded_at=at) for year in (2025, 2026, 2027))
    CalendarDay.objects.bulk_create(CalendarDay(on=on, name_kk=name, basis=name) for on, name in DAYS_OFF.items())
    CalendarDay.objects.bulk_create(
        CalendarDay(on=on, is_working=True, name_kk=basis, basis=basis) for on, basis in WORKING_WEEKENDS.items()
    )


@pytest.fixture
def read(client: Client, executor: Officer) -> Reading:
    """Read a page as an officer: ``read("/regulation/", language="ru", status=200, htmx=False)`` returns its text."""
    client.force_login(executor)

    def get(path: str, *, language: str = "kk", status: int = 200, htmx: bool = False) -> str:
        client.cookies["django_language"] = language
        response = client.get(path, headers={"HX-Request": "true"} if htmx else None)
        assert response.status_code == status
        return response.content.decode()

    return get
