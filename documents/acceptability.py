"""What is asked of a paper before it gets a number, and what its card already answers (10.8–10.15).

The table proposes, the clerk decides. Two rows are facts and no judgement: who signed to whom (10.8), and the order of
an acting head (10.14); a paper that breaks one of them gets no number. Of a citizen or a firm neither is a fact: what
may be an appeal is never refused (14.5).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.regulation.routes import HIGHER_SENDERS, Addressee, Sender, Signer, may_sign, needs_acting_order
from documents.grounds import GROUNDS, Ground
from documents.models import Incoming, IncomingFile
from documents.paper import Paper
from documents.routing import addressee_of, sender_of

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Post = Incoming.Signatory
SIGNERS: dict[str, Signer] = {  # 10.14 asks for the order of who acts; with it he signs as the one he replaces
    Post.FIRST_HEAD: Signer.FIRST_HEAD,
    Post.DEPUTY_HEAD: Signer.DEPUTY_HEAD,
    Post.ACTING: Signer.FIRST_HEAD,
    Post.ACTING_DEPUTY: Signer.DEPUTY_HEAD,
    Post.OTHER: Signer.OTHER,
}
ACTING = frozenset({Post.ACTING, Post.ACTING_DEPUTY})
IN_KAZAKH = frozenset({Incoming.Language.KK, Incoming.Language.BOTH})
PRIVATE = frozenset({Sender.CITIZEN, Sender.ORGANISATION})  # the requisites of 10.9 and 10.15 speak of state bodies
BOUND = frozenset({Sender.DISTRICT_BODY, Sender.RURAL_AKIM})  # whom 10.8 names by their offices
DIGIT = re.compile(r"\d")


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
    restricted: bool

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
    the card, beside which it is said; fields: those of the card the answer comes from, as a correction names them.
    """

    key: str
    question: _StrPromise
    concerns: Callable[[Facts], bool]
    answer: Callable[[Facts], Answer]
    refusal: _StrPromise | None = None
    field: str = ""
    fields: tuple[str, ...] = ()

    @property
    def ground(self) -> Ground:
        """The ground of a return when it is broken."""
        return GROUNDS[self.key]


@dataclass(frozen=True, slots=True)
class Finding:
    """A question that concerns the paper, with the card's answer.

    correction: the entry of the journal by which the card came to say so, when it did not at the acceptance.
    """

    check: Check
    answer: Answer
    correction: Entry | None = None

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
    return facts.post in ACTING and needs_acting_order(facts.sender)


def _order(facts: Facts) -> Answer:
    """10.4: the order with a restricted paper stays on paper, where the clerk sees it. 14.5: what a citizen or a firm
    writes may be an appeal, and lacks of an appeal are looked at, never a reason to give it no number."""
    if facts.has_order:
        return Answer.MET
    return Answer.ASK if facts.restricted or not facts.is_of_a_state_body else Answer.BROKEN


def _has_signatory(facts: Facts) -> bool:
    return facts.sender not in HIGHER_SENDERS and facts.sender != Sender.CITIZEN


def _signatory(facts: Facts) -> Answer:
    """10.8 names departments and rural akims by their offices; of other bodies and firms the clerk judges."""
    if facts.sender in BOUND:
        return _is(may_sign(facts.sender, SIGNERS[facts.post], facts.addressee))
    heads = may_sign(Sender.DISTRICT_BODY, SIGNERS[facts.post], facts.addressee)
    return Answer.MET if heads else Answer.ASK


def _digital(facts: Facts) -> Answer:
    if not facts.signed:
        return Answer.ASK
    return _is(facts.signed == Incoming.Signed.DIGITAL and facts.post != Post.OTHER)


def _anybody(_facts: Facts) -> bool:
    return True


