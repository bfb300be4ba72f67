"""`manage.py demo`: where it runs, where it refuses, what it says."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from apparat.demo.people import PASSWORD
from apparat.opening.office import load_office
from apparat.org.models import Officer, Unit
from documents.models import Incoming
from tests.apparat.demo.conftest import NOW
from tests.factories import people

pytestmark = pytest.mark.django_db


def test_it_makes_an_office_says_who_can_sign_in_and_keeps_it_the_second_time() -> None:
    first, second = StringIO(), StringIO()

    call_command("demo", letters=3, stdout=first)
    call_command("demo", stdout=second)

    assert "The demo office is open: 42 officers, 3 letters, 5 assignments" in first.getvalue()
    assert "The demo office is already there: 42 officers, 3 letters" in second.getvalue()
    assert f"Password of everybody:  {PASSWORD}" in second.getvalue()
    assert Officer.objects.get(username="aigul").groups.filter(name="RECORDS").exists()


@pytest.mark.parametrize("letters", [0, -1, 1_000_001])
def test_it_refuses_an_absurd_size(letters: int) -> None:
    with pytest.raises(CommandError, match="from 1 to 1,000,000"):
        call_command("demo", letters=letters)


@override_settings(SETTINGS_MODULE="apparat.settings.production")
def test_it_refuses_production_without_a_word_of_leave() -> None:
    with pytest.raises(CommandError, match="--yes"):
        call_command("demo", letters=1)

    assert Officer.objects.count() == 0


def test_it_refuses_an_office_with_people_of_its_own() -> None:
    people.akim()

    with pytest.raises(CommandError, match="officers that are not the demo's"):
        call_command("demo", letters=1)


def test_it_refuses_another_office_than_the_letters_are_written_for() -> None:
    load_office("rudny", at=NOW)

    with pytest.raises(CommandError, match="this office is rudny"):
        call_command("demo", letters=1)

    assert (Incoming.objects.count(), Unit.objects.filter(code="kazygurt").count()) == (0, 0)
