"""What deeds on a seal share: the lock, by which whoever comes second sees what the first has left, and the basis of
an act (11.2; of actions only)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from stocks.facts import FoundBehind
from stocks.models import Seal


def hold(seal: Seal) -> Seal:
    """Read the seal anew and hold its row until the transaction ends, before any verdict is asked."""
    seal.refresh_from_db(from_queryset=Seal.objects.select_for_update())
    return seal


def basis_of(found: FoundBehind | None, on: date) -> str:
    """Return the act and the reason as they are stored. Raises Refusal without them, and for an act still to come."""
    if found is None or not found.reason.strip():
        raise Refusal(_("Name the act, and say why its keeper does not hand it over himself."), "11.2", field="reason")
    if found.act.on > on:
        raise Refusal(_("This day is still to come."), "11.2", field="act_on")
    return str(found)
