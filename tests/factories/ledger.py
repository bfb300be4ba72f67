"""Rows of the ledger for tests: the loaded calendar, an open row, a mandate."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from apparat.deadlines.models import Deadline
from apparat.deadlines.open import Subject, open_deadline
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from tests.factories.worktime import almaty

OPENED = "2026-11-23 10:00"  # a Monday
LETTER = ("incoming", 7)


def load_calendar() -> None:
    """Load 2025, 2026 and 2027 into the database."""
    load_years(2025, 2027, at=almaty("2026-11-22 10:00"))


def subject(number: str = "Т-15", root: tuple[str, int] | None = LETTER) -> Subject:
    """Return the snapshot of an assignment on a letter."""
    return Subject(
        kind="assignment",
        number=number,
        kk="Жолдарды жөндеу жоспарын ұсыну",
        ru="Представить план ремонта дорог",
        path="/control/15/",
        root=root,
    )


def opened(
    term_key: str = "control.urgent",
    *,
    start: date | datetime | Deadline = date(2026, 11, 23),
    at: str = OPENED,
    **details: Any,
) -> Deadline:
    """Open a row: by default an urgent assignment of Monday 23.11.2026, due on 07.12.2026."""
    return open_deadline(term_key, subject=subject(), start=start, at=almaty(at), **details)


def mandate(officer: Officer) -> Mandate:
    """Return the officer's own seat."""
    return Mandate(officer, officer.position)
