"""10.5. Record that the expert commission agreed the nomenclature (№ 703 p. 133)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.facts import Minutes
from archive.holding import hold
from archive.models import Nomenclature
from archive.states import NOMENCLATURE

EVERY = 5  # years: at least so often the commission of the state archive agrees it too


@under("10.5")
@transaction.atomic
def agree_nomenclature(
    *, nomenclature: Nomenclature, by: Officer, at: datetime, ec: Minutes, epc: Minutes | None = None
) -> Nomenclature:
    """Record the minutes of the expert commission, and of the archive's commission when it agreed too.

    Raises Refusal for anybody but the documentation unit, for minutes of a day to come or before the signature, and
    when the archive's commission did not agree any of the four years before (at least every five years).
    """
    hold(nomenclature)
    on = timezone.localdate(at)
    mandate = access.may_agree(by, nomenclature, on).enforce()
    signed = timezone.localdate(nomenclature.signed_at) if nomenclature.signed_at else ec.on
    if not signed <= ec.on <= on:
        raise Refusal(_("The commission agrees after the signature and not in the future."), "10.5", field="ec_on")
    if epc is not None and epc.on > on:
        raise Refusal(_("The commission agrees after the signature and not in the future."), "10.5", field="epc_on")
    if epc is None and is_due(nomenclature.year):
        reason = _("The archive's commission agrees it at least every five years: it is due this year.")
        raise Refusal(reason, "10.5", field="epc_number")
    columns = {"ec_number": ec.number, "ec_on": ec.on}
    columns |= {"epc_number": epc.number, "epc_on": epc.on} if epc else {}
    NOMENCLATURE.apply(
        nomenclature, "agree_nomenclature", mandate=mandate, at=at, columns=columns, minutes=str(epc or ec)
    )
    return nomenclature


def is_due(year: int) -> bool:
    """Tell whether the archive's commission must agree this year: of the four years before it agreed none."""
    before = Nomenclature.objects.filter(year__range=(year - EVERY + 1, year - 1))
    return before.count() == EVERY - 1 and not before.exclude(epc_number="").exists()
