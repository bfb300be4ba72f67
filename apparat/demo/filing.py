"""Files of the demo office: the nomenclature, a unit handed over, accounts of heads (room: demo; 10.5, 10.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from apparat.demo.cast import Cast
from apparat.demo.moments import Moments
from apparat.demo.people import SEED
from apparat.demo.plan import chance, today_of
from apparat.journal.operation import operation
from apparat.worktime.load import work_calendar
from archive.actions.add_case import add_case
from archive.actions.ask_account import ask_account
from archive.actions.draw_handover import draw_handover
from archive.actions.give_account import give_account
from archive.actions.propose_nomenclature import propose_nomenclature
from archive.actions.sign_handover import sign_handover
from archive.facts import CaseFacts
from archive.lines import next_index

GIVER, TAKER = "finance", "finance2"
DAYS_AGO = 3
ASKED = ("roads", "utilities")  # heads of whom accounts are asked; the first has given his
DAYS_TO_ANSWER = 10
SAID = "Ескерілді. Іске тігілмеген құжаттар осы аптада тігіледі, мерзімі өткен тапсырмалар бақылауға алынды."
NEW = CaseFacts(
    index="",
    name_kk="Жасанды интеллектіні қолдану жөніндегі құжаттар",
    name_ru="Документы по применению искусственного интеллекта",
    years=5,
    article="12",
)


def keep_files(cast: Cast, now: datetime) -> None:
    """Begin the next year's nomenclature, a handover act and accounts of heads; they wait for their next step.

    In the first days of a year the last deeds lie in December: then the new year's nomenclature is in force, as it is
    to be on 1 January, and the one after it is not begun (10.5).
    """
    moments = Moments(chance(SEED), work_calendar())  # of its own: the letters keep their chance
    day = moments.calendar.on_or_before(today_of(now) - timedelta(days=DAYS_AGO))
    at = moments.between(day, time(10, 0), time(12, 0))
    if day.year == today_of(now).year:
        with operation():
            _nomenclature(cast, at, day.year + 1)
    with operation():
        _handover(cast, at)
    with operation():
        _accounts(cast, at)


def _nomenclature(cast: Cast, at: datetime, year: int) -> None:
    clerk, unit = cast["records"], cast["records"].unit
    nomenclature = propose_nomenclature(by=clerk, at=at, year=year)
    if unit is not None and unit.index:
        facts = replace(NEW, index=next_index(unit, year))
        add_case(nomenclature=nomenclature, by=clerk, at=at, unit=unit, facts=facts)


def _handover(cast: Cast, at: datetime) -> None:
    giver, taker = cast[GIVER], cast[TAKER]
    if giver.unit is not None:
        act = draw_handover(by=cast["aigul"], at=at, unit=giver.unit, giver=giver, taker=taker)
        sign_handover(handover=act, by=giver, at=at)


def _accounts(cast: Cast, at: datetime) -> None:
    """Let the documentation unit ask two heads for accounts, and the first of them answer."""
    on, units = today_of(at), [head.unit for head in (cast[name] for name in ASKED)]
    days = {"starts_on": date(on.year, 1, 1), "ends_on": on, "due_on": on + timedelta(days=DAYS_TO_ANSWER)}
    asked = [ask_account(by=cast["aigul"], at=at, unit=unit, **days) for unit in units if unit is not None]
    give_account(account=asked[0], by=cast[ASKED[0]], at=at, words=SAID)
