"""The sheet beside the form while a draft is typed: the same words and marks as on paper (10.18; law.md 3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.safestring import mark_safe

from apparat.org.models import Office, Officer, Position
from apparat.org.posts import post_line
from apparat.org.queries import office
from apparat.texts.fields import plain
from apparat.texts.marked import as_html, places_left
from apparat.ui.keys import key_in
from apparat.ui.lookup import LookupInput, Resolved, resolve
from documents.models import Incoming
from outgoing import access, queries
from outgoing.book import book_of
from outgoing.drafting import signing_post
from outgoing.facts import To
from outgoing.following import Beside, follower_of
from outgoing.letter import LetterSheet, answered_line, head_of, lines_in, name_in, named
from outgoing.models import Outgoing, OutgoingKind
from outgoing.readiness import MOST_ADDRESSEES, last_version
from outgoing.request_words import typed_request, words_of

PLACES = range(1, MOST_ADDRESSEES + 1)
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
    """What all sheets of one form have in common: read once, whatever the number of languages.

    post: from which the signer signs; addressees: rows as the card of a version keeps them; by_list: whether they are
    those of a distribution list.
    """

    here: Office | None
    signer: Officer | None
    post: Position | None
    drafter: Officer
    answers: str
    annexes: list[str]
    addressees: list[list[Any]]
    by_list: bool


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
    signer, drafter = _officer(typed), _drafter(typing)
    houses, listed = _beside(typing, typed, signer, drafter), _of_the_list(typing, typed)
    answered = queries.answered_by_number(typing.officer, typing.on, typed.get("answers", ""), typing.known)
    return _Typed(
        here=office(),
        signer=signer,
        post=_post(typing, signer, _chosen_post(typed) or houses.post) if signer else None,
        drafter=drafter,
        answers=answered_line(answered),
        annexes=_annexes(typing, typed),
        addressees=listed or [to.in_card for to in houses.addressees] or list(_lines(typing, typed)),
        by_list=bool(listed),
    )


def _sheet(typing: Typing, typed: QueryDict, common: _Typed, language: str) -> LetterSheet:
    here, kind = common.here, typing.kind
    lines = [line[:LONGEST_LINE] for line in lines_in(common.addressees, language) if line]
    return LetterSheet(
        head=head_of(here, language) if here and kind.blank_form != OutgoingKind.Blank.PLAIN else None,
        kind=named(kind, language) if kind.blank_form == OutgoingKind.Blank.NAMED else "",
        number="",
        on="",
        answers=common.answers,
        addressees=[] if common.by_list else lines,
        distribution=lines if common.by_list else [],
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


def _beside(typing: Typing, typed: QueryDict, signer: Officer | None, drafter: Officer) -> Beside:
    """Return what the house above that writes papers of the kind adds; of an ordinary paper nothing (10.23)."""
    if (follower := follower_of(typing.kind.code)) is None:
        return Beside()
    unit = typing.paper.unit if typing.paper else drafter.unit
    return follower.beside(typed, signer=signer, unit=unit, on=typing.on)


def _officer(typed: QueryDict) -> Officer | None:
    key = key_in(typed.get("signer", ""))
    return Officer.objects.select_related("position").filter(pk=key).first() if key else None


def _drafter(typing: Typing) -> Officer:
    """Return whose draft it is: the seat that a new one is begun from, as the deed finds it (1.4)."""
    if typing.paper is not None:
        return typing.paper.drafter
    seat = access.may_begin(typing.officer, typing.on).mandate
    return seat.seat if seat else typing.officer


def _chosen_post(typed: QueryDict) -> Position | None:
    key = key_in(typed.get("acts_as", ""))
    return Position.objects.filter(pk=key).first() if key else None


def _post(typing: Typing, signer: Officer, wanted: Position | None) -> Position | None:
    """Return the post from which he signs; his own while what is wanted cannot stand."""
    return signing_post(typing.kind, signer, typing.on, wanted) or signer.position


def _post_line(signer: Officer | None, post: Position | None, language: str) -> str:
    if signer is None or post is None:
        return ""
    name = (post.name_ru or post.name_kk) if language == "ru" else post.name_kk
    return post_line(name, language, acts=post.pk != signer.position_id)


def _annexes(typing: Typing, typed: QueryDict) -> list[str]:
    """Return the names of the annexes that stay, then of the new ones, as the version orders them."""
    kept = [key for said in typed.getlist("kept") if (key := key_in(said))]
    stay = queries.annexes_of(last_version(typing.paper)).filter(pk__in=kept) if typing.paper and kept else ()
    new = (*typing.files, *(name[:LONGEST_LINE] for name in typed.getlist("attached") if name))
    return [*(annex.name for annex in stay), *new[:MOST_NAMES]]


def _of_the_list(typing: Typing, typed: QueryDict) -> list[list[Any]]:
    """Return the bodies of the distribution list that is chosen, in its order (law.md 3.2 p.25)."""
    key = key_in(typed.get("distribution", ""))
    if not typing.kind.needs_addressee or not key:
        return []
    return [To(row.unit).in_card for row in queries.members_of(key)]


def _lines(typing: Typing, typed: QueryDict) -> Iterator[list[Any]]:
    """Yield the addressees as the paper will call them: their lines, else their names, else what is typed so far."""
    if not typing.kind.needs_addressee:
        return
    book = book_of(typing.officer, typing.on, known=typing.known, paper=typing.paper)
    lookups = {place: LookupInput().value_from_datadict(typed, {}, f"unit_{place}") for place in PLACES}
    book.bring({key for lookup in lookups.values() if (key := key_in(lookup.key))})
    for place, lookup in lookups.items():
        yield _line(resolve(book, lookup), *(typed.get(f"line_{code}_{place}", "").strip() for code in ("kk", "ru")))


def _line(meant: Resolved, kk: str, ru: str) -> list[Any]:
    if meant.match:
        return To(meant.match.thing, kk, ru).in_card
    return [0, kk or meant.text, ru or meant.text]  # a body that is not found yet has no key
