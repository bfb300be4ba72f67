"""Paper beside a paper of the office: its sheet of agreement (келісу парағы; law.md 3.2 p.32)."""

from __future__ import annotations

from apparat.org.queries import office
from apparat.printing.pdf import render
from approvals.models import ApprovalSheet
from approvals.queries import opinions_of
from outgoing.letter import head_of
from outgoing.models import Outgoing


def approval_pdf(outgoing: Outgoing, sheet: ApprovalSheet, *, language: str) -> bytes:
    """Return the sheet of agreement: who was asked and why, who agreed or returned it, when, on whose behalf."""
    here = office()
    context = {
        "head": head_of(here, language) if here else None,
        "paper": outgoing,
        "sheet": sheet,
        "opinions": list(opinions_of(sheet)),
    }
    return render("print/approval_sheet.html", context, language=language)
