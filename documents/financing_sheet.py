"""Paper of a proposal on financing: a sheet in Kazakh and a sheet in Russian (10.15; law.md 3.1)."""

from __future__ import annotations

from apparat.org.models import Office
from apparat.printing.pdf import Sheet, render_together
from documents.models import FinancingProposal
from documents.printing import letterhead


def proposal_pdf(proposal: FinancingProposal, office: Office) -> bytes:
    """Return the proposal to the budget commission and the akim, in both languages."""
    return render_together([_sheet(proposal, office, language) for language in ("kk", "ru")])


def _sheet(proposal: FinancingProposal, office: Office, language: str) -> Sheet:
    russian, by = language == "ru", proposal.by
    context = {
        "proposal": proposal,
        "head": letterhead(office, language),
        "unit": proposal.unit.name_ru if russian and proposal.unit.name_ru else proposal.unit.name_kk,
        "akim": proposal.akim.short_name_ru if russian else proposal.akim.short_name_kk,
        "reasons": (proposal.reasons_ru or proposal.reasons) if russian else proposal.reasons,
        "signer": by.short_name_ru if russian else by.short_name_kk,
        "post": proposal.post.name_ru if russian and proposal.post.name_ru else proposal.post.name_kk,
    }
    return Sheet("print/financing.html", context, language)
