"""11.2, 11.16. Hand a seal or a stamp over: the first of two signatures."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import FoundBehind
from stocks.keepers import seat_of_keeper
from stocks.models import Handover, Seal
from stocks.passing import basis_of, hold
from stocks.recording import check_receiver

UNSAID = _("Name the act, and say why its keeper does not hand it over himself.")


@under("11.2")
@transaction.atomic
def give_seal(
    *,
    seal: Seal,
    by: Officer,
    at: datetime,
    officer: Officer,
    to_store: bool = False,
    found: FoundBehind | None = None,
) -> Handover:
    """Offer the seal to the officer; it stays where it is until he has signed too (`take_seal`).

    to_store: he takes it into the store, which only who keeps the stocks can. found: the act and the reason, when its
    keeper works here no more and who keeps the stocks hands it over. Raises Refusal for anybody but its keeper (who
    keeps the stocks, when it is in the store), for an officer who does not work here, and to oneself.
    """
    hold(seal)
    on = timezone.localdate(at)
    mandate = access.may_give(by, seal, on).enforce()
    check_receiver(officer, on)
    if officer.pk == mandate.seat.pk:
        raise Refusal(_("A seal is handed over to another officer."), "11.2", field="officer")
    if to_store and seat_of_keeper(mandates(officer, on)) is None:
        raise Refusal(_("Into the store it is taken by who keeps the stocks."), "11.2", field="officer")
    handover = Handover(seal=seal, giver=mandate.seat, receiver=officer, to_store=to_store, given_at=at)
    if seal.is_left_behind(on):
        handover.basis = basis_of(found, on, unsaid=UNSAID)
        former = seal.keeper.both_names if seal.keeper else ""
        write("seal.taken_in", seal, mandate=mandate, at=at, clause="11.2", former=former, basis=handover.basis)
    handover.save(force_insert=True)
    write("seal.given", seal, mandate=mandate, at=at, clause="11.2", officer=officer.both_names)
    _tell(handover, at)
    return handover


def _tell(handover: Handover, at: datetime) -> None:
    seal = handover.seal
    send(
        officers=[handover.receiver],
        thing=seal,
        on=timezone.localdate(at),
        at=at,
        kind="stocks.seal_given",
        title=_("A seal is handed over to you: sign that you took it: %(seal)s"),
        data={"seal": str(seal)},
        clause="11.2",
        path=seal.get_absolute_url(),
    )
