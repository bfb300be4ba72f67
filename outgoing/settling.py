"""What a closed sheet of agreement does to its paper (10.22, 12.4, 12.5); called by the deeds that close one."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from approvals.models import ApprovalSheet
from approvals.states import SheetState
from outgoing.carrying import take_over
from outgoing.models import Addressee, Outgoing
from outgoing.states import OUTGOING


def settle(
    outgoing: Outgoing, sheet: ApprovalSheet, *, mandate: Mandate, at: datetime, reason: str = "", clause: str = ""
) -> None:
    """Move the paper as its sheet was closed: to its signer, or back to who drafted it; who has to act is told.

    reason, clause: of a return, that by which the agreement was asked (10.22, 12.4, 10.5).
    """
    if sheet.state == SheetState.AGREED:
        OUTGOING.apply(outgoing, "complete_approval", mandate=mandate, at=at, version=sheet.version)
        _tell([outgoing.signer], sheet, outgoing, at, "outgoing.to_sign", "", "12.5")
    elif sheet.state == SheetState.RETURNED:
        OUTGOING.apply(outgoing, "return_draft", mandate=mandate, at=at, reason=reason)
        tell_returned(outgoing, sheet, mandate.officer, at, reason, clause)


def tell_returned(
    outgoing: Outgoing, sheet: ApprovalSheet, by: Officer, at: datetime, reason: str | Bilingual, clause: str
) -> None:
    """Tell who drafted the paper that this round of it came back, why, and by which clause it did.

    When he no longer holds his post, who has to take the draft over is told so (10.18), unless he sent it back himself.
    reason: as an officer typed it, or our own words in both languages, of which he reads his own.
    """
    heads = [head for head in take_over(outgoing, timezone.localdate(at)) if head.pk != by.pk]
    _tell([outgoing.drafter], sheet, outgoing, at, "outgoing.returned", reason, clause)
    _tell(heads, sheet, outgoing, at, "outgoing.to_take_over", reason, clause)


def tell_wrong_address(addressee: Addressee, at: datetime, reason: str) -> None:
    """Tell who drafted the paper that it came back from an address (10.20), and who stands in for one who left."""
    outgoing = addressee.outgoing
    told = [outgoing.drafter, *take_over(outgoing, timezone.localdate(at))]
    _tell(told, addressee, outgoing, at, "outgoing.wrong_address", reason, "10.20")


TITLES = {
    "outgoing.to_sign": _("Agreed by all, to be signed: %(heading)s"),
    "outgoing.returned": _("Your draft came back: %(heading)s"),
    "outgoing.to_take_over": _(
        "A draft came back whose executor left his post, take it over or give it to another: %(heading)s"
    ),
    "outgoing.wrong_address": _("The address was wrong, the paper came back: %(heading)s"),
}


def _tell(
    officers: list[Officer],
    thing: ApprovalSheet | Addressee,
    outgoing: Outgoing,
    at: datetime,
    kind: str,
    reason: str | Bilingual,
    clause: str,
) -> None:
    """Tell it of the sheet or the addressee, so that a second return on one day is told too."""
    send(
        officers=officers,
        kind=kind,
        thing=thing,
        at=at,
        clause=clause,
        title=TITLES[kind],
        text=_("%(text)s"),
        data={"heading": {"kk": outgoing.heading_kk, "ru": outgoing.heading_ru}, "text": reason},
        path=outgoing.get_absolute_url(),
    )
