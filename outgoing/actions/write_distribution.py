"""10.18. Write a distribution list: a new one, or the members of a known one anew (№ 703, p. 25)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.facts import To
from outgoing.models import DistributionList, DistributionMember


@under("10.18")
@transaction.atomic
def write_distribution(
    *,
    by: Officer,
    at: datetime,
    name_kk: str,
    name_ru: str,
    members: Sequence[To],
    is_active: bool = True,
    distribution: DistributionList | None = None,
) -> DistributionList:
    """Set the names, the members of a list in the order given and their ways; papers that went by it before stay as
    they were. An address left empty is that of the body's card; one that is lacking there too is asked of the paper.

    Raises Refusal for anybody but RECORDS, for a list without members, and for a body named twice.
    """
    mandate = access.may_keep_lists(by, timezone.localdate(at)).enforce()
    if not members:
        raise Refusal(_("A distribution list has at least one body."), "10.18", field="members")
    if len({to.unit.pk for to in members}) < len(members):
        raise Refusal(_("One and the same addressee is named twice."), "10.18", field="members")
    row = distribution or DistributionList()
    if row.pk:
        row.refresh_from_db(from_queryset=DistributionList.objects.select_for_update())
    row.name_kk, row.name_ru, row.is_active = name_kk, name_ru, is_active
    row.save()
    row.members.all().delete()
    DistributionMember.objects.bulk_create(
        DistributionMember(
            distribution=row, unit=to.unit, order=place, channel=to.channel, email=to.email, address=to.address
        )
        for place, to in enumerate(members, 1)
    )
    event = "distribution.revised" if distribution else "distribution.written"
    write(event, row, mandate=mandate, at=at, clause="10.18", name=row.both_names, members=str(len(members)))
    return row
