"""What deeds on a seal share: the lock, by which whoever comes second sees what the first has left, and the basis of
an act (11.2; of actions only)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from stocks.facts import FoundBehind
from stocks.models import Seal

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def hold(seal: Seal) -> Seal:
    """Read the seal anew and hold its row until the transaction ends, before any verdict is asked."""
    seal.refresh_from_db(from_queryset=Seal.objects.select_for_update())
    return seal


def basis_of(found: FoundBehind | None, on: date, *, unsaid: _StrPromise) -> str:
    """Return the act and the reason as they are stored.

    unsaid: what is said of an act or a reason that is wanting. Raises Refusal then, and for an act still to come.
    """
    if found is None or not found.reason.strip():
        raise Refusal(unsaid, "11.2", field="reason")
    if found.act.on > on:
        raise Refusal(_("This day is still to come."), "11.2", field="act_on")
    return str(found)
