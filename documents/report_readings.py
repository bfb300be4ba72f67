"""Opening a file of a report on a citizen's paper is a reading of that paper (10.9; ADR-0009 p. 8; room: documents)."""

from __future__ import annotations

from apparat.ui.request import OfficerRequest
from control import file_readings
from control.models import Assignment
from documents.models import Incoming
from documents.reading import journal_reading


def journal_report(request: OfficerRequest, assignment: Assignment) -> None:
    """Journal the reading of the incoming paper with which the assignment came, when that one leaves a trace."""
    if assignment.root_kind != "incoming" or assignment.root_id is None:
        return
    paper = Incoming.objects.select_related("correspondent").filter(pk=assignment.root_id).first()
    if paper is not None:
        journal_reading(request, paper, is_asked_again=True)


file_readings.register(journal_report)
