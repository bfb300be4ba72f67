"""The sheet of a paper of the office: view-model of the printed form in each language (11.2; law.md 3.1, 3.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from apparat.org.posts import post_line
from apparat.org.queries import office
from apparat.printing.pdf import Sheet, render_together
from apparat.texts.marked import as_html
from outgoing.executors import mark_on
from outgoing.mail_checks import reference_of
from outgoing.models import Outgoing, OutgoingKind, Version
from outgoing.readiness import last_version
from outgoing.request_words import RequestWords, words_of

if TYPE_CHECKING:
    from apparat.org.models import Office, Officer
    from documents.models import Incoming

TEMPLATE = "print/outgoing.html"


@dataclass(frozen=True, slots=True)
class Head:
    """The letterhead in one language: one sheet, one language (law.md 3.1)."""

    name: str
    address: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Signed:
    """The mark of a signature: who, on whose behalf, when, the hash of the bytes he signed."""

    officer: str
    on_behalf_of: str
    at: str
    sha256: str


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """What one sheet shows; dates as papers write them, "" for what there is not."""

    head: Head | None
    kind: str
    number: str
    on: str
    answers: str
    addressees: list[str]
    distribution: list[str]
    heading: str
    body: SafeString
    annexes: list[str]
    signer_post: str
    signer: str
    executor: str
    executor_phone: str
    executor_email: str
    signed: Signed | None = None
    request: RequestWords | None = None  # 12.6


def letter_pdf(outgoing: Outgoing, *, version: Version | None = None) -> bytes:
    """Return the PDF/A of the paper, each language on a sheet of its own.

    version: another than the last one, to be read; without it the number, the date and the mark of the signature stand
    on the sheet as far as the paper has them.
    """
    shown = version or last_version(outgoing)
    is_last = shown.ordinal == outgoing.version
    sheets = [sheet_of(outgoing, shown, language, with_number=is_last) for language in outgoing.languages]
    return render_together(
        [
            Sheet(TEMPLATE, {"letter": sheet}, language)
            for sheet, language in zip(sheets, outgoing.languages, strict=True)
        ]
    )


def unsigned_pdf(outgoing: Outgoing) -> bytes:
    """Return the bytes a leader signs: the last version without number and without any mark of signature."""
    version = last_version(outgoing)
    return render_together(
        [
            Sheet(TEMPLATE, {"letter": sheet_of(outgoing, version, language, with_number=False)}, language)
            for language in outgoing.languages
        ]
    )


def sheet_of(outgoing: Outgoing, version: Version, language: str, *, with_number: bool) -> LetterSheet:
    """Return what the sheet of one language ("kk" or "ru") shows: words and card of the version, as they were then."""
    here, kind, card = office(), outgoing.kind, version.facts
    place = PLACE_OF[language]
    lines = lines_in(card["addressees"], language)
    mark = mark_on(outgoing, version)
    return LetterSheet(
        head=head_of(here, language) if here and kind.blank_form != OutgoingKind.Blank.PLAIN else None,
        kind=named(kind, language) if kind.blank_form == OutgoingKind.Blank.NAMED else "",
        number=outgoing.number if with_number else "",
        on=_day(timezone.localdate(outgoing.registered_at) if with_number and outgoing.registered_at else None),
        answers=answered_line(outgoing.incoming) if card["answers"] else "",
        addressees=[] if card["by_list"] else lines,
        distribution=lines if card["by_list"] else [],
        heading=version.heading_in(language),
        body=mark_safe(as_html(version.text_in(language))),  # noqa: S308 - as_html escapes all but its own marks
        annexes=[name for name, _sha256 in card["annexes"]],
        signer_post=post_line(card["post"][place] or card["post"][1], language, acts=card["acts"]),
        signer=card["signer"][place] or card["signer"][1],
        executor=mark.name_in(language),
        executor_phone=mark.phone,
        executor_email=mark.email,
        signed=_signature(outgoing, language) if with_number else None,
        request=words_of(card, language),
    )


PLACE_OF = {"kk": 1, "ru": 2}  # of a name in the card of a version, after its key


def lines_in(addressees: Iterable[Sequence[Any]], language: str) -> list[str]:
    """Return how the sheet of one language calls the addressees of a card: in Kazakh who has no other name.

    addressees: rows of the card (`To.in_card`).
    """
    return [to[PLACE_OF[language]] or to[1] for to in addressees]


def head_of(here: Office, language: str) -> Head:
    russian = language == "ru"
    return Head(
        here.name_ru if russian else here.name_kk,
        here.address_ru if russian else here.address_kk,
        here.phone,
        here.email,
    )


def named(kind: OutgoingKind, language: str) -> str:
    return (kind.name_ru or kind.name_kk) if language == "ru" else kind.name_kk


def name_in(officer: Officer, language: str) -> str:
    return officer.short_name_ru if language == "ru" else officer.short_name_kk


def post_in(officer: Officer, language: str) -> str:
    post = officer.position
    if post is None:
        return ""
    return (post.name_ru or post.name_kk) if language == "ru" else post.name_kk


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""


def answered_line(answered: Incoming | None) -> str:
    """Return their number and date of the paper it answers (law.md 3.2, requisite 7), "" of one that answers none."""
    if answered is None:
        return ""
    number, on = reference_of(answered)
    return " ".join(filter(None, (number, _day(on))))


def _signature(outgoing: Outgoing, language: str) -> Signed | None:
    rows = outgoing.signatures.select_related("officer__position", "on_behalf_of", "attachment")
    signature = rows.filter(voided_at=None).first()
    if signature is None:
        return None
    absent = signature.on_behalf_of
    return Signed(
        officer=name_in(signature.officer, language),
        on_behalf_of=name_in(absent, language) if absent else "",
        at=f"{timezone.localtime(signature.at):%d.%m.%Y %H:%M}",
        sha256=signature.sha256,
    )
