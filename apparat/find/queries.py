"""What the search box finds: by words with suffixes in Kazakh or Russian, by number, by correspondent, by names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.db.models import QuerySet

from apparat.find.names import bodies, people
from apparat.kazakh.folding import query
from apparat.org.models import Officer, Unit
from apparat.regulation.act import ACT
from apparat.regulation.act.clause import Clause
from apparat.search.beginning import newest_of
from apparat.search.listing import Listing
from apparat.search.words import seek
from control.lines import LitLine, lit
from control.lines import lined as lined_assignments
from control.models import Assignment
from documents.lines import PaperLine
from documents.queries import papers_sought
from outgoing.lines import OutgoingLine
from outgoing.lines import lined as lined_own
from outgoing.models import Outgoing

SHOWN = 20
NEWEST = ("-pk",)


@dataclass(frozen=True, slots=True)
class Found:
    """The newest papers and assignments (`SHOWN` at most) and whether there are more; the first people, bodies.

    Papers stand by their numbers as in the registry, what went back behind them (10.12).
    """

    papers: list[PaperLine]
    assignments: list[LitLine]
    officers: list[Officer]
    units: list[Unit]
    clause: Clause | None
    more_papers: bool = False
    more_assignments: bool = False
    own_papers: list[OutgoingLine] = field(default_factory=list)
    more_own_papers: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.papers or self.own_papers or self.assignments or self.officers or self.units or self.clause)


def find(text: str, officer: Officer, on: date) -> Found:
    """Search everything the officer may see. `text` is whatever was typed; empty finds nothing.

    People and bodies are found in Kazakh order by the beginnings of any words of their names in both languages.
    """
    words = query(text)
    if not words:
        return Found([], [], [], [], None)
    numbered, returned = papers_sought(officer, on)
    assignments = _newest(Assignment.objects.visible_to(officer, on), lined_assignments)
    own = _newest(Outgoing.objects.visible_to(officer, on), lined_own)
    in_numbered, in_returned, in_assignments, in_own = seek(
        text, numbered, returned, assignments, own, size=SHOWN + 1
    )  # one more tells that there are more
    in_papers = [*in_numbered.keys, *in_returned.keys]
    return Found(
        numbered.of_keys(in_papers[:SHOWN]),
        lit(assignments.of_keys(in_assignments.keys[:SHOWN]), on),
        people(words=words),
        bodies(words=words),
        ACT.get(text.strip()),
        more_papers=len(in_papers) > SHOWN,
        more_assignments=len(in_assignments.keys) > SHOWN,
        own_papers=own.of_keys(in_own.keys[:SHOWN]),
        more_own_papers=len(in_own.keys) > SHOWN,
    )


def _newest(rows: Any, shown: Callable[[Any], QuerySet[Any]]) -> Listing:
    return Listing(rows, NEWEST, shown, beginning=partial(newest_of, rows.model))
