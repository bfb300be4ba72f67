"""What is typed of a draft, before it has rows (10.18–10.22; law.md 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.files.uploadedfile import UploadedFile

from apparat.files.models import Attachment
from apparat.org.models import Officer, Unit
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


@dataclass(frozen=True, slots=True)
class Words:
    """What a version says: heading and marked text (`apparat.texts.marked`) in each language it is made in."""

    heading_kk: str = ""
    text_kk: str = ""
    heading_ru: str = ""
    text_ru: str = ""


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """Everything a draft is made of, but its kind.

    language: of `Outgoing.Language`; kept: annexes of the version before that stay; files: new annexes.
    """

    signer: Officer
    language: str
    words: Words
    addressees: Sequence[To] = ()
    distribution: DistributionList | None = None
    is_answer: bool = False
    incoming: Incoming | None = None
    kept: Sequence[Attachment] = ()
    files: Sequence[UploadedFile] = field(default_factory=tuple)
