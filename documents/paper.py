"""The facts of an incoming paper as the clerk types them, before it has a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile

from apparat.org.models import Officer, Unit
from control.models import Assignment
from documents.models import DocumentKind, Incoming, Scan


@dataclass(frozen=True, slots=True)
class Paper:
    """What came: who wrote, what about, when it was received (aware moment), its files.

    mark_words: the mark as it stands on the paper where it says more than a mark («СРОЧНО до 20.03.2026»).
    scan: the scan of a batch the paper is made of; it becomes a file of it.
    """

    correspondent: Unit
    kind: DocumentKind
    addressee: Officer
    received_at: datetime
    sheets: int
    their_number: str = ""
    their_on: date | None = None
    signatory: str = ""
    signatory_post: str = Incoming.Signatory.FIRST_HEAD
    signed: str = ""
    reference: str = ""
    executor: str = ""
    executor_phone: str = ""
    language: str = Incoming.Language.KK
    urgency: str = Assignment.Urgency.NONE
    mark_words: str = ""
    channel: str = Incoming.Channel.SYSTEM
    annex_sheets: int = 0
    summary: str = ""
    personal: bool = False
    bearer: str = ""
    restricted: bool = False
    files: Sequence[UploadedFile] = field(default=())
    acting_order: UploadedFile | None = None
    scan: Scan | None = None

    @property
    def is_urgent(self) -> bool:
        """10.9: its four words make a paper urgent; «жеделдетілсін» of 13.2 shortens the term only."""
        return self.urgency in {Assignment.Urgency.URGENT, Assignment.Urgency.VERY_URGENT}
