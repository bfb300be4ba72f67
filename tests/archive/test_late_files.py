"""10.5: nothing is laid to a paper whose file of the nomenclature is closed, in the archive, or destroyed by an act."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.kazakh.folding import fold
from apparat.numbering.models import CaseFile, Register
from apparat.org.models import Officer, Unit
from apparat.recognition.models import Recognition
from archive.actions.carry_case_over import carry_case_over
from archive.actions.close_case import close_case
from documents.actions.attach_scan import attach_scan
from documents.actions.bring_scans import bring_scans
from documents.actions.propose_financing import Advice, propose_financing
from documents.label import code_of
from documents.models import FinancingProposal, Incoming, IncomingFile, Scan
from outgoing.access import may_attach_signature
from outgoing.actions.attach_signature import attach_signature
from outgoing.models import DetachedSignature, Outgoing
from tests.archive.test_filing import filed
from tests.factories import files
from tests.factories import outgoing as letters_out
from tests.factories.archive import JANUARY, case
from tests.factories.cms import cms
from tests.factories.letters import correspondent, pdf
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

ENDED = "carried, and closed with the last it goes on in"
SHUT = ["closed", "transferred", "destroyed", ENDED]
WORD = "Кешіккен"


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office that names its body of economy and finance."""
    settings.MEDIA_ROOT = tmp_path
    new_office(details={"economy_and_finance": "finance"})


def put(into: CaseFile, state: str) -> None:
    """Let the file stand there, as its own deeds leave it."""
    if state == ENDED:
        goes_on(into, state="closed")
        return
    CaseFile.objects.filter(pk=into.pk).update(state=state)


def goes_on(first: CaseFile, **facts: Any) -> None:
    """Let the file go on for two years; the facts are of the last one."""
    between = case(first.index, first.year + 1, carried_from=first, state="carried")
    case(first.index, first.year + 2, carried_from=between, **facts)
    CaseFile.objects.filter(pk=first.pk).update(state="carried")


def scan_of(letter: Incoming, by: Officer, pages: int = 1) -> Scan:
    """Return a scan of so many pages that waits, read already, with the label of the paper."""
    (scan,) = bring_scans(by=by, at=JANUARY, files=[files.upload("скан.pdf", files.pdf(pages))])
    read = {"state": "done", "codes": [code_of(letter)], "pages": pages, "done": pages, "ended_at": JANUARY}
    Recognition.objects.filter(pk=scan.attachment.blob_id).update(**read, text=WORD, words=fold(WORD))
    return Scan.objects.select_related("attachment__blob__recognition").get(pk=scan.pk)


@pytest.mark.parametrize("state", SHUT)
def test_10_5_a_scan_is_not_laid_to_a_paper_of_a_shut_file_and_the_batch_says_why(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: JANUARY)
    into = case()
    letter = filed(aigul_from_records, akim, into)
    scan = scan_of(letter, aigul_from_records)
    put(into, state)

    page = signed_in(aigul_from_records).get(reverse("documents:scans")).content.decode()
    with pytest.raises(Refusal) as refusal, transaction.atomic():
        attach_scan(scan=scan, by=aigul_from_records, at=JANUARY)

    letter.refresh_from_db()
    scan.refresh_from_db()
    last = CaseFile.objects.latest("year")
    assert (refusal.value.clause, scan.state, letter.files.count()) == ("10.5", "waiting", 0)
    assert fold(WORD) not in letter.search_text.split()
    assert last.get_state_display() in str(refusal.value.reason)
    assert reverse("documents:scan_attach", args=[scan.pk]) not in page


@pytest.mark.parametrize("state", ["open", "carried"])
def test_a_scan_is_laid_to_a_filed_paper_while_its_file_is_not_closed(
    aigul_from_records: Officer, akim: Officer, state: str
) -> None:
    into = case()
    letter = filed(aigul_from_records, akim, into)
    put(into, state)

    attach_scan(scan=scan_of(letter, aigul_from_records), by=aigul_from_records, at=JANUARY)

    assert letter.files.count() == 1


