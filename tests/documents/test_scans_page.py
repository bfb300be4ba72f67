"""The page of a batch: what waits, what its label says, what becomes of it; and labels to print (10.9, 10.4)."""

from __future__ import annotations

import io
import uuid
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from django.test import override_settings
from django.urls import reverse
from PIL import Image

from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from documents import label
from documents.models import DocumentKind, Incoming, Scan
from documents.scan_label import FORGED
from tests.factories import files, scans
from tests.factories.letters import WEDNESDAY, correspondent, open_registry, registered
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.recognising import finish
from tests.pdf_a import assert_pdf_a

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
PAGE = "documents:scans"
TYPED = (
    "№ 12-05/137 хаты, 2026 жылғы 17 наурыз. Қазығұрт ауданының әкіміне. БСН 123456789012."
    " Жылу маусымына дайындық туралы ақпарат ұсынылсын."
)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    """Keep the files of these tests to themselves."""
    settings.MEDIA_ROOT = tmp_path / "files"
    new_office()
    open_registry()


def bring(officer: Officer, *uploads: Any) -> Any:
    data = {"attached": list(uploads), "once": str(uuid.uuid4())}
    return signed_in(officer).post(reverse("documents:scans_bring"), data)


def brought(officer: Officer, content: bytes) -> Scan:
    bring(officer, files.upload("скан.pdf", content))
    scan = Scan.objects.select_related("attachment").latest("pk")
    finish(scan.attachment.blob_id)
    return scan


def shown(officer: Officer, name: str = PAGE, *args: Any, **query: Any) -> str:
    return signed_in(officer).get(reverse(name, args=args), query).content.decode()


def test_two_files_become_two_lines(aigul_from_records: Officer) -> None:
    answer = bring(aigul_from_records, files.upload("бір.pdf"), files.upload("екі.pdf"))

    page = shown(aigul_from_records)
    assert (answer.status_code, answer["Location"]) == (302, reverse(PAGE))
    assert [name in page for name in ("бір.pdf", "екі.pdf")] == [True, True]
    assert 'hx-trigger="load delay:3s"' in page


def test_the_same_form_sent_twice_brings_the_files_once(aigul_from_records: Officer) -> None:
    client, once = signed_in(aigul_from_records), str(uuid.uuid4())

    for _time in range(2):
        client.post(reverse("documents:scans_bring"), {"attached": [files.upload("бір.pdf")], "once": once})

    assert Scan.objects.count() == 1


def test_a_bad_file_is_named_and_nothing_is_kept(aigul_from_records: Officer) -> None:
    answer = bring(aigul_from_records, files.upload("бір.pdf"), files.upload("вирус.pdf", files.EXE))

    assert answer.status_code == 422
    assert "вирус.pdf" in answer.content.decode()
    assert not Scan.objects.exists()


