"""12.2. Take a material back from a draft."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold_material
from outgoing.models import Material, Outgoing


@under("12.2")
@transaction.atomic
def withdraw_material(*, material: Material, by: Officer, at: datetime, reason: str) -> Outgoing:
    """Take the material away; the journal and the history of the row keep it. Returns the paper.

    Raises Refusal for who did not draft the paper, once it was sent to be agreed: approvers have seen it, and when it
    was taken back meanwhile.
    """
    material = hold_material(material)
    outgoing = material.outgoing
    mandate = access.may_change_material(by, material, timezone.localdate(at)).enforce()
    facts = {"unit": material.unit.both_names, "reason": reason}
    material.delete()
    write("outgoing.material_withdrawn", outgoing, mandate=mandate, at=at, clause="12.2", **facts)
    return outgoing
