"""Circles of links: whether links of one kind lead from one paper to another, through every house (10.9).

A house above whose links and papers may close a circle adds what leads ahead of papers:

    AHEAD.append(ahead)  # once, in AppConfig.ready()
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from documents.chain import INCOMING, Key
from documents.models import PaperLink

Ahead = Callable[[Collection[Key], str], Iterable[Key]]  # papers and a kind of link → the papers they speak of


def _own(papers: Collection[Key], kind: str) -> Iterable[Key]:
    sources = [key for house, key in papers if house == INCOMING]
    links = PaperLink.objects.filter(source__in=sources, kind=kind, withdrawn_at=None)
    return {(INCOMING, key) for key in links.values_list("target", flat=True)}


AHEAD: list[Ahead] = [_own]


def leads_to(begin: Key, end: Key, kind: str) -> bool:
    """Tell whether links of the kind lead from one paper to the other; to be asked under `linking.hold_links`.

    One query to each house for every step away from the beginning.
    """
    reached: set[Key] = set()
    fresh = {begin}
    while fresh:
        reached |= fresh
        fresh = {key for ahead in AHEAD for key in ahead(fresh, kind)} - reached
        if end in fresh:
            return True
    return False
