"""How much the files of the nomenclature hold, to the last sheet or as far as a page counts (10.5; № 703 p. 158)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Count, F, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from apparat.asking.prepared import Among, Blank, Prepared, prepared
from apparat.numbering.models import CaseFile
from archive.models import Closing
from documents.models import Incoming
from outgoing.models import Outgoing
from outgoing.sheets import OF_ANNEX, OF_COPY, annexes_that_count

MOST_SHEETS = 180  # № 703 p. 158


@dataclass(frozen=True, slots=True)
class Held:
    """How much a file holds; is_more: at least so much, it was not counted further."""

    papers: int = 0
    sheets: int = 0
    is_more: bool = False

    @property
    def is_thick(self) -> bool:
        """Tell whether it has more sheets than one file should (№ 703 p. 158)."""
        return self.sheets > MOST_SHEETS

    @property
    def papers_told(self) -> str:
        """How many papers, as a page says it: "37", "1000+"."""
        return f"{self.papers}+" if self.is_more else str(self.papers)

    @property
    def sheets_told(self) -> str:
        """How many sheets, as a page says it."""
        return f"{self.sheets}+" if self.is_more else str(self.sheets)


def whole(parts: Iterable[Held]) -> Held:
    """Return what files hold together."""
    rows = list(parts)
    return Held(sum(row.papers for row in rows), sum(row.sheets for row in rows), any(row.is_more for row in rows))


def when_closed(closing: Closing) -> Held:
    """Return what a file held at its closing, with those of earlier years it goes on from; it never changes."""
    return Held(closing.papers, closing.sheets)


def sums(cases: Iterable[int]) -> dict[int, Held]:
    """Return key of a file → how much it holds; three queries however many files."""
    keys = list(cases)
    counted: dict[int, list[int]] = {}
    theirs = Incoming.objects.filter(case_file__in=keys).order_by().values_list("case_file")
    ours = Outgoing.objects.filter(case_file__in=keys).order_by().values_list("case_file")
    annexes = annexes_that_count().filter(version__outgoing__case_file__in=keys)
    parts = (
        theirs.annotate(n=Count("pk"), s=Sum(F("sheets") + F("annex_sheets"))),
        ours.annotate(n=Count("pk"), s=Sum(OF_COPY)),
        annexes.values_list("version__outgoing__case_file").annotate(n=Value(0), s=Sum(OF_ANNEX)),
    )
    for part in parts:
        for key, papers, sheets in part:
            had = counted.setdefault(key, [0, 0])
            had[0] += papers
            had[1] += sheets or 0
    return {key: Held(papers, sheets) for key, (papers, sheets) in counted.items()}


class _Beginning(Subquery):
    """The number of some rows and of their sheets, in one value."""

    template = "(SELECT ARRAY[count(*), coalesce(sum(sheets_), 0)::bigint] FROM (%(subquery)s) beginning)"
    output_field = ArrayField(BigIntegerField())


def sums_up_to(cases: Iterable[int], most: int) -> dict[int, Held]:
    """Return key of a file → how much it holds, of incoming papers and of the office's own `most` each; one query.

    A page does not read 800,000 papers to tell that a file has many.
    """
    return {key: _held(both, most) for key, *both in _counting(most)(cases=list(cases))}


@cache
def _counting(most: int) -> Prepared[Any]:
    theirs = Incoming.objects.annotate(sheets_=F("sheets") + F("annex_sheets"))
    ours = Outgoing.objects.annotate(sheets_=OF_COPY + Coalesce(Subquery(_annexes()), 0))

    def counted(cases: Blank) -> QuerySet[Any]:
        rows = CaseFile.objects.filter(Among("pk", cases)).order_by()
        held = rows.annotate(theirs=_beginning(theirs, most), ours=_beginning(ours, most))
        return held.values_list("pk", "theirs", "ours")

    return prepared(counted)


def _annexes() -> QuerySet[Any, Any]:
    """Return the sheets of the annexes of one paper of the office, of the version that counts."""
    files = annexes_that_count().filter(version__outgoing=OuterRef("pk"))
    pages = files.values("version__outgoing").annotate(s=Sum(OF_ANNEX))
    return pages.values("s")


def _beginning(papers: QuerySet[Any], most: int) -> _Beginning:
    return _Beginning(papers.filter(case_file=OuterRef("pk")).order_by().values("sheets_")[: most + 1])


def _held(parts: Iterable[list[int]], most: int) -> Held:
    counted = [Held(min(papers, most), sheets, papers > most) for papers, sheets in parts]
    return whole(counted)