CHECKS: tuple[Check, ...] = (
    Check(
        "signature",
        _("Is it signed by somebody who may sign to this addressee?"),
        _has_signatory,
        _signatory,
        refusal=_("A paper to the akim is signed by the first head, to others also by his deputy."),
        field="signatory_post",
        fields=("signatory_post", "addressee", "correspondent"),
    ),
    Check(
        "number",
        _("Does it bear its outgoing number and date?"),
        _electronic,
        lambda facts: _is(facts.has_number),
        fields=("their_number", "their_on"),
    ),
    Check(
        "reference",
        _("If it answers an act, an assignment or a request: is that named with number and date?"),
        _electronic,
        lambda facts: Answer.MET if DIGIT.search(facts.reference) else Answer.ASK,  # a number and a date
        fields=("reference",),
    ),
    Check(
        "digital_signature",
        _("Does it bear the digital signature of the first head or his deputy?"),
        _electronic,
        _digital,
        fields=("signed", "signatory_post"),
    ),
    Check(
        "executor",
        _("Are the executor's surname and telephone given?"),
        _electronic,
        lambda facts: _is(facts.has_executor),
        fields=("executor", "executor_phone"),
    ),
    Check(
        "language",
        _("Is it in the state language, or is another language needed?"),
        _state,
        lambda facts: Answer.MET if facts.language in IN_KAZAKH else Answer.ASK,
        fields=("language",),
    ),
    Check(
        "other_requisites",
        _("Are its other requisites complete, in Kazakh also the letterhead with the arms?"),
        _electronic,
        _look,
    ),
    Check(  # a point to look at and no fault of the card: the clerk decides
        "library",
        _("Is it more than a periodic report, an answer to an inquiry or an informational letter?"),
        lambda facts: facts.sender in BOUND,
        _look,
    ),
    Check("form", _("Is it formed by the Rules, are the annexes it names enclosed?"), _anybody, _look),
    Check(
        "acting_order",
        _("Is a copy of the order of the acting head enclosed?"),
        _needs_order,
        _order,
        refusal=_("A paper signed by an acting head is taken only with a copy of the order."),
        field="acting_order",
        fields=("acting_order", "signatory_post"),
    ),
    Check(
        "financing",
        _("If it is about financing: was it worked out with the competent body, the programme, economy and finance?"),
        _state,
        _look,
    ),
)


def findings(facts: Facts) -> list[Finding]:
    """Return the questions that concern the paper, with the card's answers, in the order of the checklist."""
    return [Finding(check, check.answer(facts)) for check in CHECKS if check.concerns(facts)]


def broken_fact(facts: Facts) -> Check | None:
    """Return what the paper breaks whatever anybody thinks of it: with that it gets no number."""
    return next((one.check for one in findings(facts) if one.is_broken and one.check.refusal), None)


def refuse_broken(facts: Facts) -> None:
    """Raise Refusal at the field of the card for what the paper breaks as a fact."""
    if (check := broken_fact(facts)) is not None and check.refusal:
        raise Refusal(check.refusal, check.ground.clause, field=check.field)


def facts_of(incoming: Incoming, files: Iterable[Attachment] | None = None) -> Facts:
    """Return what the card of an accepted paper tells.

    files: those of the paper that were not set aside, when they were read already; otherwise they are asked for when an
    acting head signed it.
    """
    acting = incoming.signatory_post in ACTING
    return _facts(incoming, has_order=acting and _has_order(incoming, files))


def _has_order(incoming: Incoming, files: Iterable[Attachment] | None) -> bool:
    if files is not None:
        return any(file.role == Attachment.Role.ACTING_ORDER for file in files)
    return standing_orders(incoming).exists()


def standing_orders(incoming: Incoming) -> QuerySet[IncomingFile]:
    """Return the copies of orders of who acts that are enclosed and were not set aside (10.14)."""
    orders = IncomingFile.objects.filter(incoming=incoming, attachment__role=Attachment.Role.ACTING_ORDER)
    return orders.filter(withdrawn_at=None)


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
        restricted=card.restricted,
    )
