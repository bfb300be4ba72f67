"""Deeds on papers of the office from their pages: what is sent, where it leads, who is refused (10.18–10.20, 12.5)."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from outgoing.facts import To
from outgoing.models import Channel, Outgoing
from outgoing.readiness import last_version
from outgoing.states import DispatchState, OutgoingState
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.outgoing import agree_all, body, drafted, in_approval, registered, signed
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten, in an office with a head and a deputy."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


def pressed(officer: Officer, page: str, key: int, **typed: Any) -> Any:
    """Send the form of a deed."""
    address = reverse(f"outgoing:{page}", args=[key])
    return signed_in(officer).post(address, {"once": str(uuid.uuid4()), **typed}, follow=True)


def state_of(paper: Outgoing) -> str:
    """Return the state as it is stored."""
    return Outgoing.objects.get(pk=paper.pk).state


def test_the_desk_registers_from_its_page(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    paper = signed(executor, deputy)

    answer = pressed(aigul_from_records, "register", paper.pk)

    assert answer.status_code == 200
    assert Outgoing.objects.get().number == "3-6/1"


def test_the_desk_sends_back_and_goes_on_with_its_desk(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)

    answer = pressed(aigul_from_records, "refuse", paper.pk, grounds=["form"], details="Бланкі жоқ")

    assert (answer.status_code, state_of(paper)) == (200, OutgoingState.DRAFT)
    assert answer.redirect_chain[-1][0].endswith("?box=dispatch")


def test_a_refusal_without_a_ground_keeps_what_was_typed(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)

    answer = pressed(aigul_from_records, "refuse", paper.pk, details="Бланкі жоқ")

    assert answer.status_code == 422
    assert answer.context["form"]["details"].value() == "Бланкі жоқ"
    assert state_of(paper) == OutgoingState.SIGNED


@pytest.mark.clause("12.5")
def test_the_leader_sends_it_back_and_goes_on_with_what_is_to_be_signed(executor: Officer, deputy: Officer) -> None:
    paper = agree_all(in_approval(executor, deputy))

    answer = pressed(deputy, "decline", paper.pk, reason="Қысқартыңыз")

    assert (answer.status_code, state_of(paper)) == (200, OutgoingState.DRAFT)


@pytest.mark.clause("12.5")
def test_the_leader_signs_what_he_has_read(executor: Officer, deputy: Officer) -> None:
    paper = agree_all(in_approval(executor, deputy))

    pressed(deputy, "sign", paper.pk, digest=last_version(paper).digest)

    signature = paper.signatures.get()
    assert signature.attachment == last_version(paper).copy


@pytest.mark.clause("12.5")
def test_the_desk_sends_to_whom_it_ticks_with_the_record_of_the_post(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    to = [To(body("a"), channel=Channel.POST), To(body("b"), channel=Channel.POST)]
    paper = registered(aigul_from_records, executor, deputy, addressees=to)
    first = paper.addressees.get(order=1)

    pressed(aigul_from_records, "send", paper.pk, chosen=[first.pk], record="Реестр 5")

    rows = list(paper.addressees.order_by("order").values_list("state", "record"))
    assert rows == [(DispatchState.SENT, "Реестр 5"), (DispatchState.WAITING, "")]
    assert state_of(paper) == OutgoingState.REGISTERED


@pytest.mark.clause("10.20")
def test_a_wrong_address_is_corrected_from_its_page(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, addressees=[To(body(), channel=Channel.POST)])
    addressee = paper.addressees.get()
    pressed(aigul_from_records, "send", paper.pk, chosen=[addressee.pk])
    typed = {"reason": "Көшкен", "channel": "courier", "email": ""}

    without = pressed(aigul_from_records, "wrong_address", addressee.pk, **typed, address="")
    pressed(aigul_from_records, "wrong_address", addressee.pk, **typed, address="Тәуке хан, 3")

    addressee.refresh_from_db()
    assert without.status_code == 422
    assert (addressee.state, addressee.address, addressee.turn) == (DispatchState.WAITING, "Тәуке хан, 3", 2)


@pytest.mark.clause("10.5")
def test_it_is_filed_into_a_file_of_the_year_of_its_number(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    pressed(aigul_from_records, "send", paper.pk, chosen=[paper.addressees.get().pk])

    pressed(aigul_from_records, "file_away", paper.pk, case_file=CaseFile.objects.get(index="3-6", year=2026).pk)

    assert state_of(paper) == OutgoingState.FILED


@pytest.mark.parametrize("page", ["register", "refuse", "send"])
def test_others_than_the_desk_are_refused_with_the_clause(executor: Officer, deputy: Officer, page: str) -> None:
    paper = signed(executor, deputy)

    answer = signed_in(deputy).get(reverse(f"outgoing:{page}", args=[paper.pk]))

    assert answer.context["verdict"].clause in {"10.18", "12.5"}
    assert not answer.context["verdict"]


def test_after_a_conflict_the_page_says_so_and_a_second_saving_becomes_the_next_version(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    draft = drafted(executor, deputy)
    typed = {
        "language": "kk",
        "signer": deputy.pk,
        "heading_kk": "Тақырып",
        "unit_1": draft.addressees.get().unit_id,
        "channel_1": "system",
    }
    pressed(department_head, "revise", draft.pk, **typed, text_kk="Басшының мәтіні", seen="1")

    refused = pressed(executor, "revise", draft.pk, **typed, text_kk="Менің мәтінім", seen="1")
    again = pressed(executor, "revise", draft.pk, **typed, text_kk="Менің мәтінім", seen=refused.context["seen"])

    assert (refused.status_code, refused.context["newer"]) == (422, True)
    assert refused.context["form"]["text_kk"].value() == "Менің мәтінім"
    assert again.status_code == 200
    assert list(draft.versions.order_by("ordinal").values_list("ordinal", flat=True)) == [1, 2, 3]


@pytest.mark.clause("10.22")
def test_a_day_to_answer_by_that_has_passed_is_told_at_its_field(executor: Officer, deputy: Officer) -> None:
    paper = drafted(executor, deputy)

    past, today = (pressed(executor, "to_approval", paper.pk, due_on=day) for day in ("01.01.2020", "18.03.2026"))

    assert (past.status_code, list(past.context["form"].errors), today.status_code) == (422, ["due_on"], 200)
    assert state_of(paper) == OutgoingState.APPROVAL
