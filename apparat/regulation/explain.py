"""Tells a trace in sentences ("Неге бұл күн?") and reaches its date again from the trace alone (room: regulation)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from apparat.regulation.act.clause import Words
from apparat.regulation.anchors import ANCHORS
from apparat.regulation.basis import ACT, cite
from apparat.worktime.day_names import day_name
from apparat.worktime.months import add_months
from apparat.worktime.trace import Step

_DAY = timedelta(days=1)
_UNITS: dict[str, dict[str, tuple[str, str, str]]] = {  # forms for 1, for 2–4, for 5 and more
    "working_days": {
        "kk": ("жұмыс күні",) * 3,
        "ru": ("рабочий день", "рабочих дня", "рабочих дней"),
        "en": ("working day", "working days", "working days"),
    },
    "calendar_days": {
        "kk": ("күнтізбелік күн",) * 3,
        "ru": ("календарный день", "календарных дня", "календарных дней"),
        "en": ("calendar day", "calendar days", "calendar days"),
    },
    "months": {
        "kk": ("ай",) * 3,
        "ru": ("месяц", "месяца", "месяцев"),
        "en": ("month", "months", "months"),
    },
}
_START = Words("Санақ басы: {on}{anchor}.", "Начало отсчёта: {on}{anchor}.", "Counted from {on}{anchor}.")
_RESULT = Words("Нәтиже: {on}.", "Итог: {on}.", "Result: {on}.")
_SKIP = Words("Есептелмейтін күндер: {days}.", "Не считаются: {days}.", "Not counted: {days}.")
_CAP = Words(
    "{cite}: {exceeded} күні тым кеш, {on} күнінен кешіктірмей.",
    "{cite}: {exceeded} – поздно, не позднее {on}.",
    "{cite}: {exceeded} is too late, not later than {on}.",
)
_FIXED = Words(
    "{cite}белгіленген күн – {on}.",
    "{cite}назначенный день – {on}.",
    "{cite}the day set is {on}.",
)
_EDITION = Words(
    "{basis}: {on} күнінен бастап {was} орнына {now}.",
    "{basis}: с {on} вместо «{was}» – «{now}».",
    "{basis}: from {on} on {now} instead of {was}.",
)
_COUNTS: dict[str, Words] = {
    "after": Words(
        "{cite}{start} күнінен кейін {number} – {on}.",
        "{cite}{number} после {start} – {on}.",
        "{cite}{number} after {start} is {on}.",
    ),
    "before": Words(
        "{cite}{start} күнінен {number} бұрын – {on}.",
        "{cite}за {number} до {start} – {on}.",
        "{cite}{number} before {start} is {on}.",
    ),
    "same": Words("{cite}сол күні – {on}.", "{cite}в тот же день – {on}.", "{cite}the same day, {on}."),
}
_SIDES: dict[str, Words] = {
    "after": Words("{number} ішінде", "{number} после", "{number} after"),
    "before": Words("{number} бұрын", "за {number}", "{number} before"),
}
_ROLLS: dict[str, Words] = {
    "forward": Words(
        "{cite}: {start} – жұмыс күні емес, мерзім одан кейінгі жұмыс күні аяқталады – {on}.",
        "{cite}: {start} – нерабочий день, срок истекает в следующий за ним рабочий день – {on}.",
        "{cite}: {start} is a day off, so the term ends on the next working day, {on}.",
    ),
    "back": Words(
        "{start} – жұмыс күні емес, іс мекеме жұмыс істеп тұрғанда жасалуы тиіс – {on}.",
        "{start} – нерабочий день, а действие совершается, пока учреждение работает – {on}.",
        "{start} is a day off and the deed must be done while the office works, so {on}.",
    ),
}
_INTAKES: dict[str, Words] = {
    "in_time": Words(
        "{cite}: {at} – сағат {until}-ге дейін түсті, сол күні тіркеледі.",
        "{cite}: {at} – поступило до {until}, регистрируется в тот же день.",
        "{cite}: {at} is not after {until}, registered the same day.",
    ),
    "before_hours": Words(
        "{cite}: {at} – жұмыс басталғанға дейін түсті, сол күні тіркеледі – {on}.",
        "{cite}: {at} – поступило до начала работы, регистрируется в тот же день – {on}.",
        "{cite}: {at} is before office hours, registered the same day, {on}.",
    ),
    "lunch": Words(
        "{cite}: {at} – түскі үзілісте түсті, сол күні тіркеледі – {on}.",
        "{cite}: {at} – поступило в обеденный перерыв, регистрируется в тот же день – {on}.",
        "{cite}: {at} is in the midday break, registered the same day, {on}.",
    ),
    "late": Words(
        "{cite}: {at} – сағат {until}-ден кейін түсті, келесі жұмыс күні бірінші кезекте тіркеледі – {on}.",
        "{cite}: {at} – поступило после {until}, регистрируется в первую очередь в следующий рабочий день – {on}.",
        "{cite}: {at} is after {until}, registered first thing on the next working day, {on}.",
    ),
    "day_off": Words(
        "{cite}: {at} – жұмыс емес күні кезекші қабылдады, бірінші жұмыс күні тіркеледі – {on}.",
        "{cite}: {at} – принято дежурным в нерабочий день, регистрируется в первый рабочий день – {on}.",
        "{cite}: {at} came on a day off to the duty officer, registered on the first working day, {on}.",
    ),
    "urgent": Words(
        "{cite}: {at} – шұғыл, келіп түскен күні жұмыс күніне қарамастан тіркеледі – {on}.",
        "{cite}: {at} – срочно, регистрируется в день поступления, каким бы он ни был – {on}.",
        "{cite}: {at} is urgent, registered on the day it came, whatever day that is, {on}.",
    ),
}


def explain(trace: Iterable[Step], language: str = "kk") -> list[str]:
    """Return the sentences that tell ``trace`` in ``language`` ("kk", "ru", "en"; an unknown one gets Kazakh).

    One sentence for each step; a run of skipped days makes one sentence.
    """
    language = language if language in ("kk", "ru", "en") else "kk"
    sentences = []
    for name, group in groupby(trace, key=lambda entry: entry["step"]):
        steps = list(group)
        sentences += [_skipped(steps, language)] if name == "skip" else [_TELL[name](one, language) for one in steps]
    return [sentence[0].upper() + sentence[1:] for sentence in sentences]


def quantity(count: int, unit: str, language: str) -> str:
    """Return "3 жұмыс күні", "3 рабочих дня", "3 working days" for a count and a unit's value."""
    one, few, many = _UNITS[unit][language]
    if language == "ru" and count % 100 in range(11, 15):
        return f"{count} {many}"
    ones = count % 10 if language == "ru" else count
    return f"{count} {one if ones == 1 else few if ones in (2, 3, 4) else many}"


