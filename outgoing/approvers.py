"""Who must agree to a paper before it is signed, in which steps (10.22, 12.1, 12.4; ADR-0011)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from apparat.org.models import Officer, Unit
from apparat.org.queries import curator_of, heads_of, holders_of
from apparat.org.roles import Role
from apparat.regulation.approvers import Paper, approvers_of
from approvals.asking import Asked
from approvals.models import Opinion
from outgoing.models import Outgoing

PAPER_OF_SIGNER = ((Role.AKIM, Paper.AKIM_PAPER), (Role.DEPUTY, Paper.DEPUTY_LETTER))  # whose signature asks whom
STEP = {  # from the competent body upwards: who agrees later sees that the earlier ones have
    Opinion.Ground.UNIT_HEAD: 1,
    Opinion.Ground.INVITED: 1,
    Opinion.Ground.CURATING_DEPUTY: 2,
    Opinion.Ground.HEAD_OF_APPARATUS: 3,
}


def asked_about(outgoing: Outgoing, invited: Sequence[Officer], on: date, due_on: date | None = None) -> list[Asked]:
    """Return whose agreement is needed by law, then whom the drafter invites, each once, in the order of the steps.

    Who drafts agrees by sending, who signs by signing: neither is asked. A seat nobody holds on the day asks nobody;
    who acts for an absent one decides in it (1.4, 12.4 ¶6).
    """
    found: dict[int, Asked] = {}
    for officer, ground, clause in (*_obliged(outgoing, on), *((one, "invited", "10.22") for one in invited)):
        if officer.pk not in (outgoing.drafter_id, outgoing.signer_id):
            place = STEP[Opinion.Ground(ground)]
            found.setdefault(officer.pk, Asked(officer, ground, clause, place, due_on))
    return sorted(found.values(), key=lambda asked: asked.step)


def _obliged(outgoing: Outgoing, on: date) -> Iterator[tuple[Officer, str, str]]:
    roles = outgoing.signer.position.roles if outgoing.signer.position else []
    paper = next((paper for role, paper in PAPER_OF_SIGNER if role in roles), None)
    if paper is None:
        return
    for approver in approvers_of(paper):
        if (officer := _holder(approver.role, outgoing, on)) is not None:
            yield officer, GROUND[approver.role], approver.clause


GROUND = {
    "unit_head": Opinion.Ground.UNIT_HEAD,
    "curating_deputy": Opinion.Ground.CURATING_DEPUTY,
    "head_of_apparatus": Opinion.Ground.HEAD_OF_APPARATUS,
}


def _holder(role: str, outgoing: Outgoing, on: date) -> Officer | None:
    if role == "unit_head":
        return _head(outgoing.unit, on)
    if role == "curating_deputy":
        return _curator(outgoing.unit, on)
    if role == "head_of_apparatus":
        return holders_of([Role.HEAD_OF_APPARATUS], on).first()
    return None  # who drafted it agrees by sending


def _head(unit: Unit, on: date) -> Officer | None:
    """Return the first head of the drafting body, or of the nearest one above it that has a head."""
    node: Unit | None = unit
    while node is not None:
        if (head := heads_of([node.pk], on).first()) is not None:
            return head
        node = node.parent
    return None


def _curator(unit: Unit, on: date) -> Officer | None:
    post = curator_of(unit, on)
    if post is None or Role.DEPUTY not in post.roles:
        return None
    return holders_of([Role.DEPUTY], on).filter(position=post).first()
