"""10.5, 10.23. File an executed paper into its file of the nomenclature."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.numbering.filing import hold_open
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.models import Incoming
from documents.states import INCOMING


@under("10.23")
@transaction.atomic
def file_incoming(*, incoming: Incoming, by: Officer, at: datetime, case_file: CaseFile) -> Incoming:
    """File the paper («іске») into an open file of its year.

    Raises Refusal before everything on it is executed, for anybody but RECORDS, and (10.5) for a closed file or year.
    """
    hold(incoming)
    mandate = access.may_file(by, incoming, timezone.localdate(at)).enforce()
    case_file = hold_open(case_file, year=incoming.year or case_file.year)
    INCOMING.apply(
        incoming,
        "file_incoming",
        mandate=mandate,
        at=at,
        columns={"case_file": case_file},
        case_file=case_file.both_names,
    )
    return incoming
