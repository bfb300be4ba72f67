"""Pages of acquaintance: one click to confirm, who sees what, what each page costs (10.6)."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from acquaintance.actions.confirm_reading import confirm_reading
from acquaintance.actions.introduce_officer import introduce_officer
from acquaintance.actions.introduce_staff import introduce_staff
from acquaintance.models import Circulation, OfficeRule, Reader
from apparat.desk.queries import desk_of
from apparat.org.models import Officer
from documents.models import Incoming
from tests.factories.acquaintance import row_of, rule, sent
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.office import new_office
from tests.factories.outgoing import registered as own_paper
from tests.factories.pages import cost, signed_in
from tests.factories.people import officer, position
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.6")]

TODAY = WEDNESDAY.date()


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


def press(client: Client, page: str, *keys: int, **typed: Any) -> Any:
    """Send the form of a deed."""
    return client.post(reverse(f"acquaintance:{page}", args=keys), {"once": str(uuid.uuid4())} | typed)


def test_a_letter_is_sent_and_confirmed_in_one_click(
    letter: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    clerk, reader = signed_in(aigul_from_records), signed_in(executor)
    button = reverse("acquaintance:send_incoming", args=[letter.pk])

    offered = clerk.get(letter.get_absolute_url()).content.decode()
    answer = press(clerk, "send_incoming", letter.pk, officers=[executor.pk], due_on="20.03.2026", words="")
    row = Reader.objects.get()
    on_paper = reader.get(letter.get_absolute_url()).content.decode()
    listed = reader.get(reverse("acquaintance:mine")).content.decode()
    done = press(reader, "confirm", row.pk)

    row.refresh_from_db()
    assert button in offered
    assert answer["Location"] == row.circulation.get_absolute_url()
    assert row.circulation.get_absolute_url() in on_paper
    assert reverse("acquaintance:confirm", args=[row.pk]) in listed
    assert (done.status_code, done["Location"], row.state) == (302, row.get_absolute_url(), "confirmed")


def test_a_paper_of_the_office_has_the_button_too(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer, stranger: Officer
) -> None:
    paper = own_paper(aigul_from_records, executor, deputy)
    client = signed_in(aigul_from_records)

    page = client.get(paper.get_absolute_url()).content.decode()
    press(client, "send_outgoing", paper.pk, officers=[stranger.pk])

    assert reverse("acquaintance:send_outgoing", args=[paper.pk]) in page
    assert signed_in(stranger).get(paper.get_absolute_url()).status_code == 200


def test_strangers_get_404(letter: Incoming, aigul_from_records: Officer, executor: Officer, stranger: Officer) -> None:
    circulation = sent(letter, aigul_from_records, executor)
    client = signed_in(stranger)

    codes = [
        client.get(circulation.get_absolute_url()).status_code,
        client.get(reverse("acquaintance:list_pdf", args=[circulation.pk, "kk"])).status_code,
        client.get(reverse("acquaintance:staff")).status_code,
        press(client, "send_incoming", letter.pk, officers=[executor.pk]).status_code,
        press(client, "confirm", row_of(circulation, executor).pk).status_code,
        press(client, "recall", circulation.pk, reason="–").status_code,
        press(client, "introduce", executor.pk).status_code,
    ]

    assert codes == [404] * 7


def test_a_reader_cannot_recall_and_is_told_why(
    letter: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor)

    answer = press(signed_in(executor), "recall", circulation.pk, reason="–")

    assert (answer.status_code, Circulation.objects.get().state) == (422, "open")


def test_a_sending_is_reminded_and_recalled_on_pages(
    letter: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor)
    client = signed_in(aigul_from_records)

    answers = [
        press(client, "remind", circulation.pk).status_code,
        press(client, "recall", circulation.pk, reason="–").status_code,
    ]

    assert (answers, Circulation.objects.get().state) == ([302, 302], "recalled")


def test_who_left_is_shown_so(
    letter: Incoming, aigul_from_records: Officer, executor: Officer, stranger: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor, stranger)
    executor.left_on = TODAY
    executor.save()

    sheet = signed_in(aigul_from_records).get(circulation.get_absolute_url()).context["sheet"]

    assert [line.has_left for line in sheet.lines if line.reader.officer_id == executor.pk] == [True]
    assert (sheet.waited, sheet.confirmed) == (1, 0)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_list_is_printed_in_both_languages(
    language: str, letter: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor)

    answer = signed_in(aigul_from_records).get(reverse("acquaintance:list_pdf", args=[circulation.pk, language]))

    words = "\n".join(sheets_of(answer.content))
    assert letter.number in words
    assert "Бекова" in words


def test_rules_are_added_sent_and_read_on_pages(personnel: Officer, executor: Officer) -> None:
    keeper = signed_in(personnel)
    facts = {"act": "№ 12 қаулы", "in_force_on": "05.01.2026"}

    press(keeper, "rule_new", name_kk="Регламент", name_ru="", attached=upload("ереже.pdf"), **facts)
    known = OfficeRule.objects.get()
    press(keeper, "edition_new", known.pk, attached=upload("жаңа.pdf"), act="№ 13", in_force_on="18.03.2026")
    press(keeper, "introduce", executor.pk)
    staff = keeper.get(reverse("acquaintance:staff")).content.decode()
    press(keeper, "introduce_all")
    latest = Circulation.objects.get().edition
    text = signed_in(executor).get(reverse("acquaintance:edition", args=[latest.pk]))  # type: ignore[union-attr]

    assert latest is not None
    assert latest.act == "№ 13"
    assert (f"introduce-{executor.pk}" in staff, f"introduce-{personnel.pk}" in staff) == (False, True)
    assert text.status_code == 200
    assert keeper.get(reverse("acquaintance:rules")).status_code == 200
    assert press(keeper, "rule_retire", known.pk, reason="–").status_code == 302


def test_what_waits_lies_on_the_desk(letter: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    circulation = sent(letter, aigul_from_records, executor)

    desk = desk_of(executor, TODAY)

    assert [reader.circulation for reader in desk.to_read.rows] == [circulation]
    assert not desk.is_clear


def test_lists_cost_the_same_with_one_row_and_with_three(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, executor: Officer, personnel: Officer
) -> None:
    clerk, reader, keeper = signed_in(aigul_from_records), signed_in(executor), signed_in(personnel)
    rule(personnel)
    introduce_officer(newcomer=executor, by=personnel, at=WEDNESDAY)
    pages = (
        (clerk, "acquaintance:sent"),
        (reader, "acquaintance:mine"),
        (reader, "desk"),
        (keeper, "acquaintance:staff"),
        (keeper, "acquaintance:rules"),
    )
    for place in range(2):
        sent(registered(aigul_from_records, akim, their_number=f"1/{place}"), aigul_from_records, executor)
    one = [cost(client, reverse(page)) for client, page in pages]

    for place in range(3):
        paper = registered(aigul_from_records, akim, their_number=f"2/{place}")
        sent(paper, aigul_from_records, executor)
        officer(f"more{place}", "Жаңа Адам", at_post=position(f"post{place}"))
        rule(personnel, f"Нұсқаулық {place}")
    sent(own_paper(aigul_from_records, executor, deputy), aigul_from_records, executor)
    confirm_reading(reader=Reader.objects.filter(officer=executor)[0], by=executor, at=WEDNESDAY)
    introduce_staff(by=personnel, at=WEDNESDAY)

    assert [cost(client, reverse(page)) for client, page in pages] == one


def test_a_sending_costs_the_same_with_one_reader_and_with_three(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, executor: Officer, stranger: Officer, deputy: Officer
) -> None:
    client = signed_in(aigul_from_records)
    small = sent(letter, aigul_from_records, executor)
    big = sent(registered(aigul_from_records, akim, their_number="9"), aigul_from_records, executor, stranger, deputy)

    assert cost(client, small.get_absolute_url()) == cost(client, big.get_absolute_url())
