"""A paper is found by the words of its files, and shows their text to who sees it (10.4); restricted ones never."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from apparat.journal.models import Entry
from apparat.kazakh.folding import fold
from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.models import Incoming
from tests.factories import scans
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY, paper
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.recognising import finish

pytestmark = pytest.mark.django_db
PAGE = "Көгалдандыру жұмыстарының кестесі келісуге жіберіледі, ескертулер бес жұмыс күні ішінде ұсынылсын"


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


def accepted(by: Officer, to: Officer, content: bytes = b"", **facts: Any) -> Incoming:
    files = [upload("хат.pdf", content or scans.typed(PAGE))]
    return accept_incoming(by=by, at=WEDNESDAY, paper=paper(to, **{"files": files, **facts}))


def read(letter: Incoming) -> Incoming:
    for row in letter.files.select_related("attachment"):
        finish(row.attachment.blob_id)
    return Incoming.objects.get(pk=letter.pk)


def found(officer: Officer, words: str) -> bool:
    page = signed_in(officer).get(reverse("documents:registry"), {"q": words})
    return "Жылу маусымына дайындық" in page.content.decode()


def test_a_paper_is_found_by_the_words_of_its_scan(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accepted(aigul_from_records, akim, scans.scan())
    before = found(aigul_from_records, "үйлері күзге")

    read(letter)

    assert (before, found(aigul_from_records, "үйлері күзге")) == (False, True)


def test_the_words_come_after_the_number_and_the_card(aigul_from_records: Officer, akim: Officer) -> None:
    letter = read(accepted(aigul_from_records, akim))

    words = letter.search_text.split()
    assert words[0] == fold(letter.number).split()[0]
    assert fold("көгалдандыру") in words
    assert len(words) == len(set(words))


def test_the_words_stay_when_the_card_is_corrected_and_when_the_number_comes(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = accept_incoming(
        by=aigul_from_records,
        at=WEDNESDAY,
        paper=paper(akim, files=[upload("хат.pdf", scans.typed(PAGE))]),
        hold=True,
    )
    letter = read(letter)

    correct_card(incoming=letter, by=aigul_from_records, at=WEDNESDAY, card={"signatory": "Ә. Оспанов"})

    letter.refresh_from_db()
    assert {fold("көгалдандыру"), fold("Оспанов")} <= set(letter.search_text.split())


def test_the_same_bytes_on_another_paper_are_found_at_once(aigul_from_records: Officer, akim: Officer) -> None:
    content = scans.typed(PAGE)
    read(accepted(aigul_from_records, akim, content))

    second = accepted(aigul_from_records, akim, content, their_number="12-05/138")

    second.refresh_from_db()
    assert fold("көгалдандыру") in second.search_text.split()
    assert fold(second.number).split()[0] in second.search_text.split()


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_line_is_never_found_by_words_of_a_file(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accepted(aigul_from_records, akim)
    Incoming.objects.filter(pk=letter.pk).update(restricted=True, summary="", reference="", search_text="")

    read(letter)

    letter.refresh_from_db()
    assert letter.search_text == ""


def test_the_page_of_the_paper_shows_how_far_the_reading_is(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accepted(aigul_from_records, akim)
    Recognition.objects.update(state="running", pages=3, done=1, text="бірінші бет", started_at=WEDNESDAY)

    page = signed_in(aigul_from_records).get(letter.get_absolute_url()).content.decode()

    assert 'hx-trigger="load delay:3s"' in page
    assert '<progress max="3" value="1"' in page
    assert reverse("documents:files", args=[letter.pk]) in page


def test_the_part_stops_asking_when_all_is_read(aigul_from_records: Officer, akim: Officer) -> None:
    letter = read(accepted(aigul_from_records, akim))

    part = signed_in(aigul_from_records).get(reverse("documents:files", args=[letter.pk])).content.decode()

    file = letter.files.get().attachment
    assert "hx-get" not in part
    assert reverse("documents:file_text", args=[file.pk]) in part


def test_the_text_is_shown_page_by_page(aigul_from_records: Officer, akim: Officer) -> None:
    letter = read(accepted(aigul_from_records, akim, scans.typed(PAGE, PAGE)))
    file = letter.files.get().attachment

    page = signed_in(aigul_from_records).get(reverse("documents:file_text", args=[file.pk])).content.decode()

    assert page.count("Көгалдандыру") == 2


@pytest.mark.parametrize("address", ["documents:files", "documents:file_text"])
def test_strangers_see_neither_files_nor_their_text(
    aigul_from_records: Officer, akim: Officer, stranger: Officer, address: str
) -> None:
    letter = read(accepted(aigul_from_records, akim))
    key = letter.pk if address == "documents:files" else letter.files.get().attachment_id

    answer = signed_in(stranger).get(reverse(address, args=[key]))

    assert answer.status_code == 404


def test_a_failure_is_said_in_words(aigul_from_records: Officer, akim: Officer) -> None:
    letter = read(accepted(aigul_from_records, akim, scans.scan()[:3000]))

    page = signed_in(aigul_from_records).get(letter.get_absolute_url()).content.decode()

    assert str(Recognition.Reason.DAMAGED.label) in page


def test_the_recognition_of_ten_files_costs_no_query_more_than_of_one(
    aigul_from_records: Officer, akim: Officer
) -> None:
    one = accepted(aigul_from_records, akim)
    ten = accepted(aigul_from_records, akim, their_number="9", files=[upload(f"{n}.pdf") for n in range(10)])
    client = signed_in(aigul_from_records)

    costs = [cost(client, letter.get_absolute_url()) for letter in (one, ten)]

    assert costs[0] == costs[1]
    assert Entry.objects.filter(root_id=one.pk).exists()
