"""10.9. Correct what the book says of a correspondent; the history of the row keeps how it was (ADR-0010)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Citizen, Officer, Unit
from apparat.regulation.citation import under
from documents import access
from documents.actions.add_correspondent import names_of
from documents.correspondents import Card, CitizenCard, card_of, check


@under("10.9")
@transaction.atomic
def correct_correspondent(*, correspondent: Unit, by: Officer, at: datetime, card: Card) -> Unit:
    """Write the card over what stood in the book. A body's kind changes only when its rank does.

    Raises Refusal for anybody who does not accept mail, for a body of the office, for a card of the other sort, when
    nothing is different, for a BIN or IIN with a wrong check digit or of another one.
    """
    access.may_keep_correspondents(by, timezone.localdate(at)).enforce()
    unit = Unit.objects.select_for_update().get(pk=correspondent.pk)
    mandate = access.may_correct_correspondent(by, unit, timezone.localdate(at)).enforce()
    before = card_of(unit)
    if type(before) is not type(card) or before == card:
        raise Refusal(_("The book says this already."), "10.9")
    check(card, but=unit.pk)
    if isinstance(card, CitizenCard):
        _write(unit, names_of(card))
        _write(Citizen.objects.get(pk=unit.pk), asdict(card))
        write("correspondent.citizen_corrected", unit, mandate=mandate, at=at, clause="10.9")
        return unit
    kind = unit.kind if unit.rank == card.rank else card.kind
    _write(unit, asdict(card) | {"kind": kind})
    write("correspondent.corrected", unit, mandate=mandate, at=at, clause="10.9", name=unit.both_names)
    return unit


def _write(row: Unit | Citizen, values: dict[str, str]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
