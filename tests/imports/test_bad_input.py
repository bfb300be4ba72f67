"""Files that are wrong, dangerous or full of faults: each a clear message, nothing taken over (10.9)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from openpyxl import Workbook, load_workbook

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.org.models import Officer
from documents.models import Incoming
from imports.faults import ROW_FAULTS, sentence
from imports.models import Run
from imports.printing import faults_xlsx
from imports.queries import faults_of
from tests.factories.imports import (
    HEADINGS,
    archive,
    brought,
    codes,
    document,
    looked_through,
    row,
    table,
    taken_over,
    xlsx,
)

THREE = ("№", "Түскен күні", "Корреспондент")


def repacked(upload: SimpleUploadedFile, **replaced: str) -> SimpleUploadedFile:
    """Return the XLSX with other contents of some of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(upload) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            key = name.rpartition("/")[2].partition(".")[0]
            new.writestr(name, replaced.get(key, old.read(name).decode("utf-8", errors="ignore")))
    return SimpleUploadedFile("журнал.xlsx", out.getvalue())


def bomb_of_entities() -> SimpleUploadedFile:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    sheet = (
        f'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY l0 "ха">{laughs}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>'
    )
    return repacked(xlsx(row("1")), sheet1=sheet)


def blown_up() -> SimpleUploadedFile:
    return repacked(xlsx(row("1")), sheet1="<a>" + " " * 60_000_000 + "</a>")


def refused(clerk: Officer, upload: SimpleUploadedFile) -> str:
    with override("en"), pytest.raises(Refusal) as told:
        brought(clerk, upload)
    assert Run.objects.count() == 0
    with override("en"):
        return str(told.value.reason)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: SimpleUploadedFile("журнал.csv", b" \n"), "empty"),
        (lambda: SimpleUploadedFile("журнал.xlsx", b""), "empty"),
        (lambda: SimpleUploadedFile("журнал.csv", b"a;b\x00c"), "no text"),
        (lambda: SimpleUploadedFile("журнал.csv", xlsx(row("1")).read()), "does not agree"),
        (lambda: SimpleUploadedFile("журнал.xlsx", b"number;day\n1;2\n"), "not taken"),
        (lambda: SimpleUploadedFile("журнал.xlsx", b"PK\x03\x04 broken"), "damaged"),
        (lambda: SimpleUploadedFile("журнал.pdf", b"%PDF-1.4 x"), "neither a table"),
        (table, "no rows"),
        (bomb_of_entities, "damaged"),
        (blown_up, "far too much"),
        (lambda: archive({"../out.xml": "<document/>"}), "leads out of it"),
        (lambda: archive({"/etc/a.xml": "<document/>"}), "leads out of it"),
        (lambda: archive({"C:\\a.xml": "<document/>"}), "leads out of it"),
        (lambda: archive({"a.txt": "x"}), "no XML"),
        (lambda: archive({"a.exe": "x", "a.xml": "<document/>"}), "program"),
    ],
)
def test_a_wrong_file_is_refused_in_words(aigul_from_records: Officer, make: Any, words: str) -> None:
    assert words in refused(aigul_from_records, make())


def test_a_locked_table_is_refused_by_its_own_reason(aigul_from_records: Officer) -> None:
    locked = SimpleUploadedFile("журнал.xlsx", compound("EncryptionInfo", "EncryptedPackage"))

    assert "password" in refused(aigul_from_records, locked)


