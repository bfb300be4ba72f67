"""The list of notices in Chromium on narrow screens."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser

from apparat.notices.models import Notice
from apparat.org.models import Officer
from tests.apparat.notices.things import AT, ON
from tests.browser import is_too_wide

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLES = [f"{'Мерзімі жақын ' * 3}{'ж' * letters} 3-5/290 тапсырма" for letters in range(1, 12)]


@pytest.mark.parametrize("width", [390, 360, 320])
def test_no_number_in_a_notice_breaks_across_lines(
    chromium: Browser, live_server: Any, executor: Officer, width: int
) -> None:
    told: dict[str, Any] = {"officer": executor, "kind": "k", "subject_kind": "s", "on": ON, "created_at": AT}
    Notice.objects.bulk_create(Notice(subject_id=n, title=title, **told) for n, title in enumerate(TITLES))
    client = Client()
    client.force_login(executor, backend="apparat.ui.signed_in.OfficerBackend")
    context = chromium.new_context(base_url=live_server.url, viewport={"width": width, "height": 844})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page = context.new_page()

    page.goto("/notices/")
    lines = page.evaluate("[...document.querySelectorAll('td .nowrap')].map(one => one.getClientRects().length)")

    assert lines == [1] * len(TITLES)
    assert not is_too_wide(page)
