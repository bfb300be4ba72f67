"""`manage.py due`: the date and its explanation for people, JSON lines for scripts, never stopped by a bad line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from apparat.deadlines.models import TermAmendment
from apparat.worktime.load import loaded_years
from apparat.worktime.models import CalendarDay
from tests.factories.ledger import load_calendar
from tests.factories.worktime import day

pytestmark = pytest.mark.django_db


def run(*arguments: str, **options: Any) -> str:
    out = io.StringIO()
    call_command("due", *arguments, stdout=out, **options)
    return out.getvalue()


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str | bytes) -> list[dict[str, Any]]:
    raw = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    return [json.loads(line) for line in run("-").splitlines()]


def error(monkeypatch: pytest.MonkeyPatch, line: str | bytes) -> str:
    (answer,) = answers(monkeypatch, line)
    assert answer.keys() == {"error"}
    return str(answer["error"])


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """The years 2025 to 2027 are loaded."""
    load_calendar()


@pytest.mark.clause("13.6")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "13.6-тармақ: 18.12.2026 күнінен 3 жұмыс күні бұрын – 14.12.2026."),
        ("ru", "Пункт 13.6: за 3 рабочих дня до 18.12.2026 – 14.12.2026."),
        ("en", "Clause 13.6: 3 working days before 18.12.2026 is 14.12.2026."),
    ],
)
def test_13_6_a_person_gets_the_date_and_the_explanation(language: str, sentence: str) -> None:
    lines = run("control.extension", "--start", "2026-12-18", "--language", language).splitlines()

    assert lines[0] == "14.12.2026"
    assert sentence in lines


def test_a_bare_count_needs_no_term() -> None:
    said = run("--count", "2", "--unit", "months", "--side", "after", "--start", "2026-12-31", "--language", "en")

    assert said.splitlines()[0] == "01.03.2027"


@pytest.mark.parametrize(
    "arguments",
    [
        ("control.nothing", "--start", "2026-12-18"),
        ("control.extension",),
        ("control.extension", "--start", "18.12.2026"),
        ("control.extension", "--start", "2035-12-18"),
        ("--start", "2026-12-18"),
        ("control.extension", "--start", "2026-12-18", "--count", "5"),
    ],
)
def test_a_person_gets_the_reason_of_a_refusal(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        run(*arguments)


def test_a_line_is_answered_with_date_term_clause_basis_and_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    (answer,) = answers(monkeypatch, '{"term": "control.extension", "start": "2026-12-18"}')

    assert {name: answer[name] for name in ("due", "term", "clause", "basis")} == {
        "due": "2026-12-14",
        "term": "control.extension",
        "clause": "13.6",
        "basis": "act",
    }
    assert [step["step"] for step in answer["trace"]] == ["start", "count", "skip", "result"]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ('{"term": "control.urgent", "start": "2026-11-23T18:31:00+05:00"}', "2026-12-08"),
        ('{"term": "control.urgent", "start": "2026-11-23T18:31:00+05:00", "urgent": true}', "2026-12-07"),
        ('{"term": "control.urgent", "start": "2026-11-23T13:31:00Z"}', "2026-12-08"),
        ('{"count": 5, "start": "2026-12-14"}', "2026-12-22"),
        ('{"count": 5, "unit": "calendar_days", "start": "2026-12-14"}', "2026-12-21"),
        ('{"count": 3, "unit": "working_days", "side": "before", "start": "2026-12-18"}', "2026-12-14"),
        ('{"count": 0, "start": "2026-12-16"}', "2026-12-17"),
        ('{"term": "appeal.consideration", "start": "2026-11-23"}', "2026-12-14"),
    ],
)
def test_every_kind_of_question_is_answered(monkeypatch: pytest.MonkeyPatch, line: str, due: str) -> None:
    (answer,) = answers(monkeypatch, line)

    assert answer["due"] == due


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "the line is empty"),
        ("   ", "the line is empty"),
        ("nonsense", "not JSON: Expecting value at character 1"),
        ('{"term": "control.extension",', "not JSON"),
        ("[1, 2]", "a JSON object is expected, not an array"),
        ('"due"', "a JSON object is expected, not a string"),
        ("null", "a JSON object is expected, not null"),
        ("17", "a JSON object is expected, not a number"),
        (b'{"term": "\xff"}', "not UTF-8: byte 11"),
        ('{"count": NaN, "start": "2026-12-18"}', "NaN is not a number of JSON"),
        ('{"count": -Infinity, "start": "2026-12-18"}', "-Infinity is not a number of JSON"),
        ('{"count": 1e400, "start": "2026-12-18"}', "the field 'count' must be a whole number"),
        ('{"count": 2.5, "start": "2026-12-18"}', "the field 'count' must be a whole number"),
        ('{"count": true, "start": "2026-12-18"}', "the field 'count' must be a whole number"),
        ('{"count": -1, "start": "2026-12-18"}', "a term has from 0 to 10000 units"),
        ('{"count": 123456789012345678901234567890, "start": "2026-12-18"}', "a term has from 0 to 10000 units"),
        ('{"count": ' + "9" * 5000 + ', "start": "2026-12-18"}', "Exceeds the limit"),
        ('{"count": 9999, "unit": "calendar_days", "start": "2026-12-18"}', "is not loaded"),
        ('{"count": 9999, "unit": "months", "start": "9000-12-18"}', "is not loaded"),
        ('{"term": "control.nothing", "start": "2026-12-18"}', "no term is called 'control.nothing'"),
        ('{"term": 5, "start": "2026-12-18"}', "the field 'term' must be a string, not a number"),
        ('{"term": "control.extension"}', "the field 'start' is missing"),
        ('{"term": "control.extension", "start": 20261218}', "the field 'start' must be a string"),
        ('{"term": "control.extension", "start": "20261218"}', "must be an ISO date or moment"),
        ('{"term": "control.extension", "start": "2026-02-30"}', "must be an ISO date or moment"),
        ('{"term": "control.extension", "start": "2026-12-18T10:00:00"}', "has no offset from UTC"),
        ('{"term": "control.extension", "start": "2035-12-18"}', "the working calendar of 2035 is not loaded"),
        ('{"term": "control.urgent", "start": "0001-01-01T00:00:00+05:00"}', "leaves the years 1 to 9999"),
        ('{"term": "control.urgent", "start": "0001-01-01T00:00:00+14:00"}', "leaves the years 1 to 9999"),
        ('{"term": "control.urgent", "start": "9999-12-31T23:59:00-12:00"}', "leaves the years 1 to 9999"),
        ('{"term": "control.extension", "start": "2026-12-18", "urgent": 1}', "must be true or false"),
        ('{"term": "control.extension", "start": "2026-12-18", "count": 3}', "only for a count without a term"),
        ('{"start": "2026-12-18"}', "name a 'term', or a 'count'"),
        ('{"count": 3, "unit": "weeks", "start": "2026-12-18"}', "the field 'unit' must be one of"),
        ('{"count": 3, "side": "behind", "start": "2026-12-18"}', "the field 'side' must be one of"),
        ('{"term": "control.extension", "strat": "2026-12-18"}', "unknown field 'strat'"),
        ("[" * 60_000, "nested too deep"),
        ("x" * 70_000, "longer than 65536 bytes"),
    ],
)
def test_a_bad_line_gets_a_reason_in_one_line(monkeypatch: pytest.MonkeyPatch, line: str | bytes, reason: str) -> None:
    said = error(monkeypatch, line)

    assert reason in said
    assert "\n" not in said


def test_a_bad_line_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    good = '{"term": "control.extension", "start": "2026-12-18"}'

    found = answers(monkeypatch, good, "x" * 200_000, "", good, "{", good)

    assert [answer.get("due", "error") for answer in found] == [
        "2026-12-14",
        "error",
        "error",
        "2026-12-14",
        "error",
        "2026-12-14",
    ]


def test_a_last_line_without_its_end_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b'{"term": "control.extension", "start": "2026-12-18"}'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))

    assert json.loads(run("-"))["due"] == "2026-12-14"


def test_the_calendar_and_the_amendments_of_the_database_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    CalendarDay.objects.create(on=day("14.12.2026"), name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")
    TermAmendment.objects.create(
        key="control.report", valid_from=date(2026, 12, 1), count=1, unit="working_days", basis_kk="№ 9 қаулы"
    )

    found = answers(
        monkeypatch,
        '{"term": "control.extension", "start": "2026-12-18"}',
        '{"term": "control.report", "start": "2026-12-18"}',
        '{"term": "control.report", "start": "2026-11-27"}',
    )

    assert [answer["due"] for answer in found] == ["2026-12-11", "2026-12-17", "2026-11-20"]
    assert found[1]["basis"] == "№ 9 қаулы"


def test_an_empty_database_is_loaded_first_and_the_reader_is_told() -> None:
    CalendarDay.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM apparat_calendaryear")
        cursor.execute("DELETE FROM apparat_calendarday")
        cursor.execute("DELETE FROM apparat_historicalcalendarday")
    err = io.StringIO()

    said = run("control.extension", "--start", "2024-12-18", stderr=err)

    assert said.splitlines()[0] == "12.12.2024"
    assert "had no working calendar" in err.getvalue()
    assert min(loaded_years()) == 2020


@pytest.mark.django_db(transaction=True)
def test_a_script_runs_it_from_the_shell() -> None:
    base = connection.settings_dict
    address = f"postgresql://{base['USER']}@/{base['NAME']}?host={base['HOST']}&port={base['PORT']}"
    environment = os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "apparat.settings.dev"}

    done = subprocess.run(
        [sys.executable, "manage.py", "due", "-"],
        input='{"term": "control.extension", "start": "2026-12-18"}\nnonsense\n',
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )

    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["due"], first["clause"]) == ("2026-12-14", "13.6")
    assert second.keys() == {"error"}
