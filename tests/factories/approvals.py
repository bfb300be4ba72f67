"""Sheets of agreement for the tests, of a draft that no house knows: approvals alone (10.22, 12.4)."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from itertools import count
from typing import Any

from apparat.org.models import Officer, Position
from apparat.org.queries import mandates
from approvals.actions.give_opinion import give_opinion
from approvals.actions.start_approval import start_approval
from approvals.asking import Asked, Draft
from approvals.models import ApprovalSheet, Opinion
from tests.factories.letters import WEDNESDAY

KEYS = count(1000)


def digest(text: str = "мәтін") -> str:
    """Return the digest of a text."""
    return sha256(text.encode()).hexdigest()


def post_of(officer: Officer) -> Position:
    """Return the officer's post, which every approver of these tests has."""
    assert officer.position is not None
    return officer.position


def asked(officer: Officer, *, step: int = 1, due_on: date | None = None) -> Asked:
    """Return what is asked of one approver."""
    return Asked(officer, post_of(officer), Opinion.Ground.INVITED, "12.4", step, due_on)


def draft(drafter: Officer, *approvers: Asked, **changed: Any) -> Draft:
    """Return a draft of a kind of its own."""
    said: dict[str, Any] = {
        "kind": "trial",
        "key": next(KEYS),
        "kk": "Жылу маусымы туралы",
        "ru": "Об отопительном сезоне",
        "path": "/",
        "version": 1,
        "digest": digest(),
        "clause": "12.4",
        "drafter": drafter,
        "drafter_post": post_of(drafter),
        "approvers": list(approvers),
    }
    return Draft(**(said | changed))


def started(drafter: Officer, *approvers: Asked, by: Officer | None = None, **changed: Any) -> ApprovalSheet:
    """Return an open sheet; by: who sends it, the drafter when nobody else."""
    mandate = mandates(by or drafter, WEDNESDAY.date())[0]
    return start_approval(draft=draft(drafter, *approvers, **changed), mandate=mandate, at=WEDNESDAY)


def opinion_of(sheet: ApprovalSheet, officer: Officer) -> Opinion:
    """Return what is asked of the officer on the sheet."""
    return Opinion.objects.select_related("sheet").get(sheet=sheet, approver=officer)


def agrees(sheet: ApprovalSheet, approver: Officer, *, by: Officer | None = None) -> ApprovalSheet:
    """Let the approver, or who acts for him, agree."""
    return give_opinion(opinion=opinion_of(sheet, approver), by=by or approver, at=WEDNESDAY, digest=sheet.digest)


def states(sheet: ApprovalSheet) -> dict[str, str]:
    """Return the state of every opinion by the name of its approver."""
    rows = Opinion.objects.filter(sheet=sheet).select_related("approver")
    return {row.approver.username: row.state for row in rows}
