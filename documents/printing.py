"""Paper of the registry: registration stamp, copy with the stamp, bearer's receipt (10.9), letter of return (10.12)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from apparat.org.models import Office
from apparat.org.posts import name_at, post_at, post_name_at
from apparat.printing.pdf import Sheet, render, render_together
from documents.acceptability import broken_fact, facts_of
from documents.grounds import GROUNDS, clauses_of
from documents.models import Incoming, ReturnNote
from documents.repeats import repeated_number


class CannotStamp(ValueError):
    """The PDF is damaged or closed by its author, so that no copy of it can be made."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the registration stamp bears: number, date and time, sheets (10.9 ¶7, law.md 3.2 p.42)."""

    office: str
    number: str
    at: datetime
    sheets: int
    annex_sheets: int
    repeats: str = ""  # number of the earlier paper on the matter (law.md 3.3 p.86)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a letter in one language (11.2, law.md 3.1: one letterhead, one language)."""

    name: str
    address: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of a return in the language of the letter, and its clause."""

    words: str
    clause: str


@dataclass(frozen=True, slots=True)
class ReturnLetter:
    """The letter with which a paper goes back unregistered (10.12)."""

    head: Letterhead
    addressee: str
    their_number: str
    their_on: str
    reasons: list[Reason]
    clauses: list[str]
    details: str
    at: datetime
    signer_post: str
    signer: str
    phone: str
    asks_again: bool  # it shall be sent anew once mended; what belongs into the Library of documents shall not (10.9)


def stamp_pdf(incoming: Incoming, office: Office, *, language: str) -> bytes:
    """Return an A4 sheet with the stamp in the lower right corner, to be printed onto the first sheet of the paper."""
    assert incoming.registered_at is not None  # noqa: S101 - asked only of registered papers
    name = office.name_ru if language == "ru" else office.name_kk
    sheets = (incoming.sheets, incoming.annex_sheets)
    stamp = Stamp(name, incoming.number, incoming.registered_at, *sheets, repeated_number(incoming))
    return render("print/stamp.html", {"stamp": stamp}, language=language)


def stamped_copy(original: BinaryIO, stamp: bytes) -> bytes:
    """Return a copy of the PDF with the stamp in the lower right corner of its first page as it is read.

    A page scanned sideways is turned upright first; on a sheet smaller than A4 the stamp becomes smaller with it. The
    original stays untouched.

    Raises:
        CannotStamp: the PDF is damaged, or closed by its author.
    """
    try:
        writer = PdfWriter(clone_from=PdfReader(original))
        page = writer.pages[0]
        if page.rotation:
            page.transfer_rotation_to_content()
        seal = PdfReader(io.BytesIO(stamp)).pages[0]
        page.merge_transformed_page(seal, _to_the_corner(seal.mediabox, page.cropbox))
        out = io.BytesIO()
        writer.write(out)
    except Exception as broken:  # what strangers' files break in pypdf cannot be foreseen by type
        raise CannotStamp(str(broken)) from broken
    return out.getvalue()


def _to_the_corner(seal: RectangleObject, sheet: RectangleObject) -> Transformation:
    """Return how the page of the stamp is laid onto the sheet: corner on corner, no larger than the sheet."""
    scale = min(1.0, float(sheet.width) / float(seal.width), float(sheet.height) / float(seal.height))
    right, bottom = float(sheet.right) - float(seal.width) * scale, float(sheet.bottom)
    return Transformation().scale(scale).translate(right, bottom)


def receipt_pdf(incoming: Incoming, office: Office, *, language: str) -> bytes:
    """Return the receipt given to the bearer: date and time of acceptance, sheets, who accepted (10.9).

    It promises no number to a paper that went back (10.12), and no day to one that cannot be registered as it is.
    """
    context = {
        "paper": incoming,
        "head": letterhead(office, language),
        "note": getattr(incoming, "return_note", None),
        "broken": None if incoming.number else broken_fact(facts_of(incoming)),
    }
    return render("print/receipt.html", context, language=language)


def return_letter_pdf(incoming: Incoming, office: Office) -> bytes:
    """Return the letter of return in the languages the clerk chose, citing clauses and acts (10.12).

    Each language stands on its own letterhead, so on a sheet of its own (law.md 3.1).
    """
    chosen = incoming.return_note.language
    languages = ("kk", "ru") if chosen == ReturnNote.Language.BOTH else (chosen,)
    return render_together([_return_sheet(incoming, office, language) for language in languages])


def _return_sheet(incoming: Incoming, office: Office, language: str) -> Sheet:
    note, russian = incoming.return_note, language == "ru"
    post, name = post_at(note.by, note.at), name_at(note.by, note.at)  # as they were when it went back
    called = post_name_at(post, note.at) if post else None
    letter = ReturnLetter(
        head=letterhead(office, language),
        addressee=incoming.correspondent.name_ru if russian else incoming.correspondent.name_kk,
        their_number=incoming.their_number,
        their_on=f"{incoming.their_on:%d.%m.%Y}" if incoming.their_on else "",
        reasons=[Reason(GROUNDS[key].letter.in_(language), GROUNDS[key].clause) for key in note.grounds],
        clauses=clauses_of(note.grounds),
        details=note.details_ru if russian else note.details,
        at=note.at,
        signer_post=((called.ru or called.kk) if russian else called.kk) if called else "",
        signer=name.ru if russian else name.kk,
        phone=note.by.phone,
        asks_again=note.grounds != ["library"],
    )
    return Sheet(f"print/return_letter_{language}.html", {"letter": letter}, language)


def letterhead(office: Office, language: str) -> Letterhead:
    """Return the office's letterhead in one language."""
    russian = language == "ru"
    return Letterhead(
        name=office.name_ru if russian else office.name_kk,
        address=office.address_ru if russian else office.address_kk,
        phone=office.phone,
        email=office.email,
    )
