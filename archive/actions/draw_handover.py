"""10.7. Draw up the act by which files and open papers of a unit pass to another officer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from archive import access
from archive.handing import has_headed, snapshot_of
from archive.models import Handover
from archive.states import HandoverState


@under("10.7")
@transaction.atomic
def draw_handover(*, by: Officer, at: datetime, unit: Unit, giver: Officer, taker: Officer) -> Handover:
    """Draw it up with what there is at this moment; giver and taker are told and sign, in whatever order.

    Raises Refusal for anybody but the documentation unit, for a giver who never headed the unit, a taker who does not
    work in it, the same officer twice, and while another act of the unit waits.
    """
    on = timezone.localdate(at)
    mandate = access.may_draw_handover(by, on).enforce()
    Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    if giver.pk == taker.pk:
        raise Refusal(_("Nobody hands over to himself."), "10.7", field="taker")
    if not has_headed(giver, unit):
        raise Refusal(_("He never headed this unit."), "10.7", field="giver")
    if not access.works_in(taker, unit.pk, on):
        raise Refusal(
            _("Who takes over works in the unit: its new head, or the officer responsible."), "10.7", field="taker"
        )
    if Handover.objects.filter(unit=unit, state=HandoverState.DRAWN).exists():
        raise Refusal(_("Another act of this unit waits for signatures."), "10.7", field="unit")
    facts = {"unit": unit, "giver": giver, "taker": taker, "drawn_by": by, "drawn_at": at}
    act = Handover.objects.create(**facts, snapshot=snapshot_of(unit, giver, at))
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("handover.drawn", act, mandate=mandate, at=at, clause="10.7", **names)
    send(
        officers=[giver if giver.works_on(on) else None, taker],
        thing=act,
        at=at,
        on=on,
        kind="archive.handover",
        title=_("A handover act waits for your signature: %(unit)s"),
        data={"unit": unit.both_names},
        clause="10.7",
        path=act.get_absolute_url(),
    )
    return act
