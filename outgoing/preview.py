"""The sheet beside the form while a draft is typed: the same words and marks as on paper (10.18; law.md 3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.safestring import mark_safe

from apparat.org.models import Officer, Position, Unit
from apparat.org.posts import post_line
from apparat.org.queries import office
from apparat.texts.fields import plain
from apparat.texts.marked import as_html, places_left
from apparat.ui.lookup import LookupInput, resolve
from documents.models import Incoming
from outgoing import access, queries
from outgoing.book import Addressees, book_of
from outgoing.drafting import signing_post
from outgoing.letter import LetterSheet, answered_line, head_of, name_in, named
from outgoing.models import Outgoing, OutgoingKind
from outgoing.readiness import MOST_ADDRESSEES, last_version
from outgoing.request_words import typed_request, words_of

LONGEST_KEY = 18  # digits of a key the database can hold
LONGEST = 60_000  # characters that are drawn while typing; a longer text is refused by the form itself
LONGEST_LINE = 300
MOST_NAMES = 50  # of files that are named while typing


@dataclass(frozen=True, slots=True)
class Typing:
    """Who types a draft of the kind on the day, and what is known beside the form.

    paper: the draft whose next version is typed; known: the paper that is known to be answered; files: names of files
    that came with the form (while one types only their names come, as words of its field).
    """

    kind: OutgoingKind
    officer: Officer
    on: date
    paper: Outgoing | None = None
    known: Incoming | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """One sheet as far as it is typed, and the places of its template that are not filled in."""

    language: str
    letter: LetterSheet
    places: list[str]


@dataclass(frozen=True, slots=True)
class _Typed:
    """What all sheets of one form have in common."""

    signer: Officer | None
    post: Position | None
    drafter: Officer
    answers: str
    annexes: list[str]


def preview_of(typing: Typing, typed: QueryDict) -> list[Preview]:
    """Return the sheets of what is typed in the form of a draft: one for each language that has words."""
    common, sheets = _common(typing, typed), []
    template = {"kk": typing.kind.template_kk, "ru": typing.kind.template_ru}
    for language in ("kk", "ru"):
        if typed.get(f"heading_{language}", "").strip() or typed.get(f"text_{language}", "").strip():
            left = places_left(plain(template[language]), typed.get(f"text_{language}", "")[:LONGEST])
            sheets.append(Preview(language, _sheet(typing, typed, common, language), left))
    return sheets


def _common(typing: Typing, typed: QueryDict) -> _Typed:
    signer = _officer(typed.get("signer", ""))
    answered = queries.answered_by_number(typing.officer, typing.on, typed.get("answers", ""), typing.known)
    return _Typed(
        signer=signer,
        post=_post(typing, signer, typed.get("acts_as", "")) if signer else None,
        drafter=_drafter(typing),
        answers=answered_line(answered),
        annexes=_annexes(typing, typed),
    )


def _sheet(typing: Typing, typed: QueryDict, common: _Typed, language: str) -> LetterSheet:
    here, kind = office(), typing.kind
    by_list = _of_the_list(typing, typed, language)
    return LetterSheet(
        head=head_of(here, language) if here and kind.blank_form != OutgoingKind.Blank.PLAIN else None,
        kind=named(kind, language) if kind.blank_form == OutgoingKind.Blank.NAMED else "",
        number="",
        on="",
        answers=common.answers,
        addressees=[] if by_list else list(_lines(typing, typed, language)),
        distribution=by_list,
        heading=typed.get(f"heading_{language}", "")[:LONGEST_LINE],
        body=mark_safe(as_html(typed.get(f"text_{language}", "")[:LONGEST])),  # noqa: S308 - as_html escapes all
        annexes=common.annexes,
        signer_post=_post_line(common.signer, common.post, language),
        signer=name_in(common.signer, language) if common.signer else "",
        executor=name_in(common.drafter, language),
        executor_phone=common.drafter.phone,
        executor_email=common.drafter.email,
        request=words_of(typed_request(typed), language) if kind.is_out else None,
    )


def _officer(key: str) -> Officer | None:
    found = Officer.objects.select_related("position").filter(pk=int(key)) if _is_key(key) else Officer.objects.none()
    return found.first()


def _drafter(typing: Typing) -> Officer:
    """Return whose draft it is: the seat that a new one is begun from, as the deed finds it (1.4)."""
    if typing.paper is not None:
        return typing.paper.drafter
    seat = access.may_begin(typing.officer, typing.on).mandate
    return seat.seat if seat else typing.officer


def _post(typing: Typing, signer: Officer, key: str) -> Position | None:
    """Return the post from which he signs; his own while what is chosen cannot stand."""
    wanted = Position.objects.filter(pk=int(key)).first() if _is_key(key) else None
    return signing_post(typing.kind, signer, typing.on, wanted) or signer.position


def _post_line(signer: Officer | None, post: Position | None, language: str) -> str:
    if signer is None or post is None:
        return ""
    name = (post.name_ru or post.name_kk) if language == "ru" else post.name_kk
    return post_line(name, language, acts=post.pk != signer.position_id)


def _annexes(typing: Typing, typed: QueryDict) -> list[str]:
    """Return the names of the annexes that stay, then of the new ones, as the version orders them."""
    kept = [int(key) for key in typed.getlist("kept") if _is_key(key)]
    stay = queries.annexes_of(last_version(typing.paper)).filter(pk__in=kept) if typing.paper and kept else ()
    new = (*typing.files, *(name[:LONGEST_LINE] for name in typed.getlist("attached") if name))
    return [*(annex.name for annex in stay), *new[:MOST_NAMES]]


def _of_the_list(typing: Typing, typed: QueryDict, language: str) -> list[str]:
    """Return the bodies of the distribution list that is chosen, in its order (law.md 3.2 p.25)."""
    key = typed.get("distribution", "")
    if not typing.kind.needs_addressee or not _is_key(key):
        return []
    return [_named(row.unit, language) for row in queries.members_of(int(key))]


def _lines(typing: Typing, typed: QueryDict, language: str) -> Iterator[str]:
    """Yield the addressees as the paper will call them: their lines, else their names, else what is typed so far."""
    if not typing.kind.needs_addressee:
        return
    book = book_of(typing.officer, typing.on, known=typing.known, paper=typing.paper)
    for place in range(1, MOST_ADDRESSEES + 1):
        said = _line(book, typed, place, language)
        if said.strip():
            yield said[:LONGEST_LINE]


def _line(book: Addressees, typed: QueryDict, place: int, language: str) -> str:
    lookup = LookupInput().value_from_datadict(typed, {}, f"unit_{place}")
    meant = resolve(book, lookup)
    line = typed.get(f"line_{language}_{place}", "")
    return line or (_named(meant.match.thing, language) if meant.match else meant.text)


def _named(unit: Unit, language: str) -> str:
    return (unit.name_ru or unit.name_kk) if language == "ru" else unit.name_kk


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY
