"""A letter sent for acquaintance, confirmed with one click, followed by its sender, in Chromium (10.6)."""

from __future__ import annotations

from datetime import datetime

import pytest

from acquaintance.models import Circulation
from apparat.org.models import Officer
from tests.factories.letters import registered
from tests.stories.screen import Room
from tests.stories.words import surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

CONFIRM = "main form button[data-tone=primary]"


@pytest.mark.clause("10.6")
def test_a_letter_is_sent_for_acquaintance_and_confirmed(
    *, lately: datetime, akim: Officer, executor: Officer, aigul_from_records: Officer, sits: Room
) -> None:
    letter = registered(aigul_from_records, akim, at=lately, received_at=lately, their_on=lately.date())
    clerk, reader = sits(aigul_from_records), sits(executor)

    clerk.open(letter.get_absolute_url()).follow(f"/acquaintance/incoming/{letter.pk}/")
    clerk.tick(surname(executor), within="officers").look("61-send").send().look("62-sent")
    sending = Circulation.objects.get()
    reader.open("/").look("63-desk").follow(sending.get_absolute_url()).look("64-to-read")
    reader.page.click(CONFIRM)
    reader.page.wait_for_load_state()
    reader.look("65-confirmed")
    clerk.open(sending.get_absolute_url()).look("66-followed")

    assert sending.readers.get().state == "confirmed"
    assert sits.faults == []
