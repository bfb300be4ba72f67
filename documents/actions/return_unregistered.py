"""10.8, 10.9, 10.12, 10.14, 10.15. Send a paper back without a number, with its grounds and their clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.acceptability import PRIVATE, Facts, facts_of, findings
from documents.grounds import GROUNDS, reasons
from documents.holding import hold
from documents.models import Incoming, ReturnNote
from documents.states import INCOMING


@under("10.8", "10.9", "10.12", "10.14", "10.15")
@transaction.atomic
def return_unregistered(
    *,
    incoming: Incoming,
    by: Officer,
    at: datetime,
    grounds: Sequence[str],
    details: Mapping[str, str] | None = None,
    language: str = ReturnNote.Language.BOTH,
    is_no_appeal: bool = False,
) -> ReturnNote:
    """Return the paper: no number is used, the letter of return can be printed.

    grounds: keys of `GROUNDS`, put into the order of the letter; details: what else the letter says, in
    Kazakh (`kk`) and in Russian (`ru`); language: of the letter (`ReturnNote.Language`).
    is_no_appeal: of a citizen's or a firm's paper the clerk says that it is no appeal, which nobody may refuse (14.5);
    note and journal keep that he said so.
    Raises Refusal for anybody but RECORDS, for a registered paper, without a ground, for one that does not concern the
    paper, for what may be an appeal, and for details of a restricted paper (10.4).
    """
    hold(incoming)
    mandate = access.may_return(by, incoming, timezone.localdate(at)).enforce()
    said_more = details or {}
    _check(incoming, grounds, is_no_appeal=is_no_appeal, says_more=any(said_more.values()))
    kept = [key for key in GROUNDS if key in grounds]
    facts: dict[str, Any] = {"clause": GROUNDS[kept[0]].clause, "is_no_appeal": is_no_appeal}
    INCOMING.apply(incoming, "return_unregistered", mandate=mandate, at=at, ground=reasons(kept), **facts)
    note = ReturnNote.objects.create(
        incoming=incoming,
        ground=kept[0],
        grounds=kept,
        details=said_more.get("kk", ""),
        details_ru=said_more.get("ru", ""),
        language=language,
        by=by,
        at=at,
        **facts,
    )
    if incoming.registration_deadline:
        meet(incoming.registration_deadline, mandate=mandate, at=at)  # 10.9: the return does the duty of that day
    return note


def _check(incoming: Incoming, grounds: Sequence[str], *, is_no_appeal: bool, says_more: bool) -> None:
    facts: Facts = facts_of(incoming)
    if not grounds or not set(grounds) <= {one.check.key for one in findings(facts)}:
        raise Refusal(_("Name at least one ground that concerns the paper."), "10.12", field="grounds")
    if facts.sender in PRIVATE and not is_no_appeal:
        raise Refusal(_("An appeal is never refused: say that this paper is none."), "14.5", field="is_no_appeal")
    if incoming.restricted and says_more:
        raise Refusal(_("A restricted paper is a line of the register only: no content."), "10.4", field="details")
