"""10.9. The service note of a request to redirect: one deed of the executor makes both."""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from control.deciders import told_of_requests
from control.models import Redirection
from notes.actions.begin_note import begin_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import Subject
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.drafting import signing_post
from outgoing.facts import DraftFacts, Words
from outgoing.models import Outgoing, OutgoingKind
from outgoing.readiness import last_version

TEXTS = Path(__file__).parents[1] / "words.toml"
SHOWN = 300  # signs of the assignment that the note repeats
KIND = "service_note"


@under("10.9")
@transaction.atomic
def note_redirection(*, redirection: Redirection, by: Officer, at: datetime) -> ServiceNote | None:
    """Write, sign, number and deliver the note to the leader who decides, in the same moment as the request.

    10.9 obliges the responsible executor himself, so nobody else agrees to it first. An office that keeps no service
    notes, or lets only heads sign them, has the request alone: then None.
    """
    on = timezone.localdate(at)
    kind = OutgoingKind.objects.select_related("register").filter(code=KIND, is_active=True).first()
    decides = next((one for one in told_of_requests(redirection.assignment, by, on) if one.pk != by.pk), None)
    if kind is None or decides is None or decides.position is None or signing_post(kind, by, on) is None:
        return None
    facts = DraftFacts(signer=by, language=Outgoing.Language.BOTH, words=_words(redirection))
    said = NoteFacts(Subject.MISADDRESSED, decides)
    note = begin_note(by=by, at=at, kind=kind, facts=facts, said=said, redirection=redirection)
    paper = send_to_approval(outgoing=note.outgoing, by=by, at=at)
    sign_outgoing(outgoing=paper, by=by, at=at, digest=last_version(paper).digest)
    note.refresh_from_db()
    return note


@cache
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))


def _words(redirection: Redirection) -> Words:
    assignment, proposed = redirection.assignment, redirection.proposed
    post, texts = proposed.position, _texts()
    common = {"number": assignment.number, "content": assignment.text[:SHOWN], "reason": redirection.reason}
    kk = {"post": post.name_kk if post else "", "name": proposed.short_name_kk}
    ru = {"post": (post.name_ru or post.name_kk) if post else "", "name": proposed.short_name_ru}
    return Words(
        heading_kk=texts["kk"]["heading"],
        text_kk=texts["kk"]["text"].format(**common, **kk),
        heading_ru=texts["ru"]["heading"],
        text_ru=texts["ru"]["text"].format(**common, **ru),
    )
