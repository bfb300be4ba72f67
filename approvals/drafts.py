"""How the clock holds a draft of a house above before its sheet: rows are held in the order of that house's deeds.

An upper house hands over one function for its kind of draft in AppConfig.ready().
"""

from __future__ import annotations

from collections.abc import Callable

from approvals.models import ApprovalSheet

_HOLDING: dict[str, Callable[[int], bool]] = {}


def register(kind: str, hold: Callable[[int], bool]) -> None:
    """Let an upper house say how the row of its draft with a key is held until the transaction ends.

    hold: tells whether the row is held; False at once when another deed has it in hand.
    """
    _HOLDING[kind] = hold


def hold_draft(sheet: ApprovalSheet) -> ApprovalSheet | None:
    """Hold the draft of a sheet, then the sheet, and return it as it stands then; None when the draft is in hand."""
    hold = _HOLDING.get(sheet.subject_kind)
    if hold is not None and not hold(sheet.subject_id):
        return None
    return ApprovalSheet.objects.select_for_update().get(pk=sheet.pk)
