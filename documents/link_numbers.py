"""Numbers at the other end of links, for the history of a paper; the journal does not keep them (10.4, 10.9).

A house above with links of its own adds their ends under the kind the journal knows them by:

    ENDS[OfficeLink.SUBJECT] = ends  # once, in AppConfig.ready()
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from apparat.journal.models import Entry
from apparat.org.models import Officer
from documents.chain import INCOMING, Key, numbers_of
from documents.models import PaperLink

Ends: TypeAlias = Mapping[int, tuple[Key, Key]]  # by key of a link: its source, its target
Numbers: TypeAlias = Mapping[int, str]  # by key of an entry: the number of the other paper


def _own(links: Iterable[int]) -> Ends:
    rows = PaperLink.objects.filter(pk__in=list(links)).values_list("pk", "source", "target")
    return {link: ((INCOMING, source), (INCOMING, target)) for link, source, target in rows}


ENDS: dict[str, Callable[[Iterable[int]], Ends]] = {PaperLink.SUBJECT: _own}


def linked_numbers(entries: Iterable[Entry], officer: Officer, on: date) -> Numbers:
    """Return for each entry on a link the number of the paper at its other end, if the officer may know it.

    Nothing is asked when no entry is on a link.
    """
    told = [entry for entry in entries if entry.subject_kind in ENDS]
    if not told:
        return {}
    ends = {
        kind: find({entry.subject_id for entry in told if entry.subject_kind == kind}) for kind, find in ENDS.items()
    }
    other = {entry.pk: _beyond(entry, ends[entry.subject_kind][entry.subject_id]) for entry in told}
    numbers = numbers_of(set(other.values()), officer, on)
    return {entry: numbers[key] for entry, key in other.items() if key in numbers}


def _beyond(entry: Entry, ends: tuple[Key, Key]) -> Key:
    """Return the end of the link at which the entry does not stand."""
    source, target = ends
    return target if (entry.root_kind, entry.root_id) == source else source
