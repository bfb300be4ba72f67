"""What passes when a handover act is witnessed, row by row: a refused one stays and says why (10.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.bilingual import in_both, in_language
from apparat.org.mandate import Mandate
from archive.handing import laid_before
from archive.models import Handover
from control.actions.pass_term import pass_term
from control.actions.pass_to_successor import pass_to_successor
from control.handed import of_head, rows_of_head
from control.holding import hold_all
from documents.actions.pass_desk import pass_desk
from outgoing.actions.pass_draft import pass_draft
from outgoing.models import Outgoing
from outgoing.states import OutgoingState

DRAFTS = (OutgoingState.DRAFT, OutgoingState.APPROVAL, OutgoingState.AGREED, OutgoingState.SIGNED)
RESTRICTED_LINE = _("a restricted line")  # 10.4: the act names its number and its mark, like every inventory
UNREAD = ("search", "search_text", "seen_by")
Deed = Callable[[], object]


KINDS: dict[str, Any] = {
    "draft": _("Draft"),
    "assignment": _("Assignment"),
    "desk": _("Paper on the desk"),
    "term": _("Term"),
}


@dataclass(slots=True)
class Passed:
    """moved: what passed, in order, each with its kind (a key of KINDS) and name; stayed: what did not, each also with
    its reason (kk, ru) and clause; kept: addresses of the things that stayed, whose terms stay with them."""

    moved: list[dict[str, Any]] = field(default_factory=list)
    stayed: list[dict[str, Any]] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)

    def attempt(self, kind: str, name: str, deed: Deed, path: str = "", *, restricted: bool = False) -> None:
        """Do the deed on one row; a refusal undoes this row alone."""
        row = {"kind": kind, "name": name} | ({"restricted": True} if restricted else {})
        try:
            with transaction.atomic():
                deed()
        except Refusal as refusal:
            reason = in_both(refusal.reason)
            self.stayed.append(row | {"reason": reason, "clause": refusal.clause})
            self.kept |= {path} - {""}
        else:
            self.moved.append(row)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the act: what it is, its name, whether it passed; if not, why (in the reader's language) and by which
    clause."""

    kind: str
    name: str
    has_passed: bool
    reason: str = ""
    clause: str = ""


def rows_of(act: Handover) -> list[Row]:
    """Return what passed and what stayed, as the act keeps it; acts of before kept bare numbers of what passed."""
    moved = [one if isinstance(one, dict) else {"name": one} for one in act.moved]
    return [
        *(Row(_kind(one), _name(one), has_passed=True) for one in moved),
        *(Row(_kind(one), _name(one), False, in_language(**one["reason"]), one["clause"]) for one in act.stayed),
    ]


def rows_in(language: str, act: Handover) -> list[Row]:
    """Return the same rows in the language of the printed act."""
    with translation.override(language):
        return rows_of(act)


def _kind(one: dict[str, Any]) -> str:
    return str(KINDS.get(one.get("kind", ""), ""))


def _name(one: dict[str, Any]) -> str:
    return f"{one['name']} · {RESTRICTED_LINE}" if one.get("restricted") else str(one["name"])


def pass_all(act: Handover, mandate: Mandate, at: datetime) -> Passed:
    """Pass drafts, then assignments, papers on the desk, and terms that are left: rows are held in the order of every
    deed, and a term goes where the thing it stands on went."""
    passed = Passed()
    people: dict[str, Any] = {"giver": act.giver, "taker": act.taker, "mandate": mandate, "at": at}
    of_unit = people | {"unit": act.unit}
    for name, paper in _drafts(act):
        passed.attempt("draft", name, partial(pass_draft, outgoing=paper, **people), paper.get_absolute_url())
    for task in hold_all(of_head(act.giver, act.unit).values("assignment")):
        deed = partial(pass_to_successor, assignment=task, **of_unit)
        passed.attempt("assignment", task.number, deed, task.get_absolute_url())
    for letter in laid_before(act.giver, act.unit, act.drawn_at).defer(*UNREAD).order_by("pk"):
        moves = partial(pass_desk, incoming=letter, **people)
        passed.attempt("desk", letter.number, moves, letter.get_absolute_url(), restricted=letter.restricted)
    for term in rows_of_head(act.giver, act.unit).exclude(subject_path__in=passed.kept).order_by("pk"):
        name = term.subject_number or term.subject_kk
        passed.attempt("term", name, partial(pass_term, deadline=term, **of_unit))
    return passed


def _drafts(act: Handover) -> Iterator[tuple[str, Outgoing]]:
    rows = Outgoing.objects.filter(drafter=act.giver, unit=act.unit, state__in=DRAFTS).order_by("pk")
    for paper in rows.defer(*UNREAD):
        yield paper.heading_kk or paper.heading_ru or str(paper), paper
