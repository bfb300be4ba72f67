"""Lists of other houses as files, as their pages show them: board, nomenclature, service notes, acquaintance."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.http import QueryDict
from django.urls import reverse

from apparat.lists.columns import choose_columns
from apparat.lists.sheets import SHEETS, Sheet, Shown, hear_of_sheets, offer_sheet
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from documents.models import Incoming
from journals.building import build
from journals.models import Export
from journals.sources import SOURCES
from journals.titles import TITLES
from tests.factories import acquaintance, archive, control, letters, notes
from tests.factories.letters import WEDNESDAY
from tests.factories.pages import cost, signed_in
from tests.journals.test_files import content_of, sheet_of
from tests.journals.test_lists import rows

pytestmark = pytest.mark.django_db
LONG = ("Жолдардың жөнделуі туралы " * 20).strip()


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    load_years(2025, 2027, at=WEDNESDAY)
    return WEDNESDAY


def head_of(officer: Officer, code: str, **asked: Any) -> list[str]:
    """Return the labels of the columns of the file."""
    path = reverse("journals:download", args=[code, "ru", "xlsx"])
    return sheet_of(content_of(signed_in(officer).get(path, asked)))[2]


@pytest.mark.clause("13.4")
def test_13_4_the_file_of_the_board_has_its_lines_with_whole_contents_and_no_words_for_ears(
    akim: Officer, department_head: Officer
) -> None:
    control.given(akim, [department_head], at=WEDNESDAY, number="soon", text=LONG, due_on=date(2026, 3, 20))
    control.given(akim, [department_head], at=WEDNESDAY, number="later", due_on=date(2026, 6, 12))

    first, second = rows(akim, "board")

    assert [first[0], second[0]] == ["soon", "later"]
    assert (first[1], first[4]) == (LONG, "20.03.2026")
    assert [line[0] for line in rows(akim, "board", light="green")] == ["later"]
    assert [line[0] for line in rows(akim, "board", words="жөнделуі")] == ["soon", "later"]


@pytest.mark.clause("13.4")
def test_13_4_the_file_of_the_board_has_the_columns_its_reader_chose(akim: Officer, department_head: Officer) -> None:
    control.given(akim, [department_head], at=WEDNESDAY, number="3-5/7-1", text=LONG, due_on=date(2026, 3, 20))
    choose_columns(officer=akim, place="board", keys=["number", "content", "light", "origin", "given", "origin_from"])

    [line] = rows(akim, "board")

    assert line == [
        "3-5/7-1",
        LONG,
        "мерзімі жақын",
        "хатқа қойылған бұрыштама\n№ 3-5/151 12.05.2026",
        "Облыс әкімінің аппараты",
        "18.03.2026",
    ]


@pytest.mark.clause("10.3")
def test_10_3_a_file_holds_what_its_reader_may_see(
    akim: Officer, department_head: Officer, stranger: Officer, aigul_from_records: Officer, head_of_apparatus: Officer
) -> None:
    control.given(akim, [department_head], at=WEDNESDAY, number="3-5/7-1")
    notes.delivered(department_head, head_of_apparatus)
    acquaintance.sent(letters.registered(aigul_from_records, akim), aigul_from_records, department_head)
    archive.drafted(aigul_from_records, archive.facts(), year=2026, at=WEDNESDAY)

    asked: dict[str, dict[str, str]] = {
        "board": {},
        "notes": {},
        "sendings": {},
        "read": {},
        "nomenclature": {"year": "2026"},
    }

    assert {code: rows(stranger, code, **typed) for code, typed in asked.items()} == {code: [] for code in asked}


@pytest.mark.clause("10.5")
def test_10_5_the_file_of_the_nomenclature_names_the_unit_of_each_line(aigul_from_records: Officer) -> None:
    archive.drafted(aigul_from_records, archive.facts(), archive.facts("3-2"), year=2026, at=WEDNESDAY)

    lines = rows(aigul_from_records, "nomenclature", year="2026")

    assert [line[:3] for line in lines] == [[index, "Құжаттандыру бөлімшесі", "Хат алмасу"] for index in ("3-1", "3-2")]
    for year in ("", "x", "2019", "99999", "-1"):
        assert rows(aigul_from_records, "nomenclature", year=year) == []


@pytest.mark.clause("10.4", "10.5")
def test_10_5_the_file_of_a_case_has_its_papers_in_order_and_hides_what_its_reader_may_not_see(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer, stranger: Officer
) -> None:
    case_file = archive.case("3-1", 2026)
    open_paper = letters.registered(aigul_from_records, akim, summary=LONG)
    secret = letters.registered(aigul_from_records, akim, their_number="2", restricted=True, summary="")
    Incoming.objects.update(case_file=case_file)

    files = [rows(who, "case", pk=case_file.pk) for who in (aigul_from_records, head_of_records, stranger)]

    assert [[line[0] for line in lines] for lines in files] == [
        [open_paper.number, secret.number],
        [open_paper.number, "ҚБП"],
        [],
    ]
    assert files[0][0][3] == LONG
    assert [rows(aigul_from_records, "case", pk=key) for key in ("", "x", "0", "9" * 30)] == [[]] * 4


@pytest.mark.clause("10.5")
def test_10_5_a_long_nomenclature_is_ordered_and_the_order_leads_back_to_its_year(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.drafted(aigul_from_records, archive.facts(), year=2026, at=WEDNESDAY)
    monkeypatch.setitem(SOURCES["nomenclature"].at_once, "xlsx", 0)
    client = signed_in(aigul_from_records)

    answer = client.get(reverse("journals:download", args=["nomenclature", "kk", "xlsx"]), {"year": "2026"})
    page = client.get(answer["Location"]).content.decode()

    assert 'href="/archive/2026/?year=2026"' in page


@pytest.mark.clause("10.23")
def test_10_23_the_file_of_service_notes_follows_the_box(department_head: Officer, head_of_apparatus: Officer) -> None:
    note = notes.delivered(department_head, head_of_apparatus)

    mine, theirs = rows(department_head, "notes", box="from"), rows(head_of_apparatus, "notes")

    assert mine == theirs
    assert mine[0][0].splitlines()[-1] == note.outgoing.heading_kk
    assert rows(department_head, "notes") == []


@pytest.mark.clause("10.6")
def test_10_6_the_files_of_acquaintance_tell_who_was_asked_and_what_was_read(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    paper = letters.registered(aigul_from_records, akim)
    sending = acquaintance.sent(paper, aigul_from_records, department_head, rural_akim)
    client = signed_in(department_head)
    client.post(reverse("acquaintance:confirm", args=[acquaintance.row_of(sending, department_head).pk]), ONCE)

    [sent], [read] = rows(aigul_from_records, "sendings"), rows(department_head, "read")

    assert (sent[4], read[1]) == ("1 / 2", sent[1])
    assert paper.number in read[0]


ONCE = {"once": "6f1f3f0e-6a3c-4a7b-8a55-0d5f8b1f0c11"}


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("board", "/control/"),
        ("notes", "/notes/"),
        ("sendings", "/acquaintance/sent/"),
        ("nomenclature", "/archive/2026/"),
    ],
)
def test_the_page_offers_its_file(
    code: str,
    page: str,
    aigul_from_records: Officer,
    akim: Officer,
    department_head: Officer,
    head_of_apparatus: Officer,
) -> None:
    control.given(akim, [aigul_from_records], at=WEDNESDAY)
    notes.delivered(department_head, head_of_apparatus)
    acquaintance.sent(letters.registered(aigul_from_records, akim), aigul_from_records, department_head)
    archive.drafted(aigul_from_records, archive.facts(), year=2026, at=WEDNESDAY)

    reader = head_of_apparatus if code == "notes" else aigul_from_records
    answer = signed_in(reader).get(page)

    address = reverse("journals:download", args=[code, "kk", "xlsx"])
    asked = "year=2026" if code == "nomenclature" else ""
    assert f'href="{address}?{asked}"' in answer.content.decode()
    assert head_of(reader, code, year="2026")


def test_a_long_board_is_made_in_the_background_as_it_is_shown(
    akim: Officer, department_head: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    control.given(akim, [department_head], at=WEDNESDAY, number="3-5/7-1")
    monkeypatch.setitem(SOURCES["board"].at_once, "xlsx", 0)
    client = signed_in(akim)
    ordered = client.get(reverse("journals:download", args=["board", "kk", "xlsx"]), {"words": "жол"})
    form = QueryDict(ordered["Location"].split("?")[1]).dict()

    client.post(reverse("journals:order"), form | ONCE)

    export = Export.objects.get()
    build(export.pk, WEDNESDAY)
    export.refresh_from_db()
    assert (export.state, export.lines, export.what) == ("ready", 1, "board")
    assert str(TITLES["board"]) in client.get(reverse("journals:exports")).content.decode()


@pytest.mark.clause("13.4")
def test_13_4_the_board_shows_chosen_columns_and_costs_the_same_with_one_and_three(
    akim: Officer, department_head: Officer
) -> None:
    client = signed_in(akim)
    keys = ["content", "origin", "given", "light", "urgency", "counted_from", "released", "origin_from"]
    client.post(reverse("list_columns", args=["board"]), {"keys": keys})
    control.given(akim, [department_head], at=WEDNESDAY, number="1")
    one = cost(client, "/control/?state=any")
    for number in ("2", "3"):
        control.given(akim, [department_head], at=WEDNESDAY, number=number)

    page = client.get("/control/", {"state": "any"}).content.decode()

    assert cost(client, "/control/?state=any") == one
    assert page.count("Облыс әкімінің аппараты") == 3
    assert 'data-label="Нөмірі"' in page


@pytest.mark.clause("13.10")
def test_13_10_a_chosen_column_that_cites_a_clause_brings_its_text(akim: Officer, department_head: Officer) -> None:
    control.given(akim, [department_head], at=WEDNESDAY, number="1", noted=True)
    choose_columns(officer=akim, place="board", keys=["number", "term"])

    page = signed_in(akim).get("/control/", {"state": "any"}).content.decode()

    assert page.count('id="clause-13-10"') == 1


def test_a_list_may_not_take_the_place_of_a_journal() -> None:
    journal, title, lists = SOURCES["incoming"], TITLES["incoming"], list(SHEETS)

    with pytest.raises(ValueError, match="incoming"):
        offer_sheet(Sheet("incoming", "Тізім", "control:board", SHEETS["board"].shown))

    assert (SOURCES["incoming"], TITLES["incoming"], list(SHEETS)) == (journal, title, lists)


def test_a_list_is_offered_once_and_heard_of_whenever_one_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apparat.lists.sheets._heard_by", [])
    heard: list[str] = []
    hear_of_sheets(lambda sheet: heard.append(sheet.code))

    with pytest.raises(ValueError, match="twice"):
        offer_sheet(Sheet("board", "", "control:board", lambda *_asked: Shown([], SHEETS["board"])))  # type: ignore[arg-type]

    assert heard == list(SHEETS)
