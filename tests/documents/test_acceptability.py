"""10.8, 10.9, 10.12, 10.14, 10.15: what is asked of a paper, what its card answers, what gets no number."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Unit
from documents.acceptability import CHECKS, Answer, facts_of, facts_of_paper, findings
from documents.access import may_register
from documents.actions.accept_incoming import accept_incoming
from documents.actions.register_incoming import register_incoming
from documents.grounds import FORMER, GROUNDS
from documents.models import DocumentKind, Incoming
from documents.states import IncomingState
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, correspondent, open_registry, paper, pdf

pytestmark = pytest.mark.django_db

Post, Channel, Rank = Incoming.Signatory, Incoming.Channel, Unit.Rank


def writer(rank: str) -> Unit:
    """Return who writes: a body of the rank; "rural" and "territorial" are kinds of the district; "citizen"."""
    if rank == Unit.Kind.CITIZEN:
        return citizen()
    if rank in {Unit.Kind.RURAL, Unit.Kind.TERRITORIAL}:
        return correspondent(Rank.DISTRICT, Unit.Kind(rank))
    return correspondent(rank, Unit.Kind.OUTSIDE if rank == Rank.OUTSIDE else Unit.Kind.DEPARTMENT)


def test_every_question_leads_to_its_ground_in_the_order_of_the_letter() -> None:
    assert [*(check.key for check in CHECKS), FORMER[0]] == list(GROUNDS)
    assert all(ground.letter.kk and ground.letter.ru and ground.letter.en for ground in GROUNDS.values())


TO_AKIM, TO_DEPUTY, TO_APPARATUS = "akim", "deputy", "aigul_from_records"
SIGNED = [  # rank of the writer, capacity of the signatory, to whom, whether it is taken
    (Rank.DISTRICT, Post.FIRST_HEAD, TO_AKIM, True),
    (Rank.DISTRICT, Post.DEPUTY_HEAD, TO_AKIM, False),
    (Rank.DISTRICT, Post.OTHER, TO_AKIM, False),
    (Rank.DISTRICT, Post.DEPUTY_HEAD, TO_DEPUTY, True),
    (Rank.DISTRICT, Post.OTHER, TO_DEPUTY, False),
    (Rank.DISTRICT, Post.DEPUTY_HEAD, TO_APPARATUS, True),
    (Rank.DISTRICT, Post.OTHER, TO_APPARATUS, False),
    (Unit.Kind.RURAL, Post.FIRST_HEAD, TO_AKIM, True),
    (Unit.Kind.RURAL, Post.DEPUTY_HEAD, TO_AKIM, False),
    (Rank.OBLAST_BODY, Post.DEPUTY_HEAD, TO_AKIM, True),  # 10.11 ¶2 5): their deputies write to the akim
    (Unit.Kind.TERRITORIAL, Post.DEPUTY_HEAD, TO_AKIM, True),  # 10.8 does not name them: the clerk judges
    (Rank.OUTSIDE, Post.OTHER, TO_AKIM, True),  # a firm or a citizen signs as he is
    (Rank.OUTSIDE, Post.ACTING, TO_AKIM, True),  # 14.5: what may be an appeal is not refused for the order of 10.14
    (Rank.OUTSIDE, Post.ACTING_DEPUTY, TO_AKIM, True),
    (Unit.Kind.CITIZEN, Post.ACTING, TO_AKIM, True),
]


@pytest.mark.clause("10.8")
@pytest.mark.parametrize(("rank", "post", "to", "taken"), SIGNED)
def test_10_8_a_paper_gets_a_number_only_when_its_signatory_may_write_to_its_addressee(
    aigul_from_records: Officer, request: pytest.FixtureRequest, rank: str, post: str, to: str, *, taken: bool
) -> None:
    facts = paper(request.getfixturevalue(to), correspondent=writer(rank), signatory_post=post)

    try:
        outcome = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts).state
    except Refusal as refusal:
        outcome = f"{refusal.clause} {refusal.field}"

    assert outcome == (IncomingState.REGISTERED if taken else "10.8 signatory_post")


@pytest.mark.parametrize(
    ("facts", "clause"),
    [
        pytest.param({"signatory_post": Post.DEPUTY_HEAD}, "10.8", marks=pytest.mark.clause("10.8")),
        pytest.param({"signatory_post": Post.ACTING}, "10.14", marks=pytest.mark.clause("10.14")),
        pytest.param({"signatory_post": Post.ACTING_DEPUTY}, "10.8", marks=pytest.mark.clause("10.14")),
    ],
)
def test_a_paper_that_breaks_a_fact_is_kept_for_its_return_but_never_numbered(
    aigul_from_records: Officer, akim: Officer, facts: dict[str, str], clause: str
) -> None:
    held = accept_incoming(
        by=aigul_from_records, at=WEDNESDAY, hold=True, paper=paper(akim, correspondent=writer(Rank.DISTRICT), **facts)
    )

    with pytest.raises(Refusal) as refusal:
        register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY)

    held.refresh_from_db()
    assert (refusal.value.clause, held.state, held.number) == (clause, IncomingState.RECEIVED, "")


@pytest.mark.clause("10.14")
def test_10_14_a_kept_paper_with_the_order_gets_its_number(aigul_from_records: Officer, akim: Officer) -> None:
    facts = paper(akim, correspondent=writer(Rank.DISTRICT), signatory_post=Post.ACTING, acting_order=pdf("бұйрық.pdf"))
    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts, hold=True)

    assert register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY).number == "3-5/1"


@pytest.mark.clause("10.14")
@pytest.mark.parametrize("order", [False, True])
def test_10_14_who_acts_for_a_deputy_brings_an_order_too_and_writes_as_a_deputy(
    aigul_from_records: Officer, deputy: Officer, *, order: bool
) -> None:
    enclosed = pdf("бұйрық.pdf") if order else None
    facts = paper(deputy, correspondent=writer(Rank.DISTRICT), signatory_post=Post.ACTING_DEPUTY, acting_order=enclosed)

    try:
        outcome = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts).number
    except Refusal as refusal:
        outcome = refusal.clause

    assert outcome == ("3-5/1" if order else "10.14")


@pytest.mark.clause("14.5")
@pytest.mark.parametrize("kind", [Rank.OUTSIDE, Unit.Kind.CITIZEN])
def test_14_5_an_appeal_of_an_acting_head_that_was_held_gets_its_number_without_the_order(
    aigul_from_records: Officer, akim: Officer, kind: str
) -> None:
    facts = paper(akim, correspondent=writer(kind), signatory_post=Post.ACTING)
    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts, hold=True)

    assert may_register(aigul_from_records, held, WEDNESDAY.date())
    assert register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY).number == "3-5/1"


@pytest.mark.clause("10.14")
def test_10_14_the_order_a_firm_enclosed_answers_the_question(aigul_from_records: Officer, akim: Officer) -> None:
    facts = paper(akim, signatory_post=Post.ACTING, acting_order=pdf("бұйрық.pdf"))

    found = {one.check.key: one.answer for one in findings(facts_of_paper(facts))}

    assert found["acting_order"] == Answer.MET


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_paper_of_an_acting_head_gets_its_number_its_order_stays_on_paper(
    aigul_from_records: Officer, akim: Officer
) -> None:
    facts = paper(akim, correspondent=writer(Rank.DISTRICT), signatory_post=Post.ACTING, restricted=True, summary="")

    assert accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts).number == "3-5/1"


@pytest.mark.clause("10.4")
@pytest.mark.parametrize("content", ["reference", "executor", "executor_phone"])
def test_10_4_a_restricted_line_names_neither_what_it_answers_nor_its_executor(
    aigul_from_records: Officer, akim: Officer, content: str
) -> None:
    facts = paper(akim, restricted=True, **({"summary": "", content: "12-05/137"}))

    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts)

    assert refusal.value.clause == "10.4"


@pytest.mark.clause("10.8")
def test_10_8_the_button_of_the_number_says_what_the_deed_says(aigul_from_records: Officer, akim: Officer) -> None:
    facts = paper(akim, correspondent=writer(Rank.DISTRICT), signatory_post=Post.DEPUTY_HEAD)
    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts, hold=True)

    verdict = may_register(aigul_from_records, held, WEDNESDAY.date())

    assert (verdict.allowed, verdict.clause) == (False, "10.8")


BARE = {"their_number": "", "their_on": None, "signed": "hand", "language": "ru"}
WHOLE = {
    "signed": "digital",
    "reference": "Әкімнің 2026 жылғы 2 наурыздағы тапсырмасы, 3-тармақ",
    "executor": "А. Сейітов",
    "executor_phone": "8 (725) 39 2-10-10",
}
ANSWERED = (
    "signature:met number:met reference:ask digital_signature:broken executor:met language:met other_requisites:ask"
    " library:ask form:ask financing:ask"
)
OBLAST = (  # 10.11 ¶2 5): nobody asks who of a higher body signed; 10.9 asks for its head's or his deputy's signature
    "number:met reference:met digital_signature:broken executor:met language:met other_requisites:ask form:ask"
    " financing:ask"
)
ASKED = [  # rank, channel, facts of the card → question: answer
    (
        Rank.DISTRICT,
        Channel.SYSTEM,
        BARE,
        "signature:met number:broken reference:ask digital_signature:broken executor:broken language:ask"
        " other_requisites:ask library:ask form:ask financing:ask",
    ),
    (
        Rank.DISTRICT,
        Channel.EMAIL,
        WHOLE,
        "signature:met number:met reference:met digital_signature:met executor:met language:met"
        " other_requisites:ask library:ask form:ask financing:ask",
    ),
    (Rank.DISTRICT, Channel.POST, BARE, "signature:met language:ask library:ask form:ask financing:ask"),
    (Rank.OUTSIDE, Channel.EMAIL, BARE, "signature:met form:ask"),
    (Rank.OUTSIDE, Channel.EMAIL, {"signatory_post": "other"}, "signature:ask form:ask"),
    (  # 14.5: the order is asked for, and its lack is no reason to give an appeal no number
        Rank.OUTSIDE,
        Channel.POST,
        {"signatory_post": "acting"},
        "signature:met form:ask acting_order:ask",
    ),
    (Rank.OUTSIDE, Channel.POST, {"signatory_post": "acting_deputy"}, "signature:ask form:ask acting_order:ask"),
    (Unit.Kind.CITIZEN, Channel.POST, {"signatory_post": "acting"}, "form:ask acting_order:ask"),
    (
        "territorial",
        Channel.POST,
        {"signatory_post": "deputy_head"},
        "signature:ask language:met form:ask financing:ask",
    ),
    (Rank.DISTRICT, Channel.SYSTEM, WHOLE | {"signed": "not", "reference": "бұйрыққа"}, ANSWERED),
    (Rank.OBLAST_BODY, Channel.SYSTEM, WHOLE | {"signatory_post": "other"}, OBLAST),
    (
        Rank.GOVERNMENT,
        Channel.POST,
        {"signatory_post": "acting"},
        "language:met form:ask financing:ask",
    ),
    (
        Rank.DISTRICT,
        Channel.POST,
        {"signatory_post": "acting"},
        "signature:met language:met library:ask form:ask acting_order:broken financing:ask",
    ),
]


@pytest.mark.clause("10.9", "10.12", "10.14", "10.15")
@pytest.mark.parametrize(("rank", "channel", "facts", "answers"), ASKED)
def test_the_card_answers_what_it_knows_and_asks_for_a_look_at_the_rest(
    aigul_from_records: Officer, akim: Officer, rank: str, channel: str, facts: dict[str, object], answers: str
) -> None:
    typed = paper(akim, correspondent=writer(rank), channel=channel, **facts)
    kept = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=typed, hold=True)

    found = findings(facts_of(kept))

    assert " ".join(f"{one.check.key}:{one.answer}" for one in found) == answers
    assert findings(facts_of_paper(typed)) == found


@pytest.mark.clause("10.9")
def test_10_9_nobody_looked_at_the_signature_yet(aigul_from_records: Officer, akim: Officer) -> None:
    open_registry()
    typed = paper(akim, correspondent=writer(Rank.DISTRICT), kind=DocumentKind.objects.get(code="letter"))

    [found] = [one for one in findings(facts_of_paper(typed)) if one.check.key == "digital_signature"]

    assert found.answer == Answer.ASK
