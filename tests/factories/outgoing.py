"""Papers of the office for the tests: a house ready to write them, and drafts in any state, made by the real deeds."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from apparat.numbering.models import CaseFile, Register
from apparat.org.models import Officer, Unit
from approvals.models import Opinion
from approvals.states import OpinionState
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import DraftFacts, To, Words
from outgoing.models import Outgoing, OutgoingKind
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, correspondent
from tests.factories.people import unit

WORDS = Words("Жылу маусымы туралы", "Құрметті әріптестер!\n\nЖылу маусымына дайындық аяқталды.")


def letter_kind(**fields: Any) -> OutgoingKind:
    """Return the kind “letter”, with its register and a file of the nomenclature."""
    register, _ = Register.objects.get_or_create(
        code="outgoing", defaults={"name_kk": "Шығыс хаттар", "index": "3-6", "pattern": "{index}/{n}"}
    )
    CaseFile.objects.get_or_create(
        index="3-6", year=2026, defaults={"name_kk": "Шығыс хаттар", "unit": unit("records")}
    )
    made, _ = OutgoingKind.objects.get_or_create(
        code="letter",
        defaults={
            "name_kk": "Хат",
            "name_ru": "Письмо",
            "direction": OutgoingKind.Direction.OUT,
            "register": register,
            **fields,
        },
    )
    return made


def body(code: str = "a", **fields: Any) -> Unit:
    """Return an outside body one can write to, with an address and an e-mail of its own."""
    defaults = {
        "kind": Unit.Kind.OUTSIDE,
        "rank": Unit.Rank.OUTSIDE,
        "name_kk": f"«Алушы {code}» ЖШС",
        "name_ru": f"ТОО «Получатель {code}»",
        "email": f"{code}@example.kz",
        "address": "Қазығұрт ауылы, Қонаев көшесі, 1",
        **fields,
    }
    made, _ = Unit.objects.get_or_create(code=f"to-{code}", defaults=defaults)
    return made


def facts(signer: Officer, **changed: Any) -> DraftFacts:
    """Return the facts of an ordinary letter in Kazakh to one body."""
    ordinary: dict[str, Any] = {"signer": signer, "language": "kk", "words": WORDS, "addressees": [To(correspondent())]}
    return DraftFacts(**(ordinary | changed))


def drafted(drafter: Officer, signer: Officer, *, at: datetime = WEDNESDAY, **changed: Any) -> Outgoing:
    """Return a draft."""
    return begin_draft(by=drafter, at=at, kind=letter_kind(), facts=facts(signer, **changed))


def in_approval(drafter: Officer, signer: Officer, *, at: datetime = WEDNESDAY, **changed: Any) -> Outgoing:
    """Return a draft sent to be agreed by whom the law names."""
    return send_to_approval(outgoing=drafted(drafter, signer, at=at, **changed), by=drafter, at=at)


def agree_all(paper: Outgoing, *, at: datetime = WEDNESDAY) -> Outgoing:
    """Let every approver agree in his turn."""
    while (opinion := asked(paper)) is not None:
        agree_draft(opinion=opinion, by=opinion.approver, at=at, digest=last_version(paper).digest)
    paper.refresh_from_db()
    return paper


def asked(paper: Outgoing) -> Opinion | None:
    """Return the first opinion that is asked for now."""
    open_ones = Opinion.objects.filter(sheet=paper.sheet, state=OpinionState.ASKED).select_related("approver")
    return open_ones.order_by("pk").first()


def signed(drafter: Officer, signer: Officer, *, at: datetime = WEDNESDAY, **changed: Any) -> Outgoing:
    """Return a paper that is agreed by all and signed."""
    paper = agree_all(in_approval(drafter, signer, at=at, **changed), at=at)
    return sign_outgoing(outgoing=paper, by=signer, at=at, digest=last_version(paper).digest)


def registered(
    clerk: Officer, drafter: Officer, signer: Officer, *, at: datetime = WEDNESDAY, **changed: Any
) -> Outgoing:
    """Return a paper with its number."""
    return register_outgoing(outgoing=signed(drafter, signer, at=at, **changed), by=clerk, at=at)
