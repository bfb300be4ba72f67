"""What a link of a paper of the office must not be: asked under the lock of all links (10.4, 10.9, 10.22)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from documents.circles import leads_to
from documents.models import Incoming
from documents.models.link import Kind
from outgoing.models import Outgoing
from outgoing.ties import stands

Paper: TypeAlias = Incoming | Outgoing


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to say: which paper, of which other one, what."""

    source: Paper
    target: Paper
    kind: str

    @property
    def of_office(self) -> bool:
        """Tell whether a paper of the office speaks."""
        return isinstance(self.source, Outgoing)


def check_link(wish: Wish) -> None:
    """Raise Refusal for what no link may be; to be asked under `documents.linking.hold_links`."""
    for is_wrong, reason, clause, field in WRONG:
        if is_wrong(wish):
            raise Refusal(reason, clause, field=field)


def _itself(wish: Wish) -> bool:
    return wish.source.journal_root == wish.target.journal_root


def _answer_of_office(wish: Wish) -> bool:
    return wish.of_office and wish.kind == Kind.ANSWERS


def _went_back(wish: Wish) -> bool:
    return isinstance(wish.target, Incoming) and wish.target.is_returned


def _restricted(wish: Wish) -> bool:
    return wish.of_office and isinstance(wish.target, Incoming) and wish.target.restricted


def _stands(wish: Wish) -> bool:
    return stands(wish.source.journal_root, wish.target.journal_root, wish.kind)


def _repeats_a_later_one(wish: Wish) -> bool:
    source, target = _came(wish.source), _came(wish.target)
    return wish.kind == Kind.REPEATS and source is not None and target is not None and target > source


def _came(paper: Paper) -> datetime | None:
    """Return since when the paper is one; a draft comes after everything."""
    return paper.received_at if isinstance(paper, Incoming) else paper.registered_at


def _closes_a_circle(wish: Wish) -> bool:
    return leads_to(wish.target.journal_root, wish.source.journal_root, wish.kind)


WRONG: tuple[tuple[Callable[[Wish], bool], Any, str, str], ...] = (
    (_itself, _("A paper is not linked to itself."), "10.9", "wanted"),
    (_answer_of_office, _("What a paper of the office answers is named in its draft."), "10.22", "kind"),
    (_went_back, _("That paper went back without registration."), "10.12", "wanted"),
    (_restricted, _("A restricted paper stays on paper: nothing of it enters the system."), "10.4", "wanted"),
    (lambda wish: not wish.target.number, _("That paper has no number yet."), "10.9", "wanted"),
    (_stands, _("This link stands already."), "10.9", "wanted"),
    (
        _repeats_a_later_one,
        _("The later paper repeats the earlier one, not the other way."),
        "10.9",
        "kind",
    ),
    (_closes_a_circle, _("Links of this kind lead back to this paper already."), "10.9", "wanted"),
)
