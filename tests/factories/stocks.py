"""Stocks of the tests, brought by their real deeds to the state a test begins with."""

from __future__ import annotations

from datetime import date
from typing import Any

from apparat.org.models import Officer
from apparat.org.roles import Role
from stocks.actions.issue_blanks import issue_blanks
from stocks.actions.receive_blanks import receive_blanks
from stocks.actions.receive_seal import receive_seal
from stocks.actions.receive_supplies import receive_supplies
from stocks.facts import Act, Numbers
from stocks.models import Seal, Series, StockKind
from tests.factories import people
from tests.factories.letters import WEDNESDAY

ON = WEDNESDAY.date()
RECEIPT = Act("12", date(2026, 3, 16))
DESTRUCTION = Act("3", ON)


def keeper() -> Officer:
    """The officer of the administrative unit who keeps the stocks."""
    post = people.position("supply", of_unit=people.unit("apparatus"), roles=[Role.ADMINISTRATIVE])
    return people.officer("supply", "Төлегенова Шолпан", ru="Толегенова Шолпан", at_post=post)


def kind(sort: str = StockKind.Sort.BLANK, name_kk: str = "Хат бланкісі", name_ru: str = "Бланк письма") -> StockKind:
    """Return the kind, made on the first call."""
    made, _created = StockKind.objects.get_or_create(sort=sort, name_kk=name_kk, defaults={"name_ru": name_ru})
    return made


def received(by: Officer, first: int = 1, last: int = 100, letters: str = "А", **facts: Any) -> Series:
    """Blanks in the store."""
    values: dict[str, Any] = {"kind": kind(), "supplier": "«Баспа» ЖШС", "act": RECEIPT} | facts
    return receive_blanks(by=by, at=WEDNESDAY, letters=letters, numbers=Numbers(first, last), **values)


def issued(by: Officer, officer: Officer, first: int = 1, last: int = 10, **facts: Any) -> Series:
    """A hundred blanks, some of them issued."""
    series = received(by, **facts)
    return issue_blanks(series=series, by=by, at=WEDNESDAY, numbers=Numbers(first, last), officer=officer, on=ON)


def seal(by: Officer, number: str = "М-1", **facts: Any) -> Seal:
    """A seal with the arms in the store."""
    values: dict[str, Any] = {
        "kind": kind(StockKind.Sort.SEAL, "Елтаңбалы мөр", "Гербовая печать"),
        "legend": "Қазығұрт ауданының әкімі",
        "supplier": "«Баспа» ЖШС",
        "act": RECEIPT,
    }
    return receive_seal(by=by, at=WEDNESDAY, number=number, **(values | facts))


def envelopes(by: Officer, quantity: int = 500) -> StockKind:
    """Envelopes in the store."""
    envelope = kind(StockKind.Sort.SUPPLY, "Конверт", "Конверт")
    return receive_supplies(kind=envelope, by=by, at=WEDNESDAY, quantity=quantity, supplier="«Баспа» ЖШС", act=RECEIPT)
