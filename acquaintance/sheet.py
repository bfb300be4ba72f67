"""What the page of one sending shows: who has confirmed, who has not, who left, and the officer's own deeds (10.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from acquaintance.models import Circulation, Reader
from acquaintance.states import ReaderState
from apparat.access.verdict import Verdict
from apparat.deadlines.light import Light, light
from apparat.org.models import Officer
from apparat.ui.offered import Deed
from apparat.worktime.load import work_calendar
from documents.models import Incoming
from outgoing.models import Outgoing


@dataclass(frozen=True, slots=True)
class Line:
    """One reader as the list names him."""

    reader: Reader
    light: Light | None
    has_left: bool

    @property
    def mark(self) -> Any:
        """What became of it, in words: who left without confirming is not waited for."""
        return _("left the office") if self.has_left and self.reader.waits else self.reader.get_state_display()

    @property
    def tone(self) -> str:
        """The tone of the words."""
        return "grey" if self.has_left and self.reader.waits else TONES[self.reader.state]


TONES: dict[str, str] = {ReaderState.ASKED: "amber", ReaderState.CONFIRMED: "green", ReaderState.DROPPED: "grey"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the page of one sending shows to one officer."""

    circulation: Circulation
    lines: list[Line]
    confirmed: int
    waited: int
    mine: Reader | None
    may_confirm: Verdict | None
    deeds: list[Deed]
    paper_path: str
    file_path: str


def sheet_of(circulation: Circulation, officer: Officer, on: date) -> Sheet:
    """Gather the page for this officer, with a fixed number of queries."""
    lines = lines_of(circulation, on)
    mine = next((line.reader for line in lines if line.reader.officer_id == officer.pk), None)
    waits = mine if mine is not None and mine.waits else None
    return Sheet(
        circulation=circulation,
        lines=lines,
        confirmed=sum(line.reader.state == ReaderState.CONFIRMED for line in lines),
        waited=sum(line.reader.waits and not line.has_left for line in lines),
        mine=waits,
        may_confirm=access.may_confirm(officer, waits, on) if waits else None,
        deeds=list(_deeds(circulation, officer, on)),
        paper_path=_paper_path(circulation, officer, on),
        file_path=reverse("acquaintance:edition", args=[circulation.edition_id]) if circulation.edition_id else "",
    )


def lines_of(circulation: Circulation, on: date) -> list[Line]:
    """Return the list of a sending in its order."""
    calendar = work_calendar()
    return [
        Line(
            reader=reader,
            light=light(reader.deadline, on, calendar) if reader.deadline else None,
            has_left=not reader.officer.works_on(on),
        )
        for reader in queries.readers_on_list(circulation)
    ]


def _paper_path(circulation: Circulation, officer: Officer, on: date) -> str:
    """Return the page of the paper when the officer may see it, as who sent it from a former post may not."""
    paper: Incoming | Outgoing | None = circulation.paper
    if paper is None or not type(paper).objects.visible_to(officer, on).filter(pk=paper.pk).exists():
        return ""
    return paper.get_absolute_url()


def _deeds(circulation: Circulation, officer: Officer, on: date) -> Iterator[Deed]:
    verdict = access.may_settle(officer, circulation, on)
    if circulation.is_open and verdict:
        key = [circulation.pk]
        yield Deed(_("Remind"), reverse("acquaintance:remind", args=key), verdict, "bell")
        yield Deed(_("Recall"), reverse("acquaintance:recall", args=key), verdict, "undo-2", "quiet")


@dataclass(frozen=True, slots=True)
class Printed:
    """What the head of the printed list says."""

    title: str
    number: str
    registered_at: datetime | None


def printed_of(circulation: Circulation, language: str) -> Printed:
    """Return the head of the list in the language."""
    paper = circulation.paper
    registered = paper.registered_at if paper is not None else None
    return Printed(circulation.both_titles[language], circulation.number, registered)
