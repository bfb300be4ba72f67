"""10.6. Acquaint staff with the rules of the office in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from acquaintance.models import OfficeRule
from acquaintance.sending import send_to
from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under


@under("10.6")
@transaction.atomic
def introduce_staff(*, by: Officer, at: datetime, officers: Sequence[Officer] | None = None) -> int:
    """Send every edition in force to the officers it was not sent to yet, and return how many were asked in all.

    officers: None for everybody who works here today. Each edition has one standing sending, so that its printed list
    holds the whole staff.

    Raises Refusal for anybody but who keeps the rules, for an officer who does not work here, and when nothing lacks.
    """
    on = timezone.localdate(at)
    mandate = access.may_keep_rules(by, on).enforce()
    for officer in officers or ():
        access.may_introduce(by, officer, on).enforce()
    list(OfficeRule.objects.select_for_update().order_by("pk"))  # of two keepers one comes second
    people = list(queries.staff(on) if officers is None else officers)
    editions = queries.editions_in_force(on)
    asked = sum(send_to(edition, people, sender=mandate.seat, mandate=mandate, at=at) for edition in editions)
    if not asked:
        raise Refusal(_("Every rule in force was sent already."), "10.6")
    return asked
