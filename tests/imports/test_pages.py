"""Pages of imports: for who keeps the registry, nobody else; a form of columns, a report to download (10.9)."""

from __future__ import annotations

import io
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from openpyxl import load_workbook

from apparat.org.models import Officer
from documents.models import DocumentKind, Incoming
from imports.models import Run
from imports.sheet import cut_of
from imports.tasks import work_on_import
from tests.factories.imports import brought, looked_through, row, table, taken_over
from tests.factories.letters import WEDNESDAY, open_registry
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in

DEEDS = ("check", "begin", "stop", "resume", "drop")


def sent(officer: Officer, name: str, *args: int, **typed: object) -> tuple[int, str]:
    """Send a form; return the status, and the next page or this one."""
    answer = signed_in(officer).post(reverse(f"imports:{name}", args=args), {"once": str(uuid.uuid4()), **typed})
    return answer.status_code, answer.get("Location") or answer.content.decode()


def test_a_file_goes_all_the_way_on_its_pages(aigul_from_records: Officer) -> None:
    open_registry()
    letter = DocumentKind.objects.get(code="letter")

    status, columns = sent(aigul_from_records, "upload", file=table(row("3-5/1"), row("")))
    run = Run.objects.get()
    offered = signed_in(aigul_from_records).get(columns).context["form"].initial
    chosen = {name: value for name, value in offered.items() if name not in {"usual_kind", "channel"}}
    looked = sent(aigul_from_records, "check", run.pk, usual_kind=letter.pk, channel="post", **chosen)
    work_on_import(run_id=run.pk)
    page = signed_in(aigul_from_records).get(run.get_absolute_url()).content.decode()
    begun = sent(aigul_from_records, "begin", run.pk)
    work_on_import(run_id=run.pk)

    assert (status, columns) == (302, reverse("imports:check", args=[run.pk]))
    assert (offered["number"], offered["sender"], offered["channel"]) == ("0", "2", "post")
    assert (looked, begun) == ((302, run.get_absolute_url()), (302, run.get_absolute_url()))
    assert reverse("imports:faults", args=[run.pk]) in page
    assert Incoming.objects.get().number == "3-5/1"


def test_a_bad_file_is_refused_on_its_page(aigul_from_records: Officer) -> None:
    status, page = sent(aigul_from_records, "upload", file=SimpleUploadedFile("журнал.csv", b""))

    assert status == 422
    assert "журнал.csv" in page


def test_a_column_is_given_once_and_the_correspondent_must_stand_somewhere(aigul_from_records: Officer) -> None:
    run = brought(aigul_from_records, table(row("1")))
    letter = DocumentKind.objects.get(code="letter")

    twice, page = sent(
        aigul_from_records, "check", run.pk, usual_kind=letter.pk, channel="post", number="0", on="0", sender="2"
    )
    none, _page = sent(aigul_from_records, "check", run.pk, usual_kind=letter.pk, channel="post", number="0", on="1")

    assert (twice, none) == (422, 422)
    assert 'id="id_on_error"' in page


def test_the_next_file_of_such_headings_is_offered_the_same_columns(aigul_from_records: Officer) -> None:
    looked_through(aigul_from_records, table(row("1")), receipt=9)
    run = brought(aigul_from_records, table(row("2")))

    form = signed_in(aigul_from_records).get(reverse("imports:check", args=[run.pk])).context["form"]

    assert form.initial["receipt"] == "9"


def test_faults_are_given_as_a_table_in_the_readers_language(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("1", on="29.02.2023")))

    answer = signed_in(aigul_from_records).get(reverse("imports:faults", args=[run.pk]))

    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [2]
    assert sheet["D2"].value == "29.02.2023"


