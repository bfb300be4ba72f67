"""A signed letter of the office opened to one named officer, and closed again, in Chromium (10.5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from outgoing.facts import To
from outgoing.models import OutgoingReader
from tests.browser import NARROW, WIDE
from tests.factories.citizens import citizen
from tests.factories.outgoing import registered
from tests.factories.people import acts_for, unit
from tests.stories.screen import Room
from tests.stories.words import surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]
BOTH = pytest.mark.parametrize("speech", [("kk", WIDE), ("ru", NARROW)], ids=["in Kazakh, wide", "in Russian, narrow"])


@BOTH
@pytest.mark.clause("10.5")
def test_a_letter_is_opened_to_a_named_officer_and_closed_again(
    *,
    lately: datetime,
    now: datetime,
    head_of_records: Officer,
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    akim: Officer,
    stranger: Officer,
    sits: Room,
) -> None:
    CaseFile.objects.get_or_create(
        index="3-6", year=lately.year, defaults={"name_kk": "Шығыс хаттар", "unit": unit("records")}
    )
    home: Any = {"addressees": [To(citizen(), channel="post", address="Қазығұрт ауылы, Абай көшесі, 5")]}
    letter = registered(aigul_from_records, executor, deputy, at=lately, **home)
    acts_for(deputy, akim, starts_on=lately.date(), ends_on=timezone.localdate(now) + timedelta(days=5))
    last = timezone.localdate(now) + timedelta(days=9)
    head, reader, drafter = sits(head_of_records), sits(stranger), sits(executor)

    head.open(letter.get_absolute_url()).follow(f"/outgoing/{letter.pk}/reader/").look("71-naming")
    head.choose("reader", surname(stranger)).type("basis", "Әкім аппараты басшысының 12-ө бұйрығы")
    head.type("ends_on", last.isoformat()).send().look("72-named")
    row = OutgoingReader.objects.get()
    opened = reader.open(letter.get_absolute_url()).look("73-read").text()
    head.follow(f"/outgoing/reader/{row.pk}/withdraw/").look("74-taking-back").send()
    head.open("/outgoing/post/").look("75-post")
    drafter.open("/outgoing/new/letter/").look("76-acting")

    assert letter.number in opened
    assert (row.user, row.ends_on, OutgoingReader.objects.count()) == (stranger, last, 0)
    assert drafter.see("#id_acts_as").is_visible()
    assert sits.faults == []
