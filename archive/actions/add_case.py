"""10.5. Add a line to the nomenclature; within its year a file for a new unit or a new matter (№ 703 p. 132)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from archive import access
from archive.facts import CaseFacts
from archive.holding import hold
from archive.lines import check
from archive.models import Nomenclature
from archive.states import CASE, NomenclatureState


@under("10.5")
@transaction.atomic
def add_case(*, nomenclature: Nomenclature, by: Officer, at: datetime, unit: Unit, facts: CaseFacts) -> CaseFile:
    """Add the line; to an approved nomenclature as an open file at once.

    Raises Refusal for anybody but the head of the unit and the documentation unit (within the year only the latter),
    for an index that is taken or not of the unit, and without a retention.
    """
    hold(nomenclature)
    on = timezone.localdate(at)
    access.may_add_case(by, nomenclature, on).enforce()
    mandate = access.may_keep_unit(by, unit.pk, on).enforce()
    check(facts, unit, nomenclature.year)
    case_file = CaseFile(year=nomenclature.year, unit=unit, state=CaseFile.State.DRAFT, **facts.columns())
    case_file.save(force_insert=True)
    write("nomenclature.case_added", nomenclature, mandate=mandate, at=at, clause="10.5", index=case_file.index)
    if nomenclature.state == NomenclatureState.APPROVED:
        CASE.apply(case_file, "open_case", mandate=mandate, at=at)
    return case_file
