"""Acquaintance for the tests: a personnel unit, rules of the office, sendings, made by the real deeds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from acquaintance.actions.add_edition import add_edition
from acquaintance.actions.send_circulation import send_circulation
from acquaintance.models import Circulation, OfficeRule, Reader
from apparat.org.models import Officer
from apparat.org.roles import Role
from documents.models import Incoming
from outgoing.models import Outgoing
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY
from tests.factories.people import officer, position, unit


def personnel() -> Officer:
    """Return the officer of the personnel unit (10.6)."""
    post = position("personnel", of_unit=unit("apparatus"), roles=(Role.HR,))
    return officer("personnel", "Сейітова Жанар", ru="Сеитова Жанар", at_post=post)


def rule(keeper: Officer, name: str = "Регламент", *, since: date = date(2026, 1, 5), at: datetime = WEDNESDAY) -> Any:
    """Return a rule of the office with one edition."""
    facts: dict[str, Any] = {"act": "№ 12 қаулы", "in_force_on": since, "file": upload("ереже.pdf")}
    made: OfficeRule = add_edition(by=keeper, at=at, names=(name, ""), **facts)
    return made


def sent(
    paper: Incoming | Outgoing, by: Officer, *readers: Officer, at: datetime = WEDNESDAY, **facts: Any
) -> Circulation:
    """Return a sending of the paper to the readers."""
    return send_circulation(paper=paper, by=by, at=at, officers=readers, **facts)


def row_of(circulation: Circulation, reader: Officer) -> Reader:
    """Return the row of this reader."""
    return circulation.readers.get(officer=reader)
