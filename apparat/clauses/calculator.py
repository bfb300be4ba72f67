"""Counts any term for any officer and says how, or why it cannot be counted (room: clauses; 10.9, 13.15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from apparat.clauses import wording
from apparat.clauses.reading import ReadingLine, reading_line
from apparat.regulation.basis import ACT as THE_ACT
from apparat.regulation.basis import cite
from apparat.regulation.counting import Counted, ImpossibleTerm, Spec, due
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.explain import explain
from apparat.regulation.readings import BY_KEY as READINGS
from apparat.regulation.terms import Source
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.day_names import day_name
from apparat.worktime.load import CalendarEmpty, rules_in_force


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the key of a term or a bare count, from when, whether urgent, the day the obligation arose."""

    term: str | Spec
    start: date | datetime
    urgent: bool = False
    begun_on: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A due date and how it was reached, or why there is none.

    Attributes:
        due_on: the date; ``None`` when it cannot be counted.
        sentences: the trace in sentences, without the skipped days.
        skipped: the days that do not count, each with its reason.
        duty: what the term asks to be done, "" for a bare count.
        length: how long the term in force is.
        clause: the clause of the Regulation, "" for the outside law and for a bare count.
        citation: the printed reference.
        reading: how a doubtful term is read.
        error: why there is no date.
    """

    due_on: date | None = None
    sentences: tuple[str, ...] = ()
    skipped: tuple[tuple[date, str], ...] = ()
    duty: str = ""
    length: str = ""
    clause: str = ""
    citation: str = ""
    reading: ReadingLine | None = None
    error: Any = ""


def answer(question: Question, language: str) -> Answer:
    """Count by the calendar, the edition and the hours of this moment. One query.

    Never raises for what people type: an unloaded year, an empty calendar and an impossible term come back as ``error``
    with the clause.
    """
    try:
        rules = rules_in_force()
        counted = due(
            question.term,
            start=question.start,
            calendar=rules.calendar,
            edition=rules.edition,
            urgent=question.urgent,
            hours=rules.hours,
            begun_on=question.begun_on,
        )
    except CalendarEmpty:
        return Answer(error=_("No working calendar is loaded yet: ask the administrator."), clause="18.1")
    except CalendarNotLoaded as missing:
        told = _("The working calendar of %(year)s is not loaded, so the date cannot be counted.")
        return Answer(error=told % {"year": missing.year}, clause="18.1")
    except ImpossibleTerm as impossible:
        return _impossible(impossible, language)
    return _told(counted, language)


def _impossible(impossible: ImpossibleTerm, language: str) -> Answer:
    told = _("The term would end on %(due)s, not later than the day it arose, %(begun)s: nobody can keep it.")
    days = {"due": f"{impossible.counted.due_on:%d.%m.%Y}", "begun": f"{impossible.begun_on:%d.%m.%Y}"}
    term = impossible.counted.term
    clause = impossible.clause if term and term.source is Source.ACT else ""
    return Answer(error=told % days, clause=clause, duty=term.duty.in_(language) if term else "")


def _told(counted: Counted, language: str) -> Answer:
    term = counted.term
    shown = [step for step in counted.trace if step["step"] not in ("skip", "result")]
    skipped = [step for step in counted.trace if step["step"] == "skip"]
    doubt = READINGS.get(term.key) if term else None
    citation = ""
    if term:
        written = ALL_TERMS[term.key]
        citation = cite(written.clause, basis=written.basis, language=language)
    return Answer(
        due_on=counted.due_on,
        sentences=tuple(explain(shown, language)),
        skipped=tuple((date.fromisoformat(s["on"]), day_name(str(s["what"]["why"]), language)) for s in skipped),
        duty=term.duty.in_(language) if term else "",
        length=wording.term_length(term, language) if term else "",
        clause=term.clause if term and term.basis == THE_ACT else "",
        citation=citation,
        reading=reading_line(doubt, language) if doubt else None,
    )
