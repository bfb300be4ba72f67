"""Counting the pages of strangers' PDFs costs no deed anything, and the worker a bounded time, whatever they are."""

from __future__ import annotations

import resource
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from apparat.files import counting, pages
from apparat.files.blobs import path_of
from apparat.files.counting import TRIED_FOR, count, count_left
from apparat.files.models import Attachment, Blob
from apparat.files.store import store, store_made
from apparat.org.models import Officer
from tests.factories import files
from tests.factories.letters import WEDNESDAY
from tests.factories.recognising import read

HEAVY = b"%" + b"x" * (pages.MOST_HERE + 1)  # a comment that makes a file too large to be counted here


@pytest.fixture
def never_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process count nothing itself."""

    def refuse(_path: Path) -> int:
        raise AssertionError("counted in the process of the site")

    monkeypatch.setattr(pages, "_counted", refuse)


def written(folder: Path, content: bytes) -> Path:
    """Return the content as a file."""
    file = folder / "хат.pdf"
    file.write_bytes(content)
    return file


@pytest.mark.usefixtures("never_here")
@pytest.mark.parametrize(
    ("content", "counted"),
    [
        (files.pdf(pages=3) + HEAVY, 3),
        (files.pdf(pages=2, password="құпия") + HEAVY, None),
        (b"%PDF-1.7\nnothing more" + HEAVY, None),
    ],
    ids=["true", "locked", "damaged"],
)
def test_a_large_pdf_is_counted_by_a_program_of_its_own(tmp_path: Path, content: bytes, counted: int | None) -> None:
    assert pages.pages_apart(written(tmp_path, content)) == counted


def test_the_program_has_bounds_of_time_and_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bounds = {}
    monkeypatch.setattr("os.nice", lambda _by: None)
    monkeypatch.setattr("resource.setrlimit", lambda what, most: bounds.update({what: most[1]}))

    pages.main(written(tmp_path, files.pdf()))

    assert bounds == {resource.RLIMIT_CPU: pages.SECONDS, resource.RLIMIT_AS: pages.MEMORY}


def bring(officer: Officer, content: bytes, at: datetime = WEDNESDAY) -> str:
    """Store the PDF as a deed does; return the key of its blob."""
    return store(files.upload("хат.pdf", content), role=Attachment.Role.MAIN, by=officer, at=at).blob_id


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no program be started."""

    def refuse(*_command: Any, **_bounds: Any) -> None:
        raise AssertionError("a program was started")

    monkeypatch.setattr("subprocess.Popen", refuse)


@pytest.mark.django_db
@pytest.mark.usefixtures("no_program")
@pytest.mark.parametrize(
    ("content", "counted"),
    [(files.pdf(pages=3), 3), (files.pdf(password="құпия"), None), (files.pdf(pages=3) + HEAVY, None)],
    ids=["small", "small and locked", "large"],
)
def test_a_deed_counts_what_is_small_and_starts_no_program(
    aigul_from_records: Officer, content: bytes, counted: int | None
) -> None:
    bring(aigul_from_records, content)

    assert Blob.objects.get().pages == counted


@pytest.mark.django_db
@pytest.mark.usefixtures("no_program")
def test_what_this_program_made_is_counted_at_once_whatever_its_size(aigul_from_records: Officer) -> None:
    store_made(
        [files.pdf(pages=3) + HEAVY],
        name="хат.pdf",
        kind="pdf",
        role=Attachment.Role.SIGNED,
        by=aigul_from_records,
        at=WEDNESDAY,
    )

    assert Blob.objects.get().pages == 3


@pytest.mark.django_db(transaction=True)
def test_a_large_pdf_is_counted_after_the_deed(aigul_from_records: Officer) -> None:
    with transaction.atomic():
        bring(aigul_from_records, files.pdf(pages=3) + HEAVY)
        meanwhile = Blob.objects.get().pages

    assert (meanwhile, Blob.objects.get().pages) == (None, 3)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("no_program")
