"""12.5: signature files made elsewhere are kept beside a signed paper, shown as not verified, never trusted."""

from __future__ import annotations

import base64
import uuid
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from outgoing.actions.attach_signature import attach_signature
from outgoing.cms import MOST_BYTES, NotSignedData, read
from outgoing.detached import files_of
from outgoing.models import DetachedSignature
from tests.factories.cms import cms
from tests.factories.letters import WEDNESDAY, pdf
from tests.factories.outgoing import in_approval, signed
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.5")]


def p7s(content: bytes = b"", name: str = "хат.p7s") -> SimpleUploadedFile:
    """Return a signature file as a browser sends it."""
    return SimpleUploadedFile(name, content or cms())


@pytest.mark.parametrize(
    "content",
    [cms(), cms(Encoding.PEM), base64.b64encode(cms()), base64.encodebytes(cms())],
    ids=["der", "pem", "base64", "base64 in lines"],
)
def test_a_signature_is_read_in_each_of_its_forms(content: bytes) -> None:
    found = read(content)

    assert found.is_detached
    assert found.certificate is not None
    assert (found.certificate.name, found.certificate.iin, found.certificate.bin) == (
        "СЕРІКБАЕВ АЗАМАТ БОЛАТҰЛЫ",
        "850101300123",
        "990140001234",
    )


def test_a_signature_with_its_own_text_says_so() -> None:
    assert not read(cms(detached=False)).is_detached


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"%PDF-1.7", b"0\x00", b"0\x03\x02\x01\x01", b"0\x0b" + cms()[4:15], b"AAAA", b"\xff" * 100),
        *(cms()[:-40], cms()[:20], b"0\x80" + cms()[4:]),
    ],
)
def test_what_is_no_signature_is_refused(content: bytes) -> None:
    with pytest.raises(NotSignedData):
        read(content)


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(NotSignedData):
        read(cms() + b"\x00" * MOST_BYTES)


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=1500))
@settings(max_examples=60, deadline=None)
def test_no_bytes_break_the_reading(noise: bytes, at: int) -> None:
    content = cms()[:at] + noise + cms()[at + len(noise) :]

    with suppress(NotSignedData):
        assert read(content).is_detached in (True, False)


def test_the_signer_and_records_lay_a_file_to_a_signed_paper(
    executor: Officer, department_head: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    paper = signed(executor, deputy)

    attach_signature(outgoing=paper, by=deputy, at=WEDNESDAY, file=p7s())
    attach_signature(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, file=p7s(cms(Encoding.PEM)))

    shown = files_of(paper)
    assert [one.iin for one in shown] == ["••••••••0123", "••••••••0123"]
    assert bytes(DetachedSignature.objects.order_by("pk")[0].content) == cms()


def test_12_5_refuses_a_file_that_is_no_signature_or_lies_there_already(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)
    attach_signature(outgoing=paper, by=deputy, at=WEDNESDAY, file=p7s())

    for file in (p7s(), p7s(pdf().read())):
        with pytest.raises(Refusal) as refusal:
            attach_signature(outgoing=paper, by=deputy, at=WEDNESDAY, file=file)
        assert (refusal.value.clause, refusal.value.field) == ("12.5", "file")


def test_12_5_refuses_a_file_from_others_and_before_the_signature(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    for paper, by in ((signed(executor, deputy), executor), (in_approval(executor, deputy), deputy)):
        with pytest.raises(Refusal) as refusal:
            attach_signature(outgoing=paper, by=by, at=WEDNESDAY, file=p7s())
        assert refusal.value.clause == "12.5"


def test_the_page_says_that_nothing_is_verified_and_gives_the_bytes_back(
    monkeypatch: pytest.MonkeyPatch, executor: Officer, department_head: Officer, deputy: Officer, stranger: Officer
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    paper = signed(executor, deputy)
    client = signed_in(deputy)

    sent = client.post(
        reverse("outgoing:attach_signature", args=[paper.pk]), {"once": str(uuid.uuid4()), "file": p7s()}
    )

    row = DetachedSignature.objects.get()
    here = reverse("outgoing:detached", args=[row.pk])
    page = client.get(paper.get_absolute_url())
    assert sent.status_code == 302
    assert [one.certificate.name for one in page.context["sheet"].detached] == ["СЕРІКБАЕВ АЗАМАТ БОЛАТҰЛЫ"]
    assert client.get(here).content == cms()
    assert signed_in(stranger).get(here).status_code == 404
