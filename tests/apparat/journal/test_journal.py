"""Operations, the life of a paper, sentences in the reader's language, readings that no rollback takes away."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from pytest_django import DjangoAssertNumQueries

from apparat.journal import events, queries, sentence
from apparat.journal.events import READ, Event
from apparat.journal.models import Entry
from apparat.journal.operation import operation
from apparat.journal.reading import write_reading
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from tests.apparat.journal.papers import Paper
from tests.factories import people

AT = datetime(2026, 3, 20, 10, 30, tzinfo=UTC)


def position(entry: Entry) -> str:
    """The post of the officer, as a history page shows it."""
    return str(entry.officer and entry.officer.position)


def test_entries_of_one_deed_share_an_operation(db: None) -> None:
    with operation():
        first = write(READ, Paper(1), mandate=None, at=AT, clause="")
        with operation():
            second = write(READ, Paper(2), mandate=None, at=AT, clause="")

    assert first.operation == second.operation


def test_two_deeds_are_two_operations(db: None) -> None:
    with operation():
        first = write(READ, Paper(1), mandate=None, at=AT, clause="")
    with operation():
        second = write(READ, Paper(2), mandate=None, at=AT, clause="")

    assert first.operation != second.operation


def test_a_decorated_deed_is_a_new_operation_at_every_call(db: None) -> None:
    @operation()
    def deed() -> Entry:
        return write(READ, Paper(1), mandate=None, at=AT, clause="")

    assert deed().operation != deed().operation


def test_the_life_of_a_paper_holds_what_belongs_to_it_oldest_first(db: None) -> None:
    paper = Paper(1, "3-5/151")
    assignment = Paper(9, "3-5/151-1", kind="assignment", root=paper)
    later = write(READ, assignment, mandate=None, at=AT + timedelta(days=1), clause="13.9")
    earlier = write(READ, paper, mandate=None, at=AT, clause="10.9")
    write(READ, Paper(2), mandate=None, at=AT, clause="10.9")

    life = queries.of_paper(root_kind="paper", root_id=1)

    assert life == [earlier, later]
    assert list(queries.of_thing("assignment", 9)) == [later]


@pytest.mark.parametrize("entries", [1, 6], ids=["one entry", "six entries"])
def test_a_history_page_asks_the_database_once(
    entries: int, deputy: Officer, akim: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    acting = people.acts_for(deputy, akim, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31))
    for _each in range(entries):
        write(READ, Paper(1), mandate=Mandate(deputy, akim.position, acting), at=AT, clause="1.4")

    with django_assert_num_queries(1):
        told = [
            f"{entry.officer} {position(entry)} / {entry.on_behalf_of}"
            for entry in queries.of_paper(root_kind="paper", root_id=1)
        ]

    assert told == ["Г. Оспанова Аудан әкімінің орынбасары / А. Серікбаев"] * entries


def test_a_sentence_shows_days_and_bilingual_facts_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(events.EVENTS, "test.moved", Event("test.moved", _("%(what)s: %(until)s, %(files)s")))
    data = {"what": {"kk": "мерзімі", "ru": "срок"}, "until": "2026-12-18", "files": ["бір.pdf", "екі.pdf"]}

    with translation.override("kk"):
        kazakh = sentence.render("test.moved", data)
    with translation.override("ru"):
        russian = sentence.render("test.moved", data)

    assert (kazakh, russian) == ("мерзімі: 18.12.2026, бір.pdf, екі.pdf", "срок: 18.12.2026, бір.pdf, екі.pdf")


def test_a_fact_an_old_entry_does_not_have_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(events.EVENTS, "test.moved", Event("test.moved", _("until %(until)s")))

    assert sentence.render("test.moved", {}) == "until —"


def test_an_event_nobody_registers_any_more_is_shown_by_its_name() -> None:
    assert sentence.render("house.that.was", {}) == "house.that.was"


def test_an_event_is_registered_once() -> None:
    with pytest.raises(ValueError, match="registered twice"):
        events.register(Event(READ, _("Restricted paper read")))


@pytest.mark.django_db(transaction=True)
def test_a_reading_stays_written_when_the_page_fails_afterwards(aigul_from_records: Officer) -> None:
    mandate = Mandate(aigul_from_records, aigul_from_records.position)

    entry = write_reading(Paper(1), mandate=mandate, at=AT, clause="10.4")
    with transaction.atomic():
        write(READ, Paper(2), mandate=mandate, at=AT, clause="10.4")
        transaction.set_rollback(True)

    assert list(Entry.objects.all()) == [entry]


@pytest.mark.django_db(transaction=True)
def test_a_reading_is_never_written_where_a_rollback_could_take_it_away(aigul_from_records: Officer) -> None:
    mandate = Mandate(aigul_from_records, aigul_from_records.position)

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        write_reading(Paper(1), mandate=mandate, at=AT, clause="10.4")

    assert Entry.objects.count() == 0
