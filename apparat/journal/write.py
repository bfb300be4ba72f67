"""The only writer of the journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from apparat.journal.events import EVENTS
from apparat.journal.models import Entry
from apparat.journal.operation import current_operation, operation
from apparat.org.mandate import Mandate


class Journaled(Protocol):
    """A thing with legal weight: it can name itself and the paper whose life it belongs to."""

    @property
    def pk(self) -> Any:
        """Key of the thing."""

    @property
    def journal_name(self) -> tuple[str, str]:
        """Kind and printed number of the thing."""

    @property
    def journal_root(self) -> tuple[str, int]:
        """Kind and key of the paper on whose history page the entry shall stand."""


def write(event: str, subject: Journaled, *, mandate: Mandate | None, at: datetime, clause: str, **data: Any) -> Entry:
    """Add a legal fact to the journal, inside the transaction of the deed.

    `mandate` is None only for what the clock did. `data` must be JSON-able; dates are stored as ISO text.
    Entries of one `operation()` carry its id. Raises KeyError for an event nobody registered.
    """
    entry = _entry(event, subject, mandate, at, clause, data)
    entry.save(force_insert=True)
    return entry


def write_many(
    event: str,
    facts: Iterable[tuple[Journaled, dict[str, Any]]],
    *,
    mandate: Mandate | None,
    at: datetime,
    clause: str,
) -> None:
    """Add one legal fact per thing, each with its own data, in one go and as one operation (bulk deeds of the ledger).

    Raises KeyError for an event nobody registered.
    """
    with operation():
        Entry.objects.bulk_create(_entry(event, thing, mandate, at, clause, data) for thing, data in facts)


def _entry(
    event: str, subject: Journaled, mandate: Mandate | None, at: datetime, clause: str, data: dict[str, Any]
) -> Entry:
    if event not in EVENTS:
        raise KeyError(f"unregistered event {event}")
    kind, number = subject.journal_name
    root_kind, root_id = subject.journal_root
    return Entry(
        event=event,
        clause=clause,
        officer=mandate.officer if mandate else None,
        on_behalf_of=mandate.on_behalf_of if mandate else None,
        subject_kind=kind,
        subject_id=subject.pk,
        subject_number=number,
        root_kind=root_kind,
        root_id=root_id,
        at=at,
        operation=current_operation(),
        data=data,
    )
