"""The sheet beside the form while a draft is typed: the same words and marks as on paper (10.18; law.md 3.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from apparat.org.models import Officer, Position
from apparat.org.posts import post_line
from apparat.org.queries import office
from apparat.texts.fields import plain
from apparat.texts.marked import as_html, places_left
from outgoing.drafting import signing_post
from outgoing.letter import Head, head_of, name_in, named
from outgoing.models import OutgoingKind
from outgoing.readiness import MOST_ADDRESSEES
from outgoing.request_words import RequestWords, typed_request, words_of

LONGEST_KEY = 18  # digits of a key the database can hold
LONGEST = 60_000  # characters that are drawn while typing; a longer text is refused by the form itself


@dataclass(frozen=True, slots=True)
class Preview:
    """One sheet as far as it is typed, and the places of its template that are not filled in."""

    language: str
    head: Head | None
    kind: str
    addressees: list[str]
    heading: str
    body: SafeString
    signer_post: str
    signer: str
    places: list[str]
    request: RequestWords | None = None  # 12.6


def preview_of(kind: OutgoingKind, typed: Mapping[str, str], on: date) -> list[Preview]:
    """Return the sheets of what is typed in the form of a draft: one for each language that has words.

    on: the day on which somebody may act for whom signs (1.4).
    """
    here, signer = office(), _officer(typed.get("signer", ""))
    post = _post(kind, signer, typed.get("acts_as", ""), on) if signer else None
    sheets = []
    for language in ("kk", "ru"):
        heading, text = typed.get(f"heading_{language}", "")[:300], typed.get(f"text_{language}", "")[:LONGEST]
        if heading.strip() or text.strip():
            sheets.append(
                Preview(
                    language=language,
                    head=head_of(here, language) if here and kind.blank_form != OutgoingKind.Blank.PLAIN else None,
                    kind=named(kind, language) if kind.blank_form == OutgoingKind.Blank.NAMED else "",
                    addressees=list(_lines(typed, language)),
                    heading=heading,
                    body=mark_safe(as_html(text)),  # noqa: S308 - as_html escapes all but its own marks
                    signer_post=_post_line(signer, post, language),
                    signer=name_in(signer, language) if signer else "",
                    places=places_left(plain(kind.template_ru if language == "ru" else kind.template_kk), text),
                    request=words_of(typed_request(typed), language) if kind.is_out else None,
                )
            )
    return sheets


def _officer(key: str) -> Officer | None:
    found = Officer.objects.select_related("position").filter(pk=int(key)) if _is_key(key) else Officer.objects.none()
    return found.first()


def _post(kind: OutgoingKind, signer: Officer, key: str, on: date) -> Position | None:
    """Return the post from which he signs; his own while what is chosen cannot stand."""
    wanted = Position.objects.filter(pk=int(key)).first() if _is_key(key) else None
    return signing_post(kind, signer, on, wanted) or signer.position


def _post_line(signer: Officer | None, post: Position | None, language: str) -> str:
    if signer is None or post is None:
        return ""
    name = (post.name_ru or post.name_kk) if language == "ru" else post.name_kk
    return post_line(name, language, acts=post.pk != signer.position_id)


def _lines(typed: Mapping[str, str], language: str) -> list[str]:
    """Return the addressees as they are typed: their lines, else what stands in the field of the book."""
    places = range(1, MOST_ADDRESSEES + 1)
    lines = (typed.get(f"line_{language}_{place}") or typed.get(f"unit_{place}_text") or "" for place in places)
    return [line[:300] for line in lines if line.strip()]


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY
