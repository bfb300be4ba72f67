"""The lock of every deed on a seal: whoever comes second sees what the first has left (11.2; of actions only)."""

from __future__ import annotations

from stocks.models import Seal


def hold(seal: Seal) -> Seal:
    """Read the seal anew and hold its row until the transaction ends, before any verdict is asked."""
    seal.refresh_from_db(from_queryset=Seal.objects.select_for_update())
    return seal
