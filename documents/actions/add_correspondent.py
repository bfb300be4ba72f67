"""10.9. Write a new correspondent into the book: an organisation, or a citizen with his data apart (ADR-0010)."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Citizen, Officer, Unit
from apparat.regulation.citation import under
from documents import access
from documents.correspondents import Card, CitizenCard, check


@under("10.9")
@transaction.atomic
def add_correspondent(*, by: Officer, at: datetime, card: Card) -> Unit:
    """Add the correspondent and return his unit. The journal names organisations; of a citizen only that he was added.

    Raises Refusal for anybody who does not accept mail, for a BIN or IIN with a wrong check digit or of another one.
    """
    mandate = access.may_keep_correspondents(by, timezone.localdate(at)).enforce()
    check(card)
    if isinstance(card, CitizenCard):
        unit = Unit.objects.create(code=_code("citizen"), **names_of(card))
        Citizen.objects.create(unit=unit, **asdict(card))
        write("correspondent.citizen_added", unit, mandate=mandate, at=at, clause="10.9")
        return unit
    unit = Unit.objects.create(code=_code("body"), kind=card.kind, **asdict(card))
    write("correspondent.added", unit, mandate=mandate, at=at, clause="10.9", name=unit.both_names)
    return unit


def names_of(card: CitizenCard) -> dict[str, Any]:
    """Return what the unit of a citizen holds: his name, which has one form in both languages, and nothing else."""
    name = card.full_name
    return {"kind": Unit.Kind.CITIZEN, "rank": Unit.Rank.OUTSIDE, "name_kk": name, "name_ru": name}


def _code(kind: str) -> str:
    """Return a code nobody has; it must tell nothing of a person."""
    return f"{kind}-{uuid.uuid4().hex}"
