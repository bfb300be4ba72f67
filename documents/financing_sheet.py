"""Paper of a proposal on financing: a sheet in Kazakh and a sheet in Russian (10.15; law.md 3.1)."""

from __future__ import annotations

from apparat.printing.pdf import Sheet, render_together
from documents.models import FinancingProposal
from documents.printing import Letterhead


def proposal_pdf(proposal: FinancingProposal) -> bytes:
    """Return the proposal to the budget commission and the akim, in both languages, under the name of who makes it."""
    return render_together([_sheet(proposal, language) for language in ("kk", "ru")])


def _sheet(proposal: FinancingProposal, language: str) -> Sheet:
    russian, by, body, paper = language == "ru", proposal.by, proposal.unit, proposal.incoming
    unit = body.name_ru if russian and body.name_ru else body.name_kk
    sender = paper.correspondent.name_ru if russian and paper.correspondent.name_ru else paper.correspondent.name_kk
    number = paper.number or paper.their_number
    context = {
        "proposal": proposal,
        "head": Letterhead(unit, body.address, body.phone, body.email),
        "unit": unit,
        "letter": f"{sender}, № {number}" if number else sender,
        "reasons": (proposal.reasons_ru or proposal.reasons) if russian else proposal.reasons,
        "signer": by.short_name_ru if russian else by.short_name_kk,
        "post": proposal.post.name_ru if russian and proposal.post.name_ru else proposal.post.name_kk,
    }
    return Sheet("print/financing.html", context, language)
