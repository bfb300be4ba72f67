"""10.5: pages and printed forms of the nomenclature and of files; strangers, prices."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from archive.models import Nomenclature
from tests.archive.test_filing import executed, filed
from tests.factories.archive import AUTUMN, case, drafted, facts, indexed
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on a Monday of November at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: AUTUMN)
    new_office()


def send(client: Client, page: str, *keys: int, **typed: Any) -> Any:
    """Send the form of a deed."""
    return client.post(reverse(f"archive:{page}", args=keys), {"once": str(uuid.uuid4())} | typed)


def words_of(answer: Any) -> str:
    """Return the words of a PDF."""
    return "\n".join(sheets_of(answer.content))


LINE = {"index": "3-1", "name_kk": "Хаттар", "name_ru": "Письма", "years": "5", "article": "88"}


def test_a_nomenclature_is_made_on_pages_from_its_proposal_to_its_force(
    aigul_from_records: Officer, head_of_records: Officer, head_of_apparatus: Officer
) -> None:
    case("3-5", 2026)
    records, clerk = indexed("records"), signed_in(aigul_from_records)

    answers = [send(clerk, "propose", year="2027")]
    made = Nomenclature.objects.get(year=2027)
    line = CaseFile.objects.get(year=2027)
    answers += [
        send(clerk, "add_case", made.pk, unit=records.pk, **LINE),
        send(clerk, "change_case", line.pk, **LINE | {"index": "3-5"}),
        send(signed_in(head_of_records), "sign_nomenclature", made.pk),
        send(clerk, "agree_nomenclature", made.pk, ec_number="4", ec_on="23.11.2026"),
        send(signed_in(head_of_apparatus), "approve_nomenclature", made.pk),
    ]

    assert [answer.status_code for answer in answers] == [302] * 6
    assert Nomenclature.objects.get(year=2027).state == "approved"
    assert set(CaseFile.objects.filter(year=2027).values_list("index", "state")) == {("3-1", "open"), ("3-5", "open")}


def test_a_line_is_dropped_on_its_page_and_a_refused_one_is_told_at_its_field(aigul_from_records: Officer) -> None:
    made, clerk = drafted(aigul_from_records, facts("3-1")), signed_in(aigul_from_records)
    line = CaseFile.objects.get(index="3-1", year=2027)

    refused = send(clerk, "add_case", made.pk, unit=line.unit_id, **LINE)
    dropped = send(clerk, "drop_case", line.pk)

    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["index"])
    assert (dropped.status_code, dropped["Location"]) == (302, made.get_absolute_url())


def test_strangers_see_neither_nomenclature_nor_files_nor_deeds(stranger: Officer) -> None:
    file, client = case(), signed_in(stranger)
    key = Nomenclature.objects.get(year=2026).pk
    pages: list[tuple[str, list[Any]]] = [
        ("nomenclature", [2026]),
        ("nomenclature_pdf", [2026, "kk"]),
        ("case", [file.pk]),
        ("unfiled", []),
    ]
    pages += [("inventory_pdf", [file.pk, "kk"]), ("close_case", [file.pk]), ("carry_case", [file.pk])]
    deeds = ("add_case", "sign_nomenclature", "agree_nomenclature", "approve_nomenclature", "return_nomenclature")
    pages += [(name, [key]) for name in (*deeds, "close_nomenclature")]
    pages += [("change_case", [file.pk]), ("drop_case", [file.pk])]

    answers = {name: client.get(reverse(f"archive:{name}", args=args)).status_code for name, args in pages}

    assert set(answers.values()) == {404}


def test_home_leads_to_the_year(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)

    before = client.get(reverse("archive:home"))
    case()
    after = client.get(reverse("archive:home"))

    assert (before["Location"], after["Location"]) == (reverse("archive:propose"), "/archive/2026/")


def test_the_printed_nomenclature_has_the_columns_of_annex_26(aigul_from_records: Officer) -> None:
    case(name_kk="Қаулылар", article="120")
    client = signed_in(aigul_from_records)

    words = {
        language: words_of(client.get(reverse("archive:nomenclature_pdf", args=[2026, language])))
        for language in ("kk", "ru")
    }

    assert all("3-5" in text and "120" in text for text in words.values())
    assert "Қаулылар" in words["kk"]


def test_the_inventory_lists_the_papers_to_who_may_see_them_all(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    into = case(code="finance")
    filed(aigul_from_records, akim, into)
    path = reverse("archive:inventory_pdf", args=[into.pk, "kk"])

    printed, refused = signed_in(aigul_from_records).get(path), signed_in(department_head).get(path)

    assert "3-5/1" in words_of(printed)
    assert refused.status_code == 404


def test_the_list_of_what_is_not_filed(aigul_from_records: Officer, akim: Officer) -> None:
    executed(aigul_from_records, akim)

    page = signed_in(aigul_from_records).get(reverse("archive:unfiled"))

    assert "3-5/1" in page.content.decode()


def test_pages_cost_the_same_with_one_and_with_three_rows(aigul_from_records: Officer, akim: Officer) -> None:
    client, into = signed_in(aigul_from_records), case()
    paths = ["/archive/2026/", reverse("archive:case", args=[into.pk]), reverse("archive:unfiled")]
    filed(aigul_from_records, akim, into, their_number="1")
    executed(aigul_from_records, akim, their_number="2")

    one = [cost(client, path) for path in paths]
    for place in range(2):
        case(f"3-{7 + place}")
        filed(aigul_from_records, akim, into, their_number=f"1{place}")
        executed(aigul_from_records, akim, their_number=f"2{place}")

    assert [cost(client, path) for path in paths] == one
