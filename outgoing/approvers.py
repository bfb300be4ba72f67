"""Who must agree to a paper before it is signed, in which steps (10.22, 12.1, 12.4; ADR-0011)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Unit
from apparat.org.queries import curator_of, heads_of, holders_of, substitutes_of
from apparat.org.roles import Role
from apparat.regulation.approvers import Paper, approvers_of
from approvals.asking import Asked
from approvals.models import Opinion
from outgoing.following import follower_of
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

    Who drafts agrees by sending, who signs by signing: neither is asked. Who acts for an absent one decides in his
    post (1.4, 12.4 ¶6).

    Raises:
        Refusal: a post whose agreement the law wants is held by nobody, nor does a substitute hold his (12.4 ¶6).
    """
    found: dict[int, Asked] = {}
    for officer, ground, clause in (*_obliged(outgoing, on), *((one, "invited", "10.22") for one in invited)):
        if officer.pk not in (outgoing.drafter_id, outgoing.signer_id) and officer.position is not None:
            place = STEP[Opinion.Ground(ground)]
            found.setdefault(officer.pk, Asked(officer, officer.position, ground, clause, place, due_on))
    return sorted(found.values(), key=lambda asked: asked.step)


def _obliged(outgoing: Outgoing, on: date) -> Iterator[tuple[Officer, str, str]]:
    """10.22 and 12.4 speak of letters and papers of the office: the house that follows a kind says alone who agrees."""
    if (follower := follower_of(outgoing.kind.code)) is not None:
        yield from follower.obliged(outgoing, on)
        return
    roles = outgoing.signer_post.roles
    paper = next((paper for role, paper in PAPER_OF_SIGNER if role in roles), None)
    if paper is None:
        return
    for approver in approvers_of(paper):
        if approver.role in HOLDERS and (officer := HOLDERS[approver.role](outgoing.unit, on)) is not None:
            yield officer, GROUND[approver.role], approver.clause


GROUND = {
    "unit_head": Opinion.Ground.UNIT_HEAD,
    "curating_deputy": Opinion.Ground.CURATING_DEPUTY,
    "head_of_apparatus": Opinion.Ground.HEAD_OF_APPARATUS,
}


def _head(unit: Unit, on: date) -> Officer | None:
    """Return the first head of the drafting body, or of the nearest one above it that has a head."""
    node: Unit | None = unit
    while node is not None:
        if (head := heads_of([node.pk], on).first()) is not None:
            return head
        node = node.parent
    return None


def _curator(unit: Unit, on: date) -> Officer | None:
    """Return the deputy who curates the body, or his substitute when nobody holds the post (12.4 ¶6).

    None when no deputy curates it: the akim or the head of apparatus does it himself.
    """
    post = curator_of(unit, on)
    if post is None or Role.DEPUTY not in post.roles:
        return None
    deputies = holders_of([Role.DEPUTY], on)
    holder = deputies.filter(position=post).first() or deputies.filter(position__in=substitutes_of(post)).first()
    if holder is None:
        reason = _("Nobody holds the post “%(post)s”, whose agreement is needed, nor does its substitute.")
        raise Refusal(reason % {"post": post.name}, "12.4")
    return holder


def _head_of_apparatus(_unit: Unit, on: date) -> Officer | None:
    holder = holders_of([Role.HEAD_OF_APPARATUS], on).first()
    if holder is None:
        raise Refusal(_("Nobody is head of apparatus now, whose agreement is needed."), "12.4")
    return holder


HOLDERS: dict[str, Callable[[Unit, date], Officer | None]] = {  # who drafted it agrees by sending and is not here
    "unit_head": _head,
    "curating_deputy": _curator,
    "head_of_apparatus": _head_of_apparatus,
}
