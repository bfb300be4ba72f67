"""Counting the pages of strangers' PDFs costs a bounded time, outside the transaction, whatever they are."""

from __future__ import annotations

import resource
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from apparat.files import pages
from apparat.files.models import Attachment, Blob
from apparat.files.store import store
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
    assert pages.pages_of(written(tmp_path, content)) == counted


@pytest.mark.parametrize("bound", [{"SECONDS_BY_THE_CLOCK": 0.01}, {"sys.executable": "/nowhere/python"}])
def test_one_that_is_not_counted_in_time_is_taken_without_the_number(
    bound: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in bound.items():
        monkeypatch.setattr(f"apparat.files.pages.{name}", value)

    assert pages.pages_of(written(tmp_path, files.pdf() + HEAVY)) is None


def test_the_program_has_bounds_of_time_and_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bounds = {}
    monkeypatch.setattr("os.nice", lambda _by: None)
    monkeypatch.setattr("resource.setrlimit", lambda what, most: bounds.update({what: most[1]}))

    pages.main(written(tmp_path, files.pdf()))

    assert bounds == {resource.RLIMIT_CPU: pages.SECONDS, resource.RLIMIT_AS: pages.MEMORY}


@pytest.mark.django_db(transaction=True)
def test_it_is_counted_before_any_row_is_held(aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = []

    def counted(_path: Path) -> int:
        inside.append(connection.in_atomic_block)
        return 1

    monkeypatch.setattr("apparat.files.store.pages_of", counted)

    store(files.upload("хат.pdf", files.pdf()), role=Attachment.Role.MAIN, by=aigul_from_records, at=WEDNESDAY)

    assert inside == [False]


@pytest.mark.django_db
def test_what_was_not_counted_while_it_was_brought_is_counted_by_the_worker(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.files.store.pages_of", lambda _path: None)

    read(aigul_from_records, "хат.pdf", files.pdf(pages=2))

    assert Blob.objects.get().pages == 2
