"""Papers of old journals stand where they belong: in the registry and in the journal of annex 15 (ADR-0016)."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils import translation

from apparat.org.models import Officer
from documents.models import Incoming
from documents.queries import registry
from journals import keyset
from journals.books import BOOKS
from journals.columns import texts_of
from tests.factories.imports import row, rows, table, taken_over
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

TODAY = WEDNESDAY.date()
WITHOUT_A_PLACE = "290-И"  # such a number tells no place in the year


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def old(aigul_from_records: Officer) -> list[Incoming]:
    """Three papers of 2024, one of which has no place in its year."""
    taken_over(
        aigul_from_records,
        table(row("3-5/7"), row(WITHOUT_A_PLACE, note="Тіркелген", on="06.03.2024"), row("3-5/8", on="07.03.2024")),
    )
    return list(Incoming.objects.order_by("pk"))


def numbers(officer: Officer, **wanted: Any) -> list[str]:
    return [line.number for line in registry(officer, TODAY, wanted).in_order()]


def leaves(officer: Officer, size: int, monkeypatch: pytest.MonkeyPatch, **asked: str) -> list[list[str]]:
    """Return the numbers of every page of the journal, leafed through from its beginning."""
    monkeypatch.setattr(keyset, "SIZE", size)
    client, pages, place = signed_in(officer), [], ""
    while True:
        page = client.get(reverse("journals:journal", args=["incoming"]), {**asked, "after": place}).context["page"]
        pages.append([line.facts.number for line in page.rows])
        if not (place := page.after):
            return pages


def test_in_the_registry_they_stand_below_the_numbers_of_their_year(
    old: list[Incoming], aigul_from_records: Officer, akim: Officer
) -> None:
    letter = registered(aigul_from_records, akim)

    assert numbers(aigul_from_records) == [letter.number, "3-5/8", "3-5/7", WITHOUT_A_PLACE]
    assert numbers(aigul_from_records, sort="number") == [WITHOUT_A_PLACE, "3-5/7", "3-5/8", letter.number]


def test_in_a_period_each_stands_on_its_day(old: list[Incoming], aigul_from_records: Officer) -> None:
    asked = {"since": old[0].lawful_on.replace(day=5), "until": old[0].lawful_on.replace(day=6)}

    assert numbers(aigul_from_records, **asked) == [WITHOUT_A_PLACE, "3-5/7"]


def test_annex_15_has_them_on_their_day_with_the_words_of_the_old_journal(
    old: list[Incoming], aigul_from_records: Officer
) -> None:
    asked = QueryDict("since=01.03.2024&until=31.03.2024")
    page = signed_in(aigul_from_records).get(reverse("journals:journal", args=["incoming"]), asked).context["page"]

    with translation.override("ru"):
        lines = [texts_of(BOOKS["incoming"].columns, line) for line in page.rows]

    assert [line[0] for line in lines] == ["3-5/7", WITHOUT_A_PLACE, "3-5/8"]
    assert lines[1][4:] == ("Қаржы бөлімі: орындауға", "", "18.03.2024 жауап берілді", "Тіркелген")


@pytest.mark.parametrize("size", [1, 2, 3])
def test_annex_15_is_leafed_through_without_losing_one(
    size: int, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_over(aigul_from_records, table(row("а-1/х1"), row("б-1/х1"), row("в-1/х1"), *rows(1, 4)))

    pages = leaves(aigul_from_records, size, monkeypatch, since="01.03.2024", until="31.03.2024")

    found = [number for page in pages for number in page]
    assert (len(found), len(set(found)), max(map(len, pages))) == (7, 7, size)
    assert found[-4:] == [f"3-5/{n}" for n in range(1, 5)]


def test_the_journal_costs_the_same_with_one_and_with_three_old_papers(aigul_from_records: Officer) -> None:
    path = f"{reverse('journals:journal', args=['incoming'])}?since=01.03.2024&until=31.03.2024"
    taken_over(aigul_from_records, table(row("3-5/1")))
    one = cost(signed_in(aigul_from_records), path)
    taken_over(aigul_from_records, table(*rows(2, 3)))

    assert cost(signed_in(aigul_from_records), path) == one


def test_the_database_lets_no_number_be_without_its_place_and_none_stand_twice(
    old: list[Incoming], aigul_from_records: Officer
) -> None:
    first, placeless, second = old

    with pytest.raises(IntegrityError, match="incoming_number_has_its_place"), transaction.atomic():
        Incoming.objects.filter(pk=placeless.pk).update(ordinal=None)
    with pytest.raises(IntegrityError, match="incoming_ordinal_once"), transaction.atomic():
        Incoming.objects.filter(pk=second.pk).update(ordinal=first.ordinal)


@pytest.mark.django_db(transaction=True)
def test_the_migration_gives_old_rows_their_place_and_takes_it_back(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row(WITHOUT_A_PLACE)))
    ordinals = []
    try:
        call_command("migrate", "documents", "0025", verbosity=0)
        ordinals.append(_ordinal())
        call_command("migrate", "documents", "0030", verbosity=0)
        ordinals.append(_ordinal())
    finally:
        call_command("migrate", verbosity=0)

    assert ordinals == [None, 0]


def _ordinal() -> int | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT ordinal FROM documents_incoming")
        return cursor.fetchone()[0]  # type: ignore[no-any-return]


def test_a_deep_page_of_a_period_has_its_papers_in_their_order(
    old: list[Incoming], aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.paging.SIZE", 1)
    monkeypatch.setattr("apparat.ui.paging.DEEP", 0)
    client, asked = signed_in(aigul_from_records), "/registry/?since=01.03.2024&until=31.03.2024"

    pages = [client.get(f"{asked}&page={number}").context["page"] for number in (1, 2, 3)]

    assert [[line.number for line in page.rows] for page in pages] == [["3-5/8"], [WITHOUT_A_PLACE], ["3-5/7"]]
