"""Whose desk a paper goes to (10.11), whose signature is good enough for whom (10.8), as tables (room: regulation)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from apparat.regulation.act.clause import Words


class Sender(StrEnum):
    """Who sends a paper, by rank as 10.8, 10.11 and 10.14 know it."""

    PRESIDENT = "president"
    PRESIDENTIAL_ADMINISTRATION = "presidential_administration"
    PRIME_MINISTER = "prime_minister"
    OBLAST_AKIM = "oblast_akim"
    OBLAST_APPARATUS = "oblast_apparatus"  # its head and his deputies
    OBLAST_BODY = "oblast_body"  # first heads of boards and departments and their deputies
    DISTRICT_BODY = "district_body"
    RURAL_AKIM = "rural_akim"
    OTHER_BODY = "other_body"
    ORGANISATION = "organisation"
    CITIZEN = "citizen"


class Addressee(StrEnum):
    """To whom a paper is addressed."""

    AKIM = "akim"
    DEPUTY = "deputy"
    HEAD_OF_APPARATUS = "head_of_apparatus"
    APPARATUS = "apparatus"
    HIGHER_BODY = "higher_body"


class Desk(StrEnum):
    """On whose desk a paper is laid."""

    AKIM = "akim"
    DEPUTY = "deputy"
    HEAD_OF_APPARATUS = "head_of_apparatus"
    BY_DUTIES = "by_duties"  # whoever curates the matter by the distribution of duties (1.4)


class Signer(StrEnum):
    """In what capacity a paper is signed."""

    AKIM = "akim"
    FIRST_HEAD = "first_head"
    DEPUTY_HEAD = "deputy_head"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Route:
    """One row of 10.11; an empty set of senders or addressees means any.

    Attributes:
        part: sub-point of the clause, "3)"; "" for its last paragraph.
        senders: who sends.
        addressees: to whom.
        desk: whose desk.
        why: the row in words, shown beside the proposal.
        clause: "10.11".
    """

    part: str
    senders: frozenset[Sender]
    addressees: frozenset[Addressee]
    desk: Desk
    why: Words
    clause: str = "10.11"

    def fits(self, sender: Sender, addressee: Addressee) -> bool:
        """Say whether the row speaks of such a paper."""
        return (not self.senders or sender in self.senders) and (not self.addressees or addressee in self.addressees)


_ANY: frozenset[Addressee] = frozenset()
_ANYBODY: frozenset[Sender] = frozenset()

ROUTES: tuple[Route, ...] = (
    Route(
        "1)",
        frozenset({Sender.PRESIDENT}),
        _ANY,
        Desk.AKIM,
        Words(
            "Президенттің актілері мен тапсырмалары",
            "акты и поручения Президента",
            "acts and assignments of the President",
        ),
    ),
    Route(
        "2)",
        frozenset({Sender.PRESIDENTIAL_ADMINISTRATION, Sender.PRIME_MINISTER}),
        _ANY,
        Desk.AKIM,
        Words(
            "Президент Әкімшілігі Басшысының, Премьер-Министрдің актілері мен тапсырмалары",
            "акты и поручения Руководителя Администрации Президента, Премьер-Министра",
            "acts and assignments of the Head of the Presidential Administration and the Prime Minister",
        ),
    ),
    Route(
        "3)",
        frozenset({Sender.OBLAST_AKIM}),
        _ANY,
        Desk.AKIM,
        Words(
            "облыс әкімінің актілері мен тапсырмалары",
            "акты и поручения акима области",
            "acts and assignments of the akim of the oblast",
        ),
    ),
    Route(
        "4)",
        frozenset({Sender.OBLAST_APPARATUS}),
        _ANY,
        Desk.AKIM,
        Words(
            "облыс әкімі аппаратының басшысы мен орынбасарларының жолдама хаттары",
            "сопроводительные письма руководителя аппарата акима области и его заместителей",
            "covering letters of the head of the oblast apparatus and his deputies",
        ),
    ),
    Route(
        "5)",
        frozenset({Sender.OBLAST_BODY}),
        _ANY,
        Desk.AKIM,
        Words(
            "облыс басқармалары мен департаменттері басшыларының және орынбасарларының хаттары",
            "письма руководителей управлений и департаментов области и их заместителей",
            "letters of heads of oblast boards and departments and their deputies",
        ),
    ),
    Route(
        "6)",
        _ANYBODY,
        frozenset({Addressee.AKIM}),
        Desk.AKIM,
        Words(
            "аудан әкімінің жеке өзіне жолданған хаттар мен өтініштер",
            "письма и обращения, адресованные лично акиму района",
            "letters and appeals addressed to the akim himself",
        ),
    ),
    Route(
        "",
        _ANYBODY,
        frozenset({Addressee.DEPUTY}),
        Desk.DEPUTY,
        Words(
            "әкімнің орынбасары жетекшілік ететін мәселе",
            "вопрос, курируемый заместителем акима",
            "a matter the deputy akim curates",
        ),
    ),
    Route(
        "",
        _ANYBODY,
        frozenset({Addressee.HEAD_OF_APPARATUS}),
        Desk.HEAD_OF_APPARATUS,
        Words(
            "Аппарат басшысы жетекшілік ететін мәселе",
            "вопрос, курируемый руководителем аппарата",
            "a matter the head of apparatus curates",
        ),
    ),
    Route(
        "",
        _ANYBODY,
        _ANY,
        Desk.BY_DUTIES,
        Words(
            "міндеттердің бөлінуіне сәйкес жетекшілік ететін тұлғаға",
            "курирующему лицу согласно распределению обязанностей",
            "whoever curates the matter by the distribution of duties",
        ),
    ),
)


def route_of(sender: Sender, addressee: Addressee) -> Route:
    """Return the first row of 10.11 that speaks of such a paper; the last row speaks of every paper."""
    return next(route for route in ROUTES if route.fits(sender, addressee))


# 10.14: an acting signatory of these needs no copy of the order that made him acting.
HIGHER_SENDERS: frozenset[Sender] = frozenset(
    {
        Sender.PRESIDENT,
        Sender.PRESIDENTIAL_ADMINISTRATION,
        Sender.PRIME_MINISTER,
        Sender.OBLAST_AKIM,
        Sender.OBLAST_APPARATUS,
        Sender.OBLAST_BODY,
    }
)


def needs_acting_order(sender: Sender) -> bool:
    """Say whether an acting signatory of ``sender`` must enclose a copy of the order (10.14)."""
    return sender not in HIGHER_SENDERS


@dataclass(frozen=True, slots=True)
class SignatureRule:
    """One row of 10.8: to whom, and who may sign."""

    addressee: Addressee
    signers: frozenset[Signer]
    what: Words
    clause: str = "10.8"


_HEADS = frozenset({Signer.FIRST_HEAD, Signer.DEPUTY_HEAD})

SIGNATURES: tuple[SignatureRule, ...] = (
    SignatureRule(
        Addressee.AKIM,
        frozenset({Signer.FIRST_HEAD}),
        Words("бірінші басшының қолымен", "за подписью первого руководителя", "signed by the first head"),
    ),
    *(
        SignatureRule(
            addressee,
            _HEADS,
            Words(
                "бірінші басшының немесе орынбасарының қолымен",
                "за подписью первого руководителя или его заместителя",
                "signed by the first head or a deputy",
            ),
        )
        for addressee in (Addressee.DEPUTY, Addressee.HEAD_OF_APPARATUS, Addressee.APPARATUS)
    ),
    SignatureRule(
        Addressee.HIGHER_BODY,
        frozenset({Signer.AKIM}),
        Words("аудан әкімінің қолымен", "за подписью акима района", "signed by the akim of the district"),
    ),
)

_SIGNATURE_BY_ADDRESSEE = {rule.addressee: rule for rule in SIGNATURES}
# 10.8 binds units, rural akims and other state bodies; citizens and private organisations write as they are.
_UNBOUND: frozenset[Sender] = frozenset({Sender.CITIZEN, Sender.ORGANISATION}) | HIGHER_SENDERS


def signature_rule(addressee: Addressee) -> SignatureRule:
    """Return the row of 10.8 for papers to ``addressee``."""
    return _SIGNATURE_BY_ADDRESSEE[addressee]


def may_sign(sender: Sender, signer: Signer, addressee: Addressee) -> bool:
    """Say whether a paper of ``sender`` signed by ``signer`` may go to ``addressee`` (10.8)."""
    return sender in _UNBOUND or signer in signature_rule(addressee).signers
