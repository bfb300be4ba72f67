"""A batch of scans: each is laid to the paper whose label it bears, becomes a paper, or is set aside (10.9, 10.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apparat.access.verdict import Refusal
from apparat.files.blobs import path_of
from apparat.files.refusal import FileRefused
from apparat.journal.models import Entry
from apparat.kazakh.folding import fold
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from documents import label
from documents.actions.accept_incoming import accept_incoming
from documents.actions.attach_scan import attach_scan
from documents.actions.bring_scans import bring_scans
from documents.actions.discard_scan import discard_scan
from documents.models import Incoming, IncomingFile, Scan
from documents.scan_label import SEVERAL, found_on
from documents.states import ScanState
from tests.factories import files, scans
from tests.factories.letters import WEDNESDAY, on_desk, paper, registered
from tests.factories.recognising import finish
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


def brought(by: Officer, content: bytes, name: str = "скан.pdf", *, is_read: bool = True) -> Scan:
    (scan,) = bring_scans(by=by, at=WEDNESDAY, files=[files.upload(name, content)])
    if is_read:
        finish(scan.attachment.blob_id)
    return Scan.objects.select_related("attachment__blob__recognition").get(pk=scan.pk)


def labelled(letter: Incoming, words: str = "Қайтарылған парақ") -> bytes:
    return scans.scan(scans.sheet([words], code=label.code_of(letter)))


def labelled_with(by: Officer, *codes: str) -> Scan:
    """Return a scan on which these codes were read."""
    scan = brought(by, files.pdf(), is_read=False)
    Recognition.objects.filter(pk=scan.attachment.blob_id).update(codes=codes)
    return Scan.objects.select_related("attachment__blob__recognition").get(pk=scan.pk)


def test_a_batch_of_two_files_makes_two_waiting_scans(aigul_from_records: Officer) -> None:
    made = bring_scans(by=aigul_from_records, at=WEDNESDAY, files=files.uploads(["1.pdf", "2.pdf"]))

    assert [(scan.state, scan.attachment.name) for scan in made] == [("waiting", "1.pdf"), ("waiting", "2.pdf")]
    assert set(Recognition.objects.values_list("state", flat=True)) == {"waiting"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("макрос.docx", files.office("docx", ("word/vbaProject.bin", b"macro"))),
        ("бомба.zip", files.archive(("zeros", b"\0" * 40_000_000))),
        ("бос.pdf", b"%PD"),
    ],
)
def test_of_a_batch_with_a_bad_file_nothing_is_kept(aigul_from_records: Officer, name: str, content: bytes) -> None:
    batch = [files.upload("1.pdf"), files.upload(name, content)]

    with pytest.raises(FileRefused, match=name), transaction.atomic():
        bring_scans(by=aigul_from_records, at=WEDNESDAY, files=batch)

    assert not Scan.objects.exists()


def test_a_stranger_brings_nothing(stranger: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        bring_scans(by=stranger, at=WEDNESDAY, files=[files.upload("1.pdf")])

    assert refused.value.clause == "10.9"


def test_10_9_a_returned_scan_is_laid_to_the_paper_whose_label_it_bears(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    content = labelled(letter)
    scan = brought(aigul_from_records, content)

    attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)

    scan.refresh_from_db()
    letter.refresh_from_db()
    assert (scan.state, scan.incoming, scan.settled_by) == (ScanState.ATTACHED, letter, aigul_from_records)
    assert letter.files.filter(attachment=scan.attachment).count() == 1
    assert fold("Қайтарылған") in letter.search_text.split()
    assert path_of(scan.attachment.blob_id).read_bytes() == content


def test_the_journal_and_the_reader_are_told(aigul_from_records: Officer, akim: Officer) -> None:
    letter = on_desk(aigul_from_records, akim)
    scan = brought(aigul_from_records, labelled(letter))

    attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)

    told = set(Entry.objects.filter(root_kind="incoming", root_id=letter.pk).values_list("event", flat=True))
    assert "scan.attach_scan" in told
    assert Notice.objects.filter(officer=akim, kind="documents.scan_attached", subject_id=letter.pk).count() == 1


@pytest.mark.parametrize(
    "code", ["apparat1.999999.AAAAAAAAAAAAAAAA", "apparat1.1.tooshort", "apparat1.0.AAAAAAAAAAAAAAAA"]
)
def test_a_forged_label_says_so(aigul_from_records: Officer, code: str) -> None:
    scan = brought(aigul_from_records, scans.scan(scans.sheet(["парақ"], code=code)))

    with pytest.raises(Refusal) as refused:
        attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)

    assert "label" in str(refused.value.reason) or "жапсырма" in str(refused.value.reason)


def test_a_label_of_a_paper_that_is_not_here_says_so(aigul_from_records: Officer) -> None:
    gone = Incoming(pk=987_654)
    scan = brought(aigul_from_records, labelled(gone))

    with pytest.raises(Refusal):
        attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)

    scan.refresh_from_db()
    assert scan.state == ScanState.WAITING


@pytest.mark.clause("10.4")
def test_10_4_nothing_is_laid_to_a_restricted_paper(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim, restricted=True, summary="")
    scan = brought(aigul_from_records, labelled(letter))

    with pytest.raises(Refusal) as refused:
        attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)

    assert "10.4" in str(refused.value.reason)
    assert not letter.files.exists()


def test_a_scan_with_labels_of_several_papers_is_laid_to_none(aigul_from_records: Officer, akim: Officer) -> None:
    letters = [registered(aigul_from_records, akim, their_number=number) for number in ("1", "2")]
    scan = labelled_with(aigul_from_records, *map(label.code_of, letters))

    trouble = found_on(scan, aigul_from_records, WEDNESDAY.date()).trouble
    with pytest.raises(Refusal) as refused, transaction.atomic():
        attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)

    scan.refresh_from_db()
    assert (trouble, refused.value.reason, refused.value.clause) == (SEVERAL, SEVERAL, "10.9")
    assert (scan.state, IncomingFile.objects.count()) == (ScanState.WAITING, 0)


def test_a_label_that_stands_twice_on_a_scan_is_of_one_paper(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)
    scan = labelled_with(aigul_from_records, label.code_of(letter), label.code_of(letter))

    assert attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY) == letter


def test_a_scan_without_a_label_is_laid_to_nothing(aigul_from_records: Officer) -> None:
    scan = brought(aigul_from_records, files.pdf())

    with pytest.raises(Refusal):
        attach_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY)


def test_a_scan_becomes_a_paper_and_its_file(aigul_from_records: Officer, akim: Officer) -> None:
    scan = brought(aigul_from_records, scans.scan())

    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, scan=scan))

    scan.refresh_from_db()
    letter.refresh_from_db()
    assert (scan.state, scan.incoming) == (ScanState.REGISTERED, letter)
    assert letter.files.get().attachment == scan.attachment
    assert letter.number
    assert fold("ғимараттары") in letter.search_text.split()


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_line_is_made_of_no_scan(aigul_from_records: Officer, akim: Officer) -> None:
    scan = brought(aigul_from_records, files.pdf(), is_read=False)

    with pytest.raises(Refusal) as refused, transaction.atomic():
        accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, scan=scan, restricted=True, summary=""))

    assert refused.value.clause == "10.4"


def test_a_scan_is_set_aside_with_a_reason_and_stays(aigul_from_records: Officer) -> None:
    scan = brought(aigul_from_records, files.pdf(), is_read=False)

    discard_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY, reason=" Бос парақ ")

    scan.refresh_from_db()
    assert (scan.state, scan.reason, scan.incoming) == (ScanState.DISCARDED, "Бос парақ", None)
    assert path_of(scan.attachment.blob_id).exists()
    assert Entry.objects.get(event="scan.discard_scan").data["reason"] == "Бос парақ"


def test_without_a_reason_nothing_is_set_aside(aigul_from_records: Officer) -> None:
    scan = brought(aigul_from_records, files.pdf(), is_read=False)

    with pytest.raises(Refusal):
        discard_scan(scan=scan, by=aigul_from_records, at=WEDNESDAY, reason="  ")


def test_the_database_makes_two_papers_of_one_scan_impossible(aigul_from_records: Officer, akim: Officer) -> None:
    scan = brought(aigul_from_records, files.pdf(), is_read=False)
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, scan=scan))
    other = brought(aigul_from_records, files.pdf(2), is_read=False)
    settled = {"state": "registered", "incoming": letter, "settled_by": akim, "settled_at": WEDNESDAY}

    with pytest.raises(IntegrityError), transaction.atomic():
        Scan.objects.filter(pk=other.pk).update(**settled)
    with pytest.raises(IntegrityError), transaction.atomic():
        Scan.objects.filter(pk=other.pk).update(state="attached")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("second", ["register", "discard"])
def test_of_two_clerks_at_once_the_second_is_told(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer, second: str
) -> None:
    scan = brought(aigul_from_records, files.pdf(), is_read=False)
    stale = Scan.objects.select_related("attachment").get(pk=scan.pk)
    made = {"one": paper(akim, scan=scan), "other": paper(akim, scan=stale, their_number="9")}
    deeds: dict[str, Callable[[], Any]] = {
        "register": lambda: accept_incoming(by=head_of_records, at=WEDNESDAY, paper=made["other"]),
        "discard": lambda: discard_scan(scan=stale, by=head_of_records, at=WEDNESDAY, reason="Екі рет"),
    }

    answer = overtaken(lambda: accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=made["one"]), deeds[second])

    assert answer == "10.9"
    assert Incoming.objects.count() == 1
