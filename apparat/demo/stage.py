"""What all lives of one demo office share, and the door through which they do their deeds (room: demo)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from simple_history.signals import pre_create_historical_record

from apparat.demo.cast import Cast
from apparat.demo.moments import Moments
from apparat.demo.plan import today_of
from apparat.demo.timeline import Timeline
from apparat.journal.operation import operation
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents.models import DocumentKind

Done = TypeVar("Done")


@dataclass(slots=True)
class Stage:
    """The people, the clock, the reference books; `made`: how many letters have come; `hand`: who did the last deed."""

    cast: Cast
    moments: Moments
    timeline: Timeline
    kinds: dict[str, DocumentKind]
    files: dict[int, CaseFile]
    made: int = 0
    hand: Officer | None = None

    @property
    def at(self) -> datetime:
        """The moment of the deed that is being done."""
        return self.timeline.at

    @property
    def on(self) -> date:
        """The day of that moment."""
        return today_of(self.timeline.at)

    def do(self, action: Callable[..., Done], *, by: Officer, **values: Any) -> Done:
        """Do one deed as the page does it: one operation of the journal, the officer's hand in the history."""
        self.hand = by
        with operation():
            return action(by=by, at=self.at, **values)

    def do_from(self, seat: Officer, action: Callable[..., Done], **values: Any) -> Done:
        """Do one deed from the seat: by its officer, or by who acts for him on the day (1.4)."""
        return self.do(action, by=self.cast.actor(seat, self.on), **values)

    @contextmanager
    def dated_history(self) -> Iterator[None]:
        """Let the history of every row tell the moment and the hand of the deed instead of the program's clock."""

        def tell(history_instance: Any, **_: Any) -> None:
            history_instance.history_date = self.at
            history_instance.history_user = self.hand

        pre_create_historical_record.connect(tell, weak=False, dispatch_uid="demo")
        try:
            yield
        finally:
            pre_create_historical_record.disconnect(dispatch_uid="demo")
