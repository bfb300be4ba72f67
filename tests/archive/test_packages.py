"""10.5: files go to the archive with a package that tells whether anything in it was changed (№ 703 p. 187–212)."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import re
import shutil
import uuid
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import override
from pypdf import PdfReader

from apparat.files import blobs
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.models import Entry
from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Officer
from archive.actions.build_again import build_again
from archive.actions.close_case import close_case
from archive.actions.draw_transfer import draw_transfer
from archive.actions.hand_transfer import hand_transfer
from archive.actions.withdraw_transfer import withdraw_transfer
from archive.building import build, waiting
from archive.inventory import transfer_pdf
from archive.models import Transfer, TransferCase
from archive.renditions import FOLDER, lying
from archive.tasks import build_waiting
from archive.transferring import KEPT
from archive.verifying import verify
from documents.models import IncomingFile
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from tests.archive.test_filing import filed
from tests.archive.test_nomenclature import refusal_of
from tests.factories import outgoing as letters_out
from tests.factories.archive import JANUARY, case
from tests.factories.letters import WEDNESDAY, pdf
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

RIPE = almaty("2028-01-12 10:00")  # a year after the end of 2026


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


def closed(clerk: Officer, addressee: Officer, index: str = "3-1", **facts: Any) -> CaseFile:
    """Return a closed permanent file of 2026 with one incoming paper that has a scan."""
    into = case(index, **({"permanent": True, "years": None} | facts))
    paper = filed(clerk, addressee, into, their_number=index)
    scan = store(pdf("скан ../хат.pdf"), role=Attachment.Role.MAIN, by=clerk, at=WEDNESDAY)
    IncomingFile.objects.create(incoming=paper, attachment=scan)
    return close_case(case_file=into, by=clerk, at=JANUARY)


def drawn(clerk: Officer, *cases: CaseFile, at: datetime = RIPE) -> Transfer:
    """Return a transfer whose package is still to be built."""
    return draw_transfer(by=clerk, at=at, number="1", cases=cases)


def package_of(transfer: Transfer) -> bytes:
    """Return the bytes of the built package."""
    build(transfer.pk, RIPE)
    transfer.refresh_from_db()
    assert transfer.package is not None
    return blobs.path_of(transfer.package.blob_id).read_bytes()


def test_a_package_holds_papers_with_metadata_hashes_and_both_inventories(
    aigul_from_records: Officer, akim: Officer, executor: Officer, deputy: Officer, department_head: Officer
) -> None:
    own = letters_out.registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY)
    into = case("3-2", permanent=True, years=None)
    file_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY, case_file=into)
    second = close_case(case_file=into, by=aigul_from_records, at=JANUARY)
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim), second)

    content = package_of(transfer)

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        first = json.loads(package.read("papers/000001/metadata.json"))
        told = json.loads(package.read("package.json"))
        listed = json.loads(package.read("cases/002/inventory-01.json"))
    inventories = {f"{place}{part}.pdf" for place in ("inventory", "cases/002/inventory-01") for part in ("-kk", "-ru")}
    assert inventories | {"inventory.json", "chain.jsonl", "papers/000001/stamp.pdf"} <= set(names)
    assert [(line["number"], line["lies"]) for line in listed["papers"]] == [(own.number, "papers/000002")]
    assert not [name for name in names if ".." in name]
    assert sorted(name.rpartition("/")[2][:6] for name in names if name.startswith("papers/000002/")) == [
        *("01-3-6", "02-sig", "agreem", "agreem", "metada", "paper-"),  # with its number, as signed, both sheets
    ]
    assert (first["number"], first["case"], first["sheets"]) == ("3-5/1", "3-1 (2026)", 2)
    assert (told["papers"], told["entries"], transfer.state, transfer.done) == (2, 5, "ready", 2)
    report = verify(io.BytesIO(content))
    assert (report.problems, report.papers, report.head) == ([], 2, transfer.head)


def test_a_second_worker_and_a_second_run_keep_nothing_twice(aigul_from_records: Officer, akim: Officer) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))

    assert waiting() == [transfer.pk]
    assert [build(transfer.pk, RIPE), build(transfer.pk, RIPE)] == [True, False]
    assert Attachment.objects.filter(role=Attachment.Role.PACKAGE).count() == 1
    assert waiting() == []


def test_lost_bytes_are_said_and_the_package_is_built_again_when_they_are_back(
    aigul_from_records: Officer, akim: Officer
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    told: dict[str, Any] = {"transfer": transfer, "by": aigul_from_records, "at": RIPE}
    path = blobs.path_of(IncomingFile.objects.get().attachment.blob_id)
    kept = path.read_bytes()

    assert refusal_of(build_again, **told)[0] == "10.5"
    path.unlink()
    build(transfer.pk, RIPE)
    transfer.refresh_from_db()
    said = transfer.problem
    path.write_bytes(kept)
    build_again(**told)

    assert said.startswith("3-5/1: ")
    assert build(transfer.pk, RIPE) is True


def test_whatever_stops_the_building_is_said_and_it_is_asked_for_again(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    path, client = blobs.path_of(IncomingFile.objects.get().attachment.blob_id), signed_in(aigul_from_records)
    kept = path.read_bytes()
    path.unlink()
    path.mkdir()  # no lost file: the disk answers with another error

    stopped = build(transfer.pk, RIPE)
    transfer.refresh_from_db()
    page = client.get(transfer.get_absolute_url()).content.decode()
    path.rmdir()
    path.write_bytes(kept)
    trouble = escape(transfer.trouble)
    build_again(transfer=transfer, by=aigul_from_records, at=RIPE)

    assert (stopped, transfer.trouble, waiting()) == (False, "", [transfer.pk])
    assert trouble in page
    assert reverse("archive:build_again", args=[transfer.pk]) in page
    assert build(transfer.pk, RIPE) is True


@pytest.mark.parametrize(("language", "words"), [("kk", "дискіде орын жетпейді"), ("ru", "не хватает места")])
def test_a_disk_without_room_is_said_in_the_readers_language_before_anything_is_made(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    size, usage = IncomingFile.objects.get().attachment.blob.size, shutil.disk_usage(blobs.root())
    room = {"free": size * 3 - 1}
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage._replace(free=room["free"]))

    stopped = build(transfer.pk, RIPE)
    transfer.refresh_from_db()
    with override(language):
        said = transfer.trouble
    made = lying(transfer.pk)
    room["free"] += 1
    build_again(transfer=transfer, by=aigul_from_records, at=RIPE)

    assert (stopped, transfer.rendered, made) == (False, 0, 0)
    assert words in said
    assert " 1 М" in said
    assert build(transfer.pk, RIPE) is True


def test_a_disk_that_fills_up_meanwhile_is_no_fault_of_a_paper(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))

    def full(*_: Any) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        stopped = build(transfer.pk, RIPE)
    transfer.refresh_from_db()

    assert (stopped, transfer.problem) == (False, "?room 1")


def test_what_was_kept_leaves_nothing_beside_the_store(
    aigul_from_records: Officer, akim: Officer, django_capture_on_commit_callbacks: Any
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    half = blobs.root() / FOLDER / str(transfer.pk) / "half"  # of a worker that was killed while it wrote the ZIP
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PK")

    with django_capture_on_commit_callbacks(execute=True):
        content = package_of(transfer)

    assert transfer.package is not None
    assert hashlib.sha256(content).hexdigest() == transfer.package.blob_id
    assert not list((blobs.root() / blobs.INCOMING).iterdir())
    assert not list((blobs.root() / FOLDER).iterdir())


def test_only_ripe_files_of_long_keeping_go(aigul_from_records: Officer, akim: Officer, executor: Officer) -> None:
    short = closed(aigul_from_records, akim, "3-3", permanent=False, years=10)
    lasting = closed(aigul_from_records, akim, "3-4")
    told: dict[str, Any] = {"by": aigul_from_records, "at": RIPE, "number": "1"}

    assert refusal_of(draw_transfer, cases=[short], **told) == ("10.5", "cases")
    assert refusal_of(draw_transfer, cases=[lasting], **told | {"at": JANUARY}) == ("10.5", "cases")
    assert refusal_of(draw_transfer, cases=[lasting], **told | {"by": executor})[0] == "10.5"
    draw_transfer(cases=[lasting], **told)
    assert refusal_of(draw_transfer, cases=[lasting], **told | {"number": "2"}) == ("10.5", "cases")


def test_permanent_and_temporary_files_go_by_inventories_apart(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    lasting = closed(aigul_from_records, akim, "3-4")
    long = closed(aigul_from_records, akim, "3-5", permanent=False, years=15)
    told: dict[str, Any] = {"by": aigul_from_records, "at": RIPE}
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    page, path = signed_in(aigul_from_records), reverse("archive:draw_transfer")
    shown = page.get(path).content.decode()
    mixed = page.post(path, {"once": str(uuid.uuid4()), "number": "1", "cases": [lasting.pk, long.pk]})

    assert re.findall(r'role="group" aria-label="(.*?)"><strong>', shown) == [str(each) for each in KEPT.values()]
    assert (mixed.status_code, list(mixed.context["form"].errors)) == (422, ["cases"])
    assert refusal_of(draw_transfer, number="1", cases=[lasting, long], **told) == ("10.5", "cases")
    inventories = [draw_transfer(number=str(n), cases=[row], **told) for n, row in enumerate((lasting, long))]
    printed = [transfer_pdf(each, Office.objects.get(), language="kk") for each in inventories]
    texts = [PdfReader(io.BytesIO(each)).pages[0].extract_text() for each in printed]
    assert ["Он жылдан артық сақталады" in text for text in texts] == [False, True]


def test_the_archive_accepts_what_is_ready_and_the_files_are_there(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    into = closed(aigul_from_records, akim)
    transfer = drawn(aigul_from_records, into)
    told: dict[str, Any] = {"transfer": transfer, "at": RIPE, "archivist": "С. Әлиева", "handed_on": RIPE.date()}

    assert refusal_of(hand_transfer, by=head_of_records, **told)[0] == "10.5"
    build(transfer.pk, RIPE)
    assert refusal_of(hand_transfer, by=aigul_from_records, **told)[0] == "10.5"
    wrong = told | {"handed_on": date(2028, 1, 1)}
    assert refusal_of(hand_transfer, by=head_of_records, **wrong) == ("10.5", "handed_on")
    hand_transfer(by=head_of_records, **told)

    into.refresh_from_db()
    assert (into.state, transfer.state, transfer.archivist) == ("transferred", "handed", "С. Әлиева")


def test_a_withdrawn_transfer_lets_its_files_go_by_another(aigul_from_records: Officer, akim: Officer) -> None:
    into = closed(aigul_from_records, akim)
    transfer = drawn(aigul_from_records, into)
    withdraw_transfer(transfer=transfer, by=aigul_from_records, at=RIPE, reason="Нөмірі қате")

    again = drawn(aigul_from_records, into)

    assert build(transfer.pk, RIPE) is False
    assert TransferCase.objects.get(case_file=into).transfer == again


def test_pages_of_transfers(
    aigul_from_records: Officer, akim: Officer, stranger: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    content, client = package_of(transfer), signed_in(aigul_from_records)
    names = ("transfer", "transfer_pdf", "package", "hand_transfer", "build_again", "withdraw_transfer")
    paths = [reverse("archive:transfers"), reverse("archive:verify")]
    more = {"transfer_pdf": ["kk"]}
    paths += [reverse(f"archive:{name}", args=[transfer.pk, *more.get(name, [])]) for name in names]

    mine = [client.get(path).status_code for path in paths]
    strangers = [signed_in(stranger).get(path).status_code for path in paths]
    looked = client.post(
        reverse("archive:verify"), {"package": SimpleUploadedFile("p.zip", content, "application/zip")}
    )

    assert (set(mine), set(strangers)) == ({200}, {404})
    assert (looked.context["problems"], looked.context["known"]) == ([], transfer)


def test_who_downloads_a_package_is_journaled(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    package_of(transfer)

    signed_in(aigul_from_records).get(reverse("archive:package", args=[transfer.pk]))

    (read,) = Entry.objects.filter(event="transfer.package_read", subject_id=transfer.pk)
    assert (read.officer, read.clause, read.at) == (aigul_from_records, "10.5", RIPE)


def test_the_list_of_transfers_costs_the_same(aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    client = signed_in(aigul_from_records)

    def one(number: str) -> None:
        Transfer.objects.create(number=number, drawn_by=aigul_from_records, drawn_at=RIPE, total=1)

    one("1")
    before = cost(client, reverse("archive:transfers"))
    one("2")
    one("3")

    assert cost(client, reverse("archive:transfers")) == before


def test_a_transfer_costs_the_same_with_one_file_and_with_three_and_tells_what_each_held_at_its_closing(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    first, *others = (case(f"3-{place}", permanent=True, years=None) for place in (1, 2, 3, 4))
    for sheets, into in enumerate((first, *others), start=1):
        filed(aigul_from_records, akim, into, their_number=into.index, sheets=sheets)
        close_case(case_file=into, by=aigul_from_records, at=JANUARY)
    small = drawn(aigul_from_records, first)
    big = draw_transfer(by=aigul_from_records, at=RIPE, number="2", cases=others)
    client = signed_in(aigul_from_records)
    page = client.get(big.get_absolute_url())

    assert big.total == 3
    assert [(line.case_file.index, line.held.papers, line.held.sheets) for line in page.context["lines"]] == [
        ("3-2", 1, 2),
        ("3-3", 1, 3),
        ("3-4", 1, 4),
    ]
    assert cost(client, small.get_absolute_url()) == cost(client, big.get_absolute_url())


def test_the_worker_is_asked_after_the_commit_and_builds_the_package(
    aigul_from_records: Officer, akim: Officer, django_capture_on_commit_callbacks: Any
) -> None:
    into = closed(aigul_from_records, akim)

    with django_capture_on_commit_callbacks(execute=True):
        transfer = drawn(aigul_from_records, into)

    transfer.refresh_from_db()
    assert (transfer.state, build_waiting()) == ("ready", 0)
