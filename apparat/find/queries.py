"""What the search box finds: by words with suffixes in Kazakh or Russian, by number, by correspondent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from apparat.kazakh.alphabet import sort_key
from apparat.kazakh.folding import query
from apparat.org.models import Officer, Unit
from apparat.regulation.act import ACT
from apparat.regulation.act.clause import Clause
from apparat.search.words import with_words
from control.models import Assignment
from control.queries import listed
from documents.models import Incoming
from documents.queries import lined

SHOWN = 20
PEOPLE = 8


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: the newest of each kind, and whether there are more."""

    papers: list[Incoming]
    assignments: list[Assignment]
    officers: list[Officer]
    units: list[Unit]
    clause: Clause | None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.papers or self.assignments or self.officers or self.units or self.clause)


def find(text: str, officer: Officer, on: date) -> Found:
    """Search everything the officer may see. `text` is whatever was typed; empty finds nothing."""
    if not query(text):
        return Found([], [], [], [], None)
    in_paper, in_assignment = with_words(text, Incoming, Assignment)
    papers = lined(Incoming.objects.visible_to(officer, on).filter(in_paper)).order_by("-pk")
    assignments = Assignment.objects.visible_to(officer, on).filter(in_assignment).order_by("-pk")
    name = Q(sort_key__startswith=sort_key(text)) if sort_key(text) else Q(pk=None)
    people = Officer.objects.filter(name, is_active=True).select_related("position__unit").order_by("sort_key")
    units = Unit.objects.filter(name | Q(name_kk__icontains=text) | Q(name_ru__icontains=text), is_active=True)
    return Found(
        list(papers[:SHOWN]),
        list(listed(assignments)[:SHOWN]),
        list(people[:PEOPLE]),
        list(units.order_by("sort_key")[:PEOPLE]),
        ACT.get(text.strip()),
    )
