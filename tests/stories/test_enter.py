"""The key Enter on the card of a new letter does what the form is for: it registers (10.9)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.utils import translation
from playwright.sync_api import Browser

from apparat.org.models import Officer
from documents.models import Incoming
from tests.browser import WIDE
from tests.stories.screen import Screen
from tests.stories.words import type_the_card

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


@pytest.mark.clause("10.9")
def test_10_9_enter_in_a_field_of_the_card_gives_the_letter_its_number(
    chromium: Browser, live_server: Any, aigul_from_records: Officer, akim: Officer, now: datetime
) -> None:
    with translation.override("kk"):
        clerk = Screen(chromium, live_server.url, aigul_from_records, viewport=WIDE).sign_in().open("/registry/new/")
        type_the_card(clerk, akim, now)

        clerk.type("mark", "ШҰҒЫЛ")  # an urgent paper is registered at once on any day
        clerk.page.locator("#id_their_number").press("Enter")
        clerk.page.wait_for_url(lambda url: not url.endswith("/new/"))

    assert Incoming.objects.get().state == "registered"
