"""Paper of a proposal on financing: a sheet in Kazakh and a sheet in Russian (10.15; law.md 3.1)."""

from __future__ import annotations

from apparat.org.posts import name_at, post_line, post_name_at
from apparat.printing.pdf import Sheet, render_together
from documents.financing import was_made_for_another
from documents.models import FinancingProposal
from documents.printing import Letterhead


def proposal_pdf(proposal: FinancingProposal) -> bytes:
    """Return the proposal to the budget commission and the akim, in both languages, under the name of who makes it."""
    return render_together([_sheet(proposal, language) for language in ("kk", "ru")])


def _sheet(proposal: FinancingProposal, language: str) -> Sheet:
    russian, body, paper = language == "ru", proposal.unit, proposal.incoming
    unit = body.name_ru if russian and body.name_ru else body.name_kk
    sender = paper.correspondent.name_ru if russian and paper.correspondent.name_ru else paper.correspondent.name_kk
    number = paper.number or paper.their_number
    context = {
        "proposal": proposal,
        "head": Letterhead(unit, body.address, body.phone, body.email),
        "unit": unit,
        "letter": f"{sender}, № {number}" if number else sender,
        "reasons": (proposal.reasons_ru or proposal.reasons) if russian else proposal.reasons,
        **_signed(proposal, language),
    }
    return Sheet("print/financing.html", context, language)


def _signed(proposal: FinancingProposal, language: str) -> dict[str, str]:
    """Return signer and post as they were called then; of who acted for the head with the mark of it (1.4)."""
    name, post = name_at(proposal.by, proposal.at), post_name_at(proposal.post, proposal.at)
    acts = was_made_for_another(proposal)
    names = (name.ru or name.kk, post.ru or post.kk) if language == "ru" else (name.kk, post.kk)
    return {"signer": names[0], "post": post_line(names[1], language, acts=acts)}
