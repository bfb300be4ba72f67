"""10.9: a waiting paper gets its number on its day, not before, and once."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.register_incoming import register_incoming
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, paper, registered
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

EVENING = datetime(2026, 3, 18, 18, 45, tzinfo=ALMATY)
MORNING = datetime(2026, 3, 19, 9, 1, tzinfo=ALMATY)


def waiting(clerk: Officer, akim: Officer) -> Incoming:
    return accept_incoming(by=clerk, at=EVENING, paper=paper(akim, received_at=EVENING))


def test_it_is_refused_before_its_day_with_the_day(aigul_from_records: Officer, akim: Officer) -> None:
    letter = waiting(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        register_incoming(incoming=letter, by=aigul_from_records, at=EVENING)

    assert refusal.value.clause == "10.9"
    assert "19.03.2026" in str(refusal.value.reason)


def test_it_is_registered_the_next_morning_in_time(aigul_from_records: Officer, akim: Officer) -> None:
    letter = waiting(aigul_from_records, akim)

    register_incoming(incoming=letter, by=aigul_from_records, at=MORNING)

    assert letter.registration_deadline is not None
    letter.registration_deadline.refresh_from_db()
    assert not letter.registration_deadline.is_overdue(date(2026, 3, 30))
    assert letter.number == "3-5/1"


def test_a_day_late_is_a_breach_in_the_ledger_and_no_backdated_number(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = waiting(aigul_from_records, akim)
    friday = datetime(2026, 3, 20, 9, 0, tzinfo=ALMATY)

    register_incoming(incoming=letter, by=aigul_from_records, at=friday)

    assert letter.registration_deadline is not None
    letter.registration_deadline.refresh_from_db()
    assert letter.registration_deadline.is_overdue(date(2026, 3, 20))
    assert letter.registered_at == friday


def test_nobody_registers_twice(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        register_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY)

    assert refusal.value.clause == "10.9"


def test_a_stale_page_does_not_register_a_second_time(aigul_from_records: Officer, akim: Officer) -> None:
    letter = waiting(aigul_from_records, akim)
    stale = Incoming.objects.get(pk=letter.pk)
    register_incoming(incoming=letter, by=aigul_from_records, at=MORNING)

    with pytest.raises(Refusal):
        register_incoming(incoming=stale, by=aigul_from_records, at=MORNING)

    assert Incoming.objects.get(pk=letter.pk).number == "3-5/1"


def test_the_duty_officer_gives_no_numbers(duty_officer: Officer, aigul_from_records: Officer, akim: Officer) -> None:
    letter = waiting(aigul_from_records, akim)

    with pytest.raises(Refusal):
        register_incoming(incoming=letter, by=duty_officer, at=MORNING)


def test_numbers_run_without_a_gap(aigul_from_records: Officer, akim: Officer) -> None:
    numbers = [registered(aigul_from_records, akim, their_number=str(n)).number for n in range(3)]

    assert numbers == ["3-5/1", "3-5/2", "3-5/3"]
