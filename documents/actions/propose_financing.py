"""10.15. Economy and finance proposes to the budget commission and the akim whether to consider a financing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.numbering.filing import hold_unshut
from apparat.numbering.take import take
from apparat.org.models import Officer
from apparat.org.queries import curator_of, holders_of, working_officers
from apparat.org.roles import Role
from apparat.regulation.citation import under
from documents.financing import CLAUSE, REGISTER, may_propose
from documents.holding import hold
from documents.models import FinancingFile, FinancingProposal, Incoming


@dataclass(frozen=True, slots=True)
class Advice:
    """What is proposed: `FinancingProposal.Advice`, effective or not, sum in whole tenge, reasons in both languages."""

    advice: str
    is_effective: bool
    tenge: int
    reasons: str
    reasons_ru: str = ""


@under("10.15")
@transaction.atomic
def propose_financing(
    *, incoming: Incoming, by: Officer, at: datetime, advice: Advice, files: Sequence[UploadedFile] = ()
) -> FinancingProposal:
    """Write the proposal down under the next number of its journal; the akim and the curating deputy are told.

    Raises Refusal for anybody but the head of economy and finance, for a paper that may bring no financing, without
    reasons, for a sum that is none, when nobody holds the post of the akim, for files to a paper whose own file is
    closed (10.5), with which they would be destroyed; FileRefused for a file not taken.
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = may_propose(by, incoming, on).enforce()
    _check(advice)
    hold_unshut(incoming.case_file_id if files else None, field="attached")
    akim, post = holders_of([Role.AKIM], on).first(), mandate.position
    if akim is None or post is None:
        raise Refusal(_("Nobody holds the post of the akim."), CLAUSE)
    kept = [store(file, role=Attachment.Role.ANNEX, by=by, at=at) for file in files]  # nobody waits for its number
    number = take(REGISTER, year=on.year)
    proposal: FinancingProposal = FinancingProposal.objects.create(
        incoming=incoming,
        number=number.text,
        ordinal=number.ordinal,
        year=number.year,
        unit=post.unit,
        advice=advice.advice,
        is_effective=advice.is_effective,
        tenge=advice.tenge,
        reasons=advice.reasons.strip(),
        reasons_ru=advice.reasons_ru.strip(),
        akim=akim,
        by=by,
        post=post,
        at=at,
    )
    FinancingFile.objects.bulk_create(FinancingFile(proposal=proposal, attachment=one) for one in kept)
    said = {"number": proposal.number, "advice": advice.advice, "tenge": advice.tenge}
    write(f"financing.proposed_to_{advice.advice}", proposal, mandate=mandate, at=at, clause=CLAUSE, **said)
    _tell(proposal, at, on)
    return proposal


def _check(advice: Advice) -> None:
    if advice.advice not in FinancingProposal.Advice.values:
        raise Refusal(_("Say what is proposed."), CLAUSE, field="advice")
    if advice.tenge <= 0:
        raise Refusal(_("Name the sum in whole tenge."), CLAUSE, field="tenge")
    if not advice.reasons.strip():
        raise Refusal(_("Give the reasons of the proposal."), CLAUSE, field="reasons")


def _tell(proposal: FinancingProposal, at: datetime, on: date) -> None:
    curator = curator_of(proposal.unit, on)
    deputies = working_officers(on).filter(position=curator) if curator else []
    send(
        officers=[proposal.akim, *deputies],
        kind="documents.financing_proposed",
        thing=proposal,
        at=at,
        on=on,
        clause=CLAUSE,
        title=_("Proposal on financing № %(number)s"),
        text=_("%(text)s"),
        data={"number": proposal.number, "text": proposal.reasons[:300]},
        path=proposal.get_absolute_url(),
    )
