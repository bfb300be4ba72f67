"""The journals of outgoing and of internal papers: rows, lines and columns (12.5; law.md 3.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.org.bilingual import in_language
from apparat.org.models import Officer
from apparat.ui.catalogue import path_to
from journals.asked import Asked
from journals.columns import JournalColumn, day_of, lines_of
from outgoing.models import Addressee, Channel, Outgoing, OutgoingKind

COLUMNS = (
    *("pk", "year", "ordinal", "number", "registered_at", "heading_kk", "heading_ru"),
    *("kind__name_kk", "kind__name_ru", "case_file__index", "incoming__number"),
    *("distribution__name_kk", "distribution__name_ru"),
)


class Facts(NamedTuple):
    """What the row of a paper says for its line."""

    pk: int
    year: int
    ordinal: int
    number: str
    registered_at: datetime
    heading_kk: str
    heading_ru: str
    kind_kk: str
    kind_ru: str
    case_file: str | None
    answers: str | None
    list_kk: str | None
    list_ru: str | None


class To(NamedTuple):
    """One addressee: his name, his line on the paper, the way, when it went."""

    name_kk: str
    name_ru: str
    line_kk: str
    line_ru: str
    channel: str
    sent_at: datetime | None

    @property
    def name(self) -> str:
        """The addressee as the paper says it, else the name of the body."""
        return in_language(self.line_kk, self.line_ru) or in_language(self.name_kk, self.name_ru)


@dataclass(frozen=True, slots=True)
class OutgoingLine:
    """A line of the journal: the paper and its addressees in their order."""

    facts: Facts
    to: list[To]

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the register."""
        return self.facts.year, self.facts.ordinal


def rows(direction: str, officer: Officer, on: date, asked: Asked) -> QuerySet[Outgoing]:
    """Return the numbered papers of this direction, the register and the period that the officer may see (10.3)."""
    seen = Outgoing.objects.visible_to(officer, on).filter(asked.within("registered_at"), **asked.numbered())
    seen = seen.filter(kind__direction=direction)
    return seen.filter(unit=asked.unit) if asked.unit else seen


rows_out = partial(rows, OutgoingKind.Direction.OUT)
rows_internal = partial(rows, OutgoingKind.Direction.INTERNAL)


def read(papers: QuerySet[Outgoing]) -> list[OutgoingLine]:
    """Return the lines of these papers, in their order. Two questions, however many they are."""
    found = [Facts._make(row) for row in papers.values_list(*COLUMNS)]
    to = _addressees(one.pk for one in found)
    return [OutgoingLine(one, to[one.pk]) for one in found]


def _addressees(keys: Iterable[int]) -> dict[int, list[To]]:
    shown = Addressee.objects.filter(outgoing__in=list(keys)).order_by("outgoing", "order")
    found: dict[int, list[To]] = defaultdict(list)
    for paper, *facts in shown.values_list(
        "outgoing", "unit__name_kk", "unit__name_ru", "line_kk", "line_ru", "channel", "sent_at"
    ):
        found[paper].append(To._make(facts))
    return found


def _registered(line: OutgoingLine) -> str:
    return lines_of(day_of(line.facts.registered_at), line.facts.number)


def _content(line: OutgoingLine) -> str:
    facts = line.facts
    return lines_of(in_language(facts.kind_kk, facts.kind_ru), in_language(facts.heading_kk, facts.heading_ru))


def _execution(line: OutgoingLine) -> str:
    ways: dict[tuple[str, str], None] = {
        (day_of(one.sent_at), str(Channel(one.channel).label)): None for one in line.to if one.sent_at
    }
    sent = [str(_("sent %(day)s, %(way)s") % {"day": day, "way": way}) for day, way in ways]
    file = line.facts.case_file
    return lines_of(*sent, str(_("in file %(index)s") % {"index": file}) if file else "")


def _note(line: OutgoingLine) -> str:
    facts = line.facts
    answer = str(_("answers № %(number)s") % {"number": facts.answers}) if facts.answers else ""
    return lines_of(answer, in_language(facts.list_kk or "", facts.list_ru or ""))


OUTGOING_COLUMNS = (
    JournalColumn(
        "№", lambda line: str(line.facts.ordinal), 0.6, lambda line: path_to("outgoing:paper", line.facts.pk)
    ),
    JournalColumn(_("Date and index of the paper"), _registered, 1.3),
    JournalColumn(_("Correspondent (addressee)"), lambda line: lines_of(*(one.name for one in line.to)), 3),
    JournalColumn(_("Heading or summary"), _content, 3.4),
    JournalColumn(_("Mark of execution and filing"), _execution, 2),
    JournalColumn(_("Note"), _note, 1.4),
)
