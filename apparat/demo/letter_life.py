"""The life of one letter of the demo office, done by the real actions at its own moments (room: demo; 10.9–10.16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from apparat.demo.paper import typed
from apparat.demo.plan import Letter, Task, Way, today_of
from apparat.demo.stage import Stage
from apparat.demo.stock import stock
from apparat.demo.task_life import TaskLife
from apparat.demo.timeline import Life
from apparat.worktime.months import add_months
from documents.acceptability import facts_of, findings
from documents.actions.accept_incoming import accept_incoming
from documents.actions.draft_resolution import draft_resolution
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.file_incoming import file_incoming
from documents.actions.put_resolution import put_resolution
from documents.actions.reassign_incoming import reassign_incoming
from documents.actions.register_incoming import register_incoming
from documents.actions.reject_resolution import reject_resolution
from documents.actions.return_unregistered import return_unregistered
from documents.actions.route_incoming import route_incoming
from documents.actions.sign_resolution import sign_resolution
from documents.models import Incoming, Resolution, ResolutionPoint
from documents.points import Point
from documents.states import IncomingState

Term = ResolutionPoint.Term
TERMS = {"default": Term.DEFAULT, "urgent": Term.URGENT, "very_urgent": Term.VERY_URGENT}
UNFILED_EVERY, UNFILED_REST = 9, 4  # so many executed letters still wait to be filed
MISROUTED_EVERY, NOTICED = 4, timedelta(minutes=20)
ON_DESK_EVERY = 3  # every third restricted letter still lies on its desk
RETURNED_FOR = (
    "form",
    "reference",
    "other_requisites",
    "financing",
)  # what a clerk sees on the paper itself
FILE_INDEX = "3-5"  # incoming mail, in the nomenclature of the profile


class LetterLife:
    """Receipt, number, desk, resolution, file: each deed at the moment the plan gives it."""

    def __init__(self, stage: Stage, letter: Letter) -> None:
        """Keep the stage and the plan."""
        self.stage, self.letter = stage, letter
        self.key = 0

    def live(self) -> Life:
        """Live the whole life; stops by itself when the letter needs nothing more."""
        yield self.letter.accepted_at
        self._accept()
        if self.letter.way == Way.RETURNED:
            yield from self._return()
            return
        if self.letter.registered_at > self.letter.accepted_at:
            yield self.letter.registered_at
            self.stage.do(register_incoming, by=self.letter.clerk, incoming=self.row)
        yield self.letter.routed_at
        self._route()
        if self.is_misrouted:
            yield self.letter.routed_at + NOTICED
            self._move()
        if self.letter.way in {Way.WORKED, Way.NOTED}:
            yield from self._resolve()
        if self.letter.way == Way.DRAFTED and self.letter.drafted_at is not None:
            yield self.letter.drafted_at
            self._draft()
        if self.letter.way == Way.RESTRICTED and self.letter.place % ON_DESK_EVERY:
            yield from self._execute_on_paper()

    @property
    def row(self) -> Incoming:
        """The letter as it stands in the database now."""
        return Incoming.objects.select_related(
            "correspondent", "addressee__position", "desk__position__unit", "registration_deadline", "delivery_deadline"
        ).get(pk=self.key)

    def _accept(self) -> None:
        letter = self.letter
        off = not self.stage.moments.calendar.is_working(self.stage.on)
        by = self.stage.cast["duty"] if off and not letter.text.urgency else letter.clerk
        paper = typed(letter, self.stage.kinds[letter.text.kind])
        self.key = self.stage.do(accept_incoming, by=by, paper=paper, hold=letter.way == Way.RETURNED).pk
        self.stage.made += 1

    def _return(self) -> Life:
        """10.12, 10.14: back without a number, with the ground."""
        after = max(self.letter.accepted_at, self.letter.registered_at)
        yield self.stage.moments.soon(after)
        seen, asked = RETURNED_FOR[self.letter.place % len(RETURNED_FOR)], findings(facts_of(self.row))
        self.stage.do(
            return_unregistered,
            by=self.letter.clerk,
            incoming=self.row,
            grounds=[seen if seen in {one.check.key for one in asked} else "form"],
            is_no_appeal=True,
        )

    @property
    def is_misrouted(self) -> bool:
        """Tell whether it was laid on the desk of the head of apparatus first: now and then one that still lies."""
        letter = self.letter
        lies = letter.way == Way.LYING and not letter.text.urgency
        return lies and letter.place % MISROUTED_EVERY == 0 and letter.desk != self.stage.cast["head"]

    def _move(self) -> None:
        """10.11: to the desk it is for, with the reason."""
        letter = self.letter
        self.stage.do(
            reassign_incoming,
            by=letter.clerk,
            incoming=self.row,
            desk=letter.desk,
            reason="Міндеттердің бөлінуіне сәйкес жетекшілік ететін басшыға берілді",
        )

    def _route(self) -> None:
        letter = self.letter
        head = None if letter.way == Way.RESTRICTED else self.stage.cast.heads.get(letter.text.department)  # 10.4
        self.stage.do(
            route_incoming,
            by=letter.clerk,
            incoming=self.row,
            desk=self.stage.cast["head"] if self.is_misrouted else letter.desk,
            copy_to=head if letter.text.urgency else None,
        )

    def _resolve(self) -> Life:
        """10.13: the leader writes himself, or an assistant drafts and he puts it; now and then a draft is rejected."""
        letter = self.letter
        if letter.drafted_at is None:
            yield letter.resolved_at
            resolution = self._put()
        else:
            yield letter.drafted_at
            resolution = self._draft()
            yield max(letter.resolved_at, self.stage.moments.soon(letter.drafted_at, 1, 2))
            resolution = self._decide(resolution)
        for point, task in zip(resolution.points.order_by("order"), letter.tasks, strict=True):
            if point.term != Term.NOTED and point.assignment_id is not None:
                self.stage.timeline.enter(TaskLife(self.stage, point.assignment_id, task, self).live())
        yield from self.close()

    def _execute_on_paper(self) -> Life:
        """10.4: what is restricted is resolved and answered on paper; the register learns the days."""
        resolved_on = today_of(self.letter.resolved_at)
        yield self.stage.moments.days_later(self.letter.resolved_at, 4, 12)
        self.stage.do(
            execute_on_paper,
            by=self.letter.clerk,
            incoming=self.row,
            resolved_on=resolved_on,
            executed_on=self.stage.on,
            paper_file=f"3-6/{self.letter.place % 7 + 1}",
        )
        yield from self.close()

    def _draft(self) -> Resolution:
        by = self.stage.cast["assistant"]
        return self.stage.do(draft_resolution, by=by, incoming=self.row, points=self._points())

    def _put(self) -> Resolution:
        return self.stage.do_from(self.letter.desk, put_resolution, incoming=self.row, points=self._points())

    def _decide(self, resolution: Resolution) -> Resolution:
        if not self.letter.rejected:
            return self.stage.do_from(self.letter.desk, sign_resolution, resolution=resolution)
        reason = stock(self.letter.language).reworks[self.letter.place % 5]
        self.stage.do_from(self.letter.desk, reject_resolution, resolution=resolution, reason=reason)
        return self._put()

    def _points(self) -> Sequence[Point]:
        return [self._point(task, place, self.stage.on) for place, task in enumerate(self.letter.tasks)]

    def _point(self, task: Task, place: int, on: date) -> Point:
        executors = [task.lead, *task.others]
        if self.letter.way == Way.NOTED:
            return Point(stock(self.letter.language).noted[self.letter.place % 2], executors, term=Term.NOTED)
        control = self.letter.text.urgency or task.text.control  # 13.2: the mark on the letter binds the term
        due_on = self._due(control, on)
        term = Term.DATE if due_on else TERMS[control]
        collector = task.lead if task.others and place % 2 else None
        return Point(task.text.text, executors, collector, term, due_on)

    def _due(self, control: str, on: date) -> date | None:
        """13.2: the longer kinds of control are given by a date."""
        shift = self.stage.moments.calendar.shift
        dates = {
            "short": lambda: shift(on, self.stage.moments.rng.randint(11, 18)),
            "medium": lambda: shift(add_months(on, 2), self.stage.moments.rng.randint(0, 20)),
            "long": lambda: shift(add_months(on, 7), 0),
        }
        return dates[control]() if control in dates else None

    def close(self) -> Life:
        """10.5, 10.23: some days after everything on it is executed the letter goes into its file."""
        if not self._is_executed() or self.letter.place % UNFILED_EVERY == UNFILED_REST:
            return
        yield self.stage.moments.days_later(self.stage.at, 1, 6)
        if self._is_executed():
            case_file = self.stage.files[self.row.year or self.stage.on.year]
            self.stage.do(file_incoming, by=self.letter.clerk, incoming=self.row, case_file=case_file)

    def _is_executed(self) -> bool:
        return Incoming.objects.filter(pk=self.key, state=IncomingState.EXECUTED).exists()
