"""10.5, 10.6: many papers of a list are sent for acquaintance at once, each a sending of its own."""

from __future__ import annotations

import uuid
from datetime import datetime

import pytest

from acquaintance.models import Circulation
from apparat.lists.models import BulkResult
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5", "10.6")]
PAGE = "/acquaintance/many/incoming/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    load_years(2026, 2026, at=WEDNESDAY)
    return WEDNESDAY


def test_10_6_the_chosen_papers_are_sent_and_a_restricted_one_is_refused(
    aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    letters = [registered(aigul_from_records, akim, their_number=number) for number in "12"]
    secret = registered(aigul_from_records, akim, their_number="3", restricted=True, summary="")
    typed = {"once": str(uuid.uuid4()), "keys": [paper.pk for paper in (*letters, secret)], "officers": [executor.pk]}

    signed_in(aigul_from_records).post(PAGE, typed)

    result = BulkResult.objects.get()
    assert {row.incoming for row in Circulation.objects.all()} == set(letters)
    assert ([line["clause"] for line in result.refused], len(result.done)) == (["10.4"], 2)
    assert set(Incoming.objects.visible_to(executor, WEDNESDAY.date())) == set(letters)


def test_10_6_a_second_time_nobody_is_asked_twice(
    aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    letter = registered(aigul_from_records, akim)
    client = signed_in(aigul_from_records)

    for _ in range(2):
        client.post(PAGE, {"once": str(uuid.uuid4()), "keys": [letter.pk], "officers": [executor.pk]})

    last = BulkResult.objects.latest("pk")
    assert (Circulation.objects.count(), [line["clause"] for line in last.refused]) == (1, ["10.6"])
