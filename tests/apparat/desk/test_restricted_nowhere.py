"""10.4: a restricted line is told nowhere to a clerk of RECORDS who is not its keeper; lists and prints are opened."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from apparat.deadlines.models import Deadline
from apparat.notices.digest import write_digests
from apparat.notices.models import Notice
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Unit
from apparat.worktime.load import load_years
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.file_incoming import file_incoming
from documents.doubles import doubles_of
from documents.models import Incoming
from tests.factories import people
from tests.factories.letters import WEDNESDAY, on_desk, registered
from tests.factories.office import new_office
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4")]
WRITER, THEIRS = "Құпия жіберуші", "ҚБП-77/4"
ON = WEDNESDAY.date()

PAGES = (
    *("/", "/registry/", "/registry/?state=any", "/registry/?q=ҚБП-77/4", "/registry/returned/", "/search/?q=ҚБП-77/4"),
    *("/registry/?sort=number", "/registry/correspondents/", "/archive/", "/archive/unfiled/", "/journals/incoming/"),
    *("/journals/analysis/", "/control/", "/outgoing/", "/lists/", "/notices/"),
)


@pytest.fixture(autouse=True)
def today(db: None, monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten, in an office with its calendar."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    load_years(2025, 2027, at=WEDNESDAY)
    new_office()
    return WEDNESDAY


@pytest.fixture
def clerk(db: None) -> Officer:
    """A clerk of RECORDS who is not the responsible specialist."""
    post = people.position("records_inspector", of_unit=people.unit("records"))
    return people.officer("dana", "Оспан Дана", at_post=post)


@pytest.fixture
def writer(db: None) -> Unit:
    """Who writes what is restricted."""
    return Unit.objects.create(code="secret", kind=Unit.Kind.OUTSIDE, name_kk=WRITER, name_ru=WRITER)


def secret(keeper: Officer, leader: Officer, writer: Unit, state: str) -> Incoming:
    """Bring a restricted paper into the state."""
    facts: dict[str, Any] = {"restricted": True, "summary": "", "correspondent": writer, "their_number": THEIRS}
    if state == "registered":
        return registered(keeper, leader, **facts)
    line = on_desk(keeper, leader, **facts)
    done = execute_on_paper(incoming=line, by=keeper, at=WEDNESDAY, resolved_on=ON, executed_on=ON, paper_file="3-6/1")
    if state == "executed":
        return done
    return file_incoming(incoming=done, by=keeper, at=WEDNESDAY, case_file=CaseFile.objects.get(index="3-5", year=2026))


@pytest.mark.parametrize("state", ["registered", "executed", "filed"])
@pytest.mark.parametrize("path", PAGES)
def test_10_4_no_page_tells_of_it(
    path: str, state: str, clerk: Officer, writer: Unit, aigul_from_records: Officer, akim: Officer
) -> None:
    line = secret(aigul_from_records, akim, writer, state)

    page = signed_in(clerk).get(path).content.decode()

    told = page.replace("q=ҚБП-77/4", "").replace('value="ҚБП-77/4"', "")
    assert (f">{line.number}<" in told, line.get_absolute_url() in told) == (False, False)
    assert WRITER not in told or path == "/registry/correspondents/"


def test_10_4_neither_the_inventory_nor_the_file_of_the_journal_tells_of_it(
    clerk: Officer, writer: Unit, aigul_from_records: Officer, akim: Officer
) -> None:
    secret(aigul_from_records, akim, writer, "filed")
    file, client = CaseFile.objects.get(index="3-5", year=2026), signed_in(clerk)

    inventory = client.get(reverse("archive:inventory_pdf", args=[file.pk, "kk"]))
    journal = client.get(reverse("journals:download", args=["incoming", "kk", "xlsx"]))

    pages = PdfReader(io.BytesIO(b"".join(inventory))).pages if inventory.status_code == 200 else []
    words = " ".join(page.extract_text() for page in pages)
    sheet = load_workbook(io.BytesIO(b"".join(journal))).active
    cells = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row) if sheet else ""
    assert (WRITER in words, THEIRS in words, WRITER in cells, THEIRS in cells) == (False, False, False, False)


def test_10_4_its_terms_are_owed_by_the_keeper_by_name_and_told_to_nobody_else(
    clerk: Officer, writer: Unit, aigul_from_records: Officer, akim: Officer
) -> None:
    secret(aigul_from_records, akim, writer, "registered")

    write_digests(WEDNESDAY)

    owed = Deadline.objects.filter(subject_kind="incoming", state=Deadline.State.OPEN)
    assert {row.officer for row in owed} == {aigul_from_records}
    assert {notice.officer for notice in Notice.objects.filter(kind="digest")} <= {aigul_from_records, akim}


def test_10_4_a_double_of_it_says_only_that_it_is_there(
    clerk: Officer, writer: Unit, aigul_from_records: Officer, akim: Officer
) -> None:
    line = secret(aigul_from_records, akim, writer, "registered")

    [double] = doubles_of(clerk, ON, correspondent=writer, their_number=THEIRS, their_on=line.their_on)

    assert (double.number, double.at, double.path, double.summary) == ("", None, "", "")
