"""From what is typed to the rows of a draft: version, annexes, addressees (10.18); for the deeds that write one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Any, TypeAlias

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.kazakh.folding import fold
from apparat.org.models import Officer, Position
from apparat.org.queries import mandates
from apparat.org.roles import LEADERSHIP, Role
from documents.models import Incoming
from outgoing import queries
from outgoing.executors import mark_of
from outgoing.facts import DraftFacts, To, Words
from outgoing.models import Addressee, Outgoing, OutgoingKind, Version, VersionFile
from outgoing.requesting import check_request, check_said, request_card, write_request

Card: TypeAlias = dict[str, Any]

TO_BOTH = _("A paper goes to the addressees that are typed or by a distribution list: leave one of the two.")

SIGNERS = {  # who may sign which kinds of paper (law.md 3.1)
    OutgoingKind.Signer.LEADER: LEADERSHIP,
    OutgoingKind.Signer.HEAD_OF_APPARATUS: frozenset({Role.HEAD_OF_APPARATUS}),
}


def check_facts(kind: OutgoingKind, facts: DraftFacts, on: date) -> Position:
    """Return the post from which the signer signs: his own, or that of whom he acts for on the day (1.4).

    Raises Refusal for what no draft may be: a signer of another rank, one addressee twice, addressees beside a
    distribution list, a restricted paper answered here (10.4).
    """
    keys = [to.unit.pk for to in facts.addressees]
    if len(set(keys)) < len(keys):
        raise Refusal(_("One and the same addressee is named twice."), "10.18", field="addressee_1")
    if keys and facts.distribution is not None:  # of two answers none is dropped in silence
        raise Refusal(TO_BOTH, "10.18", field="distribution")
    if facts.incoming is not None and facts.incoming.restricted:
        raise Refusal(_("A restricted paper is answered on paper: nothing of it enters the system."), "10.4")
    check_request(facts.request)
    check_said(facts.request, facts.no_assignment)
    if (post := signing_post(kind, facts.signer, on, facts.post)) is not None:
        return post
    if facts.post is not None:
        said = {"officer": facts.signer.short_name, "post": facts.post.name}
        raise Refusal(_("%(officer)s does not sign as “%(post)s” on this day.") % said, "1.4", field="acts_as")
    reason = _("Papers of the kind “%(kind)s” are signed by: %(who)s.")
    raise Refusal(reason % {"kind": kind.name, "who": kind.get_signer_display()}, "10.18", field="signer")


def signing_post(kind: OutgoingKind, signer: Officer, on: date, wanted: Position | None = None) -> Position | None:
    """Return the post from which the officer may sign papers of the kind on the day, None when he may not (1.4).

    wanted: the post of whom he acts for; without it his own goes before any other.
    """
    posts = (seat.position for seat in mandates(signer, on) if may_sign(kind, seat.position))
    return next((post for post in posts if wanted is None or post == wanted), None)


def may_sign(kind: OutgoingKind, post: Position | None) -> bool:
    """Tell whether who holds the post signs papers of the kind (law.md 3.1)."""
    if post is None:
        return False
    if kind.signer == OutgoingKind.Signer.AUTHOR:
        return True
    allowed = SIGNERS.get(OutgoingKind.Signer(kind.signer))
    return post.signs_first if allowed is None else not allowed.isdisjoint(Role(role) for role in post.roles)


def write_version(outgoing: Outgoing, facts: DraftFacts, *, post: Position, by: Officer, at: datetime) -> Version:
    """Write the next version with its annexes, set the addressees anew, and what lists and search show of the paper."""
    words, addressees = facts.words, _addressees(facts)
    outgoing.signer_post = post
    annexes = [*facts.kept, *(store(file, role=Attachment.Role.ANNEX, by=by, at=at) for file in facts.files)]
    sources = {code: store(file, role=Attachment.Role.MAIN, by=by, at=at) for code, file in facts.sources.items()}
    executor = {"executor": mark_of(outgoing.drafter).in_card}  # 10.9
    card = card_of(facts, post, addressees, annexes) | _named(sources) | executor
    version = next_version(outgoing, words, card, annexes, sources, by=by, at=at)
    outgoing.addressees.all().delete()  # a draft's addressees have no number and no sending yet
    for place, to in enumerate(addressees, 1):
        _write_addressee(outgoing, place, to)
    write_request(outgoing, facts.request)
    outgoing.version = version.ordinal
    _copy_to_paper(outgoing, facts, addressees)
    return version


def next_version(
    outgoing: Outgoing,
    words: Words,
    card: dict[str, Any],
    annexes: Sequence[Attachment],
    sources: Mapping[str, Attachment | None],
    *,
    by: Officer,
    at: datetime,
) -> Version:
    """Write the version after the last one with its annexes in their order; its digest binds the words and the card.

    sources: the Word files the texts came from, by language.
    """
    version = Version.objects.create(
        outgoing=outgoing,
        ordinal=outgoing.version + 1,
        heading_kk=words.heading_kk,
        text_kk=words.text_kk,
        heading_ru=words.heading_ru,
        text_ru=words.text_ru,
        facts=card,
        digest=digest_of(words, card),
        source_kk=sources.get("kk"),
        source_ru=sources.get("ru"),
        made_by=by,
        made_at=at,
    )
    VersionFile.objects.bulk_create(
        VersionFile(version=version, attachment=attachment, order=place) for place, attachment in enumerate(annexes, 1)
    )
    return version


def _copy_to_paper(outgoing: Outgoing, facts: DraftFacts, addressees: Sequence[To]) -> None:
    outgoing.heading_kk, outgoing.heading_ru = facts.words.heading_kk, facts.words.heading_ru
    outgoing.signer, outgoing.language = facts.signer, facts.language
    outgoing.is_answer, outgoing.incoming = facts.is_answer, facts.incoming
    outgoing.distribution, outgoing.no_assignment = facts.distribution, facts.no_assignment.strip()
    outgoing.search_text = fold(search_words(outgoing, facts.words, addressees))
    outgoing.save()


def search_words(outgoing: Outgoing, words: Words, addressees: Iterable[To]) -> str:
    """Return everything a paper is found by, before folding: headings, addressees, the paper it answers."""
    answered: Incoming | None = outgoing.incoming
    names = (f"{to.unit.name_kk} {to.unit.name_ru} {to.line_kk} {to.line_ru}" for to in addressees)
    parts = (outgoing.number, words.heading_kk, words.heading_ru, *names, answered.number if answered else "")
    return " ".join(filter(None, parts))


def _write_addressee(outgoing: Outgoing, place: int, to: To) -> None:
    Addressee.objects.create(
        outgoing=outgoing,
        order=place,
        unit=to.unit,
        line_kk=to.line_kk,
        line_ru=to.line_ru,
        channel=to.channel,
        email=to.email or to.unit.email,
        address=to.address or to.unit.address,
    )


def _addressees(facts: DraftFacts) -> list[To]:
    """Return the addressees typed, else those of the distribution list and their ways as they are now (law.md 3.2
    p.25)."""
    if facts.distribution is None:
        return list(facts.addressees)
    members = queries.members_of(facts.distribution)
    return [To(row.unit, channel=row.channel, email=row.email, address=row.address) for row in members]


def card_of(facts: DraftFacts, post: Position, addressees: Sequence[To], annexes: Sequence[Attachment]) -> Card:
    """Return what stands on the sheet beside the words, as it is now: a later change of names rewrites no version."""
    request: Card = {"request": request_card(facts.request)} if facts.request else {}
    if reason := facts.no_assignment.strip():  # 12.6: bound by the digest as a request is
        request = {"no_assignment": reason}
    return {
        "language": facts.language,
        "signer": [facts.signer.pk, facts.signer.short_name_kk, facts.signer.short_name_ru],
        "post": [post.pk, post.name_kk, post.name_ru],
        "acts": post.pk != facts.signer.position_id,
        "annexes": [[attachment.name, attachment.blob_id] for attachment in annexes],
        "addressees": [to.in_card for to in addressees],
        "by_list": facts.distribution is not None,
        "answers": [facts.incoming.pk, facts.incoming.number] if facts.incoming else [],
        **request,
    }


def _named(sources: Mapping[str, Attachment]) -> Card:
    """Return what the card keeps of the Word files: name and bytes, so that they are bound by the digest too."""
    return {"sources": {code: [file.name, file.blob_id] for code, file in sources.items()}} if sources else {}


def digest_of(words: Words, card: Card) -> str:
    """Return the SHA-256 of what is agreed: the words and the card of a version."""
    said = [words.heading_kk, words.text_kk, words.heading_ru, words.text_ru, card]
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
