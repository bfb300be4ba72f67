"""The journal of papers that went back without registration: rows, lines and columns (10.12, 10.14, 10.15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.ui.catalogue import path_to
from documents.grounds import GROUNDS
from documents.models import Incoming, ReturnNote
from documents.queries import UNSHOWN
from journals.asked import Asked
from journals.columns import JournalColumn, beside, day_of, lines_of
from journals.keyset import moment_of


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A line of the journal: the letter of return, with its paper."""

    note: ReturnNote

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the journal."""
        return moment_of(self.note.at), self.note.pk


def rows(officer: Officer, on: date, asked: Asked) -> QuerySet[ReturnNote]:
    """Return the letters of return of the period, of the papers the officer may see (10.3, 10.4)."""
    seen = Incoming.objects.visible_to(officer, on).values("pk")
    return ReturnNote.objects.filter(asked.within("at"), incoming__in=seen)


def read(notes: QuerySet[ReturnNote]) -> list[ReturnedLine]:
    """Return the lines of these letters, in their order. One question."""
    shown = notes.select_related("incoming__correspondent", "incoming__kind", "by")
    return [ReturnedLine(note) for note in shown.defer(*(f"incoming__{name}" for name in UNSHOWN))]


def _correspondent(line: ReturnedLine) -> str:
    paper = line.note.incoming
    number = f"№ {paper.their_number}" if paper.their_number else ""
    return lines_of(paper.correspondent.name, beside(number, day_of(paper.their_on)))


def _content(line: ReturnedLine) -> str:
    paper = line.note.incoming
    return lines_of(paper.kind.name, str(_("restricted")) if paper.restricted else paper.summary)  # 10.4


def _grounds(line: ReturnedLine) -> str:
    return lines_of(*(f"{GROUNDS[key].clause} {GROUNDS[key].label}" for key in line.note.grounds))


RETURNED_COLUMNS = (
    JournalColumn(
        _("Returned"),
        lambda line: day_of(line.note.at),
        1.2,
        lambda line: path_to("documents:incoming", line.note.incoming_id),
    ),
    JournalColumn(_("Day of receipt"), lambda line: day_of(line.note.incoming.received_at), 1.2),
    JournalColumn(_("Correspondent, date and index of the paper"), _correspondent, 2.8),
    JournalColumn(_("Kind, heading or summary"), _content, 3),
    JournalColumn(_("Grounds of the return"), _grounds, 3),
    JournalColumn(_("Returned by"), lambda line: line.note.by.short_name, 1.4),
)
