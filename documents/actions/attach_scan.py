"""10.9, 10.4, 10.5. Lay a returned scan to the registered paper whose label stands on it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold, hold_scan
from documents.intake import lay_file
from documents.models import Incoming, Scan
from documents.scan_label import found_on
from documents.states import SCAN


@under("10.9", "10.4", "10.5")
@transaction.atomic
def attach_scan(*, scan: Scan, by: Officer, at: datetime) -> Incoming:
    """Make the scan a file of its paper; whoever has the paper on the desk, or is its addressee, is told.

    Raises Refusal for anybody but RECORDS, for a scan without a label of a paper the officer may see or with labels of
    several, for a restricted paper (10.4), for one whose file of the nomenclature is closed, in the archive or
    destroyed (10.5), and for a scan that somebody settled a moment ago.
    """
    on = timezone.localdate(at)
    mandate = access.may_settle_scan(by, scan, on).enforce()
    found = found_on(scan, by, on)
    if found.paper is None:
        raise Refusal(found.trouble or _("There is no label of ours on this scan."), found.clause)
    incoming, file = hold(found.paper), hold_scan(scan).attachment.name
    columns = {"incoming": incoming, "settled_by": by, "settled_at": at}
    SCAN.apply(scan, "attach_scan", mandate=mandate, at=at, columns=columns, file=file)
    lay_file(incoming, scan.attachment, at)
    _tell(incoming, file, at, on)
    return incoming


def _tell(incoming: Incoming, file: str, at: datetime, on: date) -> None:
    send(
        officers=filter(None, [incoming.desk or incoming.addressee]),
        kind="documents.scan_attached",
        thing=incoming,
        on=on,
        at=at,
        clause="10.9",
        title=_("A scan was laid to the paper %(number)s"),
        text=_("%(text)s"),
        data={"number": incoming.number, "text": file},
        path=incoming.get_absolute_url(),
    )
