"""Who is asked, in which order, until when: what a house above says when it starts a sheet (10.22, 12.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Position


@dataclass(frozen=True, slots=True)
class Asked:
    """One approver: the officer and the post of his that is asked, why, by which clause, in which step, until when.

    due_on: a day that who drafted it named, else None: then the term of the office is counted.
    """

    approver: Officer
    post: Position
    ground: str
    clause: str
    step: int
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be agreed: the printed snapshot of the draft, its version and the digest of its text.

    kind, key: of the draft and so of its history page; path: its page; drafter: whose agreement stands in its sending;
    changed_at: when what is agreed beside the text last changed: no opinion from before it is carried over.
    """

    kind: str
    key: int
    kk: str
    ru: str
    path: str
    version: int
    digest: str
    clause: str
    drafter: Officer
    drafter_post: Position
    approvers: Sequence[Asked] = field(default_factory=tuple)
    changed_at: datetime | None = None


def check_draft(draft: Draft, on: date) -> None:
    """Raise Refusal for a seat that is named twice, and for a day to answer by that has passed when it is sent.

    A day may pass later, while the steps before are asked: then `ask_step` counts from the day of asking.
    """
    keys = [draft.drafter.pk, *(asked.approver.pk for asked in draft.approvers)]
    if len(set(keys)) < len(keys):
        raise Refusal(_("One and the same approver is named twice."), draft.clause)
    if any(asked.due_on is not None and asked.due_on < on for asked in draft.approvers):
        raise Refusal(_("The day has passed already."), draft.clause, field="due_on")
