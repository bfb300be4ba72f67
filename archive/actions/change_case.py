"""10.5. Change a line of the nomenclature while it is drawn up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.facts import CaseFacts
from archive.holding import hold_case, of_year
from archive.lines import check


@under("10.5")
@transaction.atomic
def change_case(*, case_file: CaseFile, by: Officer, at: datetime, facts: CaseFacts) -> CaseFile:
    """Write the line anew. Raises Refusal as `add_case` does, and when the nomenclature is not being drawn up."""
    nomenclature, held = of_year(case_file.year), hold_case(case_file)
    mandate = access.may_change_case(by, held, timezone.localdate(at)).enforce()
    check(facts, held.unit, held.year, but=held.pk)
    for name, value in facts.columns().items():
        setattr(held, name, value)
    held.save()
    write("nomenclature.case_changed", nomenclature, mandate=mandate, at=at, clause="10.5", index=held.index)
    return held