def recount(trace: Sequence[Step]) -> date:
    """Return the date the steps of ``trace`` lead to, walking day by day over what they list and nothing else."""
    day = date.min
    for place, entry in enumerate(trace):
        if entry["step"] in _WALK:
            day = _WALK[entry["step"]](day, entry, set(_following_skips(trace, place)))
    return day


def _following_skips(trace: Sequence[Step], place: int) -> Iterator[date]:
    """Yield the days skipped right after the step at ``place``."""
    for entry in trace[place + 1 :]:
        if entry["step"] != "skip":
            return
        yield date.fromisoformat(entry["on"])


def _stated(_: date, entry: Step, __: set[date]) -> date:
    return date.fromisoformat(entry["on"])


def _walk_intake(_: date, entry: Step, off: set[date]) -> date:
    day = datetime.fromisoformat(str(entry["what"]["received"])).date()
    return _walk_off(day + _DAY if entry["what"]["rule"] == "late" else day, off, _DAY)


def _walk_count(day: date, entry: Step, off: set[date]) -> date:
    sign = -1 if entry["what"]["side"] == "before" else 1
    count = int(entry["what"]["count"])
    if entry["what"]["unit"] == "months":
        return add_months(day, sign * count)
    for _ in range(count):
        day = _walk_off(day + sign * _DAY, off, sign * _DAY)
    return day


def _walk_roll(day: date, entry: Step, off: set[date]) -> date:
    return _walk_off(day, off, -_DAY if entry["what"]["direction"] == "back" else _DAY)


def _walk_off(day: date, off: set[date], pace: timedelta) -> date:
    while day in off:
        day += pace
    return day


