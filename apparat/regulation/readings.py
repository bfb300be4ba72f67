"""How doubtful terms are read: what the text says, what is applied, what else could be meant, and why (ADR-0005).

Nothing here is settled silently: every row is shown beside its term and can be overturned by an amendment. Where two
readings conflict, the earlier due date is applied (art. 12 of the Code reads every doubt for the citizen).
"""

from __future__ import annotations

from dataclasses import dataclass

from apparat.regulation.act.clause import Words


@dataclass(frozen=True, slots=True)
class Reading:
    """One doubtful term.

    Attributes:
        key: the term.
        clause: where it is written.
        said: what the text literally says, in Kazakh.
        applied: what the program counts.
        other: the reading not applied.
        reason: why.
    """

    key: str
    clause: str
    said: str
    applied: Words
    other: Words
    reason: Words


_BEFORE_REASON = Words(
    "«Бұрын» есептелетін мерзімде жұмыс күндері ертерек күнді береді; мекеме демалыс күні құжат қабылдамайды",
    "При отсчёте назад рабочие дни дают более раннюю дату; в выходной день документ принять некому",
    "Counted back, working days give the earlier date; on a day off there is nobody to take the paper",
)


def _working(count: int) -> Words:
    return Words(f"{count} жұмыс күні", f"рабочих дней: {count}", f"working days: {count}")


def _calendar(count: int) -> Words:
    return Words(f"{count} күнтізбелік күн", f"календарных дней: {count}", f"calendar days: {count}")


_ONE_DAY_REASON = Words(
    "Бір күнтізбелік күн 13.15-тармақ бойынша жұмыс күніне ауысады: екі оқу бір күнді береді",
    "Один календарный день по пункту 13.15 переходит на рабочий: оба чтения дают одну дату",
    "One calendar day rolls to a working day by 13.15: both readings give one date",
)

