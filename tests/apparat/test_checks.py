"""System checks: what they warn of, what they refuse, and when they are silent."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.checks.registry import registry
from django.core.management import call_command

from apparat import checks
from apparat.org.models import Officer
from apparat.org.roles import Role
from tests.factories import people
from tests.factories.ledger import load_calendar

YEARS = frozenset({2025, 2026})


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 9, 30), []),
        (date(2026, 10, 1), ["2027"]),
        (date(2026, 12, 31), ["2027"]),
        (date(2027, 1, 1), ["2027"]),
    ],
)
def test_next_years_calendar_is_asked_for_from_1_october(on: date, expected: list[str]) -> None:
    found = checks.missing_years(on, YEARS)

    assert [message.id for message in found] == ["apparat.W001"] * len(expected)
    assert all(year in message.msg for year, message in zip(expected, found, strict=True))


@pytest.mark.parametrize(
    ("encoding", "lowered", "ids"),
    [
        ("UTF8", "әғқңөұүһі", []),
        ("UTF8", "ӘҒҚҢӨҰҮҺІ", ["apparat.E001"]),
        ("SQL_ASCII", "", ["apparat.E001"]),
    ],
)
def test_a_database_that_skips_kazakh_letters_is_refused(encoding: str, lowered: str, ids: list[str]) -> None:
    assert [message.id for message in checks.refused_letters(encoding, lowered)] == ids


@pytest.mark.django_db
def test_our_own_database_knows_kazakh_letters() -> None:
    assert checks.database_knows_kazakh_letters(None, databases=["default"]) == []


@pytest.mark.django_db
def test_the_loaded_calendar_satisfies_the_check() -> None:
    load_calendar()

    found = checks.calendar_is_loaded(None, databases=["default"])

    assert all(message.id == "apparat.W001" for message in found)


@pytest.mark.django_db
def test_without_a_database_nothing_is_asked() -> None:
    assert checks.calendar_is_loaded(None, databases=None) == []
    assert checks.database_knows_kazakh_letters(None, databases=None) == []
    assert checks.every_role_is_held(None, databases=None) == []


def test_a_missing_font_is_named() -> None:
    found = checks.missing_fonts(["No Such Font"])

    assert [message.id for message in found] == ["apparat.W002"]
    assert "fonts-croscore" in str(found[0].hint)


@pytest.mark.parametrize("has_fontconfig", [True, False])
def test_the_fonts_of_the_papers_are_here(monkeypatch: pytest.MonkeyPatch, has_fontconfig: bool) -> None:
    if not has_fontconfig:
        monkeypatch.setenv("PATH", "")

    assert checks.fonts_are_installed(None) == []


@pytest.mark.django_db
def test_roles_that_nobody_holds_are_named(akim: Officer) -> None:
    found = checks.roles_without_holder(date(2026, 11, 23))

    assert [message.id for message in found] == ["apparat.W003"]
    assert found[0].msg.startswith("No working officer holds: DEPUTY, HEAD_OF_APPARATUS,")


@pytest.mark.django_db
def test_when_every_role_is_held_nothing_is_said() -> None:
    people.officer("many", "Бәрі Бірге", at_post=people.position("all_roles", roles=list(Role)))

    assert checks.roles_without_holder(date(2026, 11, 23)) == []


@pytest.mark.django_db
def test_an_empty_database_has_no_roles_to_fill() -> None:
    assert checks.every_role_is_held(None, databases=["default"]) == []


@pytest.mark.django_db
def test_the_checks_are_registered() -> None:
    load_calendar()

    call_command("check", databases=["default"], fail_level="ERROR")

    assert checks.every_role_is_held in registry.get_checks()


def test_a_missing_program_of_recognition_is_named() -> None:
    found = checks.missing_readers(["tesseract", "tesseract-ocr-kaz"])

    assert [(message.id, "tesseract-ocr-kaz" in message.msg) for message in found] == [("apparat.W004", True)]


def test_with_all_programs_of_recognition_the_check_is_silent() -> None:
    assert checks.scans_can_be_recognised(None) == []
