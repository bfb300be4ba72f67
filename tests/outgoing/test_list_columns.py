"""10.18: the list of the office's papers with the columns, the order and the searches its reader wants."""

from __future__ import annotations

import pytest
from django.urls import reverse

from apparat.lists.columns import choose_columns
from apparat.lists.models import ChosenColumns
from apparat.org.models import Officer
from outgoing.lists import FURTHER, PAPERS, USUAL
from outgoing.models import Outgoing
from tests.factories.outgoing import drafted, registered
from tests.factories.pages import cost, signed_in
from tests.journals.test_lists import rows

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
LIST = "/outgoing/"


@pytest.fixture
def two(aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer) -> list[Outgoing]:
    """Two papers with numbers; the older one was begun first."""
    return [registered(aigul_from_records, executor, deputy) for _each in range(2)]


def test_every_column_can_be_chosen_and_all_are_drawn(two: list[Outgoing], aigul_from_records: Officer) -> None:
    choose_columns(officer=aigul_from_records, place=PAPERS, keys=[*USUAL, *FURTHER])

    page = signed_in(aigul_from_records).get(LIST)

    assert len(page.context["table"].columns) == len(USUAL) + len(FURTHER)
    assert "Қаржы бөлімі" in page.content.decode()


def test_the_page_offers_the_choice_and_remembers_it(two: list[Outgoing], aigul_from_records: Officer) -> None:
    client, path = signed_in(aigul_from_records), reverse("list_columns", args=[PAPERS])

    offered = path in client.get(LIST).content.decode()
    client.post(path, {"keys": ["number", "body"]})

    assert offered
    assert ChosenColumns.objects.get().keys == ["number", "body"]


@pytest.mark.parametrize(("sort", "first"), [("registered", 0), ("-registered", 1), ("begun", 0), ("nonsense", 1)])
def test_it_is_sorted_by_registration_and_by_beginning(
    two: list[Outgoing], aigul_from_records: Officer, sort: str, first: int
) -> None:
    page = signed_in(aigul_from_records).get(LIST, {"sort": sort}).context["page"]

    assert page.rows[0].pk == two[first].pk


def test_what_has_no_number_stands_where_the_newest_stands(
    two: list[Outgoing], executor: Officer, deputy: Officer
) -> None:
    draft = drafted(executor, deputy)

    page = signed_in(executor).get(LIST, {"sort": "-registered"}).context["page"]

    assert page.rows[0].pk == draft.pk


def test_the_file_has_the_chosen_columns_in_the_order_of_the_page(
    two: list[Outgoing], aigul_from_records: Officer
) -> None:
    choose_columns(officer=aigul_from_records, place=PAPERS, keys=["number", "body", "language"])

    lines = rows(aigul_from_records, "papers", sort="registered")

    assert [(line[0], len(line)) for line in lines] == [(paper.number, 3) for paper in two]


def test_wide_lines_cost_the_same_for_one_and_three(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    choose_columns(officer=aigul_from_records, place=PAPERS, keys=[*USUAL, *FURTHER])
    client = signed_in(aigul_from_records)
    registered(aigul_from_records, executor, deputy)
    few = cost(client, LIST)
    for _each in range(2):
        registered(aigul_from_records, executor, deputy)

    assert cost(client, LIST) == few
