"""Files of the tests, brought by their real deeds to the state a test begins with."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Unit
from archive.actions.add_case import add_case
from archive.actions.agree_nomenclature import agree_nomenclature
from archive.actions.approve_nomenclature import approve_nomenclature
from archive.actions.propose_nomenclature import propose_nomenclature
from archive.actions.sign_nomenclature import sign_nomenclature
from archive.facts import CaseFacts, Minutes
from archive.models import Nomenclature
from documents.models import Incoming
from documents.states import IncomingState
from tests.factories.people import unit
from tests.factories.worktime import almaty

AUTUMN = almaty("2026-11-23 10:00")  # a Monday; the term of the next year's nomenclature is 10.12.2026
JANUARY = almaty("2027-01-12 10:00")  # a Tuesday after the year of the files
LEFT = almaty("2026-06-01 10:00")  # when the former head of a handover went to another post
INDEXES = {"records": "3", "finance": "7"}


def indexed(code: str) -> Unit:
    """Return the unit with its index."""
    body = unit(code)
    body.index = INDEXES[code]
    body.save()
    return body


def facts(index: str = "3-1", **changed: Any) -> CaseFacts:
    """Return a line that is kept five years."""
    ordinary: dict[str, Any] = {"name_kk": "Хат алмасу", "name_ru": "Переписка", "years": 5, "article": "88"}
    return CaseFacts(**({"index": index} | ordinary | changed))


def drafted(clerk: Officer, *lines: CaseFacts, year: int = 2027, at: datetime = AUTUMN) -> Nomenclature:
    """Return a nomenclature that is drawn up, with lines of the documentation unit."""
    body = indexed("records")
    nomenclature = propose_nomenclature(by=clerk, at=at, year=year)
    for line in lines:
        add_case(nomenclature=nomenclature, by=clerk, at=at, unit=body, facts=line)
    return nomenclature


def agreed(clerk: Officer, head: Officer, *lines: CaseFacts, year: int = 2027, at: datetime = AUTUMN) -> Nomenclature:
    """Return a nomenclature that the commission agreed."""
    nomenclature = drafted(clerk, *(lines or (facts(),)), year=year, at=at)
    sign_nomenclature(nomenclature=nomenclature, by=head, at=at)
    return agree_nomenclature(nomenclature=nomenclature, by=clerk, at=at, ec=Minutes("4", at.date()))


def approved(
    clerk: Officer, head: Officer, chief: Officer, *lines: CaseFacts, year: int = 2027, at: datetime = AUTUMN
) -> Nomenclature:
    """Return an approved nomenclature."""
    return approve_nomenclature(nomenclature=agreed(clerk, head, *lines, year=year, at=at), by=chief, at=at)


def case(index: str = "3-5", year: int = 2026, code: str = "records", **fields: Any) -> CaseFile:
    """Return a file that is open, brought with the office, made on the first call."""
    ordinary: dict[str, Any] = {"name_kk": "Кіріс хаттар", "name_ru": "Входящие", "unit": unit(code), "years": 5}
    Nomenclature.objects.get_or_create(year=year, defaults={"state": "approved"})
    made, _created = CaseFile.objects.update_or_create(index=index, year=year, defaults=ordinary | fields)
    return made


def minutes(on: date, number: str = "5") -> Minutes:
    """Return minutes of a commission."""
    return Minutes(number, on)


def lay_before(officer: Officer, at: datetime, *papers: Incoming) -> None:
    """Let the papers lie on the officer's desk since the moment."""
    lies = {"desk": officer, "desk_at": at, "state": IncomingState.ON_DESK}
    Incoming.objects.filter(pk__in=[paper.pk for paper in papers]).update(**lies)


def changed_at(officer: Officer, at: datetime) -> None:
    """Let the last change of the officer be of this moment."""
    last = officer.history.order_by("-history_id")[0]
    officer.history.filter(history_id=last.history_id).update(history_date=at)
