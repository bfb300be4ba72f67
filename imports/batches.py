"""Rows in batches: judged, met with the registry and the book, before anything is written (10.9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from apparat.access.verdict import Refusal
from documents.correspondents import check
from documents.legacy import LegacyPaper
from imports.book import Book, Many, card_of
from imports.judge import Draft, Judge
from imports.known import Known
from imports.models import Run
from imports.sources import batch_of, options_of, rows_of, source_of


class Batches:
    """Walks through an import. `after`: rows up to it are remembered and passed over."""

    def __init__(self, run: Run, on: date, *, after: int = 0) -> None:
        """Read the book, the kinds and the counter once."""
        self.run, self.after = run, after
        self.judge, self.book = Judge(options_of(run), on), Book()
        self.known = Known(source_of(run), on, most=run.found.get("most"))

    def __iter__(self) -> Iterator[list[Draft]]:
        """Yield the drafts of one batch after the other, settled."""
        drafts = (self.judge.draft(raw) for raw in rows_of(self.run))
        fresh = (draft for draft in drafts if draft.row > self.after)
        while batch := list(islice(fresh, batch_of(self.run))):
            self.known.settle(batch)
            yield batch

    def sender_of(self, draft: Draft) -> int:
        """Return the key of the correspondent of a draft, 0 for one to be made; a fault when the book cannot tell."""
        try:
            key = self.book.find(draft.sender, draft.sender_number)
            if not key:
                check(card_of(draft.sender, draft.sender_number))
        except Many:
            draft.fault("sender", "sender_many", draft.sender)
        except Refusal:
            draft.fault("sender_number", "number_of_sender", draft.sender_number)
        else:
            return key
        return 0

    def paper_of(self, draft: Draft, correspondent: int) -> LegacyPaper:
        """Return the paper of a good draft."""
        assert draft.on is not None  # noqa: S101 - a good draft has a day
        return LegacyPaper(
            row=draft.row,
            number=draft.number,
            ordinal=draft.ordinal,
            on=draft.on,
            correspondent=correspondent,
            who=draft.sender,
            kind=draft.kind,
            their_number=draft.their_number,
            their_on=draft.their_on,
            signatory=draft.signatory,
            channel=self.judge.options.channel,
            restricted=draft.restricted,
            key=draft.key,
            **draft.texts,
        )
