"""The stocks of the demo office: blanks with arms, seals, envelopes, each deed at its own moment (room: demo; 11.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from apparat.demo.moments import DAY, Moments
from apparat.demo.people import SEED
from apparat.demo.plan import chance, today_of
from apparat.demo.stage import Stage
from apparat.demo.timeline import Life, Timeline
from stocks.actions.add_kind import add_kind
from stocks.actions.destroy_blanks import destroy_blanks
from stocks.actions.give_seal import give_seal
from stocks.actions.issue_blanks import issue_blanks
from stocks.actions.issue_supplies import issue_supplies
from stocks.actions.receive_blanks import receive_blanks
from stocks.actions.receive_seal import receive_seal
from stocks.actions.receive_supplies import receive_supplies
from stocks.actions.spoil_blanks import spoil_blanks
from stocks.actions.take_seal import take_seal
from stocks.actions.use_blanks import use_blanks
from stocks.facts import Act, Numbers
from stocks.models import Seal, Series, StockKind

Sort = StockKind.Sort
KEEPER, SUPPLIER = "admin", "«Оңтүстік Баспа» ЖШС"
KINDS: dict[str, tuple[str, str, str]] = {  # key → sort, name in Kazakh, name in Russian
    "letter": (Sort.BLANK, "Елтаңбалы хат бланкісі", "Гербовый бланк письма"),
    "decree": (Sort.BLANK, "Елтаңбалы қаулы бланкісі", "Гербовый бланк постановления"),
    "seal": (Sort.SEAL, "Елтаңбалы мөр", "Гербовая печать"),
    "stamp": (Sort.STAMP, "Мөртабан", "Штамп"),
    "envelope": (Sort.SUPPLY, "C5 конверті", "Конверт C5"),
}
BLANKS = (("letter", "АҚ", 1001, 1500), ("decree", "ҚБ", 201, 300))  # kind, series, numbers
ISSUED = (("letter", "aigul", 1001, 1050), ("letter", "assistant", 1051, 1060), ("decree", "legal", 201, 220))
SEALS = (  # kind, inventory number, impression, keeper
    ("seal", "М-1", "«Қазығұрт ауданының әкімі» мемлекеттік мекемесі", "records"),
    ("stamp", "МТ-1", "Кіріс хат-хабар тіркелді", "aigul"),
    ("stamp", "МТ-2", "Электрондық құжаттың көшірмесі дұрыс", ""),
)
BOUGHT = 1000  # envelopes
GIVEN = (("aigul", 240), ("dana", 60))
BEGAN = 150  # days before today


def fill_stocks(stage: Stage, now: datetime) -> None:
    """Keep the stocks from the day the demo begins to live."""
    moments = Moments(chance(SEED), stage.moments.calendar)  # of its own: the letters keep their chance
    keeping = replace(stage, timeline=Timeline(now), moments=moments)
    keeping.timeline.enter(_life(keeping, now))
    with keeping.dated_history():
        keeping.timeline.play()


def _life(stage: Stage, now: datetime) -> Life:
    began = today_of(now) - timedelta(days=BEGAN)
    moment = stage.moments.between(stage.moments.calendar.on_or_before(began), time(10, 0), time(12, 0))
    done: dict[str, StockKind] = {}
    series: dict[str, Series] = {}
    yield moment
    for key, (sort, kk, ru) in KINDS.items():
        done[key] = stage.do(add_kind, by=stage.cast[KEEPER], sort=sort, name_kk=kk, name_ru=ru)
    steps: list[Callable[[], None]] = [
        *(partial(_receive, stage, done, series, row) for row in BLANKS),
        *(partial(_seal, stage, done, row) for row in SEALS),
        partial(_envelopes, stage, done),
        *(partial(_issue, stage, series, row) for row in ISSUED),
        partial(_use, stage, series),
        partial(_destroy, stage, series),
    ]
    for step in steps:
        moment = stage.moments.days_later(stage.at, 1, 6)
        yield moment
        step()


def _receive(
    stage: Stage, kinds: dict[str, StockKind], series: dict[str, Series], row: tuple[str, str, int, int]
) -> None:
    kind, letters, first, last = row
    facts = {"kind": kinds[kind], "letters": letters, "numbers": Numbers(first, last), "supplier": SUPPLIER}
    series[kind] = stage.do(receive_blanks, by=stage.cast[KEEPER], act=Act(f"{first // 100}", stage.on), **facts)


def _seal(stage: Stage, kinds: dict[str, StockKind], row: tuple[str, str, str, str]) -> None:
    kind, number, legend, keeper = row
    facts = {"kind": kinds[kind], "number": number, "legend": legend, "supplier": SUPPLIER}
    seal: Seal = stage.do(receive_seal, by=stage.cast[KEEPER], act=Act("7", stage.on), **facts)
    if keeper:
        stage.do(give_seal, by=stage.cast[KEEPER], seal=seal, officer=stage.cast[keeper])
        stage.do(take_seal, by=stage.cast[keeper], seal=seal)
    else:
        stage.do(give_seal, by=stage.cast[KEEPER], seal=seal, officer=stage.cast["dana"])  # who has not signed yet


def _envelopes(stage: Stage, kinds: dict[str, StockKind]) -> None:
    kind = kinds["envelope"]
    facts = {"quantity": BOUGHT, "supplier": SUPPLIER}
    stage.do(receive_supplies, by=stage.cast[KEEPER], kind=kind, act=Act("9", stage.on), **facts)
    for username, quantity in GIVEN:
        officer = stage.cast[username]
        stage.do(issue_supplies, by=stage.cast[KEEPER], kind=kind, quantity=quantity, officer=officer, on=stage.on)


def _issue(stage: Stage, series: dict[str, Series], row: tuple[str, str, int, int]) -> None:
    kind, username, first, last = row
    facts = {"series": series[kind], "numbers": Numbers(first, last), "officer": stage.cast[username]}
    stage.do(issue_blanks, by=stage.cast[KEEPER], on=stage.on, **facts)


def _use(stage: Stage, series: dict[str, Series]) -> None:
    by = stage.cast["aigul"]
    for place in range(1, 13):
        number = Numbers(1000 + place, 1000 + place)
        basis = f"шығыс хат № 4-1/{210 + place}, {stage.on - DAY:%d.%m.%Y}"
        stage.do(use_blanks, by=by, series=series["letter"], numbers=number, on=stage.on, basis=basis)
    facts = {"series": series["letter"], "numbers": Numbers(1013, 1014), "basis": "басып шығару кезінде бүлінді"}
    stage.do(spoil_blanks, by=by, on=stage.on, **facts)


def _destroy(stage: Stage, series: dict[str, Series]) -> None:
    numbers, act = Numbers(1013, 1013), Act("2", stage.on)
    stage.do(destroy_blanks, by=stage.cast[KEEPER], series=series["letter"], numbers=numbers, act=act)
