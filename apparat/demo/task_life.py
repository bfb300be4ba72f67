"""The life of one assignment of the demo office, from the executor's desk to its release (room: demo; 13.2–13.14)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from apparat.demo.plan import Outcome, Task
from apparat.demo.stage import Stage
from apparat.demo.stock import Stock, stock
from apparat.demo.timeline import Life
from apparat.org.models import Officer
from control.actions.accept_assignment import accept_assignment
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.actions.fill_execution_card import fill_execution_card
from control.actions.give_part import give_part
from control.actions.release_from_control import release_from_control
from control.actions.return_report import return_report
from control.actions.submit_report import submit_report
from control.models import Assignment, Executor, Redirection, Release

if TYPE_CHECKING:
    from apparat.demo.letter_life import LetterLife

Done = TypeVar("Done")

# working days between the report and the last day of the term: first, last
REPORTED: dict[Outcome, tuple[int, int]] = {
    Outcome.EARLY: (-9, -5),  # 13.13: five working days before
    Outcome.IN_TIME: (-3, 0),
    Outcome.LATE: (1, 8),
}
UNDECIDED = frozenset({Outcome.WAITING, Outcome.REWORKED})
SILENT = 0.15  # co-executors who never give their part (13.11)
BY_AKIM = 0.3  # releases that the akim decides himself (13.14)


class TaskLife:
    """Taken into work, redirected, parts, report, rework, release: each deed by who may do it on that day."""

    def __init__(self, stage: Stage, key: int, task: Task, letter: LetterLife) -> None:
        """Keep the stage, the key of the assignment, the plan and the life of its letter."""
        self.stage, self.key, self.task, self.letter = stage, key, task, letter
        self.rng, self.moments = stage.moments.rng, stage.moments
        self.words: Stock = stock(letter.letter.language)

    @property
    def row(self) -> Assignment:
        """The assignment as it stands in the database now."""
        return Assignment.objects.select_related("deadline", "report_deadline", "issuer").get(pk=self.key)

    def live(self) -> Life:
        """Live the whole life."""
        if self.task.outcome == Outcome.UNSEEN:
            return
        for executor in Executor.objects.filter(assignment=self.key, is_lead=False).select_related("officer"):
            self.stage.timeline.enter(self._part(executor.officer))
        if self.task.proposed:
            yield from self._redirect(self.task.proposed)
        yield self.moments.days_later(self.stage.at, 0, 1)
        self._by_lead(accept_assignment)
        if self.task.outcome == Outcome.NEVER:
            return
        if self.task.outcome in UNDECIDED:
            yield from self._undecided()
        elif self.task.outcome == Outcome.IMPOSSIBLE:
            yield from self._impossible()
        else:
            yield from self._report()
        yield from self.letter.close()

    def _by_lead(self, action: Callable[..., Done], **values: Any) -> Done:
        row = self.row
        return self.stage.do_from(row.lead, action, assignment=row, **values)

    def _part(self, officer: Officer) -> Life:
        """13.13 ¶2: most co-executors give their part within seven working days."""
        if self.rng.random() < SILENT:
            return
        yield self.moments.days_later(self.stage.at, 1, 6)
        row = self.row
        if row.is_open and row.executors.filter(officer=officer, is_lead=False, part_at=None).exists():
            self.stage.do_from(officer, give_part, assignment=row, text=self.rng.choice(self.words.parts))

    def _redirect(self, proposed: Officer) -> Life:
        """13.5: the lead asks within three working days; the leader grants or declines."""
        reason, granted, declined = self.rng.choice(self.words.redirections)
        yield self.moments.days_later(self.stage.at, 0, 2)
        redirection = self._by_lead(ask_redirection, proposed=proposed, reason=reason)
        yield self.moments.days_later(self.stage.at, 1, 1)
        self.stage.do_from(
            self.row.issuer,
            decide_redirection,
            redirection=Redirection.objects.select_related("assignment__issuer", "proposed").get(pk=redirection.pk),
            grant=self.task.granted,
            decision=granted if self.task.granted else declined,
        )

    def _undecided(self) -> Life:
        """13.13, 13.14: reported within days, and no decision yet; or sent back, and no better report yet."""
        yield self.moments.days_later(self.stage.at, 0, 2)
        self._submit()
        if self.task.outcome == Outcome.REWORKED:
            yield self.moments.days_later(self.stage.at, 0, 1)
            self._send_back()

    def _send_back(self) -> None:
        row = self.row
        self.stage.do_from(row.issuer, return_report, assignment=row, reason=self.rng.choice(self.words.reworks))

    def _report(self) -> Life:
        """13.13, 10.23: the card and the information; sometimes back for rework; then the release."""
        row = self.row
        assert row.deadline is not None  # noqa: S101 - under control it has a term (13.2)
        yield self.moments.near(row.deadline.due_on, *REPORTED[self.task.outcome], after=self.stage.at)
        self._submit()
        if self.task.returned:
            yield self.moments.days_later(self.stage.at, 0, 2)
            self._send_back()
            yield self.moments.days_later(self.stage.at, 1, 4)
            self._submit()
        yield self.moments.days_later(self.stage.at, 0, 4)
        self._release(Release.Ground.DONE, self.rng.choice(self.words.evaluations)[0])

    def _submit(self) -> None:
        text = self.rng.choice(self.words.reports)
        number = f"{self.rng.randint(1, 12):02}-{self.rng.randint(1, 20):02}/{self.rng.randint(10, 900)}"
        self._by_lead(fill_execution_card, result=text, answer_number=number, answer_on=self.stage.on)
        self._by_lead(submit_report, text=text)

    def _impossible(self) -> Life:
        """13.9 2): released because objective reasons made it impossible."""
        row = self.row
        assert row.deadline is not None  # noqa: S101 - under control it has a term (13.2)
        yield self.moments.near(row.deadline.due_on, -4, -1, after=self.stage.at)
        self._release(Release.Ground.IMPOSSIBLE, self.rng.choice(self.words.evaluations)[1])

    def _release(self, ground: Release.Ground, evaluation: str) -> None:
        """13.14: by the head of apparatus as a rule, now and then by the akim or who acts for him."""
        seat = self.stage.cast["akim" if self.rng.random() < BY_AKIM else "head"]
        self.stage.do_from(seat, release_from_control, assignment=self.row, ground=ground, evaluation=evaluation)