def test_a_deed_that_fails_leaves_nothing_to_count(aigul_from_records: Officer) -> None:
    with transaction.atomic():
        bring(aigul_from_records, files.pdf() + HEAVY)
        transaction.set_rollback(True)

    assert Blob.objects.count() == 0


@pytest.mark.django_db
def test_what_the_broker_did_not_take_is_counted_by_the_next_sweep_and_only_that(aigul_from_records: Officer) -> None:
    large, locked = (
        bring(aigul_from_records, files.pdf(pages=2, password=word) + HEAVY) for word in ("", "құпия")
    )  # the transaction of the test never ends, so nothing was handed over
    bring(aigul_from_records, files.pdf(password="құпия"))  # small: it was looked at when it came

    handed_over = [count_left(WEDNESDAY + after) for after in (2 * TRIED_FOR, timedelta(hours=1), timedelta(hours=2))]

    assert handed_over == [0, 2, 0]
    assert [Blob.objects.get(pk=key).pages for key in (large, locked)] == [2, None]


@pytest.mark.django_db
def test_files_nobody_can_count_are_tried_once_and_stop_none_behind_them(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MOST_AT_ONCE", 2)
    first, second, sound = (
        bring(aigul_from_records, files.pdf(pages=number, password=word) + HEAVY, WEDNESDAY + timedelta(minutes=number))
        for number, word in enumerate(("құпия", "құпия", ""), start=1)
    )

    handed_over = [count_left(WEDNESDAY + timedelta(hours=after)) for after in (1, 2, 3)]

    assert handed_over == [2, 1, 0]
    assert [Blob.objects.get(pk=key).pages for key in (first, second, sound)] == [None, None, 3]


@pytest.mark.django_db
@pytest.mark.usefixtures("no_program")
def test_a_task_that_comes_twice_starts_no_second_program(aigul_from_records: Officer) -> None:
    locked = bring(aigul_from_records, files.pdf(password="құпия") + HEAVY)
    Blob.objects.filter(pk=locked).update(counted_at=WEDNESDAY)

    assert count(locked, at=WEDNESDAY) is False


@pytest.mark.django_db
def test_a_number_that_is_known_is_not_counted_again_and_lost_bytes_have_none(
    aigul_from_records: Officer, django_assert_num_queries: Any
) -> None:
    known, lost = (bring(aigul_from_records, files.pdf(pages=number) + HEAVY) for number in (1, 2))
    Blob.objects.filter(pk=known).update(pages=7)
    path_of(lost).unlink()

    with django_assert_num_queries(1):
        assert count(known, at=WEDNESDAY) is True
    assert (count(lost, at=WEDNESDAY), count("0" * 64, at=WEDNESDAY)) == (False, False)
    assert Blob.objects.get(pk=known).pages == 7


@pytest.mark.django_db
def test_what_no_program_could_count_is_counted_by_the_worker_of_recognition(aigul_from_records: Officer) -> None:
    row = read(aigul_from_records, "хат.pdf", files.pdf(pages=2) + HEAVY)

    assert Blob.objects.get(pk=row.pk).pages == 2


@pytest.mark.django_db
@pytest.mark.parametrize("bound", [("SECONDS_BY_THE_CLOCK", 0.001), ("sys.executable", "/nowhere/python")])
def test_what_a_busy_server_did_not_let_be_counted_is_tried_again(
    bound: tuple[str, Any], aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = bring(aigul_from_records, files.pdf(pages=3) + HEAVY)
    name, value = bound
    with monkeypatch.context() as busy:
        busy.setattr(f"apparat.files.pages.{name}", value)
        in_vain = count(sound, at=WEDNESDAY)

    assert (in_vain, count(sound, at=WEDNESDAY)) == (False, True)
    assert Blob.objects.get(pk=sound).pages == 3