def compound(*streams: str) -> bytes:
    """Return the smallest compound file with streams of these names in its directory."""
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + bytes([len(name) * 2 + 2, 0]) + bytes(62) for name in streams
    )
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    header[30:32] = (9).to_bytes(2, "little")
    header[48:52] = (1).to_bytes(4, "little")  # the directory
    header[68:72] = (0xFFFFFFFE).to_bytes(4, "little")
    header[76:80] = (0).to_bytes(4, "little")  # the table of sectors
    fat = b"".join((0xFFFFFFFE).to_bytes(4, "little") for _ in range(128))
    return bytes(header) + fat + entries.ljust(512, b"\0")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"number": ""}, "number_missing"),
        ({"number": "б/н"}, "number_missing"),
        ({"number": "1" * 81}, "number_long"),
        ({"on": ""}, "day_missing"),
        ({"number": "12.05.2024"}, "number_day"),
        ({"their_number": "12.май"}, "number_day"),
        ({"on": "29.02.2023"}, "day_wrong"),
        ({"on": "наурызда"}, "day_unread"),
        ({"on": "01.01.1980"}, "day_early"),
        ({"sender": " — "}, "sender_missing"),
        ({"sender": "Ұ" * 301}, "sender_long"),
        ({"bin": "123456789012"}, "number_of_sender"),
        ({"bin": "12"}, "number_of_sender"),
        ({"their_on": "31.02.2024"}, "their_day_wrong"),
        ({"their_on": "өткен жылы"}, "their_day_unread"),
        ({"summary": "Ә" * 10_001}, "cell_long"),
    ],
)
def test_a_faulty_row_is_named_with_its_column(aigul_from_records: Officer, said: dict[str, Any], code: str) -> None:
    run = looked_through(aigul_from_records, table(row(**{"number": "1", **said}), row("3-5/2")))

    assert (codes(run), run.good, run.bad) == ([(2, code)], 1, 1)
    assert sentence(code) == str(ROW_FAULTS[code])


def test_doubles_inside_the_file_are_faults_and_the_first_stands(aigul_from_records: Officer) -> None:
    run = taken_over(
        aigul_from_records,
        table(row("1", key="a"), row("3-5/1", key="b"), row("2", key="a"), row("1", on="05.03.2023", key="c")),
    )

    assert codes(run) == [(3, "number_repeated"), (4, "key_repeated")]
    assert list(Incoming.objects.order_by("pk").values_list("year", "number")) == [(2024, "1"), (2023, "1")]


