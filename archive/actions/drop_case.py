"""10.5. Drop a line of the nomenclature while it is drawn up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.holding import hold_case, of_year
from archive.models import Nomenclature


@under("10.5")
@transaction.atomic
def drop_case(*, case_file: CaseFile, by: Officer, at: datetime) -> Nomenclature:
    """Take a proposed line out; no paper was ever filed into it. Raises Refusal as `change_case` does."""
    nomenclature, held = of_year(case_file.year), hold_case(case_file)
    mandate = access.may_change_case(by, held, timezone.localdate(at)).enforce()
    write("nomenclature.case_dropped", nomenclature, mandate=mandate, at=at, clause="10.5", index=held.index)
    held.delete()
    return nomenclature
