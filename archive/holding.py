"""Locks of the deeds: whoever comes second decides on what the first has left (of deeds only)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import CaseFile
from archive.models import Nomenclature


def hold(nomenclature: Nomenclature) -> Nomenclature:
    """Read the nomenclature anew and hold it: its lines are changed under this lock."""
    nomenclature.refresh_from_db(from_queryset=Nomenclature.objects.select_for_update())
    return nomenclature


def hold_case(case_file: CaseFile) -> CaseFile:
    """Read a file anew and hold it, so that nothing is filed into it meanwhile."""
    held = CaseFile.objects.select_for_update(no_key=True, of=("self",)).filter(pk=case_file.pk).first()
    if held is None:
        raise Refusal(_("The line was dropped meanwhile."), "10.5")
    return held


def of_year(year: int) -> Nomenclature:
    """Hold the nomenclature of the year of a file. Raises Refusal when the year has none."""
    found = Nomenclature.objects.select_for_update().filter(year=year).first()
    if found is None:
        raise Refusal(_("There is no nomenclature of %(year)s.") % {"year": year}, "10.5")
    return found
