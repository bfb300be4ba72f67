"""10.5: the journal of a year is closed once it is over; nothing is given a number of it any more."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.numbering.models import Counter, Register
from apparat.numbering.take import raise_to, refuse_closed, take
from apparat.org.models import Officer
from imports.actions.begin_import import begin_import
from journals.actions.close_year import close_year
from tests.factories.imports import looked_through, row, table
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

NEW_YEAR = datetime(2027, 1, 11, 10, 0, tzinfo=ALMATY)


@pytest.fixture
def journal(aigul_from_records: Officer, akim: Officer) -> Counter:
    """The journal of incoming papers of 2026, with one line."""
    registered(aigul_from_records, akim)
    return Counter.objects.get(register__code="incoming", year=2026)


def test_10_5_a_closed_journal_gives_no_number(journal: Counter, head_of_records: Officer) -> None:
    close_year(counter=journal, by=head_of_records, at=NEW_YEAR)

    with pytest.raises(Refusal) as refusal, transaction.atomic():
        take("incoming", year=2026)

    assert (refusal.value.clause, "1" in str(refusal.value.reason)) == ("10.5", True)
    assert Counter.objects.get(pk=journal.pk).last == 1


def test_10_5_the_next_year_begins_with_one(journal: Counter, head_of_records: Officer) -> None:
    close_year(counter=journal, by=head_of_records, at=NEW_YEAR)

    with transaction.atomic():
        number = take("incoming", year=2027)

    assert (number.ordinal, number.year) == (1, 2027)


def test_10_5_no_old_numbers_enter_a_closed_journal(journal: Counter, head_of_records: Officer) -> None:
    close_year(counter=journal, by=head_of_records, at=NEW_YEAR)

    with pytest.raises(Refusal), transaction.atomic():
        raise_to(Register.objects.get(code="incoming"), year=2026, last=500)

    assert Counter.objects.get(pk=journal.pk).last == 1


def test_10_5_an_old_journal_is_not_taken_over_into_a_closed_year(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("12", on="05.03.2024")))
    closed = Counter.objects.create(
        register=Register.objects.get(code="incoming"),
        year=2024,
        last=3,
        closed_at=WEDNESDAY,
        closed_by=aigul_from_records,
    )

    with pytest.raises(Refusal) as refusal:
        begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    run.refresh_from_db()
    assert (refusal.value.clause, run.state) == ("10.5", "checked")
    assert Counter.objects.get(pk=closed.pk).last == 3


def test_10_5_papers_without_an_ordinal_enter_no_closed_journal_either(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    run = looked_through(aigul_from_records, table(row("б/н", on="05.03.2024"), row("а-7", on="06.03.2024")))
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    register = Register.objects.get(code="incoming")
    counter, _ = Counter.objects.get_or_create(register=register, year=2024)
    close_year(counter=counter, by=head_of_records, at=WEDNESDAY)

    with pytest.raises(Refusal) as refusal, transaction.atomic():
        refuse_closed(register, years={2023, 2024})

    assert refusal.value.clause == "10.5"


def test_10_5_closing_is_written_in_the_journal(
    journal: Counter, aigul_from_records: Officer, head_of_records: Officer
) -> None:
    close_year(counter=journal, by=head_of_records, at=NEW_YEAR)

    entry = Entry.objects.get(event="journal.closed")
    assert (entry.officer, entry.clause, entry.data["last"]) == (head_of_records, "10.5", 1)


@pytest.mark.parametrize("statement", ["UPDATE apparat_counter SET last = 9", "DELETE FROM apparat_counter"])
def test_the_database_itself_keeps_a_closed_journal(journal: Counter, head_of_records: Officer, statement: str) -> None:
    close_year(counter=journal, by=head_of_records, at=NEW_YEAR)

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_10_5_a_journal_is_not_closed_while_its_year_lasts(journal: Counter, head_of_records: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        close_year(counter=journal, by=head_of_records, at=WEDNESDAY)

    assert refusal.value.clause == "10.5"


def test_10_5_a_journal_is_closed_once(journal: Counter, head_of_records: Officer) -> None:
    close_year(counter=journal, by=head_of_records, at=NEW_YEAR)

    with pytest.raises(Refusal):
        close_year(counter=journal, by=head_of_records, at=NEW_YEAR + timedelta(days=1))

    assert Counter.objects.get(pk=journal.pk).closed_at == NEW_YEAR


@pytest.mark.parametrize("name", ["akim", "aigul_from_records"])
def test_10_5_only_the_head_of_records_closes_a_journal(
    journal: Counter, request: pytest.FixtureRequest, name: str
) -> None:
    officer = request.getfixturevalue(name)

    with pytest.raises(Refusal) as refusal:
        close_year(counter=journal, by=officer, at=NEW_YEAR)

    assert refusal.value.clause == "10.5"


def test_the_head_of_records_closes_it_on_its_page(
    journal: Counter, head_of_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: NEW_YEAR)
    client = signed_in(head_of_records)
    before = client.get(reverse("journals:years")).content.decode()
    address = reverse("journals:close_year", args=[journal.pk])

    after = client.post(address, {"once": str(uuid.uuid4())}, follow=True).content.decode()

    assert (address in before, address in after) == (True, False)
    assert Counter.objects.get(pk=journal.pk).closed_by == head_of_records


@pytest.mark.parametrize("name", ["years", "close_year"])
def test_who_does_not_see_every_paper_finds_no_years(journal: Counter, executor: Officer, name: str) -> None:
    answer = signed_in(executor).get(reverse(f"journals:{name}", args=[journal.pk] if name == "close_year" else []))

    assert answer.status_code == 404


def test_the_list_costs_the_same_for_one_journal_and_three(journal: Counter, aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)
    client.get(reverse("journals:years"))
    one = cost(client, reverse("journals:years"))
    for year in (2024, 2025):
        Counter.objects.create(
            register=journal.register, year=year, last=7, closed_at=WEDNESDAY, closed_by=aigul_from_records
        )

    assert cost(client, reverse("journals:years")) == one
