"""What the page of a paper shows of the term that law sets for its answer (room: pages of documents)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from apparat.access.verdict import Verdict
from apparat.deadlines.light import Light, light
from apparat.deadlines.models import Deadline
from apparat.org.models import Officer
from apparat.worktime.load import work_calendar
from documents import extending
from documents.answers import law_of
from documents.models import AnswerExtension, Incoming


@dataclass(frozen=True, slots=True)
class AnswerTerm:
    """The light of the term, the law, the extension with the light of its notice, and who may do what."""

    light: Light
    law: str
    runs: bool
    extension: AnswerExtension | None
    notice_light: Light | None
    may_extend: Verdict
    may_tell: Verdict


def answer_term(paper: Incoming, officer: Officer, on: date) -> AnswerTerm | None:
    """Return what is shown of the term of the answer, None for a paper without one."""
    row = paper.answer_deadline
    if row is None:
        return None
    calendar = work_calendar()
    found = AnswerExtension.objects.select_related("notice_deadline", "by__position").filter(incoming=paper).first()
    notice = found.notice_deadline if found else None
    return AnswerTerm(
        light=light(row, on, calendar),
        law=law_of(row),
        runs=row.state == Deadline.State.OPEN,
        extension=found,
        notice_light=light(notice, on, calendar) if notice else None,
        may_extend=extending.may_extend(officer, paper, on),
        may_tell=extending.may_tell(officer, paper, on),
    )
