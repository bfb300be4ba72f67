"""10.5: nothing of a destroyed file is left behind, and bytes that somebody brings at that moment stay."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from apparat.files import blobs
from apparat.files.ending import end_bytes
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.files.sweep import sweep
from apparat.kazakh.folding import fold
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.recognition.ask import recognise_soon
from apparat.recognition.models import Recognition
from archive import destroying
from archive.actions.approve_destruction import approve_destruction
from archive.actions.close_case import close_case
from archive.actions.draw_destruction import draw_destruction
from archive.actions.draw_transfer import draw_transfer
from archive.models import Transfer, TransferCase
from control.models import Assignment, Report, ReportFile
from documents.intake import search_text_of
from documents.models import FinancingFile, FinancingProposal, Incoming, IncomingFile
from documents.recognised import lay_words
from outgoing.actions.attach_signature import attach_signature
from outgoing.models import DetachedSignature, Material, Outgoing, Version
from outgoing.models.version import VersionFile
from outgoing.readiness import last_version
from tests.archive.test_destruction import MEMBERS, PASSED, drawn
from tests.archive.test_nomenclature import refusal_of
from tests.archive.test_packages import closed
from tests.factories import files
from tests.factories import outgoing as letters_out
from tests.factories.archive import JANUARY, case
from tests.factories.cms import cms
from tests.factories.control import given
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

LATE = almaty("2042-01-13 10:00")  # fifteen years after the end of 2026
SHORT: dict[str, Any] = {"permanent": False, "years": 5}
DESTROYED = "акті бойынша жойылды <time"  # as the page says it of a file, with the day
CITED = 'popovertarget="clause-10-5"'


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any, head_of_records: Officer) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


@pytest.fixture
def short(aigul_from_records: Officer, akim: Officer) -> CaseFile:
    """A closed file of 2026 that is kept five years, with one scan."""
    return closed(aigul_from_records, akim, "3-5", **SHORT)


@pytest.fixture
def fifteen(aigul_from_records: Officer, akim: Officer) -> CaseFile:
    """A closed file of 2026 that is kept fifteen years: it may go to the archive, and once be destroyed."""
    return closed(aigul_from_records, akim, "3-6", permanent=False, years=15)


@pytest.fixture
def blob() -> str:
    """The key of the bytes of the only scan."""
    return str(IncomingFile.objects.get().attachment.blob_id)


def test_the_word_files_of_a_draft_go_too(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    executor: Officer,
    deputy: Officer,
    department_head: Officer,
) -> None:
    own, into = letters_out.registered(aigul_from_records, executor, deputy), case("3-6", **SHORT)
    words = [store(files.upload(name), role="main", by=executor, at=WEDNESDAY) for name in ("қаз.pdf", "рус.pdf")]
    Version.objects.filter(outgoing=own).update(source_kk=words[0], source_ru=words[1])
    Outgoing.objects.filter(pk=own.pk).update(case_file=into)
    close_case(case_file=into, by=aigul_from_records, at=JANUARY)

    approve_destruction(destruction=drawn(aigul_from_records, into), by=head_of_apparatus, at=PASSED)

    for each in words:
        each.refresh_from_db()
    assert [each.destroyed_at for each in words] == [PASSED, PASSED]


def test_words_of_a_destroyed_file_find_nothing_and_an_equal_scan_is_read_anew(
    aigul_from_records: Officer, head_of_apparatus: Officer, short: CaseFile, blob: str
) -> None:
    words = fold("Жасырын сөздер")
    read: dict[str, Any] = {"text": "Жасырын сөздер", "words": words, "asked_at": WEDNESDAY, "ended_at": WEDNESDAY}
    Recognition.objects.update_or_create(blob_id=blob, defaults=read | {"state": "done"})
    lay_words(blob)
    before = Incoming.objects.get().search_text

    approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    after, left = Incoming.objects.get().search_text, Recognition.objects.count()
    recognise_soon([blob], PASSED)
    Recognition.objects.update(words=words)
    assert (words in before, words in after, fold("3-5/1") in after, left) == (True, False, True, 0)
    assert Recognition.objects.get().state == Recognition.State.WAITING
    assert words not in search_text_of(Incoming.objects.get())  # what another paper's scan says is not its own


def test_a_file_of_many_papers_is_asked_for_in_parts(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    short: CaseFile,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    monkeypatch.setattr(destroying, "AT_ONCE", 2)
    scans = [
        store(files.upload("x.pdf", files.pdf(n)), role="main", by=aigul_from_records, at=WEDNESDAY)
        for n in range(2, 7)
    ]
    for scan in scans:
        IncomingFile.objects.create(incoming=Incoming.objects.get(), attachment=scan)
    act = drawn(aigul_from_records, short)

    with django_capture_on_commit_callbacks(execute=True):
        approve_destruction(destruction=act, by=head_of_apparatus, at=PASSED)

    left = [scan for scan in scans if blobs.path_of(scan.blob_id).exists()]
    assert (act.files, left, Attachment.objects.filter(destroyed_at=None).count()) == (6, [], 0)


def test_bytes_brought_between_the_deed_and_its_clearing_stay(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    short: CaseFile,
    blob: str,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks() as left_to_do:
        approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)
    same = files.upload("тағы.pdf", blobs.path_of(blob).read_bytes())
    store(same, role=Attachment.Role.MAIN, by=aigul_from_records, at=PASSED)

    for clear in left_to_do:
        clear()
    sweep(PASSED)

    assert (blobs.path_of(blob).exists(), end_bytes(blob)) == (True, False)


def test_the_bytes_are_ended_once_and_never_while_a_paper_has_them(
    aigul_from_records: Officer, head_of_apparatus: Officer, short: CaseFile, blob: str
) -> None:
    whole = end_bytes(blob)
    approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    assert (whole, end_bytes(blob), end_bytes(blob), end_bytes("0" * 64)) == (False, True, False, False)


def test_a_file_is_never_in_an_act_of_destruction_and_in_a_transfer_at_once(
    aigul_from_records: Officer, head_of_apparatus: Officer, fifteen: CaseFile
) -> None:
    facts: dict[str, Any] = {"number": "2", "act_on": LATE.date(), "members": MEMBERS}
    act = draw_destruction(by=aigul_from_records, at=LATE, cases=[fifteen], **facts)
    told: dict[str, Any] = {"by": aigul_from_records, "at": LATE, "number": "1", "cases": [fifteen]}

    refused = refusal_of(draw_transfer, **told)
    transfer = Transfer.objects.create(number="1", drawn_by=aigul_from_records, drawn_at=LATE, total=1)
    TransferCase.objects.create(transfer=transfer, case_file=fifteen)

    assert refused == ("10.5", "cases")
    assert refusal_of(approve_destruction, destruction=act, by=head_of_apparatus, at=LATE)[0] == "10.5"
    assert not Attachment.objects.exclude(destroyed_at=None).exists()


def test_materials_reports_and_signature_files_of_a_paper_go_too(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    executor: Officer,
    deputy: Officer,
    department_head: Officer,
    akim: Officer,
) -> None:
    own, into = letters_out.registered(aigul_from_records, executor, deputy), case("3-6", **SHORT)
    attach_signature(outgoing=own, by=deputy, at=WEDNESDAY, file=SimpleUploadedFile("хат.p7s", cms()))
    laid_file, order, taken_back = (brought(executor, name) for name in ("анықтама.pdf", "бұйрық.pdf", "ескі.pdf"))
    material = laid_by(own, executor, taken_back)
    material.delete()
    laid_by(own, executor, laid_file, by_head=False, order_copy=order)
    reported = report_on("outgoing", own.pk, akim, executor)
    elsewhere = report_on("outgoing", own.pk + 1000, akim, executor)
    Outgoing.objects.filter(pk=own.pk).update(case_file=into)
    close_case(case_file=into, by=aigul_from_records, at=JANUARY)

    approve_destruction(destruction=drawn(aigul_from_records, into), by=head_of_apparatus, at=PASSED)

    row = DetachedSignature.objects.get()
    gone = [Attachment.objects.get(pk=each.pk).destroyed_at for each in (laid_file, order, taken_back, reported)]
    assert gone == [PASSED] * 4
    assert (bytes(row.content), row.name, len(row.sha256)) == (b"", "хат.p7s", 64)
    assert Attachment.objects.get(pk=elsewhere.pk).destroyed_at is None


def test_reports_on_an_incoming_paper_go_with_it_and_what_a_kept_paper_shares_stays(
    head_of_apparatus: Officer,
    aigul_from_records: Officer,
    executor: Officer,
    akim: Officer,
    short: CaseFile,
    django_capture_on_commit_callbacks: Any,
) -> None:
    paper = Incoming.objects.get()
    alone, shared = (report_on("incoming", paper.pk, akim, executor, name) for name in ("жалғыз.pdf", "екі.pdf"))
    kept = brought(executor, "екі.pdf")
    act = drawn(aigul_from_records, short)

    with django_capture_on_commit_callbacks(execute=True):
        approve_destruction(destruction=act, by=head_of_apparatus, at=PASSED)

    on_disk = [blobs.path_of(each.blob_id).exists() for each in (alone, shared)]
    kept.refresh_from_db()
    assert (act.files, on_disk, kept.destroyed_at) == (3, [False, True], None)


@pytest.mark.clause("10.15")
def test_proposals_on_financing_go_with_the_paper_they_are_on(
    head_of_apparatus: Officer, aigul_from_records: Officer, executor: Officer, akim: Officer, short: CaseFile
) -> None:
    people: dict[str, Any] = {"akim": akim, "by": executor, "post": executor.position, "unit": executor.unit}
    told: dict[str, Any] = {
        "advice": "decline",
        "tenge": 1,
        "is_effective": False,
        "reasons": "Қаражат жоқ",
        "at": WEDNESDAY,
    }
    proposal = FinancingProposal.objects.create(
        incoming=Incoming.objects.get(), number="1", year=2026, ordinal=1, **people, **told
    )
    file = brought(executor, "есеп.pdf")
    FinancingFile.objects.create(proposal=proposal, attachment=file)

    approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    file.refresh_from_db()
    assert file.destroyed_at == PASSED


def test_a_destroyed_signature_file_is_named_and_not_served(
    executor: Officer, deputy: Officer, department_head: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    paper = letters_out.signed(executor, deputy)
    row = attach_signature(outgoing=paper, by=deputy, at=WEDNESDAY, file=SimpleUploadedFile("хат.p7s", cms()))
    address, client = reverse("outgoing:detached", args=[row.pk]), signed_in(executor)
    before = (client.get(address).status_code, address in client.get(paper.get_absolute_url()).content.decode())

    DetachedSignature.objects.update(content=b"")

    page = client.get(paper.get_absolute_url()).content.decode()
    assert before == (200, True)
    assert (client.get(address).status_code, address in page, "хат.p7s" in page) == (404, False, True)
    assert CITED in page


def test_cards_say_what_an_act_destroyed_and_offer_no_way_to_it(
    aigul_from_records: Officer,
    head_of_apparatus: Officer,
    executor: Officer,
    deputy: Officer,
    department_head: Officer,
    akim: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    own, into = letters_out.registered(aigul_from_records, executor, deputy), case("3-6", **SHORT)
    annex, laid_file, order, word = (brought(executor, name) for name in ("1.pdf", "22.pdf", "333.pdf", "4444.pdf"))
    VersionFile.objects.create(version=last_version(own), attachment=annex, order=1)
    Version.objects.filter(outgoing=own).update(source_kk=word)
    material = laid_by(own, executor, laid_file, by_head=False, order_copy=order)
    reported = report_on("outgoing", own.pk, akim, executor)
    ways = {
        *(reverse(f"outgoing:{page}", args=[own.pk]) for page in ("pdf", "signed_pdf")),
        *(reverse("outgoing:material_file", args=[material.pk, file.pk]) for file in (laid_file, order)),
        *(reverse("outgoing:annex", args=[annex.pk]), reverse("control:file", args=[reported.pk])),
        reverse("outgoing:source", args=[own.pk, own.version, "kk"]),
    }
    cards = (own.get_absolute_url(), Assignment.objects.get(root_id=own.pk).get_absolute_url())
    client = signed_in(executor)
    before, open_then = read_of(client, cards), {way: client.get(way).status_code for way in ways}
    asked = [cost(client, card) for card in cards]
    Outgoing.objects.filter(pk=own.pk).update(case_file=into)
    close_case(case_file=into, by=aigul_from_records, at=JANUARY)

    approve_destruction(destruction=drawn(aigul_from_records, into), by=head_of_apparatus, at=PASSED)

    after = read_of(client, cards)
    assert open_then == dict.fromkeys(ways, 200)
    assert {client.get(way).status_code for way in ways} == {404}
    assert ({way for way in ways if f'"{way}"' in before}, [way for way in ways if f'"{way}"' in after]) == (ways, [])
    assert (before.count(DESTROYED), after.count(DESTROYED), after.count("12.01.2032")) == (0, len(ways), len(ways))
    refused = 1  # no signature file is laid to such a paper any more
    assert after.count(CITED) == before.count(CITED) + len(ways) + refused
    assert all(file.name in after for file in (annex, laid_file, order, word, reported))
    assert [cost(client, card) for card in cards] == asked


def test_no_stamped_copy_is_offered_of_a_scan_that_an_act_destroyed(
    aigul_from_records: Officer, head_of_apparatus: Officer, short: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    scan = IncomingFile.objects.get()
    card, client = scan.incoming.get_absolute_url(), signed_in(aigul_from_records)
    way = reverse("documents:stamped_copy", args=[scan.attachment_id])
    before = way in read_of(client, [card])

    approve_destruction(destruction=drawn(aigul_from_records, short), by=head_of_apparatus, at=PASSED)

    after = read_of(client, [card])
    part = client.get(reverse("documents:files", args=[scan.incoming_id]), headers={"HX-Request": "true"})
    assert (before, way in after, DESTROYED in after) == (True, False, True)
    assert DESTROYED in part.content.decode()


def read_of(client: Client, paths: Iterable[str]) -> str:
    """Return the pages as they are sent."""
    return "".join(client.get(path).content.decode() for path in paths)


def brought(by: Officer, name: str) -> Attachment:
    """Return a stored file whose bytes are told by its name."""
    return store(files.upload(name, files.pdf(len(name))), role=Attachment.Role.ANNEX, by=by, at=WEDNESDAY)


def laid_by(paper: Outgoing, by: Officer, file: Attachment, *, by_head: bool = True, **more: Any) -> Material:
    """Lay a material to a paper that has its number already, past the deed, which takes drafts only."""
    days = {"signed_on": WEDNESDAY.date(), "presented_on": WEDNESDAY.date(), "added_at": WEDNESDAY}
    facts: dict[str, Any] = {"unit": by.unit, "signer": by, "head": by, "added_by": by, "by_head": by_head}
    return Material.objects.create(outgoing=paper, file=file, **days, **facts, **more)


def report_on(kind: str, pk: int, leader: Officer, by: Officer, name: str = "есеп.pdf") -> Attachment:
    """Return the file of a report on an assignment given on the paper."""
    file = brought(by, name)
    given_on = given(leader, [by], number=f"{kind}-{pk}-{name}")
    Assignment.objects.filter(pk=given_on.pk).update(root_kind=kind, root_id=pk)
    report = Report.objects.create(assignment=given_on, by=by, at=WEDNESDAY, text="Орындалды")
    ReportFile.objects.create(report=report, attachment=file)
    return file
