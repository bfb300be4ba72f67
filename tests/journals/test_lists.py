"""The registry and the list of papers as files: exactly what the page shows, in its order (10.9, 10.18)."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from apparat.lists.columns import choose_columns
from apparat.org.models import Officer
from apparat.ui import cells
from journals.lists import text_of
from journals.sources import SOURCES
from tests.factories import letters, outgoing
from tests.factories.pages import signed_in
from tests.journals.test_files import content_of, sheet_of

pytestmark = pytest.mark.django_db

LONG = "Жылу маусымына дайындық туралы " * 20


def rows(officer: Officer, code: str, **asked: Any) -> list[list[str]]:
    """Return the lines of the file."""
    path = reverse("journals:download", args=[code, "kk", "xlsx"])
    return sheet_of(content_of(signed_in(officer).get(path, asked)))[3:]


@pytest.mark.clause("10.9")
def test_the_file_of_the_registry_has_the_lines_of_the_page_with_whole_contents(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letters.registered(aigul_from_records, akim, summary=LONG)
    letters.registered(aigul_from_records, akim, their_number="=1+1", urgency="urgent")

    second, first = rows(aigul_from_records, "registry")

    assert [line[0].split()[0] for line in (second, first)] == ["3-5/2", "3-5/1"]
    assert first[3].strip() == LONG.strip()
    assert second[2].splitlines()[1].startswith("№ =1+1")


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        pytest.param({}, ["3-5/2", "3-5/1"], id="everything, in the order of the page"),
        pytest.param({"sort": "number"}, ["3-5/1", "3-5/2"], id="sorted"),
        pytest.param({"urgency": "urgent"}, ["3-5/2"], id="a filter"),
        pytest.param({"q": "дайындық"}, ["3-5/1"], id="words"),
        pytest.param({"q": "жоқ-сөз"}, [], id="words nobody wrote"),
        pytest.param({"state": "any", "page": "7"}, ["3-5/2", "3-5/1"], id="another order, whatever the page"),
    ],
)
def test_the_file_follows_the_filters_of_the_page(
    asked: dict[str, str], numbers: list[str], aigul_from_records: Officer, akim: Officer
) -> None:
    letters.registered(aigul_from_records, akim)
    letters.registered(aigul_from_records, akim, their_number="2", urgency="urgent", summary="Су қоры")

    found = [line[0].split()[0] for line in rows(aigul_from_records, "registry", **asked)]

    assert found == numbers


def test_the_file_has_the_columns_its_reader_chose_with_whole_contents(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letters.registered(aigul_from_records, akim, summary=LONG)
    choose_columns(officer=aigul_from_records, place="registry", keys=["number", "kind", "content"])

    [line] = rows(aigul_from_records, "registry")

    assert [text.strip() for text in line[1:]] == [LONG.strip(), "Хат"]


@pytest.mark.clause("10.3")
def test_10_3_the_file_holds_what_its_reader_may_see(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    letters.registered(aigul_from_records, akim)

    assert rows(stranger, "registry") == []


@pytest.mark.clause("10.18")
def test_the_file_of_the_papers_has_the_lines_of_their_page(
    aigul_from_records: Officer, department_head: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    outgoing.registered(aigul_from_records, department_head, akim)
    outgoing.drafted(department_head, akim)

    assert [line[0] for line in rows(aigul_from_records, "papers")] == ["3-6/1"]
    assert len(rows(department_head, "papers")) == 2


@pytest.mark.parametrize(("page", "code"), [("documents:registry", "registry"), ("outgoing:papers", "papers")])
def test_a_list_offers_its_file_with_the_filters_in_use(
    page: str,
    code: str,
    aigul_from_records: Officer,
    department_head: Officer,
    akim: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
) -> None:
    letters.registered(aigul_from_records, akim)
    outgoing.registered(aigul_from_records, department_head, akim)

    answer = signed_in(aigul_from_records).get(reverse(page), {"q": "Жылу", "page": "1"})

    address = reverse("journals:download", args=[code, "kk", "xlsx"])
    assert f'href="{address}?q=%D0%96%D1%8B%D0%BB%D1%83"' in answer.content.decode()


def test_a_long_list_is_ordered(aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    letters.registered(aigul_from_records, akim)
    monkeypatch.setitem(SOURCES["registry"].at_once, "xlsx", 0)

    answer = signed_in(aigul_from_records).get(reverse("journals:download", args=["registry", "kk", "xlsx"]))

    assert answer["Location"].startswith(reverse("journals:order"))


def test_a_list_is_no_paper(aigul_from_records: Officer) -> None:
    answer = signed_in(aigul_from_records).get(reverse("journals:download", args=["registry", "kk", "pdf"]))

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(cells.joined(cells.link("/a/", "3-5/1"), cells.SPACE, cells.badge("ШҰҒЫЛ", "red")), "3-5/1 ШҰҒЫЛ"),
        pytest.param(cells.joined("А", cells.BREAK, cells.muted("№ 1 & <2>")), "А\n№ 1 & <2>"),
        pytest.param("<b>жай</b> мәтін", "<b>жай</b> мәтін"),
        pytest.param(cells.DASH, "–"),
    ],
)
def test_a_cell_says_the_same_in_a_file(cell: Any, text: str) -> None:
    assert text_of(cell) == text
