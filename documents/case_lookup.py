"""Looking a file of the nomenclature up by its index, typed as papers bear it: "3-5", "3-5 2026" (10.5)."""

from __future__ import annotations

import re
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.ui.lookup import Match

SHOWN = 10
TYPED = re.compile(r"(?P<index>.*?)(?:[\s(]+(?P<year>\d{4})\)?)?")


class CaseFiles:
    """The files one officer may see on a day; what was asked is remembered. A proposed line holds no papers yet."""

    def __init__(self, officer: Officer, on: date) -> None:
        self._officer, self._on = officer, on
        self._found: dict[str, list[Match]] = {}
        self._named: dict[int, Match | None] = {}

    @property
    def path(self) -> str:
        """Address of the lines of the list."""
        return reverse("documents:case_files_found")

    def one(self, key: int) -> Match | None:
        """Return the line of one file."""
        if key not in self._named:
            row = self._seen().filter(pk=key).first()
            self._named[key] = match_of(row) if row else None
        return self._named[key]

    def find(self, text: str) -> list[Match]:
        """Return the files whose index is typed, of all years; else those whose index or heading begins or has it.

        The latest year stands first. A year behind the index leaves the files of that year.
        """
        text = text.strip()
        if text not in self._found:
            typed = TYPED.fullmatch(text)
            index, year = (typed["index"], typed["year"]) if typed else (text, None)
            rows = self._seen().filter(year=int(year)) if year else self._seen()
            exact = list(rows.filter(index__iexact=index)[:SHOWN]) if index else []
            meant = Q(index__istartswith=index) | Q(name_kk__icontains=index) | Q(name_ru__icontains=index)
            self._found[text] = [match_of(row) for row in exact or rows.filter(meant)[:SHOWN]]
        return self._found[text]

    def _seen(self) -> QuerySet[CaseFile]:
        seen = CaseFile.objects.visible_to(self._officer, self._on).exclude(state=CaseFile.State.DRAFT)
        return seen.only("index", "year", "name_kk", "name_ru").order_by("-year", "index")


def match_of(row: CaseFile) -> Match:
    """Return the line of a file: its index with the year, which together name it; its heading."""
    return Match(row.pk, f"{row.index} ({row.year})", row.name, row)
