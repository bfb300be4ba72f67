"""What passes when a handover act is witnessed, paper by paper: a refused one stays and says why (10.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from archive.models import Handover
from control.actions.pass_to_successor import pass_to_successor
from documents.actions.pass_desk import pass_desk
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.actions.pass_draft import pass_draft
from outgoing.models import Outgoing
from outgoing.states import OutgoingState

DRAFTS = (OutgoingState.DRAFT, OutgoingState.APPROVAL, OutgoingState.AGREED, OutgoingState.SIGNED)
RESTRICTED_LINE = _("a restricted line")  # 10.4: the act names no number of it
UNREAD = ("search", "search_text", "seen_by")
Deed = Callable[[], object]


@dataclass(slots=True)
class Passed:
    """numbers: of what passed, in order; stayed: what did not, each with its name, reason (kk, ru) and clause."""

    numbers: list[str] = field(default_factory=list)
    stayed: list[dict[str, Any]] = field(default_factory=list)

    def attempt(self, name: str, deed: Deed) -> None:
        """Do the deed on one paper; a refusal undoes this paper alone."""
        try:
            with transaction.atomic():
                deed()
        except Refusal as refusal:
            self.stayed.append({"name": name, "reason": in_both(refusal.reason), "clause": refusal.clause})
        else:
            self.numbers.append(name)


def pass_all(act: Handover, mandate: Mandate, at: datetime) -> Passed:
    """Pass drafts, then assignments and terms, then papers on the desk: rows are held in the order of every deed."""
    passed = Passed()
    people: dict[str, Any] = {"giver": act.giver, "taker": act.taker, "mandate": mandate, "at": at}
    for name, paper in _drafts(act):
        passed.attempt(name, lambda paper=paper: pass_draft(outgoing=paper, **people))  # type: ignore[misc]
    passed.numbers += pass_to_successor(unit=act.unit, **people)
    for name, letter in _on_desk(act):
        passed.attempt(name, lambda letter=letter: pass_desk(incoming=letter, **people))  # type: ignore[misc]
    passed.numbers = list(dict.fromkeys(passed.numbers))
    return passed


def _drafts(act: Handover) -> Iterator[tuple[str, Outgoing]]:
    rows = Outgoing.objects.filter(drafter=act.giver, unit=act.unit, state__in=DRAFTS).order_by("pk")
    for paper in rows.defer(*UNREAD):
        yield paper.heading_kk or paper.heading_ru or str(paper), paper


def _on_desk(act: Handover) -> Iterator[tuple[str, Incoming]]:
    """Yield what lay on the giver's desk when the act was drawn: what was laid there since is of a post he has now."""
    laid = Incoming.objects.filter(desk=act.giver, state=IncomingState.ON_DESK, desk_at__lte=act.drawn_at)
    for letter in laid.defer(*UNREAD).order_by("pk"):
        yield ("" if letter.restricted else letter.number) or str(RESTRICTED_LINE), letter
