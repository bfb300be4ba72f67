"""Asking officers to read a thing: rows, terms and notices, for the deeds that send it (10.6; room: actions)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance.models import Circulation, Reader
from apparat.deadlines.models import Deadline
from apparat.deadlines.open import Subject, open_deadline
from apparat.notices.send import send
from apparat.org.models import Officer


def ask(circulation: Circulation, officers: Iterable[Officer], at: datetime) -> list[Reader]:
    """Write a row for each officer, with a row of the ledger when the sender named a day, and tell him."""
    return [_ask_one(circulation, officer, at) for officer in officers]


def _ask_one(circulation: Circulation, officer: Officer, at: datetime) -> Reader:
    assert officer.position is not None  # noqa: S101 - only seated officers are asked
    reader: Reader = Reader.objects.create(
        circulation=circulation,
        officer=officer,
        post=officer.position,
        asked_at=at,
        deadline=_term(circulation, officer, at),
    )
    tell(reader, at, kind="acquaintance.asked", title=_("To acquaint yourself with: %(title)s"))
    return reader


def _term(circulation: Circulation, officer: Officer, at: datetime) -> Deadline | None:
    """Open the row of the ledger: the office's own order, and only for a day that was named (ADR-0015)."""
    if circulation.due_on is None:
        return None
    subject = Subject(
        kind="circulation",
        number=circulation.number,
        path=circulation.get_absolute_url(),
        root=circulation.journal_root,
        **circulation.both_titles,
    )
    start = timezone.localdate(at)
    day = circulation.due_on
    return open_deadline(
        "acquaintance.confirmation", subject=subject, start=start, at=at, officer=officer, fixed_on=day
    )


def tell(reader: Reader, at: datetime, *, kind: str, title: Any) -> int:
    """Tell the reader; who acts for him is not told, because nobody confirms for another."""
    circulation = reader.circulation
    return send(
        officers=[reader.officer],
        kind=kind,
        thing=reader,
        at=at,
        clause="10.6",
        title=title,
        text=_("%(words)s"),
        data={"title": circulation.both_titles, "words": circulation.words},
        path=circulation.get_absolute_url(),
    )
