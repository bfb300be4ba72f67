"""12.2. Lay to a material the order by which a substitute signed it, with its copy."""

from __future__ import annotations

from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.actions.add_material import kept
from outgoing.holding import hold_material
from outgoing.materials import OF_HEAD, YOUNGER
from outgoing.models import Material


@under("12.2")
@transaction.atomic
def lay_order(
    *, material: Material, by: Officer, at: datetime, number: str, order_on: date, copy: UploadedFile
) -> Material:
    """Keep number, date and copy of the order that laid the duties on who signed; a former copy gives way.

    Raises Refusal for who did not draft the paper, outside drafting, for a material the first head signed himself, and
    for an order that is younger than the signature.
    """
    material = hold_material(material)
    mandate = access.may_change_material(by, material, timezone.localdate(at)).enforce()
    if material.by_head:
        raise Refusal(OF_HEAD, "12.2")
    if order_on > material.signed_on:
        raise Refusal(YOUNGER, "12.2", field="order_on")
    material.order_number, material.order_on = number.strip(), order_on
    material.order_copy = kept(copy, by, at)
    material.save(update_fields=["order_number", "order_on", "order_copy"])
    facts = {"number": material.order_number, "unit": material.unit.both_names}
    write("outgoing.material_order", material.outgoing, mandate=mandate, at=at, clause="12.2", **facts)
    return material
