"""Duties that come back every week, month, quarter or year, and the day each is due (room: regulation)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from apparat.regulation.act.clause import Words
from apparat.regulation.basis import ACT
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.months import add_months


class Every(StrEnum):
    """The period of a rhythm."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One recurring duty.

    Attributes:
        key: stable name, "control.quarterly_report".
        clause: address in the act of ``basis``.
        every: the period.
        day: 0 when the duty is due within its period; otherwise the day of ``month`` after the period ends (for a year:
            of the given month of the year itself).
        who: role that owes it: "ORG", "RECORDS", "HR", "units", "head_of_apparatus", "deputy_akims".
        duty: what must be done.
        month: for a yearly rhythm, its month.
        basis: key of ``basis.BY_KEY``.
    """

    key: str
    clause: str
    every: Every
    day: int
    who: str
    duty: Words
    month: int = 0
    basis: str = ACT


RHYTHMS: tuple[Rhythm, ...] = (
    Rhythm(
        "plan.akim_week",
        "2.3",
        Every.WEEK,
        0,
        "ORG",
        Words(
            "аудан әкімінің апталық жұмыс кестесін құру",
            "составить недельный график работы акима",
            "draw up the akim's schedule of the week",
        ),
    ),
    Rhythm(
        "plan.halls_week",
        "2.4",
        Every.WEEK,
        0,
        "ORG",
        Words(
            "залдарда іс-шаралар өткізу кестесін қалыптастыру",
            "составить график мероприятий в залах",
            "draw up the schedule of the halls",
        ),
    ),
    Rhythm(
        "trip.quarter_proposals",
        "4.2",
        Every.QUARTER,
        0,
        "units",
        Words(
            "келесі тоқсанға жұмыс сапарлары туралы ұсыныс енгізу",
            "внести предложения о рабочих поездках на следующий квартал",
            "propose the trips of the next quarter",
        ),
    ),
    Rhythm(
        "sitting.monthly",
        "5.1",
        Every.MONTH,
        0,
        "head_of_apparatus",
        Words(
            "әкімдік отырысын айына кемінде бір рет өткізу",
            "провести заседание акимата не реже раза в месяц",
            "hold a sitting of the akimat at least once a month",
        ),
    ),
    Rhythm(
        "meeting.weekly",
        "6.2",
        Every.WEEK,
        0,
        "ORG",
        Words("аппараттық мәжіліс өткізу", "провести аппаратное совещание", "hold the apparatus meeting"),
    ),
    Rhythm(
        "control.monthly_list",
        "13.4",
        Every.MONTH,
        0,
        "RECORDS",
        Words(
            "бақылау құжаттарының тізбесін орындаушыларға жеткізу",
            "довести до исполнителей перечень контрольных документов",
            "bring the list of papers under control to the executors",
        ),
    ),
    Rhythm(
        "control.weekly_list",
        "13.4",
        Every.WEEK,
        0,
        "RECORDS",
        Words(
            "Аппарат басшылығын бақылау құжаттары мен мерзімдері туралы хабардар ету",
            "информировать руководство аппарата о контрольных документах и сроках",
            "tell the leadership of the papers under control and their terms",
        ),
    ),
    Rhythm(
        "control.quarterly_report",
        "13.16",
        Every.QUARTER,
        20,
        "RECORDS",
        Words(
            "тапсырмалардың орындалуы бойынша жиынтық есеп ұсыну",
            "представить сводный отчёт об исполнении поручений",
            "submit the summary report on assignments",
        ),
    ),
    Rhythm(
        "staff.monthly_discipline",
        "18.3",
        Every.MONTH,
        1,
        "HR",
        Words(
            "еңбек тәртібінің жай-күйі туралы ақпарат ұсыну",
            "представить информацию о состоянии трудовой дисциплины",
            "report on labour discipline",
        ),
    ),
    Rhythm(
        "staff.quarterly_indicators",
        "20.2",
        Every.QUARTER,
        0,
        "deputy_akims",
        Words(
            "нысаналы индикаторларға қол жеткізу мониторингін жүргізу",
            "провести мониторинг достижения целевых индикаторов",
            "monitor the target indicators",
        ),
    ),
    Rhythm(
        "nomenclature.yearly",
        "131",
        Every.YEAR,
        10,
        "RECORDS",
        Words(
            "келесі жылдың істер номенклатурасын жасау",
            "составить номенклатуру дел на следующий год",
            "draw up the nomenclature of files for the next year",
        ),
        month=12,
        basis="documentation_2018",
    ),
)

BY_KEY: dict[str, Rhythm] = {rhythm.key: rhythm for rhythm in RHYTHMS}

_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}


def due_for(rhythm: Rhythm, on: date, calendar: WorkCalendar) -> date:
    """Return the day ``rhythm`` is due for the period that holds ``on``.

    A duty due within its period is due on the period's last working day. A duty with a day of its own is due on that
    day of the month after the period (13.16: the 20th, 18.3: the 1st); a yearly one on its day of the year. A day off
    rolls to the next working day (13.15).

    Raises:
        CalendarNotLoaded: the day lies outside the loaded years.
    """
    if rhythm.month:
        return calendar.on_or_after(date(on.year, rhythm.month, rhythm.day))
    first_after = _period_end(rhythm.every, on) + timedelta(days=1)
    if rhythm.day:
        return calendar.on_or_after(first_after.replace(day=rhythm.day))  # 13.15
    return calendar.on_or_before(first_after - timedelta(days=1))


def _period_end(every: Every, on: date) -> date:
    """Return the last day of the week (Sunday), month, quarter or year that holds ``on``."""
    if every is Every.WEEK:
        return on + timedelta(days=6 - on.weekday())
    months = _MONTHS[every]
    first = date(on.year, (on.month - 1) // months * months + 1, 1)
    return add_months(first, months) - timedelta(days=1)
