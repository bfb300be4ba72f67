"""12.2, 12.3. Lay a written material to a draft for the akim's signature."""

from __future__ import annotations

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.materials import MaterialFacts, check_material, standing_of, term_of
from outgoing.models import Material, Outgoing


@under("12.2", "12.3")
@transaction.atomic
def add_material(*, outgoing: Outgoing, by: Officer, at: datetime, facts: MaterialFacts) -> Material:
    """Keep what a body gave for the paper, with who answers for it and whether it came in time.

    The term is that of the body's part of the assignment where it has one, else the day typed. Of a substitute's
    signature the number and the day of the order are taken from the order on acting, when none are typed (1.4).

    Raises Refusal for who did not draft the paper, outside drafting, for a paper the akim does not sign, and for what
    `check_material` refuses.
    """
    hold(outgoing)
    on = timezone.localdate(at)
    mandate = access.may_lay_material(by, outgoing, on).enforce()
    check_material(facts, on)
    material = _written(outgoing, facts, by, at)
    material.save()
    note_added(material, mandate=mandate, at=at)
    return material


def _written(outgoing: Outgoing, facts: MaterialFacts, by: Officer, at: datetime) -> Material:
    standing = standing_of(facts.unit, facts.signer, facts.signed_on)
    post = standing.post
    material = Material(
        outgoing=outgoing,
        unit=facts.unit,
        signer=facts.signer,
        post_kk=post.name_kk if post else "",
        post_ru=post.name_ru if post else "",
        by_head=standing.by_head,
        head=standing.head,
        signed_on=facts.signed_on,
        presented_on=facts.presented_on,
        due_on=term_of(outgoing, facts.unit) or facts.due_on,
        file=kept(facts.file, by, at),
        incoming=facts.incoming,
        internal=facts.internal,
        added_by=by,
        added_at=at,
    )
    if not standing.by_head:
        typed = (facts.order_number.strip(), facts.order_on)
        known = (standing.order_number, standing.order_on)
        material.order_number, material.order_on = typed if facts.order_on else known
        material.order_copy = kept(facts.order_copy, by, at)
    return material


def kept(upload: UploadedFile | None, by: Officer, at: datetime) -> Attachment | None:
    """Store a file of a material; None of none."""
    return store(upload, role=Attachment.Role.ANNEX, by=by, at=at) if upload else None


def note_added(material: Material, *, mandate: Mandate, at: datetime) -> None:
    """Write into the journal of the paper that a material lies to it."""
    write(
        "outgoing.material_added",
        material.outgoing,
        mandate=mandate,
        at=at,
        clause="12.2",
        unit=material.unit.both_names,
        signer=material.signer.both_names,
        day=f"{material.signed_on:%d.%m.%Y}",
    )
