"""Tables that one sheet cannot hold, and files larger than anybody may send in (10.5; law.md 3.3)."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from apparat.org.models import Officer
from journals import xlsx
from journals.actions.order_export import order_export
from journals.building import build
from journals.models import Export
from journals.report import Report
from tests.factories import letters
from tests.factories.letters import WEDNESDAY


def sheets_of(lines: int, told: list[int]) -> tuple[int, list[tuple[str, list[str]]]]:
    """Write a table of so many lines; return what was said of their number, and of each sheet its name and lines."""
    rows = [(str(number),) for number in range(1, lines + 1)]
    report = Report("Кіріс құжаттардың тіркеу журналы", "2026", ("№",), (1,), lambda: iter(rows), lambda _most: lines)
    file = io.BytesIO()
    said = xlsx.write_xlsx(report, file, told.append)
    sheets = load_workbook(file).worksheets
    return said, [(sheet.title, [str(row[0].value) for row in sheet.iter_rows(min_row=4)]) for sheet in sheets]


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        pytest.param(0, [[]], id="none: one sheet with its headings"),
        pytest.param(2, [["1", "2"]], id="as many as a sheet holds: no empty second one"),
        pytest.param(5, [["1", "2"], ["3", "4"], ["5"]], id="more: they go on in further sheets"),
    ],
)
def test_more_lines_than_a_sheet_holds_go_to_further_sheets(
    lines: int, parts: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "SHEET_LINES", 2)

    said, sheets = sheets_of(lines, [])

    assert (said, [found for _title, found in sheets]) == (lines, parts)
    assert len({title for title, _found in sheets}) == len(parts)
    assert all(len(title) <= xlsx.MOST_SIGNS_OF_NAME for title, _found in sheets)


def test_progress_counts_on_through_the_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "SHEET_LINES", 2)
    monkeypatch.setattr(xlsx, "TOLD_EVERY", 2)
    told: list[int] = []

    sheets_of(5, told)

    assert told == [2, 4]


def test_a_table_ends_with_the_last_sheet_it_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "SHEET_LINES", 2)
    monkeypatch.setattr(xlsx, "MOST_LINES", 4)

    assert sheets_of(5, []) == (
        4,
        [("Кіріс құжаттардың тіркеу журнал", ["1", "2"]), ("Кіріс құжаттардың тіркеу журн 2", ["3", "4"])],
    )


@pytest.mark.django_db
@pytest.mark.clause("10.5")
def test_10_5_a_file_of_our_own_making_has_a_limit_of_its_own(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters.registered(aigul_from_records, akim)
    order = order_export(
        by=aigul_from_records, at=WEDNESDAY, what="incoming", file_format="xlsx", language="kk", asked=""
    )
    monkeypatch.setattr("apparat.files.store.MOST_MADE", 10)

    state = build(order.pk, WEDNESDAY)

    assert (state, Export.objects.get().reason) == (Export.State.FAILED, Export.Reason.BROKEN)
