"""10.5. File a paper of the office."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.filing import hold_open
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Outgoing
from outgoing.states import OUTGOING, OutgoingState


@under("10.5")
@transaction.atomic
def file_outgoing(*, outgoing: Outgoing, by: Officer, at: datetime, case_file: CaseFile) -> Outgoing:
    """Put the paper into a file of the nomenclature of the year of its number.

    Raises Refusal for anybody but RECORDS, for a paper still to be sent, and for a closed file or one of another year.
    """
    hold(outgoing)
    mandate = access.may_file(by, outgoing, timezone.localdate(at)).enforce()
    if outgoing.state == OutgoingState.REGISTERED and outgoing.addressees.exists():
        raise Refusal(_("It is not sent to every addressee yet."), "10.5")
    columns = {"case_file": (case_file := hold_open(case_file, year=outgoing.year or case_file.year))}
    OUTGOING.apply(outgoing, "file_outgoing", mandate=mandate, at=at, columns=columns, case_file=str(case_file))
    return outgoing
