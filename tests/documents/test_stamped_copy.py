"""10.9: a scan with the registration stamp on its first page, whatever its size and turn; the stored file stays."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader, PdfWriter

from apparat.files.blobs import path_of
from apparat.files.models import Blob
from apparat.files.pages import MOST_HERE
from apparat.org.models import Office, Officer
from apparat.recognition.models import Recognition
from documents.models import Incoming
from documents.printing import CannotStamp, stamp_pdf, stamped_copy
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.office import new_office
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

A4, A5, A3_WIDE = (595, 842), (420, 595), (1191, 842)
WHITE = (255, 255, 255)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    """Keep the files of these tests to themselves: one of them is broken on purpose."""
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture(autouse=True)
def office(db: None) -> Office:
    """The office whose name stands on the stamp."""
    return new_office()


def scan(size: tuple[int, int] = A4, *, turn: int = 0, shift: int = 0, password: str = "", sheets: int = 2) -> bytes:
    """Return a PDF of white sheets; `shift` moves the corner of the sheet away from the origin."""
    writer, out = PdfWriter(), io.BytesIO()
    for _sheet in range(sheets):
        page = writer.add_blank_page(width=size[0] + shift, height=size[1] + shift)
        page.mediabox.lower_left = (shift, shift)
        page.cropbox.lower_left = (shift, shift)
        page.rotate(turn)
    if password:
        writer.encrypt(password)
    writer.write(out)
    return out.getvalue()


def uploaded(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("скан.pdf", content, "application/pdf")


def picture(content: bytes, place: int = 0) -> Image.Image:
    """Return a page of the PDF as a picture of half a pixel to a point."""
    image = pypdfium2.PdfDocument(content)[place].render(scale=0.5).to_pil().convert("RGB")
    assert isinstance(image, Image.Image)
    return image


def is_blank(image: Image.Image) -> bool:
    return image.getextrema() == ((255, 255), (255, 255), (255, 255))


def corners(image: Image.Image) -> tuple[bool, bool, bool]:
    """Tell whether upper half, lower left and lower right of the picture bear nothing."""
    wide, high = image.size
    upper = image.crop((0, 0, wide, high // 2))
    left, right = image.crop((0, high // 2, wide // 3, high)), image.crop((wide // 2, high // 2, wide, high))
    return is_blank(upper), is_blank(left), is_blank(right)


@pytest.mark.parametrize(
    "original",
    [
        pytest.param(scan(A4), id="A4"),
        pytest.param(scan(A5), id="A5, smaller than the sheet of the stamp"),
        pytest.param(scan(A3_WIDE), id="A3 across"),
        pytest.param(scan((842, 595), turn=90), id="scanned sideways, turned right"),
        pytest.param(scan((842, 595), turn=270), id="scanned sideways, turned left"),
        pytest.param(scan(A4, turn=180), id="scanned upside down"),
        pytest.param(scan(A4, shift=100), id="with a corner away from the origin"),
    ],
)
def test_10_9_the_stamp_stands_in_the_lower_right_corner_as_the_sheet_is_read(
    aigul_from_records: Officer, akim: Officer, office: Office, original: bytes
) -> None:
    stamp = stamp_pdf(registered(aigul_from_records, akim), office, language="kk")

    copy = stamped_copy(io.BytesIO(original), stamp)

    first, png = picture(copy), io.BytesIO()
    first.save(png, "PNG")
    assert len(png.getvalue()) > 0
    assert first.size == picture(original).size
    assert corners(first) == (True, True, False)
    assert is_blank(picture(copy, 1))


def test_10_9_the_stamp_says_the_number_in_words_that_can_be_searched(
    aigul_from_records: Officer, akim: Officer, office: Office
) -> None:
    stamp = stamp_pdf(registered(aigul_from_records, akim), office, language="kk")

    text = PdfReader(io.BytesIO(stamped_copy(io.BytesIO(scan()), stamp))).pages[0].extract_text()

    assert "3-5/1" in text
    assert "18.03.2026" in text


@pytest.mark.parametrize(
    "broken", [b"%PDF-1.7 nothing", scan(password="жабық")], ids=["damaged", "closed with a password"]
)
def test_what_cannot_be_copied_says_so(
    aigul_from_records: Officer, akim: Officer, office: Office, broken: bytes
) -> None:
    stamp = stamp_pdf(registered(aigul_from_records, akim), office, language="kk")

    with pytest.raises(CannotStamp):
        stamped_copy(io.BytesIO(broken), stamp)


Letter = Callable[..., Incoming]


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer) -> Letter:
    """Return a maker of registered letters with one file."""

    def make(content: bytes) -> Incoming:
        return registered(aigul_from_records, akim, files=[uploaded(content)])

    return make


def copy_of(incoming: Incoming) -> str:
    return reverse("documents:stamped_copy", args=[incoming.files.get().attachment_id])


def test_10_9_the_card_offers_the_copy_and_the_stored_file_stays_as_it_came(
    letter: Letter, aigul_from_records: Officer
) -> None:
    original = scan()
    incoming = letter(original)
    client = signed_in(aigul_from_records)

    page = client.get(incoming.get_absolute_url()).content.decode()
    answer = client.get(copy_of(incoming))

    assert f'href="{copy_of(incoming)}"' in page
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert corners(picture(answer.content)) == (True, True, False)
    assert path_of(incoming.files.get().attachment.blob_id).read_bytes() == original


def test_a_protected_pdf_is_not_offered_and_an_unforeseen_one_leads_back_with_the_reason(
    letter: Letter, aigul_from_records: Officer
) -> None:
    client, incoming, closed = signed_in(aigul_from_records), letter(scan()), letter(scan(password="жабық"))
    path_of(incoming.files.get().attachment.blob_id).write_bytes(b"%PDF-1.7 nothing")

    answer = client.get(copy_of(incoming), follow=True)

    assert answer.redirect_chain == [(incoming.get_absolute_url(), 302)]
    assert "10.9" in "".join(str(message) for message in answer.context["messages"])
    assert copy_of(closed) not in client.get(closed.get_absolute_url()).content.decode()
    assert client.get(copy_of(closed)).status_code == 404


@pytest.mark.parametrize(
    ("state", "pages", "offered"),
    [("waiting", None, True), ("failed", None, False), ("waiting", 2, True)],
    ids=["nobody looked yet", "looked at, and it says no pages", "counted"],
)
def test_10_9_a_large_scan_is_stamped_before_its_pages_are_counted_unless_it_is_found_to_say_none(
    state: str, pages: int | None, offered: bool, letter: Letter, aigul_from_records: Officer
) -> None:
    incoming = letter(scan() + b"%" + b"x" * MOST_HERE)
    client, blob = signed_in(aigul_from_records), incoming.files.get().attachment.blob
    Blob.objects.filter(pk=blob.pk).update(pages=pages)
    ended = {"reason": "damaged", "ended_at": WEDNESDAY} if state == "failed" else {}
    Recognition.objects.filter(pk=blob.pk).update(state=state, **ended)

    page, answer = client.get(incoming.get_absolute_url()).content.decode(), client.get(copy_of(incoming))

    assert (copy_of(incoming) in page, answer.status_code) == (offered, 200 if offered else 404)


def test_a_stranger_gets_no_copy(letter: Letter, stranger: Officer) -> None:
    assert signed_in(stranger).get(copy_of(letter(scan()))).status_code == 404
