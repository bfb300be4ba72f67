"""The page on which the card of a paper without a number is typed once more (10.9, 10.4, 10.14)."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django import forms
from django.urls import reverse

from apparat.journal.events import READ
from apparat.journal.models import Entry
from apparat.org.models import Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.models import Incoming
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, correspondent, paper, pdf, registered
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


@pytest.fixture(autouse=True)
def _wednesday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def held(clerk: Officer, akim: Officer, **facts: Any) -> Incoming:
    """Return a department's letter kept without a number."""
    writer = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    return accept_incoming(by=clerk, at=WEDNESDAY, paper=paper(akim, correspondent=writer, **facts), hold=True)


def address_of(letter: Incoming) -> str:
    return reverse("documents:correct_card", args=[letter.pk])


def form_of(clerk: Officer, letter: Incoming) -> forms.Form:
    """Return the form as it is offered."""
    form: forms.Form = signed_in(clerk).get(address_of(letter)).context["form"]
    return form


def sent(clerk: Officer, letter: Incoming, **typed: Any) -> Any:
    """Send the form as it was offered, with something typed otherwise."""
    shown = {field.name: getattr(field.value(), "pk", field.value()) for field in form_of(clerk, letter)}
    words = {name: f"{value:%d.%m.%Y}" for name, value in shown.items() if hasattr(value, "year")}
    moment = {"received_at": f"{shown['received_at']:%d.%m.%Y %H:%M}"}
    whole = {
        name: value for name, value in (shown | words | moment).items() if value is not None and value is not False
    }
    return signed_in(clerk).post(address_of(letter), whole | {"once": str(uuid.uuid4())} | typed)


def test_the_form_shows_what_was_typed_and_leads_back_to_the_checklist(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, signatory_post="deputy_head", urgency="very_urgent")

    answer = sent(aigul_from_records, letter, signatory_post="first_head", mark="СРОЧНО")

    letter.refresh_from_db()
    assert answer["Location"] == reverse("documents:return", args=[letter.pk])
    assert (letter.signatory_post, letter.urgency) == ("first_head", "urgent")


@pytest.mark.parametrize("seconds", [0, 31])
def test_what_is_sent_as_it_was_offered_corrects_nothing(
    aigul_from_records: Officer, akim: Officer, seconds: int
) -> None:
    at = WEDNESDAY.replace(hour=9, second=seconds)
    letter = held(aigul_from_records, akim, received_at=at, urgency="expedite")

    answer = sent(aigul_from_records, letter)

    assert list(answer.context["form"].errors) == ["__all__"]
    assert Incoming.objects.get(pk=letter.pk).received_at == at


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_line_is_offered_no_content(aigul_from_records: Officer, akim: Officer) -> None:
    line = held(aigul_from_records, akim, restricted=True, summary="")

    names = set(form_of(aigul_from_records, line).fields)

    assert names.isdisjoint({"summary", "reference", "executor", "executor_phone", "acting_order", "attached"})
    assert sent(aigul_from_records, line, their_number="9").status_code == 302


def test_a_paper_renamed_to_one_that_is_there_is_asked_about_once(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim, their_number="1")
    same = registered(aigul_from_records, akim, correspondent=letter.correspondent, their_number="2")

    asked = sent(aigul_from_records, letter, their_number="2")
    kept = Incoming.objects.get(pk=letter.pk).their_number
    sure = sent(aigul_from_records, letter, their_number="2", confirmed="on")

    assert (asked.status_code, list(asked.context["form"].errors), kept) == (422, ["confirmed"], "1")
    assert asked.context["subject"].their_number == "1"
    assert same.get_absolute_url() in asked.content.decode()
    assert sure.status_code == 302


@pytest.mark.parametrize("renamed", ["number", "correspondent"])
def test_a_likely_double_is_asked_about_beside_what_else_is_wrong(
    renamed: str, aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, their_number="1")
    other = letter.correspondent if renamed == "number" else correspondent()
    number = "2" if renamed == "number" else "1"
    same = registered(aigul_from_records, akim, correspondent=other, their_number=number)

    asked = sent(aigul_from_records, letter, summary="", their_number=number, correspondent=other.pk)

    assert set(asked.context["form"].errors) == {"summary", "confirmed"}
    assert same.get_absolute_url() in asked.content.decode()


@pytest.mark.clause("10.5")
def test_10_5_a_refused_correction_to_a_citizen_is_no_reading_of_a_citizens_paper(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, their_number="1")
    person = citizen()
    registered(aigul_from_records, akim, correspondent=person, their_number="1")

    asked = sent(aigul_from_records, letter, correspondent=person.pk)

    assert asked.status_code == 422
    assert asked.context["subject"].correspondent == letter.correspondent
    assert not Entry.objects.filter(event=READ, root_id=letter.pk).exists()


def test_a_paper_that_keeps_its_name_is_no_double_of_itself(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim)

    renamed = sent(aigul_from_records, letter, their_number="12-05/137A", sheets="7")
    again = sent(aigul_from_records, letter, their_number="12-05/137a")
    empty = sent(aigul_from_records, letter, summary="")

    assert (renamed.status_code, again.status_code) == (302, 302)
    assert list(empty.context["form"].errors) == ["summary"]


@pytest.mark.clause("10.14")
def test_10_14_an_order_set_aside_stays_on_the_page(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim, signatory_post="acting", acting_order=pdf("Бөтен бұйрық.pdf"))

    answer = sent(aigul_from_records, letter, withdraw_order="on")

    sheet = signed_in(aigul_from_records).get(letter.get_absolute_url()).context["sheet"]
    assert answer.status_code == 302
    assert [file.name for file in sheet.withdrawn] == ["Бөтен бұйрық.pdf"]
    assert sheet.files == []
    assert "withdraw_order" not in form_of(aigul_from_records, letter).fields
