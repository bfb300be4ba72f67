"""The lock of every deed on a sending: first the sending, then the row of a reader (house 4.9; room: actions)."""

from __future__ import annotations

from acquaintance.models import Circulation, Reader


def hold(circulation: Circulation) -> Circulation:
    """Read the sending anew and hold its row until the transaction ends, before any verdict is asked."""
    circulation.refresh_from_db(from_queryset=Circulation.objects.select_for_update())
    return circulation


def hold_reader(reader: Reader) -> Reader:
    """Hold the sending of the reader, then read his row anew: a recall and a confirmation come one after the other."""
    hold(reader.circulation)
    reader.refresh_from_db(fields=["state"])
    return reader
