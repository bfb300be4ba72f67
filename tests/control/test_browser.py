"""The pages of control in Chromium: no barrier found by axe-core, nothing wider than the window, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser

from apparat.org.models import Officer
from control.actions.ask_redirection import ask_redirection
from control.actions.give_part import give_part
from control.models import Assignment
from tests.browser import NARROW, WIDE, barriers, is_too_wide
from tests.factories import control as make

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("calendar"),
]


@pytest.fixture
def pages(akim: Officer, department_head: Officer, rural_akim: Officer) -> list[str]:
    """Addresses of pages that show everything there is to show."""
    make.given(akim, [department_head], number="3-5/150-1", due_on=date(2026, 5, 12), urgency="very_urgent")
    worked = make.returned(akim, department_head, co_executors=[rural_akim], number="3-5/151-2")
    give_part(assignment=make.fresh(worked), by=rural_akim, at=make.GIVEN, text="3 шақырым жол жөнделді")
    ended = make.released(akim, rural_akim, akim, number="3-5/149-1")
    asked = make.given(akim, [department_head], number="3-5/153-1")
    request = ask_redirection(
        assignment=asked, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Округтің құзыры"
    )
    shown: list[Assignment] = [worked, ended, asked]
    deeds = [f"{worked.get_absolute_url()}release/", f"/control/redirection/{request.pk}/"]
    return ["/control/", "/control/?state=any&light=red", *(each.get_absolute_url() for each in shown), *deeds]


@pytest.mark.parametrize(("viewport", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide light", "narrow dark"])
def test_axe_finds_nothing_and_nothing_overflows(
    request: pytest.FixtureRequest, live_server: Any, akim: Officer, pages: list[str], viewport: Any, scheme: Any
) -> None:
    browser: Browser = request.getfixturevalue("chromium")
    as_officer: Callable[[Officer], Client] = request.getfixturevalue("as_officer")
    context = browser.new_context(base_url=live_server.url, viewport=viewport, color_scheme=scheme)
    session = as_officer(akim).cookies["sessionid"].value
    cookies = {"django_language": "kk", "sessionid": session}
    context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()])
    page = context.new_page()
    found: list[str] = []

    for path in pages:
        page.goto(path)
        found += [f"{path} {barrier}" for barrier in barriers(page)]
        if is_too_wide(page):
            found.append(f"{path} is wider than the window")

    assert found == []
