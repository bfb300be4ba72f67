"""What is asked of a paper before it gets a number, and what its card already answers (10.8–10.15).

The table proposes, the clerk decides. Two rows are facts and no judgement: who signed to whom (10.8), and the order of
an acting head (10.14); a paper that breaks one of them gets no number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.regulation.routes import Addressee, Sender, Signer, may_sign, needs_acting_order
from documents.grounds import GROUNDS, Ground
from documents.models import Incoming, IncomingFile
from documents.paper import Paper
from documents.routing import addressee_of, sender_of

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SIGNERS: dict[str, Signer] = {
    Incoming.Signatory.FIRST_HEAD: Signer.FIRST_HEAD,
    Incoming.Signatory.DEPUTY_HEAD: Signer.DEPUTY_HEAD,
    Incoming.Signatory.ACTING: Signer.FIRST_HEAD,  # 10.14 asks for his order; with it he signs as the head he replaces
    Incoming.Signatory.OTHER: Signer.OTHER,
}
IN_KAZAKH = frozenset({Incoming.Language.KK, Incoming.Language.BOTH})
PRIVATE = frozenset({Sender.CITIZEN, Sender.ORGANISATION})  # the requisites of 10.9 and 10.15 speak of state bodies


class Answer(StrEnum):
    """What the card answers to a question."""

    MET = "met"
    BROKEN = "broken"
    ASK = "ask"  # the card cannot know: the clerk looks at the paper


@dataclass(frozen=True, slots=True)
class Facts:
    """What the card tells of a paper, in the words of the Regulation's tables."""

    sender: Sender
    addressee: Addressee
    post: str
    is_electronic: bool
    has_number: bool
    reference: str
    signed: str
    has_executor: bool
    language: str
    has_order: bool

    @property
    def is_of_a_state_body(self) -> bool:
        """Tell whether a state body wrote."""
        return self.sender not in PRIVATE

    @property
    def is_electronic_mail(self) -> bool:
        """Tell whether 10.9 asks for the requisites of the electronic mail of state bodies."""
        return self.is_electronic and self.is_of_a_state_body


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the table: the ground it leads to, the question, of which papers it is asked, what the card answers.

    refusal: what is said when the number is refused, for a question whose answer is a fact and no judgement; field: of
    the card, beside which it is said.
    """

    key: str
    question: _StrPromise
    concerns: Callable[[Facts], bool]
    answer: Callable[[Facts], Answer]
    refusal: _StrPromise | None = None
    field: str = ""

    @property
    def ground(self) -> Ground:
        """The ground of a return when it is broken."""
        return GROUNDS[self.key]


@dataclass(frozen=True, slots=True)
class Finding:
    """A question that concerns the paper, with the card's answer."""

    check: Check
    answer: Answer

    @property
    def is_broken(self) -> bool:
        """Tell whether the card says that the paper breaks it."""
        return self.answer == Answer.BROKEN


def _is(condition: object) -> Answer:
    return Answer.MET if condition else Answer.BROKEN


def _look(_facts: Facts) -> Answer:
    return Answer.ASK


def _electronic(facts: Facts) -> bool:
    return facts.is_electronic_mail


def _state(facts: Facts) -> bool:
    return facts.is_of_a_state_body


def _needs_order(facts: Facts) -> bool:
    return facts.post == Incoming.Signatory.ACTING and needs_acting_order(facts.sender)


def _anybody(_facts: Facts) -> bool:
    return True


CHECKS: tuple[Check, ...] = (
    Check(
        "signature",
        _("Is it signed by somebody who may sign to this addressee?"),
        _anybody,
        lambda facts: _is(may_sign(facts.sender, SIGNERS[facts.post], facts.addressee)),
        refusal=_("Papers to this addressee are taken only when a first head signs, to others also his deputy."),
        field="signatory_post",
    ),
    Check("number", _("Does it bear its outgoing number and date?"), _electronic, lambda facts: _is(facts.has_number)),
    Check(
        "reference",
        _("If it answers an act, an assignment or a request: is that named with number and date?"),
        _electronic,
        lambda facts: Answer.MET if facts.reference else Answer.ASK,
    ),
    Check(
        "digital_signature",
        _("Does it bear the digital signature of the first head or his deputy?"),
        _electronic,
        lambda facts: _is(facts.signed == Incoming.Signed.DIGITAL) if facts.signed else Answer.ASK,
    ),
    Check(
        "executor",
        _("Are the executor's surname and telephone given?"),
        _electronic,
        lambda facts: _is(facts.has_executor),
    ),
    Check(
        "language",
        _("Is it in the state language, or is another language needed?"),
        _state,
        lambda facts: Answer.MET if facts.language in IN_KAZAKH else Answer.ASK,
    ),
    Check("requisites", _("Is it on a letterhead with the arms, its other requisites complete?"), _electronic, _look),
    Check("form", _("Is it formed by the Rules, are the annexes it names enclosed?"), _anybody, _look),
    Check(
        "acting_order",
        _("Is a copy of the order of the acting head enclosed?"),
        _needs_order,
        lambda facts: _is(facts.has_order),
        refusal=_("A paper signed by an acting head is taken only with a copy of the order."),
        field="acting_order",
    ),
    Check(
        "financing",
        _("If it is about financing: was it worked out with the competent body and economy and finance?"),
        _state,
        _look,
    ),
)


def findings(facts: Facts) -> list[Finding]:
    """Return the questions that concern the paper, with the card's answers, in the order of the checklist."""
    return [Finding(check, check.answer(facts)) for check in CHECKS if check.concerns(facts)]


def refuse_broken(facts: Facts) -> None:
    """Raise Refusal when the paper breaks what is a fact, whatever anybody thinks of it: it gets no number."""
    for finding in findings(facts):
        if finding.is_broken and finding.check.refusal:
            raise Refusal(finding.check.refusal, finding.check.ground.clause, field=finding.check.field)


def facts_of(incoming: Incoming) -> Facts:
    """Return what the card of an accepted paper tells; asks for its files when an acting head signed it."""
    acting = incoming.signatory_post == Incoming.Signatory.ACTING
    orders = IncomingFile.objects.filter(incoming=incoming, attachment__role=Attachment.Role.ACTING_ORDER)
    return _facts(incoming, has_order=acting and orders.exists())


def facts_of_paper(paper: Paper) -> Facts:
    """Return what the card tells while it is being typed."""
    return _facts(paper, has_order=paper.acting_order is not None)


def _facts(card: Incoming | Paper, *, has_order: bool) -> Facts:
    return Facts(
        sender=sender_of(card.correspondent),
        addressee=addressee_of(card.addressee),
        post=card.signatory_post,
        is_electronic=card.channel in Incoming.ELECTRONIC,
        has_number=bool(card.their_number and card.their_on),
        reference=card.reference,
        signed=card.signed,
        has_executor=bool(card.executor and card.executor_phone),
        language=card.language,
        has_order=has_order,
    )