READINGS: tuple[Reading, ...] = (
    Reading("sitting.handover", "5.11", "келесі күннен кешіктірмей", _working(1), _calendar(1), _ONE_DAY_REASON),
    Reading("commission.notice", "8.9", "2 күн бұрын", _working(2), _calendar(2), _BEFORE_REASON),
    Reading("commission.attendance_list", "8.9", "1 күн бұрын", _working(1), _calendar(1), _BEFORE_REASON),
    Reading("protocol.agreement", "9.5", "1 (бір) күн ішінде", _working(1), _calendar(1), _ONE_DAY_REASON),
    Reading(
        "assignment.misaddressed",
        "10.9",
        "3 (үш) жұмыс күні ішінде",
        Words("тапсырма келіп түскен күннен", "со дня поступления поручения", "from receipt of the assignment"),
        Words("бұрыштама қойылған күннен", "со дня резолюции", "from the day of the resolution"),
        Words(
            "Тармақ басталу күнін атамайды; 13.5-тармақтағы сол қадамға сәйкес келіп түскен күн алынды",
            "Пункт не называет начала; взят день поступления, как у такого же шага пункта 13.5",
            "The clause names no start; receipt is taken, as for the same step of 13.5",
        ),
    ),
    Reading("act.legal_review", "11.3", "3-күн бұрын", _working(3), _calendar(3), _BEFORE_REASON),
    Reading(
        "act.rework",
        "11.13",
        "он күннен аспайтын мерзімде",
        _calendar(10),
        _working(10),
        Words(
            "Алға есептелгенде күнтізбелік күндер ертерек күнді береді; кеңсе түзетумен өзгерте алады",
            "При отсчёте вперёд более раннюю дату дают календарные дни; аппарат может изменить поправкой",
            "Counted forward, calendar days give the earlier date; the office may amend it",
        ),
    ),
    Reading(
        "control.urgent",
        "13.2",
        "он жұмыс күніне дейін",
        Words("10-күн қоса алғанда", "включая десятый день", "the tenth day included"),
        Words("9-күннен кешіктірмей", "не позднее девятого дня", "not later than the ninth day"),
        Words(
            "Қысқа мерзім оныншы күннен басталады; сол күннің өзі шұғыл түрге жатқызылды, ол қатаңырақ",
            "Краткосрочный контроль начинается с десятого дня; сам этот день отнесён к срочному как более строгому",
            "The short term begins with the tenth day; that day itself is counted as urgent, the stricter kind",
        ),
    ),
    Reading(
        "control.urgent_answer",
        "13.3",
        "10 (он) күнтізбелік күн бұрын",
        Words("тек ескерту ретінде көрсетіледі", "показывается только как предупреждение", "shown as a warning only"),
        Words("орындау міндетті", "обязательно к исполнению", "enforced"),
        Words(
            "13.2-тармақтағы шұғыл мерзім бар болғаны 3 немесе 10 жұмыс күні, 13.13-тармақ 5 жұмыс күнін талап етеді",
            "Весь срочный срок пункта 13.2 – 3 или 10 рабочих дней, а пункт 13.13 требует 5 рабочих дней",
            "The whole urgent term of 13.2 is 3 or 10 working days, and 13.13 asks for 5 working days",
        ),
    ),
    Reading(
        "control.co_executor",
        "13.13",
        "7 (жеті) жұмыс күні ішінде",
        Words("тапсырма келіп түскен күннен", "со дня поступления поручения", "from receipt of the assignment"),
        Words("негізгі орындаушы сұраған күннен", "со дня запроса исполнителя", "from the lead executor's request"),
        Words(
            "Тармақ басталу күнін атамайды; 13.5-тармақ қосымша сұрауға тыйым салады; мерзім тапсырмадан кеш болмайды",
            "Пункт не называет начала; пункт 13.5 запрещает дополнительные запросы; срок не позже срока поручения",
            "The clause names no start and 13.5 forbids extra requests; never later than the assignment itself",
        ),
    ),
    Reading(
        "control.release_note",
        "13.14",
        "мерзімі басталғаннан кейін 1 (бір) жұмыс күні ішінде",
        Words("мерзім өткеннен кейін", "после истечения срока", "after the term has run out"),
        Words("мерзім басталғаннан кейін", "после начала срока", "after the term has begun"),
        Words(
            "Қызметтік жазба орындалуын бағалайды, ал мерзімнің басында бағалайтын ештеңе жоқ",
            "Записка оценивает исполнение, а в начале срока оценивать ещё нечего",
            "The note assesses execution, and at the beginning there is nothing to assess",
        ),
    ),
    Reading(
        "complaint.transfer",
        "14.12",
        "үш күн мерзімін",
        _working(3),
        _calendar(3),
        Words(
            "ӘРПК 91-бабының 4-бөлігі дәл осы қадамға үш жұмыс күнін береді",
            "Часть 4 статьи 91 АППК для этого же шага даёт три рабочих дня",
            "Art. 91(4) of the Code gives three working days for this very step",
        ),
    ),
    Reading(
        "reception.list",
        "15.2",
        "1 (бір) жұмыс күні бұрын",
        _working(2),
        _working(1),
        Words(
            "2026 жылғы № 663 қағиданың 32-тармағы екі жұмыс күнін талап етеді; қатаңырағы қолданылады",
            "Пункт 32 Правил № 663 2026 года требует два рабочих дня; применяется более строгий",
            "Clause 32 of the Rules № 663 of 2026 asks for two working days; the stricter applies",
        ),
    ),
    Reading("travel.cancel", "17.2", "1 күн бұрын", _working(1), _calendar(1), _BEFORE_REASON),
)

BY_KEY: dict[str, Reading] = {reading.key: reading for reading in READINGS}

# Terms whose breach is shown but never enforced, because the act contradicts itself (13.3 with 13.2 and 13.13).
ADVISORY: frozenset[str] = frozenset({"control.urgent_answer"})
