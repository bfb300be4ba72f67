"""Files nobody can read: each ends with a word that says why, nothing is lost, nothing breaks."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from pypdf import PdfWriter

from apparat.files.blobs import path_of
from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from tests.factories import files, scans
from tests.factories.recognising import asked, finish, read

pytestmark = pytest.mark.django_db
State, Reason = Recognition.State, Recognition.Reason

BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><w><t>&j;</t></w>"
)


def no_pages() -> bytes:
    out = io.BytesIO()
    PdfWriter().write(out)
    return out.getvalue()


def huge_picture() -> bytes:
    """A PNG of 30,000 by 30,000 pixels in a few hundred bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


BAD = {
    "locked": ("хат.pdf", files.pdf(2, password="secret"), Reason.PASSWORD),
    "cut short": ("хат.pdf", scans.scan()[:3000], Reason.DAMAGED),
    "nonsense": ("хат.pdf", b"%PDF-1.7\n" + b"\x00nonsense" * 50, Reason.DAMAGED),
    "no pages": ("хат.pdf", no_pages(), Reason.NO_PAGES),
    "broken picture": ("скан.png", files.PNG, Reason.DAMAGED),
    "broken sheet": ("скан.jpg", scans.saved(scans.sheet(), kind="JPEG")[:2000], Reason.DAMAGED),
    "huge picture": ("скан.png", huge_picture(), Reason.TOO_LARGE),
    "bomb of entities": ("хат.docx", files.office("docx", ("word/document.xml", BILLION_LAUGHS)), Reason.DAMAGED),
    "no XML": ("хат.docx", files.office("docx", ("word/document.xml", b"\x00\xff")), Reason.DAMAGED),
    "another kind": ("мұрағат.zip", files.archive(("a.txt", b"text")), Reason.OTHER_KIND),
}


@pytest.mark.parametrize(("name", "content", "reason"), BAD.values(), ids=BAD)
def test_a_bad_file_says_why(stranger: Officer, name: str, content: bytes, reason: str) -> None:
    row = read(stranger, name, content)

    assert (row.state, row.reason, row.text) == (State.FAILED, reason, "")
    assert path_of(row.pk).read_bytes() == content


def test_a_scan_of_500_pages_is_refused_with_a_word_and_kept(stranger: Officer) -> None:
    row = read(stranger, "скан.pdf", files.pdf(500))

    assert (row.state, row.reason, row.pages, row.scanned) == (State.FAILED, Reason.TOO_MANY, 500, 0)
    assert path_of(row.pk).exists()


def test_a_text_of_400_pages_is_read_whole(stranger: Officer) -> None:
    page = "Қаулының жобасы келісуге жіберіледі, ескертулер бес жұмыс күні ішінде ұсынылсын"

    row = read(stranger, "қаулы.pdf", scans.typed(*[page] * 400))

    assert (row.state, row.pages, row.scanned, len(row.sheets)) == (State.DONE, 400, 0, 400)


def test_a_part_that_unpacks_to_more_than_it_says_is_not_read(
    stranger: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.recognition.office_files.MOST_UNPACKED", 1000)
    part = b"<w><t>" + b" " * 5000 + b"</t></w>"

    row = read(stranger, "хат.docx", files.office("docx", ("word/document.xml", part)))

    assert (row.state, row.reason) == (State.FAILED, Reason.TOO_LARGE)


def test_lost_bytes_are_told(stranger: Officer) -> None:
    row = asked(stranger, "хат.pdf", files.pdf(1))
    path_of(row.pk).unlink()

    finish(row.pk)

    row.refresh_from_db()
    assert (row.state, row.reason) == (State.FAILED, Reason.LOST)


def test_bytes_of_no_paper_are_swept_away_with_their_text(stranger: Officer) -> None:
    row = read(stranger, "хат.docx", files.office("docx"))
    blob = row.blob
    blob.attachments.all().delete()

    blob.delete()

    assert not Recognition.objects.exists()