_WALK: dict[str, Callable[[date, Step, set[date]], date]] = {
    "start": _stated,
    "intake": _walk_intake,
    "count": _walk_count,
    "roll": _walk_roll,
    "cap": _stated,
    "fixed": _stated,
}


def _date(iso: str | int) -> str:
    return f"{date.fromisoformat(str(iso)):%d.%m.%Y}"


def _address(entry: Step, language: str) -> str:
    return cite(entry["clause"], basis=str(entry["what"].get("basis", ACT)), language=language)


def _start(entry: Step, language: str) -> str:
    anchor = ANCHORS.get(str(entry["what"].get("anchor", "")))
    named = f" ({anchor.in_(language)})" if anchor else ""
    return _START.in_(language).format(on=_date(entry["on"]), anchor=named)


def _intake(entry: Step, language: str) -> str:
    received = datetime.fromisoformat(str(entry["what"]["received"]))
    return (
        _INTAKES[str(entry["what"]["rule"])]
        .in_(language)
        .format(
            cite=_address(entry, language),
            at=f"{received:%d.%m.%Y %H:%M}",
            until=entry["what"]["until"],
            on=_date(entry["on"]),
        )
    )


def _edition(entry: Step, language: str) -> str:
    what = entry["what"]
    basis = str(what.get("basis_ru", "") if language == "ru" else "") or str(what["basis"])
    was = quantity(int(what["was_count"]), str(what["was_unit"]), language)
    now = quantity(int(what["count"]), str(what["unit"]), language)
    return _EDITION.in_(language).format(
        basis=cite(str(what["address"]), basis=basis, language=language),
        on=_date(entry["on"]),
        was=_SIDES[str(what["was_side"])].in_(language).format(number=was),
        now=_SIDES[str(what["side"])].in_(language).format(number=now),
    )


def _count(entry: Step, language: str) -> str:
    what = entry["what"]
    count = int(what["count"])
    return (
        _COUNTS[str(what["side"]) if count else "same"]
        .in_(language)
        .format(
            cite=f"{_address(entry, language)}: " if entry["clause"] else "",
            start=_date(what["from"]),
            number=quantity(count, str(what["unit"]), language),
            on=_date(entry["on"]),
        )
    )


def _roll(entry: Step, language: str) -> str:
    template = _ROLLS[str(entry["what"]["direction"])].in_(language)
    return template.format(cite=_address(entry, language), start=_date(entry["what"]["from"]), on=_date(entry["on"]))


def _cap(entry: Step, language: str) -> str:
    return _CAP.in_(language).format(
        cite=_address(entry, language), exceeded=_date(entry["what"]["exceeded"]), on=_date(entry["on"])
    )


def _fixed(entry: Step, language: str) -> str:
    cited = f"{_address(entry, language)}: " if entry["clause"] else ""
    return _FIXED.in_(language).format(cite=cited, on=_date(entry["on"]))


def _result(entry: Step, language: str) -> str:
    return _RESULT.in_(language).format(on=_date(entry["on"]))


def _skipped(steps: list[Step], language: str) -> str:
    """Tell a run of skipped days, joining neighbours that are off for one reason."""
    spans: list[tuple[date, date, str]] = []
    for entry in steps:
        day, why = date.fromisoformat(entry["on"]), _reason(entry, language)
        if spans and spans[-1][2] == why and spans[-1][1] + _DAY == day:
            spans[-1] = (spans[-1][0], day, why)
        else:
            spans.append((day, day, why))
    days = ", ".join(f"{_span(first, last)} ({why})" for first, last, why in spans)
    return _SKIP.in_(language).format(days=days)


def _reason(entry: Step, language: str) -> str:
    """Return why the day is off, its own brackets turned into a comma because the sentence brackets it."""
    return day_name(str(entry["what"]["why"]), language).replace(" (", ", ").removesuffix(")")


def _span(first: date, last: date) -> str:
    return f"{first:%d.%m.%Y}" if first == last else f"{first:%d.%m}–{last:%d.%m.%Y}"


_TELL: dict[str, Callable[[Step, str], str]] = {
    "start": _start,
    "intake": _intake,
    "edition": _edition,
    "count": _count,
    "roll": _roll,
    "cap": _cap,
    "fixed": _fixed,
    "result": _result,
}
