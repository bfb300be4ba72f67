"""10.5. Hand files with their package to the archive (№ 703 p. 194)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.filing import HELD_IN
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.models import Transfer
from archive.papers import chain_of
from archive.states import CASE, TRANSFER
from archive.transferring import hold_transfer


@under("10.5")
@transaction.atomic
def hand_transfer(*, transfer: Transfer, by: Officer, at: datetime, archivist: str, handed_on: date) -> Transfer:
    """Record who accepted the files for the archive and when; the files are in the archive from now on.

    Raises Refusal for anybody but the head of the documentation unit, before the package is ready, and for a day before
    it was drawn up or to come.
    """
    hold_transfer(transfer)
    on = timezone.localdate(at)
    mandate = access.may_hand(by, transfer, on).enforce()
    if not timezone.localdate(transfer.drawn_at) <= handed_on <= on:
        raise Refusal(_("The day lies between that of the inventory and today."), "10.5", field="handed_on")
    columns = {"archivist": archivist.strip(), "handed_on": handed_on}
    TRANSFER.apply(transfer, "hand_transfer", mandate=mandate, at=at, columns=columns, archivist=archivist.strip())
    for line in transfer.lines.select_related("case_file").order_by(*(f"case_file__{name}" for name in HELD_IN)):
        for case_file in chain_of(line.case_file):
            CASE.apply(case_file, "transfer_case", mandate=mandate, at=at, number=transfer.number)
    return transfer
