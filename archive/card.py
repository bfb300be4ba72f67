"""The card of a paper as its PDF/A begins: what its data say, in words and in one language (10.5; № 703 p. 209).

A table of sections over the data of `contents`: what stands on the card is what the chain vouches for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Office
from apparat.printing.signs import breakable

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}")
BETWEEN = " · "
Sections = list[dict[str, Any]]
Lines = tuple[tuple[str, "_StrPromise"], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the card: its title, the list of the data it goes through ("" for the data themselves), its lines."""

    title: _StrPromise
    of: str
    lines: Lines


CARD = (
    ("kind", _("kind of paper")),
    ("number", _("registration number")),
    ("registered_at", _("registered at")),
    ("case", _("file of the nomenclature")),
    ("correspondent", _("Correspondent or addressee")),
    ("their_number", _("their number")),
    ("their_date", _("their date")),
    ("signed_by", _("signed by")),
    ("signer", _("signed by")),
    ("signatory_post", _("post of the signatory")),
    ("received_at", _("received at")),
    ("way", _("how it came")),
    ("urgency", _("urgency")),
    ("reference", _("what it answers")),
    ("addressee", _("addressee")),
    ("heading", _("short content")),
    ("sheets", _("sheets")),
    ("registered_by", _("registered by")),
    ("signed_at", _("signed at")),
    ("drafter", _("executor")),
    ("signature_sha256", _("Digest of what was signed")),
    ("old_journal", _("What the old journal said")),
)
SECTIONS = (
    Section(_("Registration card"), "", CARD),
    Section(
        _("Resolution"),
        "resolutions",
        (("leader", _("leader")), ("put_by", _("put by")), ("put_at", _("put at")), ("points", _("Points"))),
    ),
    Section(
        _("Assignments and how they ended"),
        "assignments",
        (
            ("number", _("number")),
            ("text", _("content")),
            ("given_by", _("leader")),
            ("due_on", _("Term")),
            ("executors", _("executors")),
            ("state", _("state")),
            ("reports", _("Reports")),
            ("card", _("execution card")),
            ("release", _("release from control")),
        ),
    ),
    Section(
        _("Agreement"), "agreement", (("version", _("version")), ("state", _("state")), ("opinions", _("Opinions")))
    ),
    Section(
        _("Signatures"),
        "signatures",
        (
            ("by", _("signed by")),
            ("on_behalf_of", _("on behalf of")),
            ("at", _("signed at")),
            ("sha256", _("digest")),
            ("void_since", _("void since")),
            ("files", _("Signature files")),
        ),
    ),
    Section(
        _("Materials"),
        "materials",
        (
            ("body", _("body that prepared it")),
            ("signed_by", _("signed by")),
            ("answers", _("who answers for it")),
            ("signed_on", _("signed on")),
            ("presented_on", _("presented on")),
            ("order_number", _("number of the order on duties")),
            ("came_with", _("paper it came with")),
            ("text", _("words of the part")),
            ("files", _("Files")),
        ),
    ),
    Section(
        _("Dispatch"),
        "sent",
        (
            ("addressee", _("addressee")),
            ("way", _("way")),
            ("sent_at", _("sent at")),
            ("record", _("record of delivery")),
        ),
    ),
    Section(
        _("Links"),
        "links",
        (("words", _("kind of link")), ("number", _("number")), ("registered_at", _("registered at"))),
    ),
    Section(_("Files"), "files", (("name", _("name of the file")), ("role", _("role")), ("sha256", _("digest")))),
)

