"""`manage.py intake`: the whole of 10.9 for people and scripts."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.factories.ledger import load_calendar

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """The years 2025 to 2027 are loaded."""
    load_calendar()


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("intake", *arguments, stdout=out)
    return out.getvalue()


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> list[dict[str, Any]]:
    raw = "".join(f"{line}\n" for line in lines).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    return [json.loads(line) for line in run("-").splitlines()]


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("received", "urgent", "registered_on"),
    [
        pytest.param("2026-03-20T08:59:00", False, "2026-03-20", id="10.9: before hours, the same day"),
        pytest.param("2026-03-20T09:00:00", False, "2026-03-20", id="10.9: at nine"),
        pytest.param("2026-03-20T12:59:00", False, "2026-03-20", id="10.9: before the break"),
        pytest.param("2026-03-20T13:00:00", False, "2026-03-20", id="10.9: in the break"),
        pytest.param("2026-03-20T14:59:00", False, "2026-03-20", id="10.9: still in the break"),
        pytest.param("2026-03-20T15:00:00", False, "2026-03-20", id="10.9: after the break"),
        pytest.param("2026-03-20T18:29:00", False, "2026-03-20", id="10.9: a minute before half past six"),
        pytest.param("2026-03-20T18:30:00", False, "2026-03-20", id="10.9: half past six sharp"),
        pytest.param("2026-03-20T18:30:01", False, "2026-03-26", id="10.9: a second later, after Nauryz"),
        pytest.param("2026-03-20T18:59:00", False, "2026-03-26", id="10.9: late"),
        pytest.param("2026-03-20T18:59:00", True, "2026-03-20", id="10.9: late but urgent"),
        pytest.param("2026-11-21T11:00:00", False, "2026-11-23", id="10.9: Saturday"),
        pytest.param("2026-11-21T11:00:00", True, "2026-11-21", id="10.9: Saturday but urgent"),
        pytest.param("2025-01-05T11:00:00", False, "2025-01-05", id="10.9: a working Sunday"),
    ],
)
def test_10_9_the_day_of_registration(
    monkeypatch: pytest.MonkeyPatch, received: str, urgent: bool, registered_on: str
) -> None:
    (answer,) = answers(monkeypatch, json.dumps({"received": f"{received}+05:00", "urgent": urgent}))

    assert (answer["registered_on"], answer["clause"]) == (registered_on, "10.9")
    assert answer["trace"][0]["step"] == "intake"


def test_a_moment_of_another_zone_is_the_offices_own_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    (answer,) = answers(monkeypatch, '{"received": "2026-03-20T13:31:00Z"}')

    assert answer["registered_on"] == "2026-03-26"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"received": "2026-03-20T18:45:00"}', "has no offset from UTC"),
        ('{"received": "2026-03-20"}', "must be an ISO date or moment"),
        ('{"received": 5}', "must be a string"),
        ('{"urgent": true}', "the field 'received' is missing"),
        ('{"received": "2026-03-20T18:45:00+05:00", "urgent": "yes"}', "must be true or false"),
        ('{"received": "2035-03-20T18:45:00+05:00"}', "the working calendar of 2035 is not loaded"),
        ('{"recieved": "2026-03-20T18:45:00+05:00"}', "unknown field 'recieved'"),
        ("", "the line is empty"),
    ],
)
def test_a_bad_line_gets_a_reason(monkeypatch: pytest.MonkeyPatch, line: str, reason: str) -> None:
    found = answers(monkeypatch, line, '{"received": "2026-03-20T18:45:00+05:00"}')

    assert reason in found[0]["error"]
    assert found[1]["registered_on"] == "2026-03-26"


def test_a_person_gets_the_day_and_the_explanation() -> None:
    said = run("--received", "2026-03-20T18:45:00+05:00", "--language", "en").splitlines()

    assert said[0] == "26.03.2026"
    assert said[1].startswith("Clause 10.9: 20.03.2026 18:45 is after 18:30")


@pytest.mark.parametrize(
    "arguments",
    [(), ("-", "--received", "2026-03-20T18:45:00+05:00"), ("--received", "2026-03-20T18:45:00")],
    ids=["nothing asked", "both asked", "no offset"],
)
def test_a_senseless_call_is_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        run(*arguments)
