"""10.9, 10.14: what was typed wrongly is corrected before the number; the order of an acting head may come later."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.actions.register_incoming import register_incoming
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, correspondent, keys_of, paper, pdf, registered
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


@pytest.fixture
def held(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A letter that a department's deputy head is said to have signed to the akim, kept without a number."""
    writer = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    typed = paper(akim, correspondent=writer, signatory_post="deputy_head")
    return accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=typed, hold=True)


def test_a_card_typed_wrongly_is_corrected_and_the_paper_gets_its_number(
    held: Incoming, aigul_from_records: Officer
) -> None:
    card = {"signatory_post": "first_head", "their_number": "12-05/999"}

    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card=card)

    assert register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY).number == "3-5/1"
    assert Incoming.history.filter(id=held.pk, signatory_post="deputy_head").exists()
    entry = Entry.objects.get(event="incoming.corrected")
    assert entry.data["fields"]["ru"] == "исходящий номер документа, должность подписавшего"


def test_a_corrected_paper_is_found_by_its_new_number(held: Incoming, aigul_from_records: Officer) -> None:
    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={"their_number": "12-05/999"})

    page = signed_in(aigul_from_records).get(reverse("documents:registry"), {"q": "12-05/999"})

    assert keys_of(page.context["page"]) == [held.pk]


@pytest.mark.clause("10.14")
def test_10_14_an_order_that_came_later_is_added(held: Incoming, aigul_from_records: Officer) -> None:
    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={"signatory_post": "acting"})
    with pytest.raises(Refusal) as refusal:
        register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY)

    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={}, acting_order=pdf("бұйрық.pdf"))

    assert refusal.value.clause == "10.14"
    assert register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY).number == "3-5/1"


@pytest.mark.parametrize(
    ("card", "clause"),
    [
        pytest.param({"signatory_post": "deputy_head"}, "10.9", id="nothing is different"),
        pytest.param({"their_on": WEDNESDAY.date().replace(day=19)}, "10.9", id="dated after its receipt"),
    ],
)
def test_what_makes_no_sense_is_refused(
    held: Incoming, aigul_from_records: Officer, card: dict[str, object], clause: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card=card)

    assert refusal.value.clause == clause
    assert not Entry.objects.filter(event="incoming.corrected").exists()


@pytest.mark.clause("10.4")
def test_10_4_no_content_comes_into_a_restricted_line_by_correction(aigul_from_records: Officer, akim: Officer) -> None:
    line = accept_incoming(
        by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, restricted=True, summary=""), hold=True
    )

    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=line, by=aigul_from_records, at=WEDNESDAY, card={"reference": "№ 7 тапсырма"})

    assert refusal.value.clause == "10.4"


def test_a_paper_with_a_number_is_not_corrected(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal):
        correct_card(incoming=letter, by=aigul_from_records, at=WEDNESDAY, card={"signatory": "Б. Асанов"})


def test_only_records_corrects(held: Incoming, akim: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=held, by=akim, at=WEDNESDAY, card={"signatory": "Б. Асанов"})

    assert refusal.value.clause == "10.9"


def test_the_form_shows_what_was_typed_and_leads_back_to_the_checklist(
    held: Incoming, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    client, address = signed_in(aigul_from_records), reverse("documents:correct_card", args=[held.pk])

    shown = client.get(address).context["form"].initial
    typed = {name: getattr(value, "pk", value) or "" for name, value in shown.items()}
    answer = client.post(address, typed | {"once": str(uuid.uuid4()), "signatory_post": "first_head"})

    held.refresh_from_db()
    assert answer["Location"] == reverse("documents:return", args=[held.pk])
    assert held.signatory_post == "first_head"
