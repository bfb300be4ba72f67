"""Exports of Documentolog: one XML for each document, their files beside them (10.5, 10.9)."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from apparat.access.verdict import Refusal
from apparat.org.models import Citizen, Officer
from apparat.recognition.models import Recognition
from documents.models import DocumentKind, Incoming
from imports import samples
from tests.factories import files
from tests.factories.imports import archive, codes, document, looked_through, taken_over
from tests.factories.letters import open_registry

FILES = '<itemslist type="files"><item path="скан.pdf" name="Хат.pdf"/></itemslist>'


@pytest.mark.clause("10.5")
def test_10_5_the_sample_is_taken_over_with_its_words_and_files(aigul_from_records: Officer) -> None:
    open_registry()
    appeal = DocumentKind.objects.create(code="request", name_kk="Өтініш", name_ru="Заявление")

    run = taken_over(aigul_from_records, SimpleUploadedFile("export.zip", samples.export()))

    first, second = Incoming.objects.order_by("ordinal")
    assert (run.state, run.brought, codes(run)) == ("done", 2, [])
    assert (first.number, first.their_number, first.signatory, first.legacy.key) == (
        "3-5/101",
        "08-14/212",
        "Қ. Әлімбек",
        "D-2024-0001",
    )
    assert first.legacy.resolution == (
        "Аудан әкімі · 15.02.2024 · Білім бөліміне: ақпарат дайындап, 01.03.2024 дейін енгізіңіз"
    )
    assert first.legacy.execution == "28.02.2024 № 02-11/77 жауап жолданды"
    assert "Ұйымдастыру бөлімі · 14.02.2024 · келісілді" in first.legacy.note
    kept = first.files.get().attachment
    assert (kept.name, kept.blob.content_type, kept.blob.pages) == (
        "Білім басқармасының хаты.pdf",
        "application/pdf",
        1,
    )
    assert Recognition.objects.filter(pk=kept.blob_id).exists()
    assert (second.kind, second.correspondent.kind, Citizen.objects.get().first_name) == (appeal, "citizen", "Айсұлу")


def test_the_same_export_again_brings_nothing_twice(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, SimpleUploadedFile("export.zip", samples.export()))

    again = looked_through(aigul_from_records, SimpleUploadedFile("again.zip", samples.export()))

    assert (again.good, again.known) == (0, 2)


def test_each_faulty_document_is_named_and_the_others_are_sound(aigul_from_records: Officer) -> None:
    bomb = '<!DOCTYPE document [<!ENTITY a "ха"><!ENTITY b "&a;&a;">]><document id="3">&b;</document>'
    outside = '<!DOCTYPE document SYSTEM "file:///etc/passwd"><document id="4"/>'

    run = looked_through(
        aigul_from_records,
        archive(
            {
                "01.xml": document("1"),
                "02.xml": "<document id='2'",
                "03.xml": bomb,
                "04.xml": outside,
                "05.xml": '<document id="5">' + "<a>" * 50 + "</a>" * 50 + "</document>",
                "06.xml": document("6", "3-5/6", kind="outgoing"),
                "07.xml": document("7", "3-5/7", inside=FILES),
                "08.xml": document("8", "3-5/8", reg_date="30.02.2024"),
                "09.xml": "<letter id='9'/>",
                "10.xml": "<document/>",
                "11.xml": "<document id='11'>" + " " * (2 * 1024 * 1024) + "</document>",
            }
        ),
    )

    assert codes(run) == [
        (2, "document_broken"),
        (3, "document_bomb"),
        (4, "document_bomb"),
        (5, "document_deep"),
        (6, "not_incoming"),
        (7, "file_missing"),
        (8, "day_wrong"),
        (9, "document_broken"),
        (10, "document_broken"),
        (11, "document_deep"),
    ]
    assert run.good == 1


def test_a_file_is_looked_into_before_it_is_taken(aigul_from_records: Officer) -> None:
    members: dict[str, bytes | str] = {"a.xml": document("1", inside=FILES), "скан.pdf": files.EXE}

    run = looked_through(aigul_from_records, archive(members))

    assert codes(run) == [(1, "file_refused")]


def test_an_archive_of_more_documents_than_may_be_is_refused(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.packages.MOST_DOCUMENTS", 1)

    with override("en"), pytest.raises(Refusal, match="20,000"):
        looked_through(aigul_from_records, archive({"a.xml": document("1"), "b.xml": document("2")}))
