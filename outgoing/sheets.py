"""How many sheets a paper and its annexes have: the register, inventories and packages say the same (10.5, 10.18).

A file of which no pages are known is one sheet: locked, damaged, of Word, or not counted yet.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, QuerySet, Sum, Value
from django.db.models.functions import Coalesce

from outgoing.models import Outgoing, VersionFile

OF_COPY = Coalesce("copy__blob__pages", Value(1))  # of a paper, without its annexes
OF_ANNEX = Coalesce("attachment__blob__pages", Value(1))  # of a file of `annexes_that_count`


def sheets_of(paper: Outgoing) -> int:
    """Return the sheets of a paper without its annexes; its copy and the bytes of that are read with it."""
    return (paper.copy.blob.pages or 1) if paper.copy else 1


def annexes_that_count() -> QuerySet[VersionFile]:
    """Return the annexes of the papers, each of the version that counts, in no order."""
    return VersionFile.objects.filter(version__ordinal=F("version__outgoing__version")).order_by()


def annex_sheets(papers: Iterable[int]) -> dict[int, int]:
    """Return key of a paper → the sheets of its annexes, where it has any; one question however many papers."""
    rows = annexes_that_count().filter(version__outgoing__in=list(papers)).values_list("version__outgoing")
    return dict(rows.annotate(sheets=Sum(OF_ANNEX)))