def test_a_number_another_paper_has_is_a_fault(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("3-5/7")))

    run = looked_through(aigul_from_records, table(row("3-5/7", on="06.03.2024")))

    assert [(one.row, one.code, one.said) for one in run.faults.all()] == [(2, "number_used", "3-5/7 · 05.03.2024")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encodings_and_separators_are_told_and_shown(
    aigul_from_records: Officer, encoding: str, separator: str
) -> None:
    headings = ("Вх. №", "Дата поступления", "Отправитель", "Содержание")
    file = table(
        ("1", "05.03.2024", "ТОО Восток", "О земле; о воде"), headings=headings, encoding=encoding, separator=separator
    )

    run = taken_over(aigul_from_records, file)

    assert (run.layout["encoding"], run.layout["separator"]) == (encoding, separator)
    assert Incoming.objects.get().summary == "О земле; о воде"


def test_dates_numbers_and_formulas_of_a_spreadsheet_are_what_a_reader_sees(aigul_from_records: Officer) -> None:
    numbered = [str(place) for place in range(1, len(HEADINGS) + 1)]
    run = looked_through(
        aigul_from_records,
        xlsx(
            ("Кіріс құжаттарын тіркеу журналы",),
            HEADINGS,
            numbered,
            row(290.0, on=45356),
            row(291, on="45357"),
            row("=1+1", on="05.03.2024"),
            row("292", summary='=HYPERLINK("http://example.kz")'),
            headings=("",),
        ),
    )

    assert (run.layout["head_row"], run.rows, run.good) == (3, 4, 3)
    assert codes(run) == [(7, "number_missing")]


def test_a_number_that_a_spreadsheet_made_a_day_or_a_fraction_is_not_taken_over(aigul_from_records: Officer) -> None:
    may = datetime(2024, 5, 12)  # noqa: DTZ001 - a spreadsheet knows no zones

    run = looked_through(
        aigul_from_records, xlsx(row(may), row(290.5), row("3", their_number=may), row("4", their_number=7.5), row("5"))
    )

    assert codes(run) == [(2, "number_day"), (3, "number_fraction"), (4, "number_day"), (5, "number_fraction")]
    assert [one.column for one in faults_of(run)] == ["number", "number", "their_number", "their_number"]
    assert run.good == 1


def test_a_number_that_a_csv_has_as_a_day_or_a_fraction_is_not_taken_over(aigul_from_records: Officer) -> None:
    days = ("12/05/2024", "12.05.24", "2024-05-12", "12-05-2024")
    fractions = ("290,50", "290.50", "290,5", "290.5")

    run = looked_through(aigul_from_records, table(*map(row, (*days, *fractions, "12-05/24", "3-5/290"))))

    assert [code for _row, code in codes(run)] == ["number_day"] * 4 + ["number_fraction"] * 4
    assert run.good == 2


def test_a_number_that_was_typed_as_a_text_is_taken_over_as_it_stands(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, xlsx(*map(row, ("290.5", "12-05-24", "02.15", "12.05.2024"))))

    assert (codes(run), run.good) == ([], 4)


@pytest.mark.parametrize("made", [table, xlsx])
def test_a_firm_that_numbers_its_letters_by_their_days_is_believed(aigul_from_records: Officer, made: Any) -> None:
    taken_over(aigul_from_records, made(row("1", their_number="04.03.2024")))

    paper = Incoming.objects.get()
    assert (paper.their_number, paper.their_on) == ("04.03.2024", date(2024, 3, 4))


def test_a_day_as_the_senders_number_without_a_date_is_a_slip_of_a_csv_alone(aigul_from_records: Officer) -> None:
    said = row("1", their_number="12.05.2024", their_on="")

    runs = [looked_through(aigul_from_records, made(said)) for made in (table, xlsx)]

    assert [codes(run) for run in runs] == [[(2, "number_day")], []]


def test_an_export_is_not_told_of_a_spreadsheet(aigul_from_records: Officer) -> None:
    documents = {"1.xml": document("1", "12-05-24", out_number="12.05.2024"), "2.xml": document("2", "290.5")}

    run = looked_through(aigul_from_records, archive(documents))

    assert (codes(run), run.good) == ([], 2)


ANNEX_15 = ("№", "Түскен күні", "Корреспондент, құжат күні мен индексі", "Қысқаша мазмұны")


def test_the_day_of_the_sender_in_the_column_of_annex_15_is_read_or_is_a_fault(aigul_from_records: Officer) -> None:
    lines = [
        ("1", "05.03.1998ж.", "Қаржы басқармасы, 1998 ж. 4 наурыз № 12-05/7", "Бюджет туралы"),
        ("2", "2024 ж. 5 наурыз", "Қаржы басқармасы, 4/III-24 № 12-05/8", "Бюджет туралы"),
        ("3", "5 наурыз 2024", "Қаржы басқармасы, 31.02.2024 № 12-05/9", "Бюджет туралы"),
    ]

    run = taken_over(aigul_from_records, table(*lines, headings=ANNEX_15))

    paper = Incoming.objects.get()
    assert codes(run) == [(3, "their_day_unread"), (4, "their_day_wrong")]
    assert (paper.year, paper.their_number, paper.their_on) == (1998, "12-05/7", date(1998, 3, 4))
    assert paper.correspondent.name_kk == "Қаржы басқармасы"


def test_a_cell_of_annex_15_that_cannot_be_told_apart_makes_no_body_of_a_name_and_a_number(
    aigul_from_records: Officer,
) -> None:
    cells = [f"Білім бөлімі, 12-5/{n} 04.03.2024" for n in range(1, 6)]
    cells += ["Қазығұрт №7 мектебі, № 45, 04.03.2024", "Нұр ЖШС № 5 от 04.03.2024, № 6 от 06.03.2024"]
    lines = [(str(n), "05.03.2024", cell, "Бюджет туралы") for n, cell in enumerate(cells, 1)]

    run = taken_over(aigul_from_records, table(*lines, headings=ANNEX_15))

    papers = Incoming.objects.order_by("pk")
    assert codes(run) == [(7, "their_mixed"), (8, "their_mixed")]
    assert {paper.correspondent.name_kk for paper in papers} == {"Білім бөлімі"}
    assert [paper.their_number for paper in papers] == [f"12-5/{n}" for n in range(1, 6)]


def test_a_day_in_its_own_column_helps_what_the_other_does_not_tell(aigul_from_records: Officer) -> None:
    headings = (*ANNEX_15, "Құжат күні")
    line = ("1", "05.03.2024", "Қаржы басқармасы, 4/III-24 № 12-05/8", "Бюджет туралы", "04.03.2024")

    taken_over(aigul_from_records, table(line, headings=headings))

    assert Incoming.objects.get().their_on == date(2024, 3, 4)


def test_a_report_carries_no_formula_out(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("1", on="=cmd|' /C calc'!A0")))

    sheet = load_workbook(io.BytesIO(faults_xlsx(faults_of(run)))).active

    assert sheet is not None
    assert sheet["A2"].value == 2
    assert (sheet["D2"].data_type, sheet["D2"].value) == ("s", "=cmd|' /C calc'!A0")


