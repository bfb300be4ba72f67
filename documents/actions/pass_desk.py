"""10.7. A paper on the desk of a former head, resolved or not, passes to the desk of his successor."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.roles import LEADERSHIP, Deed, Role
from apparat.regulation.citation import under
from apparat.regulation.routes import Desk
from documents.access import KEEPER
from documents.actions.withdraw_drafts import withdraw_drafts
from documents.answers import hand_answer
from documents.holding import hold
from documents.models import Incoming, Resolution
from documents.moving import FOR_AKIM
from documents.routing import propose
from documents.states import INCOMING

CLAUSE = "10.7"
MOVES = ("pass_desk", "pass_resolved")


@under("10.7", "10.11")
@transaction.atomic
def pass_desk(*, incoming: Incoming, giver: Officer, taker: Officer, mandate: Mandate, at: datetime) -> Incoming:
    """Lay a paper before the successor; drafts of resolutions in the name of the former head fall.

    A resolution that stands on it stays in the name of who put it, with its assignments; whoever has the desk may put
    another one (10.13). mandate: who witnesses the handover act. The successor is told by the act, once for all papers.

    Raises Refusal when the paper does not lie before the giver any more, and for a successor who puts no resolutions,
    for what 10.11 gives the akim alone, and of a restricted line for any witness but its keeper (10.4).
    """
    hold(incoming)
    move = next((name for name in MOVES if INCOMING.is_open(name, incoming.state)), None)
    if incoming.desk_id != giver.pk or move is None:
        raise Refusal(_("The paper does not lie on his desk any more."), CLAUSE)
    _check(incoming, taker, mandate, timezone.localdate(at))
    roles = frozenset(Role(role) for role in taker.position.roles) if taker.position else frozenset()
    if roles.isdisjoint(LEADERSHIP):
        raise Refusal(_("Papers go to the desk of the akim, a deputy or the head of apparatus."), "10.11")
    columns = {"desk": taker, "desk_at": at}
    names: dict[str, Any] = {"giver": giver.both_names, "taker": taker.both_names}
    INCOMING.apply(incoming, move, mandate=mandate, at=at, columns=columns, **names)
    withdraw_drafts(incoming=incoming, mandate=mandate, at=at, withdrawal=Resolution.Withdrawal.REROUTED)
    hand_answer(incoming, taker)
    return incoming


def _check(incoming: Incoming, taker: Officer, mandate: Mandate, on: date) -> None:
    """Refuse what moving a paper from desk to desk refuses too: 10.4, and what 10.11 gives the akim alone."""
    if incoming.restricted and Deed.KEEP_RESTRICTED not in mandate.deeds:
        raise Refusal(KEEPER, "10.4")
    proposal = propose(incoming, on)
    if proposal.route.desk is Desk.AKIM and proposal.officer is not None and proposal.officer.pk != taker.pk:
        raise Refusal(FOR_AKIM, "10.11")