def test_a_label_leads_to_its_paper_and_one_press_lays_the_scan_there(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = registered(aigul_from_records, akim)
    scan = brought(aigul_from_records, scans.scan(scans.sheet(["парақ"], code=label.code_of(letter))))
    page = shown(aigul_from_records)

    signed_in(aigul_from_records).post(reverse("documents:scan_attach", args=[scan.pk]), {"once": str(uuid.uuid4())})

    assert letter.number in page
    assert letter.files.get().attachment_id == scan.attachment_id
    assert letter.number in shown(aigul_from_records, show="settled")


def test_a_foreign_label_says_so_and_the_scan_can_be_registered(aigul_from_records: Officer) -> None:
    scan = brought(aigul_from_records, scans.scan(scans.sheet(["парақ"], code="apparat1.5.AAAAAAAAAAAAAAAA")))

    page = shown(aigul_from_records)

    assert str(FORGED) in page
    assert f"{reverse('documents:register')}?scan={scan.pk}" in page


def test_the_card_is_offered_what_the_text_says(aigul_from_records: Officer) -> None:
    writer = correspondent()
    writer.bin = "123456789012"
    writer.save()
    scan = brought(aigul_from_records, scans.typed(TYPED))

    page = signed_in(aigul_from_records).get(reverse("documents:register"), {"scan": scan.pk})

    offered = page.context["form"].initial
    assert {name: offered[name] for name in ("scan", "their_number", "their_on", "correspondent", "sheets")} == {
        "scan": scan.pk,
        "their_number": "12-05/137",
        "their_on": date(2026, 3, 17),
        "correspondent": writer.pk,
        "sheets": 1,
    }
    assert f'name="scan" value="{scan.pk}"' in page.content.decode()


def test_a_paper_is_registered_from_a_scan_on_its_page(aigul_from_records: Officer, akim: Officer) -> None:
    scan = brought(aigul_from_records, files.pdf())
    card = {
        "scan": scan.pk,
        "received_at": "18.03.2026 09:30",
        "correspondent": correspondent().pk,
        "signatory_post": "first_head",
        "addressee": akim.pk,
        "kind": DocumentKind.objects.get(code="letter").pk,
        "language": "kk",
        "channel": "post",
        "sheets": 1,
        "annex_sheets": 0,
        "summary": "Жылу маусымына дайындық туралы",
    }
    client = signed_in(aigul_from_records)

    first = client.post(reverse("documents:register"), {**card, "once": str(uuid.uuid4())})
    second = client.post(reverse("documents:register"), {**card, "once": str(uuid.uuid4())})

    assert (first.status_code, second.status_code) == (302, 422)
    assert Incoming.objects.get().files.get().attachment_id == scan.attachment_id


@pytest.mark.parametrize("name", ["scan_file", "scan_text", "scan_attach", "scan_discard"])
def test_strangers_see_nothing_of_a_scan(aigul_from_records: Officer, stranger: Officer, name: str) -> None:
    scan = brought(aigul_from_records, scans.typed(TYPED))
    address = reverse(f"documents:{name}", args=[scan.pk])

    answers = [signed_in(officer).get(address).status_code for officer in (stranger, aigul_from_records)]

    assert answers == [404, 200]


def test_strangers_have_no_batch_and_no_sheet_of_labels(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    registered(aigul_from_records, akim)
    client = signed_in(stranger)

    answers = [client.get(reverse(name)).status_code for name in (PAGE, "documents:labels")]

    assert answers == [404, 404]


def test_the_batch_costs_the_same_with_one_scan_and_with_ten(aigul_from_records: Officer, akim: Officer) -> None:
    code = label.code_of(registered(aigul_from_records, akim))
    client, address = signed_in(aigul_from_records), reverse(PAGE)
    bring(aigul_from_records, files.upload("0.pdf"))
    Recognition.objects.update(state="done", codes=[code], pages=1, done=1, text="a", ended_at=WEDNESDAY)
    with_one = cost(client, address)

    bring(aigul_from_records, *(files.upload(f"{n}.pdf", files.pdf(n)) for n in range(1, 10)))
    Recognition.objects.update(state="done", codes=[code], pages=1, done=1, text="a", ended_at=WEDNESDAY)

    assert cost(client, address) == with_one


def pictures(content: bytes) -> list[Image.Image]:
    assert_pdf_a(content)
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    return [page.render(scale=150 / 72).to_pil() for page in document]


def test_a_printed_label_is_read_back_as_its_paper(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    answer = signed_in(aigul_from_records).get(reverse("documents:label", args=[letter.pk]))

    (page,) = pictures(answer.content)
    (code,) = zxingcpp.read_barcodes(page.convert("L"))
    assert answer["Content-Type"] == "application/pdf"
    assert [round(side * 25.4 / 150) for side in page.size] == [70, 37]
    assert label.read(code.text) == label.Label(letter.pk)
    assert letter.correspondent.name_kk not in code.text


def test_labels_of_the_day_lie_24_on_a_sheet(aigul_from_records: Officer, akim: Officer) -> None:
    letters = [registered(aigul_from_records, akim, their_number=str(n)) for n in range(25)]

    pages = pictures(signed_in(aigul_from_records).get(reverse("documents:labels")).content)

    found = [sorted(code.text for code in zxingcpp.read_barcodes(page.convert("L"))) for page in pages]
    assert [len(codes) for codes in found] == [24, 1]
    assert sorted(code for codes in found for code in codes) == sorted(map(label.code_of, letters))


def test_a_label_outlives_a_change_of_the_secret_and_no_other_office_reads_it(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = registered(aigul_from_records, akim)
    code = label.code_of(letter)

    with override_settings(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["tests"]):
        after = label.read(code)
    with override_settings(SECRET_KEY="another office"):
        elsewhere = label.read(code)

    assert (after, elsewhere) == (label.Label(letter.pk), label.Label(None))
    assert label.read("https://example.kz/") is None
