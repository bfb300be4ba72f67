"""Which papers a paper is tied with, as data of a package: links, and what ties papers by itself (10.22, 12.6).

Of the other paper only the number and its day are told, of a restricted one too (10.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from apparat.org.bilingual import in_both
from archive.metadata import Data, moment
from documents.chain import INCOMING, Key
from documents.models import Incoming, PaperLink
from documents.models.link import PASSIVE, Kind
from outgoing.models import Outgoing
from outgoing.ties import OUTGOING, beside

Said = tuple[Any, Key]  # the words, and of which paper


def ties_of(kind: str, pk: int) -> list[Data]:
    """Return what the paper says of others and others of it; drafts have no number and are not told.

    Five queries for an incoming paper, three for one of the office.
    """
    own = (kind, pk)
    said = [_words(own, row.source, row.target, row.kind) for row in beside(own)]
    if kind == INCOMING:
        links = PaperLink.objects.filter(withdrawn_at=None).order_by("pk").values_list("source", "target", "kind")
        for ends in (links.filter(source=pk), links.filter(target=pk)):
            said += [_words(own, (INCOMING, source), (INCOMING, target), tie) for source, target, tie in ends]
    others = _numbered(other for _told, other in said)
    return [{"words": in_both(words)} | others[other] for words, other in said if other in others]


def _words(own: Key, source: Key, target: Key, kind: str) -> Said:
    """Word the tie as the paper itself reads it."""
    return (Kind(kind).label, target) if source == own else (PASSIVE[Kind(kind)], source)


def _numbered(keys: Iterable[Key]) -> dict[Key, Data]:
    """Return number and moment of registration of those that have them."""
    wanted = set(keys)
    found: dict[Key, Data] = {}
    papers: Any
    for kind, papers in ((INCOMING, Incoming.objects), (OUTGOING, Outgoing.objects)):
        rows = papers.filter(pk__in=[key for one, key in wanted if one == kind]).exclude(number="")
        for pk, number, at in rows.values_list("pk", "number", "registered_at"):
            found[kind, pk] = {"number": number, "registered_at": moment(at)}
    return found
