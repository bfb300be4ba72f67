"""10.9. Set a scan aside: an empty sheet, the same paper twice, not for this office."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold_scan
from documents.models import Scan
from documents.states import SCAN


@under("10.9")
@transaction.atomic
def discard_scan(*, scan: Scan, by: Officer, at: datetime, reason: str) -> Scan:
    """Set the scan aside with a reason; its row and its file stay.

    Raises Refusal without a reason, for anybody but RECORDS, and for a scan that somebody settled a moment ago.
    """
    mandate = access.may_settle_scan(by, scan, timezone.localdate(at)).enforce()
    if not reason.strip():
        raise Refusal(_("Say why the scan is set aside."), "10.9", field="reason")
    hold_scan(scan)
    columns = {"settled_by": by, "settled_at": at, "reason": reason.strip()}
    facts = {"file": scan.attachment.name, "reason": reason.strip()}
    SCAN.apply(scan, "discard_scan", mandate=mandate, at=at, columns=columns, **facts)
    return scan
