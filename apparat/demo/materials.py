"""Written materials of the demo's papers to higher bodies, laid to them by the real deeds (room: demo; 12.2, 12.3)."""

from __future__ import annotations

from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from apparat.org.models import Officer, Unit
from apparat.org.queries import acting_on, heads_of
from apparat.printing.pdf import render
from control.models import Executor
from outgoing.actions.add_material import add_material
from outgoing.actions.take_parts import take_parts
from outgoing.material_checks import rests_on_materials
from outgoing.materials import MaterialFacts, giver_of_part, parts_offered
from outgoing.models import Outgoing

NO_ASSIGNMENT = "Тапсырма берілмеген: аудан әкімдігінің өз бастамасымен жіберілетін ақпарат."


def lay_materials(paper: Outgoing, at: datetime) -> None:
    """Lay to a paper to a higher body what the parts of co-executors say, and the drafting body's own material."""
    if not rests_on_materials(paper):
        return
    on = timezone.localdate(at)
    if parts := [part.pk for part in parts_offered(paper, paper.drafter, on) if _is_of_a_head(part)]:
        take_parts(outgoing=paper, by=paper.drafter, at=at, parts=parts)
    head = _head_above(paper.unit, at)
    if head is None or head.unit is None:
        return
    order = acting_on(on).filter(absent=head).select_related("substitute").first()
    facts = MaterialFacts(
        unit=head.unit,
        signer=order.substitute if order else head,
        signed_on=on,
        presented_on=on,
        file=_sheet(paper, "material"),
        order_copy=_sheet(paper, "buiryq") if order else None,
    )
    add_material(outgoing=paper, by=paper.drafter, at=at, facts=facts)


def _is_of_a_head(part: Executor) -> bool:
    post = part.officer.position
    is_head = post is not None and post.heads_unit and post.unit_id == part.unit_id
    return is_head and giver_of_part(part) == part.officer


def _head_above(unit: Unit, at: datetime) -> Officer | None:
    node: Unit | None = unit
    while node is not None:
        if (head := heads_of([node.pk], timezone.localdate(at)).first()) is not None:
            return head
        node = node.parent
    return None


def _sheet(paper: Outgoing, name: str) -> SimpleUploadedFile:
    """Return a sheet of the material; its words are those of the paper's heading."""
    shown = {"head": paper.unit.name_kk, "text": paper.heading_kk or paper.heading_ru}
    content = render("print/demo_letter.html", shown, language="kk")
    return SimpleUploadedFile(f"{name}-{paper.pk}.pdf", content, content_type="application/pdf")
