"""The lock of every deed on a paper of the office: whoever comes second decides on what the first has left."""

from __future__ import annotations

from approvals.models import ApprovalSheet
from outgoing.models import Outgoing


def hold(outgoing: Outgoing) -> Outgoing:
    """Read the paper anew and hold its row until the transaction ends, before any verdict is asked.

    Rows are held in one order: the paper, its sheet of agreement, its addressees.
    """
    outgoing.refresh_from_db(from_queryset=Outgoing.objects.select_for_update())
    return outgoing


def hold_sheet(outgoing: Outgoing) -> ApprovalSheet:
    """Hold the sheet of agreement of a held paper. Raises ApprovalSheet.DoesNotExist for a paper without one."""
    return ApprovalSheet.objects.select_for_update().get(pk=outgoing.sheet_id or 0)
