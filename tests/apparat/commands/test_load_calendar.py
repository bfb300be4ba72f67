"""`manage.py load_calendar`: loads, repeats without harm, names what people changed."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apparat.worktime.load import loaded_years
from apparat.worktime.models import CalendarDay
from tests.factories.worktime import day

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("load_calendar", *arguments, stdout=out)
    return out.getvalue()


def test_it_loads_from_2020_to_next_year() -> None:
    said = run()

    assert min(loaded_years()) == 2020
    assert max(loaded_years()) == timezone.localdate().year + 1
    assert said.startswith("Calendar 2020–")


def test_it_says_what_people_changed_and_leaves_it() -> None:
    run("--from", "2025", "--to", "2026")
    CalendarDay.objects.get(on=day("16.12.2026")).delete()

    said = run("--from", "2025", "--to", "2026")

    assert "0 years new; days: 0 new" in said
    assert "16.12.2026 deleted by people, stays: no row" in said


@pytest.mark.parametrize(
    "arguments",
    [("--from", "1990"), ("--from", "2026", "--to", "2025"), ("--to", "2199")],
    ids=["too old", "wrong order", "too far ahead"],
)
def test_senseless_years_are_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        run(*arguments)


def test_a_gap_between_years_is_refused() -> None:
    run("--from", "2020", "--to", "2021")

    with pytest.raises(CommandError, match="Load the years between"):
        run("--from", "2024", "--to", "2025")
