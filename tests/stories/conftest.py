"""The office of the tales: open today, with its calendar, its register and the people the tale names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from typing import Any

import pytest
from django.utils import timezone, translation
from playwright.sync_api import Browser

from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Unit
from apparat.worktime.load import load_years, work_calendar
from tests.browser import WIDE
from tests.factories.letters import open_registry
from tests.factories.office import new_office
from tests.factories.people import unit
from tests.stories.screen import Room


@pytest.fixture
def now() -> datetime:
    """The moment the tale begins: the true one, so that it holds on any day and at any hour."""
    return timezone.now()  # noqa: TID251 - the browser and the server have no other clock


@pytest.fixture
def lately(office: Office, now: datetime) -> datetime:
    """Ten in the morning of the last working day before the tale: then papers are registered as they come (10.9)."""
    day = work_calendar().shift(timezone.localdate(now), -1)
    return datetime.combine(day, time(10), timezone.get_default_timezone())


@pytest.fixture
def oblast(db: None) -> Unit:
    """The apparatus of the akim of the oblast, which writes to us."""
    return Unit.objects.create(
        code="oblast-apparatus",
        kind=Unit.Kind.HIGHER,
        rank=Unit.Rank.OBLAST_AKIM,
        name_kk="Түркістан облысы әкімінің аппараты",
        name_ru="Аппарат акима Туркестанской области",
    )


@pytest.fixture
def office(db: None, now: datetime, oblast: Unit) -> Office:
    """The office with its hours (18.1), calendar, register and nomenclature of this year."""
    year = timezone.localdate(now).year
    load_years(year - 1, year + 1, at=now)
    open_registry()
    CaseFile.objects.get_or_create(
        index="3-5",
        year=year,
        defaults={"name_kk": "Кіріс хаттар", "name_ru": "Входящие письма", "unit": unit("records")},
    )
    return new_office()


@pytest.fixture
def speech() -> tuple[str, Any]:
    """The language everybody of the tale speaks, and the size of their windows."""
    return "kk", WIDE


@pytest.fixture
def sits(chromium: Browser, live_server: Any, speech: tuple[str, Any]) -> Iterator[Room]:
    """Put an officer before his window and sign him in."""
    with translation.override(speech[0]):
        yield Room(chromium, live_server.url, *speech)
