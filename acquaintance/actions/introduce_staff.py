"""10.6. Acquaint staff with the rules of the office in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from acquaintance.asking import ask
from acquaintance.models import Circulation, OfficeRule, RuleEdition
from acquaintance.states import CirculationState, ReaderState
from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.mandate import Mandate
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
    asked = sum(_ask(edition, people, mandate, at) for edition in queries.editions_in_force(on))
    if not asked:
        raise Refusal(_("Every rule in force was sent already."), "10.6")
    return asked


def _ask(edition: RuleEdition, people: Sequence[Officer], mandate: Mandate, at: datetime) -> int:
    """Add to the standing sending of the edition those whom it was not sent to; return how many."""
    rows = queries.readers_of_edition(edition).exclude(state=ReaderState.DROPPED)
    known = set(rows.values_list("officer", flat=True))
    fresh = [officer for officer in people if officer.pk not in known]
    if not fresh:
        return 0
    standing: Circulation | None = edition.circulations.filter(state=CirculationState.OPEN).first()
    if standing is None:
        standing = Circulation.objects.create(edition=edition, sent_by=mandate.seat, sent_at=at)
    write("circulation.sent", standing, mandate=mandate, at=at, clause="10.6", count=len(fresh))
    ask(standing, fresh, at)
    return len(fresh)
