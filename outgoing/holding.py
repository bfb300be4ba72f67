"""The lock of every deed on a paper of the office: whoever comes second decides on what the first has left."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from approvals import drafts
from approvals.models import ApprovalSheet
from control import holding as control_holding
from outgoing.models import HigherRequest, Material, Outgoing


def hold(outgoing: Outgoing) -> Outgoing:
    """Read the paper anew and hold its row until the transaction ends, before any verdict is asked.

    Rows are held in one order: the paper, the assignment its request is on, its sheet of agreement, its addressees.
    """
    outgoing.refresh_from_db(from_queryset=Outgoing.objects.select_for_update())
    return outgoing


def hold_if_free(key: int) -> bool:
    """Hold the paper with this key for the clock of `approvals`; False when another deed has it in hand."""
    rows = Outgoing.objects.select_for_update(skip_locked=True).filter(pk=key)
    return rows.values_list("pk").first() is not None


def hold_material(material: Material) -> Material:
    """Hold the paper of a material, then read the material anew. Raises Refusal when it was taken back meanwhile."""
    paper = hold(material.outgoing)
    held = Material.objects.select_related("unit").filter(pk=material.pk).first()
    if held is None:
        raise Refusal(_("The material was taken back meanwhile."), "12.2")
    held.outgoing = paper
    return held


def hold_asked(outgoing: Outgoing) -> None:
    """Hold the assignment the request of a held paper is on, where there is one (12.6).

    A number moves the row of the paper that is answered; a deed that goes on to the assignment holds it before, as
    releases and redirections do, which hold the incoming paper after their assignment (documents.holding).
    """
    request = HigherRequest.objects.select_related("assignment").filter(outgoing=outgoing).first()
    if request is not None:
        control_holding.hold(request.assignment)


def hold_sheet(outgoing: Outgoing) -> ApprovalSheet:
    """Hold the sheet of agreement of a held paper. Raises ApprovalSheet.DoesNotExist for a paper without one."""
    return ApprovalSheet.objects.select_for_update().get(pk=outgoing.sheet_id or 0)


drafts.register("outgoing", hold_if_free)
