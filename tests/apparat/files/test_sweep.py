"""Bytes nobody owns are cleared away after a day; what a paper owns never is."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from apparat.files import blobs
from apparat.files.models import Attachment, Blob
from apparat.files.store import store
from apparat.files.sweep import Swept, sweep
from apparat.files.tasks import sweep_files
from apparat.org.models import Officer
from tests.factories import files

AT = datetime(2026, 3, 20, 10, 30, tzinfo=UTC)
NEXT_HOUR, IN_TWO_DAYS = AT + timedelta(hours=1), AT + timedelta(days=2)


def bring(by: Officer, name: str = "хат.pdf", pages: int = 1) -> Attachment:
    """Store a PDF of so many pages as if at AT."""
    attachment = store(files.upload(name, files.pdf(pages)), role=Attachment.Role.MAIN, by=by, at=AT)
    age(blobs.path_of(attachment.blob_id))
    return attachment


def age(path: Path) -> Path:
    """Date the file to AT."""
    os.utime(path, (AT.timestamp(), AT.timestamp()))
    return path


@pytest.fixture
def stray(media: Path) -> Path:
    """A file whose deed was rolled back: it has no row."""
    place = media / "ab" / "cd" / ("abcd" + "0" * 60)
    place.parent.mkdir(parents=True)
    place.write_bytes(b"%PDF-")
    return age(place)


def test_what_a_paper_owns_stays(aigul_from_records: Officer) -> None:
    attachment = bring(aigul_from_records)

    swept = sweep(IN_TWO_DAYS)

    assert swept == Swept(0, 0, 0, ())
    assert blobs.path_of(attachment.blob_id).exists()


def test_bytes_of_a_removed_attachment_go_after_a_day(aigul_from_records: Officer) -> None:
    attachment = bring(aigul_from_records)
    place = blobs.path_of(attachment.blob_id)
    attachment.delete()

    soon = sweep(NEXT_HOUR)
    later = sweep(IN_TWO_DAYS)

    assert (soon.unowned, later.unowned) == (0, 1)
    assert (place.exists(), Blob.objects.count()) == (False, 0)


def test_files_without_a_row_go_after_a_day(db: None, stray: Path) -> None:
    soon = sweep(NEXT_HOUR)
    later = sweep(IN_TWO_DAYS)

    assert (soon.unknown, later.unknown) == (0, 1)
    assert (stray.exists(), Blob.objects.count()) == (False, 0)


def test_halves_left_by_a_crash_go_after_a_day(db: None, media: Path) -> None:
    (media / blobs.INCOMING).mkdir(parents=True)
    half = media / blobs.INCOMING / "tmp1"
    half.write_bytes(b"%PD")
    age(half)

    soon = sweep(NEXT_HOUR)
    later = sweep(IN_TWO_DAYS)

    assert (soon.halves, later.halves, half.exists()) == (0, 1, False)


def test_a_foreign_file_in_the_folder_is_left_alone(db: None, media: Path) -> None:
    place = media / "ab" / "cd" / "README"
    place.parent.mkdir(parents=True)
    place.write_text("ours")
    age(place)

    assert sweep(IN_TWO_DAYS) == Swept(0, 0, 0, ())
    assert place.exists()


def test_bytes_brought_again_are_young_again(aigul_from_records: Officer) -> None:
    bring(aigul_from_records).delete()
    store(files.upload("тағы.pdf"), role=Attachment.Role.MAIN, by=aigul_from_records, at=IN_TWO_DAYS).delete()

    swept = sweep(IN_TWO_DAYS + timedelta(hours=1))

    assert (swept.unowned, Blob.objects.count()) == (0, 1)


def test_a_dry_run_counts_and_removes_nothing(aigul_from_records: Officer, stray: Path) -> None:
    bring(aigul_from_records).delete()

    swept = sweep(IN_TWO_DAYS, dry=True)

    assert swept == Swept(1, 1, 0, ())
    assert (stray.exists(), Blob.objects.count()) == (True, 1)


def test_lost_bytes_of_a_paper_are_reported_not_forgotten(
    aigul_from_records: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    attachment = bring(aigul_from_records)
    blobs.path_of(attachment.blob_id).unlink()

    with pytest.raises(CommandError, match=attachment.blob_id):
        call_command("sweep_files")

    assert capsys.readouterr().out == "removed: 0 without a paper, 0 without a row, 0 half written\n"
    assert Attachment.objects.get() == attachment


def test_the_clock_sweeps_at_night_and_reports_lost_bytes(
    aigul_from_records: Officer, stray: Path, caplog: pytest.LogCaptureFixture
) -> None:
    attachment = bring(aigul_from_records)
    blobs.path_of(attachment.blob_id).unlink()

    removed = sweep_files()

    assert (removed, stray.exists()) == (1, False)
    assert attachment.blob_id in caplog.text
