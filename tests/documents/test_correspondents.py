"""The book of correspondents: adding, correcting, numbers, namesakes, who sees a citizen (10.9; ADR-0010)."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.find.queries import find
from apparat.journal.models import Entry
from apparat.org.models import Citizen, Officer, Unit
from documents.actions.add_correspondent import add_correspondent
from documents.actions.correct_correspondent import correct_correspondent
from documents.correspondents import CitizenCard, OrganisationCard, card_of, namesakes
from documents.models import Incoming
from documents.routing import sender_of
from tests.factories.letters import WEDNESDAY, on_desk, registered
from tests.factories.numbers import bin_of, iin_of
from tests.factories.pages import signed_in
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

IIN, BIN = iin_of(date(1979, 10, 28)), bin_of(2015, 7)
SAULE = CitizenCard("Ахметова", "Сәуле", "Ерланқызы", iin=iin_of(date(1984, 5, 3), male=False), phone="8 701 000 00 00")
FARM = OrganisationCard("«Қазығұрт» шаруа қожалығы", "Крестьянское хозяйство «Казыгурт»", bin=BIN)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


def added(clerk: Officer, card: Any) -> Unit:
    return add_correspondent(by=clerk, at=WEDNESDAY, card=card)


def typed(card: Any, **other: Any) -> dict[str, Any]:
    return {"once": str(uuid.uuid4()), **{name: getattr(card, name) for name in card.__slots__}, **other}


def test_a_citizen_is_a_unit_with_his_name_and_his_data_apart(aigul_from_records: Officer) -> None:
    made = added(aigul_from_records, SAULE)

    assert (made.name_kk, made.name_ru, made.kind, made.rank) == (
        *["Ахметова Сәуле Ерланқызы"] * 2,
        "citizen",
        "outside",
    )
    assert (made.bin, made.address, made.phone, made.email) == ("", "", "", "")
    assert Citizen.objects.get(pk=made.pk).iin == SAULE.iin
    assert sender_of(made) == "citizen"
    assert card_of(made) == SAULE


def test_the_journal_says_that_a_citizen_was_added_and_not_who(aigul_from_records: Officer) -> None:
    made = added(aigul_from_records, SAULE)

    entry = Entry.objects.get()
    assert (entry.event, entry.subject_id, entry.data) == ("correspondent.citizen_added", made.pk, {})
    assert SAULE.iin not in made.code
    assert made.journal_name == ("correspondent", "")


def test_a_citizens_unit_can_hold_nothing_but_the_name(aigul_from_records: Officer) -> None:
    made = added(aigul_from_records, SAULE)

    with pytest.raises(IntegrityError, match="unit_of_a_citizen_is_a_name"), transaction.atomic():
        Unit.objects.filter(pk=made.pk).update(phone="8 701 000 00 00")


@pytest.mark.parametrize(
    ("card", "field"),
    [
        pytest.param(CitizenCard("Ахметова", "Сәуле", iin=f"{IIN[:-1]}{(int(IIN[-1]) + 1) % 10}"), "iin", id="a slip"),
        pytest.param(CitizenCard("Ахметова", "Сәуле", iin="7910283"), "iin", id="too short"),
        pytest.param(OrganisationCard("ЖШС", bin=f"{BIN[:-1]}{(int(BIN[-1]) + 1) % 10}"), "bin", id="a slip in a BIN"),
        pytest.param(OrganisationCard("ЖШС", bin=IIN), "bin", id="an IIN where a BIN belongs"),
    ],
)
def test_a_number_with_a_slip_is_refused_at_its_field(aigul_from_records: Officer, card: Any, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        added(aigul_from_records, card)

    assert refused.value.field == field
    assert Unit.objects.filter(kind__in=["citizen", "outside"]).count() == 0


def test_a_number_belongs_to_one_correspondent(aigul_from_records: Officer) -> None:
    added(aigul_from_records, SAULE)
    added(aigul_from_records, FARM)

    with pytest.raises(Refusal) as same_iin:
        added(aigul_from_records, CitizenCard("Басқа", "Адам", iin=SAULE.iin))
    with pytest.raises(Refusal) as same_bin:
        added(aigul_from_records, OrganisationCard("Басқа ұйым", bin=BIN))
    with pytest.raises(IntegrityError, match="unit_bin_once"), transaction.atomic():
        Unit.objects.create(code="x", kind="outside", name_kk="Үшінші ұйым", bin=BIN)

    assert (same_iin.value.field, same_bin.value.field) == ("iin", "bin")


def test_numbers_are_optional_for_any_number_of_correspondents(aigul_from_records: Officer) -> None:
    made = [added(aigul_from_records, CitizenCard("Ахметов", name)) for name in ("Асан", "Үсен")]
    made += [added(aigul_from_records, OrganisationCard(name)) for name in ("Бірінші ұйым", "Екінші ұйым")]

    assert len({each.pk for each in made}) == 4


@pytest.mark.parametrize(
    ("rank", "kind"),
    [("outside", "outside"), ("district", "territorial"), ("oblast_body", "higher"), ("president", "higher")],
)
def test_the_kind_of_a_body_follows_its_rank(aigul_from_records: Officer, rank: str, kind: str) -> None:
    assert added(aigul_from_records, OrganisationCard("Мекеме", rank=rank)).kind == kind


@pytest.mark.parametrize(
    ("card", "is_found"),
    [
        pytest.param(CitizenCard("АХМЕТОВА", "Сауле"), True, id="without Kazakh letters and patronymic"),
        pytest.param(CitizenCard("Ахметова", "Сәуле", "Ерлановна"), False, id="another patronymic"),
        pytest.param(CitizenCard("Ахметова", "Сәулеш"), False, id="a longer name"),
        pytest.param(OrganisationCard("шаруа қожалығы «Казыгурт»"), True, id="the same words in another order"),
        pytest.param(OrganisationCard("«Қазығұрт» шаруа қожалығы, 2-бөлімше"), False, id="a part of it"),
        pytest.param(OrganisationCard("№"), False, id="no words"),
    ],
)
def test_who_is_called_the_same_is_found(aigul_from_records: Officer, card: Any, is_found: bool) -> None:
    known = {added(aigul_from_records, SAULE).pk, added(aigul_from_records, FARM).pk}

    assert bool({each.pk for each in namesakes(card)} & known) == is_found


def test_a_likely_double_is_shown_before_a_second_one_is_made(aigul_from_records: Officer) -> None:
    known, client = added(aigul_from_records, SAULE), signed_in(aigul_from_records)
    address, again = reverse("documents:correspondent_new_citizen"), CitizenCard("Ахметова", "Сауле")

    asked = client.post(address, typed(again))
    confirmed = client.post(address, typed(again, confirmed="on"))

    page = asked.content.decode()
    assert asked.status_code == 422
    assert reverse("documents:correspondent", args=[known.pk]) in page
    assert SAULE.iin not in page
    assert f"…{SAULE.iin[-4:]}" in page
    assert confirmed.status_code == 302
    assert Citizen.objects.count() == 2


def test_a_card_is_corrected_and_the_history_keeps_how_it_was(aigul_from_records: Officer) -> None:
    made = added(aigul_from_records, SAULE)
    married = CitizenCard("Бекова", "Сәуле", "Ерланқызы", iin=SAULE.iin)

    correct_correspondent(correspondent=made, by=aigul_from_records, at=WEDNESDAY, card=married)

    made.refresh_from_db()
    assert made.name_kk == "Бекова Сәуле Ерланқызы"
    assert [line.last_name for line in Citizen.history.filter(unit=made)] == ["Бекова", "Ахметова"]
    with pytest.raises(Refusal):
        correct_correspondent(correspondent=made, by=aigul_from_records, at=WEDNESDAY, card=married)


@pytest.mark.clause("1.4")
def test_1_4_bodies_of_the_office_are_not_corrected_here(aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        correct_correspondent(
            correspondent=unit("finance"), by=aigul_from_records, at=WEDNESDAY, card=OrganisationCard("Қаржы")
        )

    assert refused.value.clause == "1.4"


def test_nobody_but_who_accepts_mail_keeps_the_book(akim: Officer, stranger: Officer) -> None:
    for officer in (akim, stranger):
        with pytest.raises(Refusal):
            added(officer, SAULE)
        assert signed_in(officer).get(reverse("documents:correspondents")).status_code == 404

    assert Citizen.objects.count() == 0


def test_opening_the_card_of_a_citizen_is_journaled_and_strangers_get_404(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, stranger: Officer
) -> None:
    made = added(aigul_from_records, SAULE)
    on_desk(aigul_from_records, deputy, correspondent=made)
    address = reverse("documents:correspondent", args=[made.pk])

    answers = {officer: signed_in(officer).get(address) for officer in (aigul_from_records, deputy, stranger)}

    assert [answer.status_code for answer in answers.values()] == [200, 200, 404]
    assert all(SAULE.iin in answers[officer].content.decode() for officer in (aigul_from_records, deputy))
    read = Entry.objects.filter(event="correspondent.citizen_read")
    assert {entry.officer for entry in read} == {aigul_from_records, deputy}


def test_a_restricted_paper_opens_no_card_to_who_may_read_only_the_paper(
    aigul_from_records: Officer, deputy: Officer
) -> None:
    made = added(aigul_from_records, SAULE)
    registered(aigul_from_records, deputy, correspondent=made, restricted=True, summary="", signatory="")

    assert signed_in(deputy).get(reverse("documents:correspondent", args=[made.pk])).status_code == 404


def test_the_card_of_an_organisation_leaves_no_trace(aigul_from_records: Officer) -> None:
    made = added(aigul_from_records, FARM)

    page = signed_in(aigul_from_records).get(reverse("documents:correspondent", args=[made.pk])).content.decode()

    assert BIN in page
    assert not Entry.objects.filter(event__endswith="read").exists()


def test_what_does_not_fit_in_an_iin_is_a_warning_on_the_card(aigul_from_records: Officer) -> None:
    made = added(aigul_from_records, CitizenCard("Ахметова", "Сәуле", "Ерланқызы", iin=IIN))

    page = signed_in(aigul_from_records).get(reverse("documents:correspondent", args=[made.pk])).content.decode()

    assert page.count('data-tone="amber"') + page.count('data-tone="warning"') >= 1
    assert Citizen.objects.get().iin == IIN


def test_a_citizen_stands_in_no_page_for_everybody(aigul_from_records: Officer, stranger: Officer) -> None:
    made = added(aigul_from_records, SAULE)
    client = signed_in(stranger)

    pages = [
        client.get(reverse("directory"), {"words": "Ахметова"}),
        client.get(reverse("directory"), {"kind": "citizen"}),
        client.get(reverse("search"), {"q": "Ахметова"}),
        client.get(reverse("documents:correspondents_found"), {"q": "Ахметова"}),
        client.get(reverse("documents:registry"), {"filters": "open", "correspondent": str(made.pk)}),
    ]

    assert [made.name_kk in page.content.decode() for page in pages] == [False] * 5
    assert client.get(reverse("unit", args=[made.pk])).status_code == 404
    assert find("Ахметова", stranger, WEDNESDAY.date()).units == []


def test_the_registry_shows_a_citizen_by_name(aigul_from_records: Officer, akim: Officer) -> None:
    made = added(aigul_from_records, SAULE)
    registered(aigul_from_records, akim, correspondent=made)

    page = signed_in(akim).get(reverse("documents:registry")).content.decode()

    assert "Ахметова Сәуле Ерланқызы" in page
    assert Incoming.objects.get().correspondent == made


def test_the_list_is_found_by_words_and_numbers_and_shows_no_whole_iin(aigul_from_records: Officer) -> None:
    person, farm = added(aigul_from_records, SAULE), added(aigul_from_records, FARM)
    client, address = signed_in(aigul_from_records), reverse("documents:correspondents")

    def found(**asked: str) -> list[bool]:
        page = client.get(address, asked).content.decode()
        assert asked.get("q") == SAULE.iin or SAULE.iin not in page
        return [f"/correspondents/{each.pk}/" in page for each in (person, farm)]

    assert found(q="сауле ахмет") == [True, False]
    assert found(q=SAULE.iin) == [True, False]
    assert found(q=BIN[:6]) == [False, True]
    assert found(sort="citizen") == [True, False]
    assert found(sort="organisation") == [False, True]