def test_a_list_of_faults_that_was_cut_says_so_on_the_page_and_in_the_table(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(aigul_from_records)
    whole = looked_through(aigul_from_records, table(row("")))
    monkeypatch.setattr("imports.findings.MOST_FAULTS", 2)
    cut = looked_through(aigul_from_records, table(*(row("") for _time in range(3))))
    with override("kk"):
        said = cut_of(cut)

    pages = [client.get(run.get_absolute_url()).content.decode() for run in (whole, cut)]
    answer = client.get(reverse("imports:faults", args=[cut.pk]))

    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert ("2" in said, "3" in said, [said in page for page in pages]) == (True, True, [False, True])
    assert [(line[0].value, line[2].value == said) for line in sheet.iter_rows(min_row=3)] == [(3, False), (None, True)]


def test_a_stopped_import_with_papers_is_not_given_up_on_its_page(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, table(row("1")))
    Run.objects.filter(pk=run.pk).update(state="stopped")

    status, _page = sent(aigul_from_records, "drop", run.pk)

    assert (status, Run.objects.get().state) == (422, "stopped")


@pytest.mark.parametrize("name", ["list", "upload", "sample_export"])
def test_strangers_find_no_house_of_imports(
    aigul_from_records: Officer, stranger: Officer, akim: Officer, name: str
) -> None:
    found = [signed_in(officer).get(reverse(f"imports:{name}")).status_code for officer in (stranger, akim)]
    clerk = signed_in(aigul_from_records).get(reverse(f"imports:{name}")).status_code

    assert clerk == 200
    assert found == ([404, 404] if name != "upload" else [200, 200])  # the form itself says who may


@pytest.mark.parametrize("name", ["run", "faults", *DEEDS])
def test_strangers_find_no_import(aigul_from_records: Officer, stranger: Officer, name: str) -> None:
    run = looked_through(aigul_from_records, table(row("1")))

    found = signed_in(stranger).get(reverse(f"imports:{name}", args=[run.pk])).status_code

    assert found == 404


def test_a_stranger_brings_nothing(stranger: Officer) -> None:
    status, _page = sent(stranger, "upload", file=table(row("1")))

    assert (status, Run.objects.count()) == (422, 0)


def test_the_list_costs_the_same_with_one_import_and_with_three(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)
    taken_over(aigul_from_records, table(row("1")))
    with_one = cost(client, reverse("imports:list"))

    for number in ("2", "3"):
        looked_through(aigul_from_records, table(row(number)))

    assert cost(client, reverse("imports:list")) == with_one


def test_the_page_costs_the_same_with_one_fault_and_with_three(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)
    one = looked_through(aigul_from_records, table(row("")))
    three = looked_through(aigul_from_records, table(row(""), row("2", on=""), row("3", on="")))

    assert cost(client, three.get_absolute_url()) == cost(client, one.get_absolute_url())


def test_the_paper_says_where_it_comes_from(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("3-5/290")))
    paper = Incoming.objects.get()

    page = signed_in(aigul_from_records).get(paper.get_absolute_url()).content.decode()
    listed = signed_in(aigul_from_records).get(reverse("documents:registry"), {"q": "бюджет"}).content.decode()

    assert [words in page for words in ("журнал.csv", "18.03.2024 жауап берілді", "05.03.2024")] == [True] * 3
    assert paper.get_absolute_url() in listed


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("form", ["stamp", "receipt"])
def test_10_9_no_stamp_and_no_receipt_of_a_paper_that_was_not_registered_here(
    aigul_from_records: Officer, form: str
) -> None:
    new_office()
    taken_over(aigul_from_records, table(row("3-5/290")))
    paper = Incoming.objects.get()
    address = reverse(f"documents:{form}", args=[paper.pk])

    page = signed_in(aigul_from_records).get(paper.get_absolute_url()).content.decode()

    assert address not in page
    assert signed_in(aigul_from_records).get(address).status_code == 404


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_sample_of_a_journal_is_known_by_its_headings(aigul_from_records: Officer, language: str) -> None:
    content = signed_in(aigul_from_records).get(reverse("imports:sample_table", args=[language])).content

    run = looked_through(aigul_from_records, SimpleUploadedFile("журнал.csv", content), at=WEDNESDAY)

    assert (run.good, run.bad, run.layout["encoding"]) == (2, 0, "utf-8-sig")
    assert run.found["bodies"] == 2