def faulty_csv() -> bytes:
    return (";".join(THREE) + "\n").encode() + b"x;y;z\n" * 100_000


def faulty_xlsx() -> bytes:
    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    sheet.append(THREE)
    for _ in range(100_000):
        sheet.append(("x", "y", "z"))
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("made", [faulty_csv, faulty_xlsx])
def test_a_hundred_thousand_faulty_rows_are_counted_and_the_first_kept(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, made: Callable[[], bytes]
) -> None:
    monkeypatch.setattr("imports.findings.MOST_FAULTS", 50)
    file = SimpleUploadedFile(f"журнал.{made.__name__.removeprefix('faulty_')}", made())

    run = looked_through(aigul_from_records, file)

    assert (run.state, run.rows, run.good, run.bad, run.faults.count()) == ("checked", 100_000, 0, 100_000, 50)
    assert run.found["faults"] == {"all": 200_000, "kept": 50}


def test_what_is_doubted_last_has_its_place_among_very_many_faults(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.findings.MOST_FAULTS", 1)
    monkeypatch.setattr("imports.findings.MOST_DOUBTS", 1)
    far = [row(f"3-5/{n}", on="10.03.2026") for n in (29000, 29001)]

    run = looked_through(aigul_from_records, table(row(""), row(""), *far))

    assert codes(run) == [(2, "number_missing"), (4, "number_far")]
    assert (run.bad, run.found["faults"]) == (4, {"all": 4, "kept": 2})


def test_more_rows_than_one_import_may_have_are_said(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.sheets.MOST_ROWS", 2)

    run = looked_through(aigul_from_records, table(row("1"), row("2"), row("3")))

    assert (run.state, run.trouble) == ("broken", "too_many")


def test_a_book_whose_rows_break_off_cannot_be_read(aigul_from_records: Officer) -> None:
    whole = zipfile.ZipFile(xlsx(*(row(str(n)) for n in range(1, 400))))
    sheet = (
        whole.read("xl/worksheets/sheet1.xml").decode().replace("<sheetData>", '<dimension ref="A1:L400"/><sheetData>')
    )
    run = looked_through(aigul_from_records, repacked(xlsx(row("1")), sheet1=sheet[: len(sheet) // 2]))

    assert (run.state, run.trouble) == ("broken", "unreadable")
    assert Incoming.objects.count() == 0


def test_a_refused_file_leaves_no_name_behind(aigul_from_records: Officer) -> None:
    refused(aigul_from_records, table())

    assert Attachment.objects.count() == 0


def test_an_empty_book_has_no_rows(aigul_from_records: Officer) -> None:
    out = io.BytesIO()
    Workbook().save(out)

    assert "no rows" in refused(aigul_from_records, SimpleUploadedFile("журнал.xlsx", out.getvalue()))
