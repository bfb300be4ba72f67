"""What is typed of a draft, before it has rows (10.18–10.22; law.md 3.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from apparat.files.models import Attachment
from apparat.org.models import Officer, Position, Unit
from control.models import Assignment
from documents.models import Incoming
from outgoing.models import Channel, DistributionList


@dataclass(frozen=True, slots=True)
class To:
    """One addressee: the body, its line on the paper in each language ("" for its own name), the way it goes."""

    unit: Unit
    line_kk: str = ""
    line_ru: str = ""
    channel: str = Channel.SYSTEM
    email: str = ""
    address: str = ""

    @property
    def in_card(self) -> list[Any]:
        """The addressee as the card of a version keeps it: key of the body, its line in each language."""
        return [self.unit.pk, self.line_kk or self.unit.name_kk, self.line_ru or self.unit.name_ru]


@dataclass(frozen=True, slots=True)
class Words:
    """What a version says: heading and marked text (`apparat.texts.marked`) in each language it is made in."""

    heading_kk: str = ""
    text_kk: str = ""
    heading_ru: str = ""
    text_ru: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a road map (12.6 ¶6): what, by when, who answers for it."""

    content: str = ""
    until: date | None = None
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """The form of 12.6: number, date, point and content of their assignment; one request and what it demands.

    ask: of `control.models.Ask`, "" while not chosen; control: of `Assignment.Transferred`; every: months.
    """

    assignment: Assignment
    number: str = ""
    on: date | None = None
    point: str = ""
    content: str = ""
    ask: str = ""
    provided: bool = False
    control: str = ""
    every: int | None = None
    until: date | None = None
    next_on: date | None = None
    reasons: str = ""
    blank_number: str = ""
    steps: Sequence[Step] = ()


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """Everything a draft is made of, but its kind.

    post: the one from which he signs, when he acts for its holder (1.4), None for his own before any other;
    language: of `Outgoing.Language`; request: of a paper on a higher body's assignment (12.6); no_assignment: why a
    paper to such a body executes none, "" of a paper that names one or goes to others; sources: the Word
    files the words came from, by language; kept: annexes of the version before that stay; files: new annexes.
    """

    signer: Officer
    language: str
    words: Words
    addressees: Sequence[To] = ()
    distribution: DistributionList | None = None
    is_answer: bool = False
    incoming: Incoming | None = None
    request: RequestFacts | None = None
    no_assignment: str = ""
    sources: Mapping[str, UploadedFile] = field(default_factory=dict)
    kept: Sequence[Attachment] = ()
    files: Sequence[UploadedFile] = field(default_factory=tuple)
    post: Position | None = None
