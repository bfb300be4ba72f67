"""12.2, 12.3, 13.5. Take the parts that co-executors gave on the assignment as materials of the draft."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control.models import Executor
from outgoing import access
from outgoing.actions.add_material import note_added
from outgoing.holding import hold
from outgoing.materials import giver_of_part, parts_offered, standing_of
from outgoing.models import Material, Outgoing


@under("12.2", "12.3", "13.5")
@transaction.atomic
def take_parts(*, outgoing: Outgoing, by: Officer, at: datetime, parts: Sequence[int]) -> Outgoing:
    """Lay the words of each part to the paper as a material signed by who gave it, presented on the day it was given.

    parts: keys of co-executors. Raises Refusal for who did not draft the paper, outside drafting, without a choice,
    and for a part that was not given, is taken already, or belongs to another assignment.
    """
    hold(outgoing)
    on = timezone.localdate(at)
    mandate = access.may_lay_material(by, outgoing, on).enforce()
    rows = list(parts_offered(outgoing, by, on).filter(pk__in=parts))
    if not rows or len(rows) < len(set(parts)):
        raise Refusal(_("Choose among the parts that are given and not taken yet."), "12.2", field="parts")
    for row in rows:
        material = _of_part(outgoing, row, by, at)
        material.save()
        note_added(material, mandate=mandate, at=at)
    return outgoing


def _of_part(outgoing: Outgoing, part: Executor, by: Officer, at: datetime) -> Material:
    assert part.unit is not None and part.part_at is not None  # noqa: S101, PT018 - only such are offered
    given_on, signer = timezone.localdate(part.part_at), giver_of_part(part)
    standing = standing_of(part.unit, signer, given_on)
    post = standing.post
    return Material(
        outgoing=outgoing,
        unit=part.unit,
        signer=signer,
        post_kk=post.name_kk if post else "",
        post_ru=post.name_ru if post else "",
        by_head=standing.by_head,
        head=standing.head,
        signed_on=given_on,
        presented_on=given_on,
        due_on=part.deadline.due_on if part.deadline else None,
        order_number=standing.order_number,
        order_on=standing.order_on,
        part=part,
        text=part.part,
        added_by=by,
        added_at=at,
    )
