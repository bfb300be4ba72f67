"""10.5. Send the nomenclature back to be drawn up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.holding import hold
from archive.models import Nomenclature
from archive.states import NOMENCLATURE


@under("10.5")
@transaction.atomic
def return_nomenclature(*, nomenclature: Nomenclature, by: Officer, at: datetime, reason: str) -> Nomenclature:
    """Open it for changes again; signature and minutes fall away, the term that was met stays met.

    Raises Refusal for anybody but the heads of the apparatus and of the documentation unit, and once it is approved.
    """
    hold(nomenclature)
    mandate = access.may_return(by, nomenclature, timezone.localdate(at)).enforce()
    minutes = {"ec_number": "", "ec_on": None, "epc_number": "", "epc_on": None}
    columns = {"signed_by": None, "signed_at": None, **minutes}
    NOMENCLATURE.apply(nomenclature, "return_nomenclature", mandate=mandate, at=at, columns=columns, reason=reason)
    return nomenclature
