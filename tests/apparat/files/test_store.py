"""Bytes stored once under their SHA-256, and given out with safe headers."""

from __future__ import annotations

import hashlib
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from csp.middleware import CSPMiddleware
from django.db import connection, transaction
from django.test import Client, RequestFactory

from apparat.files import blobs
from apparat.files.limits import DELIVERY, FileLimits
from apparat.files.models import Attachment, Blob
from apparat.files.refusal import FileRefused
from apparat.files.serve import serve
from apparat.files.store import store
from apparat.org.models import Officer
from tests.factories import files

AT = datetime(2026, 3, 20, 10, 30, tzinfo=UTC)
MAIN = Attachment.Role.MAIN


def stored_files(media: Path) -> list[Path]:
    """Every file under the store, halves too."""
    return sorted(path for path in media.rglob("*") if path.is_file())


def test_a_file_is_stored_under_its_hash_readable_by_the_application_alone(
    aigul_from_records: Officer, media: Path
) -> None:
    content = files.pdf(pages=3)
    sha256 = hashlib.sha256(content).hexdigest()

    attachment = store(files.upload("Хат.pdf", content), role=MAIN, by=aigul_from_records, at=AT)

    place = media / sha256[:2] / sha256[2:4] / sha256
    blob = Blob.objects.get()
    assert stored_files(media) == [place]
    assert place.read_bytes() == content
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (place.parent, place.parent.parent)] == [0o700, 0o700]
    assert (blob.sha256, blob.size, blob.content_type, blob.pages) == (sha256, len(content), "application/pdf", 3)
    assert (attachment.name, attachment.role, attachment.uploaded_by) == ("Хат.pdf", MAIN, aigul_from_records)


def test_equal_bytes_are_stored_once_under_two_names(aigul_from_records: Officer, media: Path) -> None:
    content = files.pdf()

    first = store(files.upload("бір.pdf", content), role=MAIN, by=aigul_from_records, at=AT)
    second = store(files.upload("екі.pdf", content), role=Attachment.Role.ANNEX, by=aigul_from_records, at=AT)

    assert first.blob_id == second.blob_id
    assert (Blob.objects.count(), Attachment.objects.count(), len(stored_files(media))) == (1, 2, 1)


@pytest.mark.parametrize(
    "content",
    [files.pdf(password="құпия"), b"%PDF-1.7\nnothing more", files.pdf()[:200]],
    ids=["locked", "empty", "torn"],
)
def test_a_pdf_that_does_not_tell_its_pages_is_still_taken(aigul_from_records: Officer, content: bytes) -> None:
    store(files.upload("хат.pdf", content), role=MAIN, by=aigul_from_records, at=AT)

    assert Blob.objects.get().content_type == "application/pdf"
    assert Blob.objects.get().pages in {None, 1}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("есеп.pdf", files.EXE, "is of a kind that is not taken"),
        ("есеп.pdf", b"%PDF-" + b"x" * 2000, "is larger than"),
        ("есеп.docx", files.pdf(), "does not agree with its content"),
    ],
)
def test_a_refused_file_leaves_nothing_behind(
    aigul_from_records: Officer, media: Path, name: str, content: bytes, reason: str
) -> None:
    limits = FileLimits(file_bytes=2000, paper_bytes=2000, files=1)

    with pytest.raises(FileRefused, match=reason):
        store(files.upload(name, content), role=MAIN, by=aigul_from_records, at=AT, limits=limits)

    assert (stored_files(media), Blob.objects.count(), Attachment.objects.count()) == ([], 0, 0)


def test_an_empty_file_is_refused(aigul_from_records: Officer, media: Path) -> None:
    empty = files.upload("бос.pdf", b"x")
    empty.truncate(0)

    with pytest.raises(FileRefused, match="“бос.pdf” is empty".replace(".", r"\.")):
        store(empty, role=MAIN, by=aigul_from_records, at=AT)

    assert stored_files(media) == []


def test_the_limit_is_that_of_a_delivery_between_state_bodies() -> None:
    assert (DELIVERY.file_bytes, DELIVERY.paper_bytes, DELIVERY.files) == (95 * 1024**2, 95 * 1024**2, 80)


