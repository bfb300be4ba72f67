"""Text of files: taken from those that have it, recognised on scans; the original stays byte for byte."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from pypdf import PdfWriter

from apparat.files.blobs import path_of
from apparat.org.models import Officer
from apparat.recognition import limits, programs, step
from apparat.recognition.ask import left_over, recognise_soon
from apparat.recognition.models import Recognition
from tests.factories import files, scans
from tests.factories.letters import WEDNESDAY
from tests.factories.recognising import asked, finish, read
from tests.factories.slow_programs import HANGS, WORKS, in_place_of

pytestmark = pytest.mark.django_db
State, Reason = Recognition.State, Recognition.Reason
TWO_SHEETS = (scans.sheet(["бірінші бет"]), scans.sheet(["екінші бет"]))
WORD = "<w:document xmlns:w='w'><w:p><w:t>Қаулы</w:t></w:p><w:p><w:t>two</w:t></w:p></w:document>"
KAZAKH = ("Қазығұрт", "ауданының", "әкіміне", "үйлері", "өңірдің", "ғимараттары", "отопительному")


def test_a_scan_in_kazakh_and_russian_is_recognised_with_all_its_letters(stranger: Officer) -> None:
    row = read(stranger, "скан.pdf", scans.scan())

    assert (row.state, row.pages, row.done, row.scanned, row.missed) == (State.DONE, 1, 1, 1, 0)
    assert row.languages == "kaz+rus"
    assert [word for word in KAZAKH if word not in row.text] == []
    assert "казыгурт" in row.words.split()


def test_the_original_stays_byte_for_byte(stranger: Officer) -> None:
    content = scans.scan()

    row = read(stranger, "скан.pdf", content)

    kept = path_of(row.pk).read_bytes()
    assert kept == content
    assert hashlib.sha256(kept).hexdigest() == row.pk


def test_a_pdf_with_words_of_its_own_is_not_recognised_but_read(stranger: Officer) -> None:
    page = "Қаулының жобасы келісуге жіберіледі, ескертулер бес жұмыс күні ішінде ұсынылсын"

    row = read(stranger, "хат.pdf", scans.typed(page, page))

    assert (row.state, row.pages, row.scanned, row.languages) == (State.DONE, 2, 0, "")
    assert [" ".join(text.split()) for text in row.sheets] == [page, page]


def test_of_a_mixed_pdf_only_the_scanned_page_is_recognised(stranger: Officer) -> None:
    page = "Қаулының жобасы келісуге жіберіледі, ескертулер бес жұмыс күні ішінде ұсынылсын"
    writer, out = PdfWriter(), io.BytesIO()
    writer.append(io.BytesIO(scans.typed(page)))
    writer.append(io.BytesIO(scans.scan()))
    writer.write(out)

    row = read(stranger, "хат.pdf", out.getvalue())

    assert (row.state, row.pages, row.scanned) == (State.DONE, 2, 1)
    assert "әкіміне" in row.sheets[1]


@pytest.mark.parametrize(
    ("kind", "name", "pages"), [("TIFF", "скан.tiff", 2), ("PNG", "скан.png", 1), ("JPEG", "скан.jpg", 1)]
)
def test_pictures_are_recognised_too(stranger: Officer, kind: str, name: str, pages: int) -> None:
    row = read(stranger, name, scans.saved(*[scans.sheet()] * pages, kind=kind))

    assert (row.state, row.pages, row.done, row.scanned) == (State.DONE, pages, pages, pages)
    assert all("әкіміне" in text for text in row.sheets)


def test_a_sheet_scanned_upside_down_is_read(stranger: Officer) -> None:
    row = read(stranger, "скан.png", scans.saved(scans.sheet().rotate(180), kind="PNG"))

    assert "әкіміне" in row.text


def test_words_of_an_office_file_are_taken_in_their_order(stranger: Officer) -> None:
    row = read(stranger, "хат.docx", files.office("docx", ("word/document.xml", WORD.encode())))

    assert (row.state, row.text, row.words) == (State.DONE, "Қаулы\ntwo", "каулы two")


def test_a_code_on_the_sheet_is_read(stranger: Officer) -> None:
    row = read(stranger, "скан.pdf", scans.scan(scans.sheet(code="apparat1.7.abc")))

    assert row.codes == ["apparat1.7.abc"]


def test_an_empty_sheet_is_empty_and_no_failure(stranger: Officer) -> None:
    row = read(stranger, "хат.pdf", files.pdf(1))

    assert (row.state, row.reason, row.text) == (State.EMPTY, "", "")


def test_a_word_too_many_is_left_out_whole() -> None:
    words = " ".join(["сөз"] * 6_000)

    kept = step.bounded(words)

    assert len(kept) <= limits.MOST_WORDS
    assert set(kept.split()) == {"сөз"}


def test_what_was_asked_for_before_is_not_asked_anew(stranger: Officer) -> None:
    row = read(stranger, "хат.docx", files.office("docx"))

    recognise_soon([row.pk], WEDNESDAY)

    assert Recognition.objects.get(pk=row.pk).state == row.state


def test_a_killed_worker_loses_one_page_at_most(stranger: Officer) -> None:
    row = asked(stranger, "скан.tiff", scans.saved(*TWO_SHEETS, kind="TIFF"))
    step.step(row.pk, WEDNESDAY)  # counted
    step.step(row.pk, WEDNESDAY)  # the first page
    half = Recognition.objects.get(pk=row.pk)

    finish(row.pk)

    row.refresh_from_db()
    assert (half.state, half.done, half.pages, half.tries) == (State.RUNNING, 1, 2, 0)
    assert "бірінші" in half.text
    assert "екінші" in row.sheets[1]
    assert row.text.startswith(half.text)


def test_a_page_that_ended_its_worker_three_times_is_passed_over(stranger: Officer) -> None:
    row = asked(stranger, "скан.tiff", scans.saved(*TWO_SHEETS, kind="TIFF"))
    step.step(row.pk, WEDNESDAY)
    Recognition.objects.filter(pk=row.pk).update(tries=limits.MOST_TRIES)

    finish(row.pk)

    row.refresh_from_db()
    assert (row.state, row.done, row.missed, row.missed_reason) == (State.DONE, 2, 1, Reason.UNREADABLE)
    assert (row.sheets[0], "екінші" in row.sheets[1]) == ("", True)


def test_without_the_program_the_file_says_so_and_waits_for_it(
    stranger: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        without.setenv("PATH", "/nonexistent")
        missing = programs.missing_programs()
        row = read(stranger, "скан.png", scans.saved(scans.sheet(), kind="PNG"))

    again = left_over(10)

    assert (row.state, row.reason, row.text) == (State.FAILED, Reason.NO_PROGRAM, "")
    assert missing == ["pdfinfo", "pdftotext", "pdftoppm", "tesseract", "tesseract-ocr-kaz", "tesseract-ocr-rus"]
    assert again == [row.pk]


def test_the_database_keeps_no_failure_without_a_reason(stranger: Officer) -> None:
    row = asked(stranger, "хат.docx", files.office("docx"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Recognition.objects.filter(pk=row.pk).update(state=State.FAILED, ended_at=WEDNESDAY)


def test_a_page_a_busy_server_had_no_time_for_is_tried_again_and_not_lost(
    stranger: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    row = asked(stranger, "скан.pdf", scans.scan())
    step.step(row.pk, WEDNESDAY)
    with monkeypatch.context() as busy:
        in_place_of("pdftotext", WORKS, tmp_path, busy)
        left = [step.step(row.pk, WEDNESDAY) for _try in range(limits.MOST_TRIES + 1)]
    waiting = Recognition.objects.get(pk=row.pk)

    finish(row.pk)

    row.refresh_from_db()
    assert (set(left), waiting.done, waiting.tries, waiting.missed) == ({True}, 0, 0, 0)
    assert (row.state, row.missed) == (State.DONE, 0)


def test_a_page_over_which_a_program_hangs_is_passed_over_in_the_end(
    stranger: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    row = asked(stranger, "скан.pdf", scans.scan())
    step.step(row.pk, WEDNESDAY)
    in_place_of("pdftotext", HANGS, tmp_path, monkeypatch)

    tries = []
    while step.step(row.pk, WEDNESDAY):
        tries.append(Recognition.objects.get(pk=row.pk).tries)

    row.refresh_from_db()
    assert (tries, row.state, row.missed_reason) == ([1, 2, 3, 0], State.FAILED, Reason.UNREADABLE)