NESTED: dict[str, Lines] = {  # by the key of a line: what the things in it say beside their own name and post
    "old_journal": (
        ("resolution", _("resolution, to whom")),
        ("receipt", _("receipt")),
        ("execution", _("mark of execution")),
        ("note", _("note")),
    ),
    "points": (
        ("place", _("point")),
        ("text", _("content")),
        ("term", _("term")),
        ("due_on", _("due on")),
        ("executors", _("executors")),
        ("assignment", _("assignment")),
    ),
    "executors": (
        ("collects", _("collects (lead)")),
        ("body", _("body")),
        ("due_on", _("due on")),
        ("part", _("part given to the lead")),
        ("part_at", _("part given at")),
    ),
    "reports": (
        ("by", _("signed by")),
        ("on_behalf_of", _("on behalf of")),
        ("at", _("submitted at")),
        ("text", _("what was done")),
        ("files", _("Files")),
        ("returned_by", _("returned by")),
        ("returned_at", _("returned at")),
        ("return_reason", _("reason of the return")),
    ),
    "card": (
        ("result", _("result")),
        ("answer_number", _("number of the answer")),
        ("answer_on", _("date of the answer")),
        ("filled_by", _("filled by")),
        ("filled_at", _("filled at")),
    ),
    "release": (
        ("ground", _("ground")),
        ("evaluation", _("evaluation")),
        ("by", _("decided by")),
        ("on_behalf_of", _("on behalf of")),
        ("at", _("decided at")),
    ),
    "opinions": (
        ("asked", _("approver")),
        ("ground", _("why he is asked")),
        ("clause", _("clause")),
        ("state", _("state")),
        ("by", _("decided by")),
        ("on_behalf_of", _("on behalf of")),
        ("at", _("decided at")),
        ("reason", _("reason of the return")),
        ("carried_from_version", _("carried from version")),
    ),
    "files": (("name", _("name of the file")), ("brought_at", _("brought at")), ("sha256", _("digest"))),
}


def card_of(metadata: Mapping[str, Any], office: Office, language: str) -> dict[str, Any]:
    """Return the card in the language, as the form takes it: office, title, sections of lines, none empty."""
    with translation.override(language):
        return {
            "language": language,
            "office": (office.name_ru or office.name_kk) if language == "ru" else office.name_kk,
            "title": gettext("Paper %(number)s") % {"number": metadata["number"] or "—"},
            "sections": list(_sections(metadata, language)),
        }


def _sections(metadata: Mapping[str, Any], language: str) -> Iterable[dict[str, Any]]:
    for section in SECTIONS:
        things: list[Any] = metadata.get(section.of, []) if section.of else [metadata]
        if groups := [rows for thing in things if (rows := list(_rows(section, thing, language)))]:
            yield {"title": str(section.title), "groups": groups}
    if metadata.get("restricted"):
        kept = [gettext("Content"), gettext("kept apart, on paper (10.4)")]
        yield {"title": capfirst(gettext("restricted")), "groups": [[kept]]}


def _rows(section: Section, thing: Mapping[str, Any], language: str) -> Iterable[list[str]]:
    for key, label in section.lines:
        if words := told(thing.get(key, ""), language, key):
            yield [capfirst(str(label)), breakable(words)]


def told(value: Any, language: str, key: str = "") -> str:
    """Return a value of the data in words: texts in the language, days and moments as people write them.

    key: the line it stands in, which says what the things in it say of themselves (`NESTED`).
    """
    if isinstance(value, Mapping):
        return _together(value, language, NESTED.get(key, ()))
    if isinstance(value, list):
        return "\n".join(words for each in value if (words := told(each, language, key)))
    if isinstance(value, bool):
        return ""  # a bare yes says nothing: what is a mark has its own words
    if isinstance(value, str) and MOMENT.fullmatch(value):
        return date_format(datetime.fromisoformat(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, str) and DAY.fullmatch(value):
        return date_format(date.fromisoformat(value), "SHORT_DATE_FORMAT")
    return str(value)


def _together(thing: Mapping[str, Any], language: str, lines: Lines) -> str:
    """Return the words of a thing: its own name with the post, then what else it says, each with its label."""
    name = thing.get(language) or thing.get("kk") or ""
    own = ", ".join(words for words in (name, told(thing.get("post", ""), language)) if words)
    said = [(key, label) for key, label in lines if key != "by" or thing.get("by") != thing.get("asked")]  # said once
    rest = (_labelled(thing.get(key, ""), label, language, key) for key, label in said)
    return BETWEEN.join(words.replace("\n", "; ") for words in (own, *rest) if words)


def _labelled(value: Any, label: _StrPromise, language: str, key: str) -> str:
    """Return label and words; of a mark the label alone, of nothing nothing."""
    if value is True:
        return str(label)
    words = told(value, language, key)
    return f"{label}: {words}" if words else ""