def test_a_file_too_large_is_refused_by_name_limit_and_rule(aigul_from_records: Officer) -> None:
    limits = FileLimits(file_bytes=512 * 1024, paper_bytes=512 * 1024, files=1)

    with pytest.raises(FileRefused) as refusal:
        store(
            files.upload("үлкен.pdf", b"%PDF-" + b"x" * 512 * 1024),
            role=MAIN,
            by=aigul_from_records,
            at=AT,
            limits=limits,
        )

    assert str(refusal.value) == "The file “үлкен.pdf” is larger than 0.5 MB. (№ 703, 147)"


@pytest.mark.django_db(transaction=True)
def test_a_deed_that_fails_leaves_no_row(aigul_from_records: Officer) -> None:
    with transaction.atomic():
        store(files.upload("хат.pdf"), role=MAIN, by=aigul_from_records, at=AT)
        transaction.set_rollback(True)

    assert (Blob.objects.count(), Attachment.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_four_clerks_storing_equal_bytes_at_once_share_them(aigul_from_records: Officer, media: Path) -> None:
    content = files.pdf()
    barrier = Barrier(4)

    def bring(clerk: int) -> str:
        try:
            connection.ensure_connection()
            barrier.wait()
            return store(files.upload(f"{clerk}.pdf", content), role=MAIN, by=aigul_from_records, at=AT).blob_id
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        hashes = set(pool.map(bring, range(4)))

    assert hashes == {hashlib.sha256(content).hexdigest()}
    assert (Blob.objects.count(), Attachment.objects.count(), len(stored_files(media))) == (1, 4, 1)


def test_a_file_is_given_out_as_a_download_that_can_do_nothing(aigul_from_records: Officer) -> None:
    content = files.office("docx")
    attachment = store(files.upload("Есеп № 1.docx", content), role=MAIN, by=aigul_from_records, at=AT)

    response = serve(attachment, inline=True)

    assert b"".join(response.streaming_content) == content  # type: ignore[arg-type]
    name = "%D0%95%D1%81%D0%B5%D0%BF%20%E2%84%96%201.docx"
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
    assert response["Content-Type"].endswith("wordprocessingml.document")
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cache-Control"] == "private, no-store"
    assert "Accept-Ranges" not in response


@pytest.mark.parametrize(
    ("name", "content", "inline", "disposition"),
    [
        ("letter.pdf", files.pdf(), True, 'inline; filename="letter.pdf"'),
        ("letter.pdf", files.pdf(), False, 'attachment; filename="letter.pdf"'),
        ("scan.png", files.PNG, True, 'inline; filename="scan.png"'),
        ("scan.tiff", files.TIFF, True, 'attachment; filename="scan.tiff"'),
        ("files.zip", files.archive(("a.pdf", b"a")), True, 'attachment; filename="files.zip"'),
    ],
)
def test_only_pdf_and_pictures_are_shown_in_the_browser(
    aigul_from_records: Officer, name: str, content: bytes, inline: bool, disposition: str
) -> None:
    attachment = store(files.upload(name, content), role=MAIN, by=aigul_from_records, at=AT)

    response = serve(attachment, inline=inline)
    response.close()

    assert response["Content-Disposition"] == disposition


def test_lost_bytes_are_a_failure_of_ours(aigul_from_records: Officer) -> None:
    attachment = store(files.upload("хат.pdf"), role=MAIN, by=aigul_from_records, at=AT)
    blobs.path_of(attachment.blob_id).unlink()

    with pytest.raises(FileNotFoundError):
        serve(attachment)


def test_the_page_policy_of_the_site_does_not_overwrite_that_of_a_file(aigul_from_records: Officer) -> None:
    attachment = store(files.upload("хат.pdf"), role=MAIN, by=aigul_from_records, at=AT)
    middleware = CSPMiddleware(lambda _request: serve(attachment))

    response: Any = middleware(RequestFactory().get("/"))
    response.close()

    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_stored_bytes_have_no_address_of_their_own(client: Client, aigul_from_records: Officer) -> None:
    attachment = store(files.upload("хат.pdf"), role=MAIN, by=aigul_from_records, at=AT)
    client.force_login(aigul_from_records)
    sha256 = attachment.blob_id

    paths = (f"/media/{sha256}", f"/files/{sha256[:2]}/{sha256[2:4]}/{sha256}", f"/static/{sha256}")
    answers = [client.get(path).status_code for path in paths]

    assert answers == [404, 404, 404]
