"""10.5. Propose the nomenclature of a year from that of the year before (№ 703 p. 131)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.beginning import begin
from archive.holding import hold
from archive.models import Nomenclature
from archive.states import NomenclatureState

COPIED = (
    *("index", "unit_id", "name_kk", "name_ru", "retention_kk", "retention_ru"),
    *("permanent", "years", "article", "epc", "note"),
)


@under("10.5")
@transaction.atomic
def propose_nomenclature(*, by: Officer, at: datetime, year: int) -> Nomenclature:
    """Copy the lines of the year before that are not there yet, as proposals; heads of units go on from them.

    Raises Refusal for anybody but the documentation unit, for a year that is over or far ahead, and when the
    nomenclature of the year is no longer drawn up.
    """
    on = timezone.localdate(at)
    mandate = access.may_keep(by, on).enforce()
    if year not in {on.year, on.year + 1}:
        raise Refusal(_("It is drawn up for this year or the next."), "10.5", field="year")
    nomenclature = hold(begin(year, mandate=mandate, at=at, on=on))
    if nomenclature.state != NomenclatureState.DRAFTING:
        raise Refusal(_("The nomenclature of this year is no longer drawn up."), "10.5", field="year")
    there = set(CaseFile.objects.filter(year=year).values_list("index", flat=True))
    before = CaseFile.objects.filter(year=year - 1, unit__is_active=True).exclude(state=CaseFile.State.DRAFT)
    lines = [row for row in before.order_by("index") if row.index not in there]
    for row in lines:
        copied = {name: getattr(row, name) for name in COPIED}
        CaseFile.objects.create(year=year, state=CaseFile.State.DRAFT, **copied)
    write("nomenclature.proposed", nomenclature, mandate=mandate, at=at, clause="10.5", count=len(lines))
    return nomenclature
