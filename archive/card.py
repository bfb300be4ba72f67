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


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the card: its title, the list of the data it goes through ("" for the data themselves), its lines."""

    title: _StrPromise
    of: str
    lines: tuple[tuple[str, _StrPromise], ...]


CARD = (
    ("kind", _("kind of paper")),
    ("number", _("registration number")),
    ("registered_at", _("registered at")),
    ("case", _("file of the nomenclature")),
    ("correspondent", _("Correspondent or addressee")),
    ("their_number", _("their number")),
    ("their_date", _("their date")),
    ("signed_by", _("signed by")),
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
        if words := told(thing.get(key, ""), language):
            yield [capfirst(str(label)), breakable(words)]


def told(value: Any, language: str) -> str:
    """Return a value of the data in words: texts in the language, days and moments as people write them."""
    if isinstance(value, Mapping):
        return _together(value, language)
    if isinstance(value, list):
        return "\n".join(words for each in value if (words := told(each, language)))
    if isinstance(value, bool):
        return gettext("yes") if value else ""
    if isinstance(value, str) and MOMENT.fullmatch(value):
        return date_format(datetime.fromisoformat(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, str) and DAY.fullmatch(value):
        return date_format(date.fromisoformat(value), "SHORT_DATE_FORMAT")
    return str(value)


def _together(thing: Mapping[str, Any], language: str) -> str:
    """Return the words of a thing: its own name first, then whatever it says besides; codes and flags are no words."""
    own = thing.get(language) or thing.get("kk") or ""
    rest = (told(value, language) for key, value in thing.items() if key not in {"kk", "ru", "code", "collects"})
    collects = [gettext("collects (lead)")] if thing.get("collects") else []
    return BETWEEN.join(words.replace("\n", "; ") for words in (own, *collects, *rest) if words)
