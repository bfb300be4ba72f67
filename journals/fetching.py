"""A file given out at once is written into the journal before its reader has it (10.3, 10.5; room: journals)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from journals.access import CLAUSE
from journals.titles import TITLES


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file of a journal or list in the hands of an officer: it has no row, the officer's history tells of it."""

    pk: int
    what: str

    @property
    def journal_name(self) -> tuple[str, str]:
        """Name itself in the journal."""
        return "list", self.what

    @property
    def journal_root(self) -> tuple[str, int]:
        """Stand in the history of the officer."""
        return "officer", self.pk


def note_fetching(what: str, file_format: str, lines: int, *, mandate: Mandate, at: datetime) -> None:
    """Write that the officer took so many lines out of the house, and commit it before he has them."""
    with transaction.atomic(durable=True):
        facts = {"what": in_both(TITLES[what]), "file_format": file_format.upper(), "lines": lines}
        write("list.fetched", Fetched(mandate.officer.pk, what), mandate=mandate, at=at, clause=CLAUSE, **facts)
