"""An e-mail that did not leave, or of which nobody knows it: the desk and who sent it are told (10.18, 10.20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.queries import holders_of
from apparat.org.roles import Role
from outgoing.models import Addressee
from outgoing.states import DispatchState

ADVICE = {
    DispatchState.FAILED: _(
        "The e-mail could not be sent: %(problem)s. Correct the address, choose another way, or send it again."
    ),
    DispatchState.UNCERTAIN: _(
        "Nobody knows whether the e-mail left (%(problem)s): ask the addressee. "
        "It is sent again only when he is chosen by name."
    ),
}


@dataclass(frozen=True, slots=True)
class Failure:
    """One sending that came to nothing, so that a second one to the same addressee on one day is told too.

    pk: of the line of the addressee's history that keeps it.
    """

    pk: int
    journal_name: tuple[str, str]


def tell_undelivered(addressee: Addressee, at: datetime, problem: str) -> None:
    """Tell RECORDS and who sent it, in the transaction of the move that says so."""
    on, paper = timezone.localdate(at), addressee.outgoing
    send(
        officers=[*holders_of([Role.RECORDS], on), addressee.sent_by],
        kind="outgoing.undelivered",
        thing=Failure(addressee.history.latest().pk, ("sending", paper.number)),
        at=at,
        clause="10.20",
        title=_("Not delivered: № %(number)s to %(addressee)s"),
        text=ADVICE[DispatchState(addressee.state)],
        data={"number": paper.number, "addressee": addressee.unit.both_names, "problem": problem},
        path=paper.get_absolute_url(),
        mail=False,  # the desk looks at its bell, and it is the e-mail that does not work
    )
