"""10.18, 10.21, 10.4: what a draft may be, and what it lacks before it can be agreed."""

from __future__ import annotations

from typing import Any

import pytest

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Unit
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.revise_draft import revise_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.facts import To, Words
from outgoing.models import DistributionList, DistributionMember, Outgoing, OutgoingKind
from outgoing.readiness import lacks_of, last_version
from outgoing.states import OutgoingState
from tests.factories.letters import WEDNESDAY, pdf, registered
from tests.factories.outgoing import WORDS, body, drafted, facts, letter_kind

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]


def test_a_draft_belongs_to_the_body_of_who_begins_it(executor: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy)

    assert (draft.drafter, draft.unit, draft.version) == (executor, executor.unit, 1)
    assert (draft.heading_kk, draft.state, draft.number) == (WORDS.heading_kk, OutgoingState.DRAFT, "")


def test_who_has_no_post_drafts_nothing(executor: Officer, deputy: Officer) -> None:
    executor.position = None
    executor.save()

    with pytest.raises(Refusal) as refusal:
        drafted(executor, deputy)

    assert refusal.value.clause == "10.18"


def test_a_specialist_does_not_sign_letters_of_the_office(executor: Officer, department_head: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        drafted(executor, department_head)

    assert refusal.value.field == "signer"


def test_a_service_note_is_signed_by_the_head_of_a_body(executor: Officer, department_head: Officer) -> None:
    kind = letter_kind()
    kind.signer = OutgoingKind.Signer.HEAD

    note = begin_draft(by=executor, at=WEDNESDAY, kind=kind, facts=facts(department_head))

    assert note.signer == department_head


def test_one_addressee_is_not_named_twice(executor: Officer, deputy: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        drafted(executor, deputy, addressees=[To(body()), To(body())])

    assert refusal.value.field == "addressee_1"


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_paper_is_not_answered_here(
    executor: Officer, deputy: Officer, aigul_from_records: Officer, akim: Officer
) -> None:
    secret = registered(aigul_from_records, akim, restricted=True, summary="")

    with pytest.raises(Refusal) as refusal:
        drafted(executor, deputy, incoming=secret, is_answer=True)

    assert refusal.value.clause == "10.4"


@pytest.mark.parametrize(
    ("changed", "clause"),
    [
        pytest.param({"is_answer": True}, "10.22", id="10.22: an answer without the paper it answers"),
        pytest.param({"words": Words("", "Мәтін")}, "10.18", id="10.18: no heading"),
        pytest.param({"language": "both"}, "10.18", id="10.21: no Russian words in a paper of both languages"),
        pytest.param({"words": Words("Т", "[Күні] өтеді")}, "10.18", id="10.18: a place of the template is left"),
        pytest.param({"addressees": []}, "10.18", id="10.18: no addressee"),
    ],
)
def test_what_is_lacking_stops_the_way_to_agreement_with_its_clause(
    executor: Officer, deputy: Officer, changed: dict[str, Any], clause: str
) -> None:
    letter_kind(template_kk="[Күні] өтеді [1]")
    draft = drafted(executor, deputy, **changed)

    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == clause
    assert next(lack.clause for lack in lacks_of(draft, WEDNESDAY.date())) == clause


def test_more_than_four_addressees_need_a_distribution_list(executor: Officer, deputy: Officer) -> None:
    five = [To(body(code)) for code in "abcde"]
    draft = drafted(executor, deputy, addressees=five)
    listed = DistributionList.objects.create(name_kk="Барлық ұйымдар")
    for place, to in enumerate(five, 1):
        DistributionMember.objects.create(distribution=listed, unit=to.unit, order=place)

    by_list = drafted(executor, deputy, addressees=[], distribution=listed)

    assert len(list(lacks_of(draft, WEDNESDAY.date()))) == 1
    assert list(lacks_of(by_list, WEDNESDAY.date())) == []
    assert by_list.addressees.count() == 5


@pytest.mark.clause("10.8")
def test_10_8_to_the_oblast_only_the_akim_signs(executor: Officer, deputy: Officer, akim: Officer) -> None:
    oblast = [To(body("oblast", rank=Unit.Rank.OBLAST_BODY))]

    by_deputy, by_akim = (
        [lack.clause for lack in lacks_of(drafted(executor, signer, addressees=oblast), WEDNESDAY.date())]
        for signer in (deputy, akim)
    )

    assert (by_deputy, by_akim) == (["10.8", "12.6"], ["12.6", "12.2"])


def test_a_later_change_of_the_list_rewrites_no_paper(executor: Officer, deputy: Officer) -> None:
    listed = DistributionList.objects.create(name_kk="Барлық ұйымдар")
    DistributionMember.objects.create(distribution=listed, unit=body("a"), order=1)
    draft = drafted(executor, deputy, addressees=[], distribution=listed)

    DistributionMember.objects.create(distribution=listed, unit=body("b"), order=2)

    assert [row.unit for row in draft.addressees.all()] == [body("a")]


def test_a_new_version_leaves_the_former_as_it_was(executor: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy, files=[pdf("1-қосымша.pdf")])
    annex = last_version(draft).files.get().attachment
    changed = facts(deputy, words=Words("Жаңа тақырып", "Жаңа мәтін"), kept=[annex])

    revise_draft(outgoing=draft, by=executor, at=WEDNESDAY, facts=changed, seen=1)

    assert [row.heading_kk for row in draft.versions.order_by("ordinal")] == [WORDS.heading_kk, "Жаңа тақырып"]
    assert [row.files.get().attachment for row in draft.versions.order_by("ordinal")] == [annex, annex]
    assert draft.heading_kk == "Жаңа тақырып"


def test_nobody_overwrites_what_another_wrote_meanwhile(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    draft = drafted(executor, deputy)
    revise_draft(outgoing=draft, by=department_head, at=WEDNESDAY, facts=facts(deputy), seen=1)

    with pytest.raises(Refusal) as refusal:
        revise_draft(outgoing=draft, by=executor, at=WEDNESDAY, facts=facts(deputy), seen=1)

    assert refusal.value.clause == "10.18"
    assert draft.versions.count() == 2


def test_equal_words_have_an_equal_digest_and_any_other_word_another(executor: Officer, deputy: Officer) -> None:
    first, same, other = (
        last_version(drafted(executor, deputy, words=words)).digest
        for words in (WORDS, WORDS, Words(WORDS.heading_kk, WORDS.text_kk + "!"))
    )

    assert first == same
    assert first != other


def test_a_stranger_neither_revises_nor_gives_up_a_draft(executor: Officer, deputy: Officer, stranger: Officer) -> None:
    draft = drafted(executor, deputy)

    with pytest.raises(Refusal):
        revise_draft(outgoing=draft, by=stranger, at=WEDNESDAY, facts=facts(deputy), seen=1)
    with pytest.raises(Refusal):
        withdraw_outgoing(outgoing=draft, by=stranger, at=WEDNESDAY, reason="Қате")

    assert Outgoing.objects.get().state == OutgoingState.DRAFT


def test_a_draft_given_up_stays_to_be_read(executor: Officer, deputy: Officer) -> None:
    draft = drafted(executor, deputy)

    withdraw_outgoing(outgoing=draft, by=executor, at=WEDNESDAY, reason="Қажет болмай қалды")

    assert (draft.state, draft.versions.count()) == (OutgoingState.WITHDRAWN, 1)
