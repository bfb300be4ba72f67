"""Questions to the journal: the life of a paper, of a thing."""

from __future__ import annotations

from django.db.models import QuerySet

from apparat.asking.prepared import Blank, prepared
from apparat.journal.models import Entry

LATEST = 6  # events a page shows beside the paper


@prepared
def of_paper(root_kind: Blank, root_id: Blank) -> QuerySet[Entry]:
    """Ask for the life of a paper and of all that belongs to it, oldest first, with officers and their posts."""
    return _with_officers().filter(root_kind=root_kind, root_id=root_id).order_by("at", "pk")


@prepared
def latest_of_paper(root_kind: Blank, root_id: Blank) -> QuerySet[Entry]:
    """Ask for the last events of a paper and of all that belongs to it, the latest first."""
    return _with_officers().filter(root_kind=root_kind, root_id=root_id).order_by("-at", "-pk")[:LATEST]


def of_thing(subject_kind: str, subject_id: int) -> QuerySet[Entry]:
    """Return what happened to one thing, oldest first, with officers and their posts."""
    return _with_officers().filter(subject_kind=subject_kind, subject_id=subject_id).order_by("at", "pk")


def _with_officers() -> QuerySet[Entry]:
    return Entry.objects.select_related("officer__position", "on_behalf_of__position")
