"""The lock of every deed on a paper: whoever comes second decides on what the first has left (house 4.9)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from apparat.access.verdict import Refusal
from documents.models import Incoming, LibraryPaper, Scan
from documents.states import ScanState


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


def hold_scan(scan: Scan) -> Scan:
    """Read the scan anew and hold its row until the transaction ends; of two clerks the second is told (10.9).

    It is held after the paper it belongs to, when there is one. Raises Refusal when it waits no more.
    """
    scan.refresh_from_db(fields=["state"], from_queryset=Scan.objects.select_for_update())
    if scan.state != ScanState.WAITING:
        raise Refusal(
            _("Somebody has settled this scan already: %(state)s.") % {"state": scan.get_state_display()}, "10.9"
        )
    return scan


def hold_library(paper: LibraryPaper) -> LibraryPaper:
    """Read a paper of the library anew and hold its row: versions and a withdrawal come one after the other (10.9)."""
    paper.refresh_from_db(from_queryset=LibraryPaper.objects.select_for_update())
    return paper
