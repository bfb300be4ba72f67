"""10.5: every paper of a package has a PDF/A of itself beside its untouched files (№ 703 p. 206, 209)."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from pypdf import PdfReader

from apparat.files import blobs
from apparat.files.kinds import BY_EXTENSION
from apparat.files.store import store
from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Officer
from apparat.org.queries import office
from apparat.recognition import drawing
from archive import renditions
from archive.actions.close_case import close_case
from archive.actions.withdraw_transfer import withdraw_transfer
from archive.building import build, tidy
from archive.contents import Content, contents_of
from archive.leaves import SIGNS_A_LEAF
from archive.making import TurnOver, Work
from archive.models import Transfer
from archive.package import prepare
from archive.papers import keys_in, read
from archive.rendition import LEAVES, parts_of
from archive.verifying import verify
from documents.actions.link_papers import link_papers
from documents.models import Incoming, IncomingFile
from tests.archive.test_filing import executed, filed
from tests.archive.test_packages import RIPE, closed, drawn, package_of
from tests.factories import files
from tests.factories.archive import JANUARY, case
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.pdf_a import assert_pdf_a

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

PNG_OF_ALPHA, PHOTO = "мөр.png", "фото.jpg"


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


def picture(form: str, mode: str = "RGB", size: tuple[int, int] = (120, 160), **facts: Any) -> bytes:
    """Return a picture."""
    made = io.BytesIO()
    Image.new(mode, size, 120 if mode in {"L", "1"} else None).save(made, format=form, **facts)
    return made.getvalue()


def words(text: str) -> bytes:
    """Return a Word file of one paragraph."""
    return files.office("docx", ("word/document.xml", f"<w><p><t>{text}</t></p></w>".encode()))


def with_files(clerk: Officer, addressee: Officer, *contents: tuple[str, bytes], **facts: Any) -> Incoming:
    """Return a filed paper of a closed permanent file with these files."""
    into = case("3-1", permanent=True, years=None)
    paper = filed(clerk, addressee, into, **({"summary": "Жол жөндеу туралы 漢字 😀 № 5"} | facts))
    for name, content in contents:
        scan = store(files.upload(name, content), role="main", by=clerk, at=WEDNESDAY)
        IncomingFile.objects.create(incoming=paper, attachment=scan)
    close_case(case_file=into, by=clerk, at=JANUARY)
    return paper


def content_of(paper: Incoming) -> Content:
    """Return what of the paper goes into a package."""
    (one,) = read([key for key in keys_in([paper.case_file_id or 0]) if key[1] == paper.pk])
    return contents_of(one, here())


def here() -> Office:
    """Return the office of the tests."""
    found = office()
    assert found is not None
    return found


def in_package(transfer: Transfer, begins: str) -> list[str]:
    """Return the words of the PDFs in the built package whose paths begin so."""
    transfer.refresh_from_db()
    assert transfer.package is not None
    with zipfile.ZipFile(blobs.path_of(transfer.package.blob_id)) as package:
        return [text_of(package.read(name)) for name in sorted(package.namelist()) if name.startswith(begins)]


def text_of(part: bytes) -> str:
    """Return the words of a PDF without spaces and line ends."""
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(part)).pages)


def test_the_pdf_a_of_a_paper_has_its_card_and_the_pages_of_every_file(
    aigul_from_records: Officer, akim: Officer
) -> None:
    kinds = (
        ("скан.pdf", files.pdf(3)),
        (PHOTO, picture("JPEG")),
        (PNG_OF_ALPHA, picture("PNG", "RGBA")),
        ("факс.tif", picture("TIFF", "1", save_all=True, append_images=[Image.new("1", (90, 90))])),
        ("кмик.jpg", picture("JPEG", "CMYK")),
        ("қосымша.docx", words("Қосымшаның сөздері")),
    )
    paper = with_files(aigul_from_records, akim, *kinds)

    (part,) = parts_of(content_of(paper), here(), blobs.root())

    assert_pdf_a(part)
    assert len(PdfReader(io.BytesIO(part)).pages) >= 2 + 3 + 1 + 1 + 2 + 1 + 1  # both cards first
    said = text_of(part)
    for told in ("3-5/1", "Тіркеукарточкасы", "Регистрационнаякарточка", "Жолжөндеутуралы□□□№5", "Қосымшаныңсөздері"):
        assert told in said
    assert "скан.pdf·3/3" in said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("құпиясөз.pdf", files.pdf(2, password="1")),
        ("сынған.pdf", b"%PDF-1.4 broken"),
        ("сынған.jpg", picture("JPEG", size=(900, 900))[:700]),
        ("мұрағат.rar", files.RAR),
        ("ескі.rtf", files.RTF),
        ("сынған.docx", files.office("docx", ("word/document.xml", b"<w><p>"))),
    ],
)
def test_what_cannot_be_shown_is_named_with_its_digest_and_lies_beside(
    aigul_from_records: Officer, akim: Officer, name: str, content: bytes
) -> None:
    paper = with_files(aigul_from_records, akim)
    # taken before it could be refused: an old import, a rule that came later
    scan = store(files.upload("x.pdf", files.pdf(7)), role="main", by=aigul_from_records, at=WEDNESDAY)
    IncomingFile.objects.create(incoming=paper, attachment=scan)
    kind = BY_EXTENSION[name.rpartition(".")[2]].content_type
    blobs.path_of(scan.blob_id).write_bytes(content)
    type(scan.blob).objects.filter(pk=scan.blob_id).update(content_type=kind)
    type(scan).objects.filter(pk=scan.pk).update(name=name)

    (part,) = parts_of(content_of(paper), here(), blobs.root())

    assert_pdf_a(part)
    said = text_of(part)
    assert name.replace(" ", "") in said
    assert scan.blob_id in said


@pytest.mark.parametrize(
    ("kind", "content"),
    [("application/pdf", b"%PDF-1.4 broken"), ("image/jpeg", picture("JPEG", size=(900, 900))[:700])],
    ids=["a file", "a page of it"],
)
def test_what_is_not_drawn_on_a_full_disk_waits_for_room_and_is_not_called_unreadable(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, kind: str, content: bytes
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    blob = IncomingFile.objects.get().attachment.blob
    blobs.path_of(blob.pk).write_bytes(content)
    type(blob).objects.filter(pk=blob.pk).update(content_type=kind)
    usage = shutil.disk_usage(blobs.root())
    left = iter([usage.free])  # enough when it is asked for, nothing afterwards
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage._replace(free=next(left, 0)))

    stopped = build(transfer.pk, RIPE)
    transfer.refresh_from_db()

    assert (stopped, transfer.problem.partition(" ")[0]) == (False, "?room")


@pytest.mark.parametrize("refusal", [errno.ENOSPC, errno.EDQUOT], ids=["full", "beyond the quota"])
@pytest.mark.parametrize("way", ["copied", "drawn anew"])
def test_a_scan_that_the_disk_does_not_take_is_not_called_damaged(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, way: str, refusal: int
) -> None:
    scan = picture("JPEG") if way == "copied" else picture("PNG")
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    blob = IncomingFile.objects.get().attachment.blob
    blobs.path_of(blob.pk).write_bytes(scan)
    type(blob).objects.filter(pk=blob.pk).update(content_type="image/jpeg" if way == "copied" else "image/png")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(refusal, os.strerror(refusal))

    with monkeypatch.context() as disk:
        disk.setattr(shutil, "copyfile", full)
        disk.setattr(Image.Image, "save", full)
        stopped = build(transfer.pk, RIPE)
    transfer.refresh_from_db()

    assert (stopped, transfer.problem.partition(" ")[0]) == (False, "?room")


def test_a_long_paper_comes_in_parts_and_little_lies_on_the_disk_at_once(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = with_files(aigul_from_records, akim, ("ұзақ.pdf", files.pdf(LEAVES * 2 + 5)))
    most: list[int] = []
    look = drawing._drawn_together

    def counted(file: Path, first: int, last: int, folder: Path) -> dict[int, Path]:
        found = look(file, first, last, folder)
        most.append(len(list(folder.glob("*.jpg"))))
        return found

    monkeypatch.setattr(drawing, "_drawn_together", counted)

    parts = list(parts_of(content_of(paper), here(), blobs.root()))

    pages = [len(PdfReader(io.BytesIO(part)).pages) for part in parts]
    assert (len(parts), pages[1], max(most) <= LEAVES + 10) == (3, LEAVES, True)
    for part in parts:
        assert_pdf_a(part)


def test_the_package_binds_the_pdf_a_of_each_paper_and_every_pdf_of_the_house_is_one(
    aigul_from_records: Officer, akim: Officer, django_capture_on_commit_callbacks: Any
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    with django_capture_on_commit_callbacks(execute=True):
        content = package_of(transfer)

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        entries = [json.loads(line) for line in package.read("chain.jsonl").splitlines()]
        kinds = [each["is_a"] for each in entries[0]["files"]]
        ours = [name for name in package.namelist() if name.endswith(".pdf") and "/01-" not in name]
        for name in ours:
            assert_pdf_a(package.read(name))
    assert kinds == ["metadata", "rendition", "original", "beside"]
    assert len(ours) == 6
    assert verify(io.BytesIO(content)).version == 3
    assert not list((blobs.root() / renditions.FOLDER).glob("*"))


def test_the_data_of_a_paper_tell_its_links_and_the_deeds_on_it(aigul_from_records: Officer, akim: Officer) -> None:
    first = executed(aigul_from_records, akim, their_number="11", summary="Жол жөндеу")
    paper = with_files(aigul_from_records, akim)
    link_papers(incoming=paper, target=first, kind="complements", by=aigul_from_records, at=WEDNESDAY)

    told = content_of(paper).metadata

    assert [(link["words"]["ru"], link["number"]) for link in told["links"]] == [("дополняет", first.number)]
    assert (told["registered_by"]["kk"], told["way"]["code"]) == ("А. Жүнісова", "system")
    deeds = {deed["event"] for deed in told["journal"]}
    assert {"incoming.register_incoming", "incoming.file_incoming", "link.made"} <= deeds
    assert all(deed["said"]["kk"] and deed["said"]["ru"] for deed in told["journal"])


def test_a_worker_goes_on_where_the_last_turn_ended(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [closed(aigul_from_records, akim, index) for index in ("3-1", "3-2", "3-3")]
    transfer = drawn(aigul_from_records, *cases)
    made: list[int] = []
    work = parts_of

    def counted(*told: Any) -> Any:
        for part in work(*told):
            made.append(1)
            yield part

    monkeypatch.setattr(renditions, "parts_of", counted)
    turns = iter([False, True])

    with pytest.raises(TurnOver):
        build(transfer.pk, RIPE, is_over=lambda: next(turns))
    transfer.refresh_from_db()
    before = (transfer.rendered, transfer.state, len(made))
    kept = build(transfer.pk, RIPE)

    assert (before, kept, len(made)) == ((1, "building", 1), True, 3)


def test_of_papers_that_have_their_pdf_a_nothing_is_read_in_the_next_turn(
    aigul_from_records: Officer, akim: Officer
) -> None:
    into = case("3-1", permanent=True, years=None)
    numbers = [filed(aigul_from_records, akim, into, their_number=number).number for number in ("1", "2")]
    close_case(case_file=into, by=aigul_from_records, at=JANUARY)
    other = closed(aigul_from_records, akim, "3-2")
    transfer = drawn(aigul_from_records, into, other)

    def asked(rendered: int) -> int:
        transfer.rendered = rendered
        with CaptureQueriesContext(connection) as queries:
            prepare(transfer, here(), Work(transfer.pk, 0))
        return sum('"summary"' in each["sql"] for each in queries)

    assert (asked(3), asked(1)) == (0, 1 + 2)  # both together for the walk, then each for its card
    made = sorted(text_of(path.read_bytes()) for path in (blobs.root() / renditions.FOLDER).glob("*/*/*.pdf"))
    assert [[number for number in (*numbers, "3-5/3") if number in words] for words in made] == [["3-5/2"], ["3-5/3"]]


def test_a_long_paper_goes_on_from_the_part_where_the_last_turn_ended(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture_first = ("1.tif", picture("TIFF", "1", save_all=True, append_images=[Image.new("1", (90, 90))] * 2))
    paper = with_files(aigul_from_records, akim, picture_first, ("2.pdf", files.pdf(LEAVES * 2)))
    at_once = [text_of(part) for part in parts_of(content_of(paper), here(), blobs.root())]
    transfer = drawn(aigul_from_records, CaseFile.objects.get(pk=paper.case_file_id or 0))
    drawn_pages: list[int] = []
    look = drawing._drawn_together

    def counted(file: Path, first: int, last: int, folder: Path) -> dict[int, Path]:
        drawn_pages.extend(range(first, last + 1))
        return look(file, first, last, folder)

    monkeypatch.setattr(drawing, "_drawn_together", counted)
    for _turn in range(2):
        with pytest.raises(TurnOver):
            build(transfer.pk, RIPE, is_over=lambda: True)

    assert build(transfer.pk, RIPE, is_over=lambda: True) is True
    assert [drawn_pages.count(number) for number in (1, LEAVES - 3, LEAVES * 2)] == [1, 1, 1]
    assert in_package(transfer, "papers/000001/paper-") == at_once
    assert len(at_once) == 3


@pytest.mark.parametrize(
    ("contents", "parts"),
    [
        ([], 1),
        ([("1.pdf", files.pdf(LEAVES))], 1),
        ([("1.pdf", files.pdf(LEAVES - 1)), ("2.docx", words("Соңғы парақ"))], 1),
        ([("1.pdf", files.pdf(LEAVES)), ("2.docx", words("Тағы бір парақ"))], 2),
        ([("1.pdf", files.pdf(LEAVES - 1)), ("2.docx", words("сөз " * SIGNS_A_LEAF))], 2),
    ],
    ids=["no leaf", "a full handful", "full with words", "a file more", "words more"],
)
def test_a_part_is_asked_for_only_when_it_comes(
    aigul_from_records: Officer, akim: Officer, contents: list[tuple[str, bytes]], parts: int
) -> None:
    asked: list[int] = []
    paper = with_files(aigul_from_records, akim, *contents)

    made = list(parts_of(content_of(paper), here(), blobs.root(), before=lambda: asked.append(1)))

    assert (len(made), len(asked)) == (parts, parts)


def test_a_paper_of_exactly_one_full_part_costs_one_turn(aigul_from_records: Officer, akim: Officer) -> None:
    paper = with_files(aigul_from_records, akim, ("1.pdf", files.pdf(LEAVES)))
    transfer = drawn(aigul_from_records, CaseFile.objects.get(pk=paper.case_file_id or 0))

    assert build(transfer.pk, RIPE, is_over=lambda: True) is True


def test_a_paper_that_cannot_be_typeset_is_named(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = with_files(aigul_from_records, akim, ("скан.pdf", files.pdf(1)))
    transfer = drawn(aigul_from_records, CaseFile.objects.get(pk=paper.case_file_id or 0))
    monkeypatch.setattr("archive.rendition.FORM", "no_such_form.typ")

    ends = build(transfer.pk, RIPE)
    transfer.refresh_from_db()

    assert (ends, transfer.problem) == (False, f"?unmade {paper.number}")
    assert paper.number in transfer.trouble


def test_what_was_made_for_a_withdrawn_transfer_is_cleared_away(aigul_from_records: Officer, akim: Officer) -> None:
    transfer = drawn(aigul_from_records, *[closed(aigul_from_records, akim, index) for index in ("3-1", "3-2")])
    turns = iter([False, True])
    with pytest.raises(TurnOver):
        build(transfer.pk, RIPE, is_over=lambda: next(turns))
    begun = tidy(), list((blobs.root() / renditions.FOLDER).glob("*/*/*.pdf"))
    withdraw_transfer(transfer=transfer, by=aigul_from_records, at=RIPE, reason="Нөмірі қате")

    assert (begun[0], len(begun[1])) == (0, 1)
    assert (tidy(), list((blobs.root() / renditions.FOLDER).glob("*"))) == (1, [])
