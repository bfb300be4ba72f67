"""10.9: pages of the Library of documents – list, filters, words, one paper, its files, its forms, its file."""

from __future__ import annotations

import io
import uuid
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from apparat.org.models import Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.actions.withdraw_library_paper import withdraw_library_paper
from documents.models import LibraryPaper
from tests.factories.letters import WEDNESDAY, correspondent, paper, pdf
from tests.factories.library import expected, placed
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
LIST = reverse("library:list")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def test_10_9_an_officer_lays_a_report_down_by_the_form(executor: Officer) -> None:
    client = signed_in(executor)
    body = unit("finance")
    card: dict[str, Any] = {
        "once": str(uuid.uuid4()),
        "unit": body.pk,
        "what": "monthly-2",
        "year": "2026",
        "heading": "Ақпандағы есеп",
        "interested": [unit("shanaq").pk],
        "attached": [pdf()],
    }

    answer = client.post(reverse("library:place"), card, follow=True)

    made = LibraryPaper.objects.get()
    assert (answer.status_code, made.heading, made.part) == (200, "Ақпандағы есеп", 2)
    assert [one.code for one in made.interested.all()] == ["shanaq"]
    assert "Ақпандағы есеп" in answer.content.decode()


@pytest.mark.parametrize(
    ("changes", "field"), [({"year": ""}, "year"), ({"what": ""}, "what"), ({"attached": []}, "attached")]
)
def test_10_9_the_form_names_the_field_that_is_lacking(changes: dict[str, Any], field: str, executor: Officer) -> None:
    card = {"once": str(uuid.uuid4()), "unit": executor.unit.pk, "what": "monthly-2", "year": "2026", "heading": "Есеп"}  # type: ignore[union-attr]

    answer = signed_in(executor).post(reverse("library:place"), card | {"attached": [pdf()]} | changes)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["answer", "monthly"]),
        ("?kind=monthly", ["monthly"]),
        ("?year=2026", ["monthly"]),
        ("?year=2025", []),
        ("?q=казына", ["answer"]),  # қазына
        ("?state=any", ["information", "answer", "monthly"]),
    ],
)
def test_10_9_the_list_is_filtered(asked: str, found: list[str], executor: Officer, akim: Officer) -> None:
    placed(executor)
    placed(executor, kind="answer", period=None, reference="3-5/12", heading="Қазына мүлкі туралы")
    gone = placed(executor, kind="information", period=None, heading="Байқау туралы")
    withdraw_library_paper(paper=gone, by=executor, at=WEDNESDAY, reason="Қате")

    page = signed_in(akim).get(LIST + asked)

    assert [one.kind for one in page.context["page"]] == found


def test_10_9_the_list_is_filtered_by_whose_paper_it_is(executor: Officer, stranger: Officer, akim: Officer) -> None:
    placed(executor)
    placed(stranger)

    page = signed_in(akim).get(f"{LIST}?unit={unit('education').pk}")

    assert [one.unit.code for one in page.context["page"]] == ["education"]


def test_10_9_a_body_that_is_not_offered_is_told_beside_its_field(executor: Officer, akim: Officer) -> None:
    placed(executor)

    page = signed_in(akim).get(f"{LIST}?unit={unit('education').pk}")

    assert page.status_code == 200
    assert "unit" in page.context["form"].errors
    assert [one.unit.code for one in page.context["page"]] == ["finance"]


def test_10_9_the_list_costs_the_same_with_one_and_three_rows(executor: Officer, akim: Officer) -> None:
    monthly = expected(unit("finance"))
    placed(executor, expected=monthly)
    client = signed_in(akim)
    one = cost(client, LIST)
    for _more in range(2):
        placed(executor, interested=[unit("shanaq")])
    expected(unit("education"))

    assert cost(client, LIST) == one


def test_10_9_the_page_of_a_paper_shows_its_versions_and_its_file_is_served(executor: Officer, akim: Officer) -> None:
    made = placed(executor)
    file = made.versions.get().files.get().attachment_id

    page = signed_in(akim).get(made.get_absolute_url())
    served = signed_in(akim).get(reverse("library:file", args=[file]))

    assert (page.status_code, served.status_code) == (200, 200)
    assert page.context["may_add"].allowed is False
    assert b"".join(served.streaming_content)[:5] == b"%PDF-"  # type: ignore[attr-defined]


def test_10_9_a_stranger_finds_nothing(executor: Officer, stranger: Officer) -> None:
    made = placed(executor)
    file = made.versions.get().files.get().attachment_id
    client = signed_in(stranger)

    paths = [
        made.get_absolute_url(),
        reverse("library:version", args=[made.pk]),
        reverse("library:withdraw", args=[made.pk]),
        reverse("library:file", args=[file]),
    ]

    assert [client.get(path).status_code for path in paths] == [404, 404, 404, 404]


def test_10_9_the_officer_of_the_body_is_led_from_a_missing_report_to_its_form(executor: Officer) -> None:
    monthly = expected(unit("finance"))
    client = signed_in(executor)

    page = client.get(LIST)
    form = client.get(f"{reverse('library:place')}?expected={monthly.pk}&what=monthly-1&year=2026&heading=x")

    assert f"expected={monthly.pk}&amp;what=monthly-1&amp;year=2026" in page.content.decode()
    assert form.context["form"]["expected"].value() == str(monthly.pk)


@pytest.mark.clause("10.12")
def test_10_9_the_checklist_points_at_the_library_and_one_click_leads_there(
    aigul_from_records: Officer, akim: Officer
) -> None:
    new_office()
    body = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    letter = accept_incoming(
        by=aigul_from_records, at=WEDNESDAY, hold=True, paper=paper(akim, correspondent=body, files=[pdf()])
    )
    client = signed_in(aigul_from_records)
    address = reverse("library:place_incoming", args=[letter.pk])

    checklist = client.get(reverse("documents:return", args=[letter.pk]))
    card = client.get(address).context["form"].initial
    sent = {"once": str(uuid.uuid4()), **card}
    done = client.post(address, sent, follow=True)

    found = {one.check.key: one.answer for one in checklist.context["form"].findings}
    letter.refresh_from_db()
    assert (found["library"], address in checklist.content.decode()) == ("ask", True)
    assert "library" not in checklist.context["form"]["grounds"].value()
    assert (done.status_code, letter.state) == (200, "returned")
    assert client.get(reverse("documents:return_letter", args=[letter.pk])).status_code == 200


def test_10_9_the_list_can_be_had_as_a_file(executor: Officer) -> None:
    placed(executor)

    answer = signed_in(executor).get(reverse("journals:download", args=["library", "kk", "xlsx"]))

    content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    sheet = load_workbook(io.BytesIO(content)).active
    assert any("Қар тазалау туралы ақпарат" in str(cell.value) for row in sheet.iter_rows() for cell in row)
