"""Whether a line of the nomenclature is sound: its index, its unit, its retention (№ 703 p. 131, annex 26)."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import CaseFile
from apparat.org.models import Unit
from archive.facts import CaseFacts

CLAUSE = "10.5"


def check(facts: CaseFacts, unit: Unit, year: int, *, but: int = 0) -> None:
    """Refuse a line whose index is not «unit–ordinal», is taken in the year, or whose retention is not said.

    but: key of the line itself when it is changed.
    """
    if not unit.index:
        raise Refusal(_("The unit has no index yet: give it one among the reference books."), CLAUSE, field="unit")
    if not re.fullmatch(rf"{re.escape(unit.index)}-[1-9]\d{{0,3}}", facts.index.strip()):
        reason = _("The index is the number of the unit and an ordinal: %(unit)s-1, %(unit)s-2.") % {"unit": unit.index}
        raise Refusal(reason, CLAUSE, field="index")
    if CaseFile.objects.filter(index=facts.index.strip(), year=year).exclude(pk=but).exists():
        raise Refusal(_("This index is taken in the year."), CLAUSE, field="index")
    if facts.permanent == (facts.years is not None):
        raise Refusal(_("Say either that it is kept permanently, or for how many years."), CLAUSE, field="years")


def next_index(unit: Unit, year: int) -> str:
    """Return the next free index of the unit in the year, "" for a unit without an index."""
    taken = CaseFile.objects.filter(year=year, index__startswith=f"{unit.index}-").values_list("index", flat=True)
    ordinals = [int(tail) for index in taken if (tail := index.rpartition("-")[2]).isdigit()]
    return f"{unit.index}-{max(ordinals, default=0) + 1}" if unit.index else ""
