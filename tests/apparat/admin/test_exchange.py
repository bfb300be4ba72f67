"""Reference books out and in as tables: a round trip, disarmed formulas, rows that are wrong, who may."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from apparat.admin.exchange import armed, disarmed
from apparat.org.models import Officer, Unit
from tests.apparat.admin.conftest import SignIn
from tests.factories import people

pytestmark = pytest.mark.django_db
XLSX, CSV = "0", "1"
UNITS = "/admin/apparat/unit/"
HEAD = "code,kind,rank,parent,name_kk,name_ru,short_kk,short_ru,index,bin,address,email,phone,is_active"


def take_out(client: Client, path: str, form: str = CSV) -> bytes:
    """Return the exported table."""
    response = client.post(f"{path}export/", {"format": form, "resource": "0"})
    assert response.status_code == 200
    return response.content


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a csv."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def show(client: Client, path: str, table: str) -> Any:
    """Send the table and return the page that shows what would change."""
    file = SimpleUploadedFile("кесте.csv", table.encode(), "text/csv")
    return client.post(f"{path}import/", {"import_file": file, "format": CSV, "resource": "0"})


def bring_in(client: Client, path: str, table: str) -> Any:
    """Send the table and confirm it."""
    shown = show(client, path, table).context["confirm_form"].initial
    return client.post(f"{path}process_import/", shown)


def test_units_go_out_and_come_back(keeper: Client) -> None:
    people.unit("finance")
    table = take_out(keeper, UNITS).decode("utf-8-sig")
    changed = table.replace("Қаржы бөлімі", "Экономика және қаржы бөлімі")
    new = f"{changed.rstrip()}\r\nwater,department,district,finance,Су бөлімі,Отдел воды,,,,,,,,1\r\n"

    response = bring_in(keeper, UNITS, new)

    finance, water = Unit.objects.get(code="finance"), Unit.objects.get(code="water")
    assert response.status_code == 302
    assert (finance.name_kk, water.parent, water.sort_key != "") == ("Экономика және қаржы бөлімі", finance, True)


def test_an_imported_change_has_its_line_of_history(keeper: Client, head_of_records: Officer) -> None:
    people.unit("finance")
    table = take_out(keeper, UNITS).decode("utf-8-sig").replace("Қаржы бөлімі", "Қаржы басқармасы")

    bring_in(keeper, UNITS, table)

    latest = Unit.objects.get(code="finance").history.latest()
    assert (latest.history_change_reason, latest.history_user) == ("import", head_of_records)


def test_nothing_is_written_before_it_is_confirmed(keeper: Client) -> None:
    page = show(keeper, UNITS, f"{HEAD}\nwater,department,district,,Су бөлімі,,,,,,,,,1\n")

    assert page.status_code == 200
    assert "<ins>Су бөлімі</ins>" in page.content.decode()
    assert 'style="' not in page.content.decode()
    assert Unit.objects.filter(code="water").count() == 0


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("water,no_such_kind,district,,Су бөлімі,,,,,,,,,1", id="an unknown kind"),
        pytest.param("water,department,district,,,,,,,,,,,1", id="no name"),
        pytest.param("water,department,district,nobody,Су,,,,,,,,,1", id="a parent that is not there"),
        pytest.param("water,department,district,,Су,,,,,12,,,,1", id="a BIN of two digits"),
    ],
)
def test_a_wrong_row_is_told_and_nothing_is_written(keeper: Client, row: str) -> None:
    page = show(keeper, UNITS, f"{HEAD}\nroads,department,district,,Жол бөлімі,,,,,,,,,1\n{row}\n")

    assert page.status_code == 200
    assert page.context.get("confirm_form") is None
    assert Unit.objects.filter(code__in=["water", "roads"]).count() == 0


FORMULAS = ["=1+1", "+7 727", "-2", "@SUM(A1)", "\tx", "'quoted", "'=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_disarmed_and_comes_back_as_it_was(text: str) -> None:
    assert disarmed(text).startswith("'")
    assert armed(disarmed(text)) == text


@pytest.mark.parametrize("text", ["", "Қаржы бөлімі", "3-5", "'"])
def test_an_ordinary_cell_stays_as_it_is(text: str) -> None:
    assert armed(text) == text


def test_no_exported_cell_is_a_formula(clerk: Client) -> None:
    Unit.objects.create(code="evil", kind="outside", name_kk='=HYPERLINK("http://x";"y")', address="@SUM(A1)")

    row = next(row for row in rows_of(take_out(clerk, UNITS)) if row["code"] == "evil")
    sheet = load_workbook(io.BytesIO(take_out(clerk, UNITS, XLSX))).active
    types = {cell.data_type for line in sheet.iter_rows() for cell in line}

    assert (row["name_kk"], row["address"]) == ('\'=HYPERLINK("http://x";"y")', "'@SUM(A1)")
    assert "f" not in types


def test_officers_go_out_without_passwords_and_come_in_without_one(administrator: Officer, sign_in: SignIn) -> None:
    people.position("executor")
    root = sign_in(administrator)
    table = take_out(root, "/admin/apparat/officer/").decode("utf-8-sig")
    head = table.splitlines()[0]
    line = "newcomer,Жаңабаев,Ерлан,,,,,executor,,,kk,1,"

    bring_in(root, "/admin/apparat/officer/", f"{head}\n{line}\n")

    newcomer = Officer.objects.get(username="newcomer")
    assert ("password" in head, "argon" in table, "md5" in table) == (False, False, False)
    assert (newcomer.has_usable_password(), [group.name for group in newcomer.groups.all()]) == (False, ["EXECUTOR"])


def test_the_administrator_cannot_be_changed_by_a_table(clerk: Client, administrator: Officer) -> None:
    table = take_out(clerk, "/admin/apparat/officer/").decode("utf-8-sig").replace("Әкімші", "Басқа")

    page = show(clerk, "/admin/apparat/officer/", table)

    assert page.context.get("confirm_form") is None
    assert Officer.objects.get(username="root").last_name_kk == "Әкімші"


@pytest.mark.clause("1.4")
def test_1_4_a_clerk_brings_in_correspondents(clerk: Client) -> None:
    bring_in(clerk, UNITS, f"{HEAD}\nwater,outside,outside,,«Су» ЖШС,ТОО «Су»,,,,,,,,1\n")

    assert Unit.objects.get(code="water").kind == "outside"


@pytest.mark.clause("1.4")
@pytest.mark.parametrize("kind", ["outside", "department"])
def test_1_4_a_clerk_brings_in_no_body_of_the_office_and_changes_none(kind: str, clerk: Client) -> None:
    people.unit("finance")

    page = show(clerk, UNITS, f"{HEAD}\nfinance,{kind},outside,,Басқа атау,,,,,,,,,1\n")

    assert page.context.get("confirm_form") is None
    assert Unit.objects.get(code="finance").name_kk == "Қаржы бөлімі"


@pytest.mark.clause("1.4")
def test_1_4_a_clerk_brings_in_no_new_body_and_makes_none_of_a_correspondent(clerk: Client) -> None:
    people.unit("elsewhere")

    pages = [
        show(clerk, UNITS, f"{HEAD}\n{code},department,district,,Су бөлімі,,,,,,,,,1\n")
        for code in ("water", "elsewhere")
    ]

    assert [page.context.get("confirm_form") for page in pages] == [None, None]


@pytest.mark.parametrize("book", ["curation", "substitution", "officer", "position"])
def test_who_only_reads_a_book_brings_nothing_in(book: str, clerk: Client) -> None:
    assert show(clerk, f"/admin/apparat/{book}/", HEAD).status_code == 403
    assert clerk.post("/admin/documents/incoming/import/").status_code in {302, 404}