def test_a_scan_is_laid_to_a_paper_of_a_file_that_goes_on_while_the_last_is_open(
    aigul_from_records: Officer, akim: Officer
) -> None:
    into = case()
    letter = filed(aigul_from_records, akim, into)
    goes_on(into)

    attach_scan(scan=scan_of(letter, aigul_from_records), by=aigul_from_records, at=JANUARY)

    assert letter.files.count() == 1


def test_files_that_go_on_are_looked_after_once_for_all_scans_of_the_batch(
    aigul_from_records: Officer, akim: Officer
) -> None:
    page, client, asked = reverse("documents:scans"), signed_in(aigul_from_records), []
    for pages, into in enumerate((case("3-5"), case("3-6")), start=1):
        letter = filed(aigul_from_records, akim, into, their_number=into.index)
        scan = scan_of(letter, aigul_from_records, pages)
        goes_on(into)
        asked.append(cost(client, page))
        assert reverse("documents:scan_attach", args=[scan.pk]) in client.get(page).content.decode()

    assert asked[0] == asked[1]


@pytest.mark.django_db(transaction=True)
def test_10_5_of_closing_and_laying_at_once_the_second_is_told(aigul_from_records: Officer, akim: Officer) -> None:
    into = case()
    letter = filed(aigul_from_records, akim, into)
    scan = scan_of(letter, aigul_from_records)

    answer = overtaken(
        lambda: close_case(case_file=into, by=aigul_from_records, at=JANUARY),
        lambda: attach_scan(scan=scan, by=aigul_from_records, at=JANUARY),
    )

    assert (answer, IncomingFile.objects.count()) == ("10.5", 0)


@pytest.mark.django_db(transaction=True)
def test_10_5_of_closing_the_last_file_and_laying_to_a_paper_of_the_first_at_once_the_second_is_told(
    aigul_from_records: Officer, akim: Officer
) -> None:
    into, last = case(), case(year=2027)
    letter = filed(aigul_from_records, akim, into)
    carry_case_over(case_file=into, by=aigul_from_records, at=JANUARY)
    scan = scan_of(letter, aigul_from_records)

    answer = overtaken(
        lambda: close_case(case_file=last, by=aigul_from_records, at=JANUARY.replace(year=2028)),
        lambda: attach_scan(scan=scan, by=aigul_from_records, at=JANUARY),
    )

    assert (answer, IncomingFile.objects.count()) == ("10.5", 0)


@pytest.mark.parametrize("state", SHUT)
def test_10_5_a_signature_file_is_not_laid_to_a_paper_of_a_shut_file(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer, state: str
) -> None:
    own, into = letters_out.registered(aigul_from_records, executor, deputy), case("3-6")
    Outgoing.objects.filter(pk=own.pk).update(case_file=into)
    put(into, state)

    with pytest.raises(Refusal) as refusal, transaction.atomic():
        attach_signature(outgoing=own, by=deputy, at=JANUARY, file=SimpleUploadedFile("хат.p7s", cms()))

    verdict = may_attach_signature(deputy, own, JANUARY.date())
    assert (refusal.value.clause, verdict.allowed, verdict.clause) == ("10.5", False, "10.5")
    assert not DetachedSignature.objects.exists()


@pytest.mark.parametrize("state", SHUT)
def test_10_5_a_proposal_on_a_paper_of_a_shut_file_brings_no_files(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, state: str
) -> None:
    Register.objects.create(code="financing", name_kk="Ұсыныстар", pattern="{n}")
    into, body = case(), correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    letter = filed(aigul_from_records, akim, into, correspondent=body)
    put(into, state)
    advice = Advice("consider", is_effective=True, tenge=12_500_000, reasons="Шатырды жөндеу қажет")
    told: dict[str, Any] = {"incoming": letter, "by": department_head, "at": JANUARY, "advice": advice}

    with pytest.raises(Refusal) as refusal, transaction.atomic():
        propose_financing(**told, files=[pdf()])
    propose_financing(**told)

    assert (refusal.value.clause, refusal.value.field) == ("10.5", "attached")
    assert FinancingProposal.objects.count() == 1
