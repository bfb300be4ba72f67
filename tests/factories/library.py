"""Papers of the library for the tests, laid down by the real deeds."""

from __future__ import annotations

from datetime import date
from typing import Any

from apparat.org.models import Officer, Unit
from documents.actions.place_in_library import place_in_library
from documents.library_facts import LibraryFacts
from documents.library_periods import Period
from documents.models import ExpectedReport, LibraryPaper
from tests.factories.letters import WEDNESDAY, pdf


def facts(**changes: Any) -> LibraryFacts:
    """Return what is said of the report of February."""
    usual: dict[str, Any] = {
        "kind": "monthly",
        "heading": "Қар тазалау туралы ақпарат",
        "period": Period(2026, 2),
    }
    return LibraryFacts(**(usual | changes))


def placed(by: Officer, **changes: Any) -> LibraryPaper:
    """Return a paper of the officer's body in the library."""
    assert by.unit is not None
    return place_in_library(by=by, at=WEDNESDAY, unit=by.unit, facts=facts(**changes), files=[pdf()])


def expected(unit: Unit, **changes: Any) -> ExpectedReport:
    """Return a monthly report the body owes by the fifth of the next month, from this year on."""
    usual: dict[str, Any] = {
        "code": f"report-{unit.pk}-{changes.get('kind', 'monthly')}",
        "name_kk": "Айлық есеп",
        "name_ru": "Месячный отчёт",
        "kind": "monthly",
        "due_day": 5,
        "starts_on": date(2026, 1, 1),
    }
    made: ExpectedReport = ExpectedReport.objects.create(unit=unit, **(usual | changes))
    return made
