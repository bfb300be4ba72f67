"""The lock of every deed on a paper: whoever comes second decides on what the first has left (house 4.9)."""

from __future__ import annotations

from documents.models import Incoming


def hold(incoming: Incoming) -> Incoming:
    """Read the paper anew and hold its row until the transaction ends, before any verdict is asked.

    Its desk, its number and its drafts hang on this row (10.9, 10.11, 10.13): nobody puts a resolution on a paper that
    went to another desk a moment ago. Rows are held in one order, the paper, then its resolutions, so that no two
    deeds wait for each other. A release (13.9) and a redirection (13.5), which changes who sees the paper (ADR-0009),
    come from below with their assignment in hand and hold the paper next; no deed on a paper holds an assignment that
    was given before.
    """
    incoming.refresh_from_db(from_queryset=Incoming.objects.select_for_update())
    return incoming
