"""10.9, 10.11. Send a registered paper to a desk; urgent ones with a copy to the competent head."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.org.roles import LEADERSHIP, Role
from apparat.regulation.citation import under
from documents import access
from documents.actions.withdraw_drafts import withdraw_drafts
from documents.answers import hand_answer
from documents.holding import hold
from documents.models import Incoming, Resolution
from documents.states import INCOMING


@under("1.4", "10.9", "10.11")
@transaction.atomic
def route_incoming(
    *, incoming: Incoming, by: Officer, at: datetime, desk: Officer, copy_to: Officer | None = None
) -> Incoming:
    """Put the paper on the desk of a leader; meets the one working day of delivery (10.9 ¶8).

    Raises Refusal for anybody but RECORDS, for a desk outside the leadership (10.11), and for an urgent paper without a
    copy to the head whose unit it concerns (10.9 ¶9).
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_route(by, incoming, on).enforce()
    _check(incoming, desk, copy_to)
    INCOMING.apply(
        incoming,
        "route_incoming",
        mandate=mandate,
        at=at,
        columns={"desk": desk, "desk_at": at, "copy_to": copy_to},
        desk=desk.both_names,
        copy_to=copy_to.both_names if copy_to else "",
    )
    withdraw_drafts(incoming=incoming, mandate=mandate, at=at, withdrawal=Resolution.Withdrawal.REROUTED)
    if incoming.delivery_deadline and incoming.delivery_deadline.state == "open":
        meet(incoming.delivery_deadline, mandate=mandate, at=at)
    hand_answer(incoming, desk)
    send(
        officers=[desk, *([copy_to] if copy_to else [])],
        kind="documents.on_desk",
        thing=incoming,
        on=on,
        at=at,
        clause="10.9",
        title=_("A paper has come: %(number)s"),
        text=_("%(text)s"),
        data={"number": incoming.number, "text": incoming.summary[:300]},
        path=incoming.get_absolute_url(),
    )
    return incoming


def _check(incoming: Incoming, desk: Officer, copy_to: Officer | None) -> None:
    roles = frozenset(Role(role) for role in desk.position.roles) if desk.position else frozenset()
    if roles.isdisjoint(LEADERSHIP):
        raise Refusal(_("Papers go to the desk of the akim, a deputy or the head of apparatus."), "10.11", field="desk")
    if incoming.is_urgent and not incoming.restricted and copy_to is None:
        raise Refusal(_("An urgent paper goes at once also to the competent head."), "10.9", field="copy_to")
    if incoming.restricted and copy_to is not None:
        raise Refusal(_("A restricted paper is copied to nobody."), "10.4", field="copy_to")
