"""What people type to link a paper of the office: as for an incoming one, but for what it answers (10.9, 10.22)."""

from __future__ import annotations

from datetime import date
from typing import Any

from apparat.org.models import Officer
from documents.chain import INCOMING
from documents.link_books import Shelf
from documents.link_form import LinkForm
from documents.models.link import Kind
from outgoing import queries
from outgoing.models import Outgoing


class OfficeLinkForm(LinkForm):
    """With which paper, and what ours says of it; what it answers is named in its draft (10.22)."""

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, officer=officer, subject=subject, on=on, **kwargs)
        kinds = [(kind, label) for kind, label in Kind.choices if kind != Kind.ANSWERS]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    def sought_among(self, officer: Officer, subject: Outgoing, on: date) -> list[Shelf]:
        """Return where the other paper is sought: of incoming ones those with a number that are not restricted."""
        answerable = queries.answerable(officer, on)
        return [
            Shelf(shelf.book, answerable) if shelf.book.kind == INCOMING else shelf
            for shelf in super().sought_among(officer, subject, on)
        ]
