"""10.9: papers are sought by their number through the index of words, and just those are found that carry it."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.kazakh.folding import fold
from apparat.org.models import Officer
from documents.by_number import numbered
from documents.legacy import LegacyPaper, row_of
from documents.link_books import BOOKS
from documents.models import Incoming
from outgoing.draft_form import DraftForm
from outgoing.material_papers import papers_with
from tests.factories.crowd import crowd
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.outgoing import letter_kind
from tests.factories.outgoing import registered as went

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
TODAY = WEDNESDAY.date()
THEIRS = ("ЗТ-Қ-2026/7", "зт-қ-2026/7", "AB-1/2", "АВ-1/2", "б/н", "12 - 05/8", "12-05/8", "12-05/81", "5")


@pytest.fixture
def letters(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Return letters with numbers as bodies write them."""
    return [registered(aigul_from_records, akim, their_number=number) for number in THEIRS]


@pytest.mark.parametrize(
    "typed", [*THEIRS, "Зт-қ-2026/7", "ab-1/2", "ав-1/2", "Б/Н", "12  -  05/8", "12-05", "2-05/8", "3-5/1", "404"]
)
def test_what_is_found_is_what_a_comparison_with_every_paper_finds(typed: str, letters: list[Incoming]) -> None:
    found = Incoming.objects.filter(BOOKS["incoming"].carries(typed))

    assert set(found) == set(Incoming.objects.filter(Q(number__iexact=typed) | Q(their_number__iexact=typed)))
    assert typed not in THEIRS or found


def test_the_number_of_a_paper_in_the_registry_is_taken_as_it_stands(letters: list[Incoming]) -> None:
    Incoming.objects.filter(pk=letters[0].pk).update(number="3-5/9-к", search_text=fold("3-5/9-к"))

    assert [Incoming.objects.filter(numbered(typed, "number")).count() for typed in ("3-5/9-к", "3-5/9-К")] == [1, 0]


@pytest.mark.parametrize("typed", ["", "№", "—", "и", "\x00"])
def test_signs_without_a_word_find_nothing(typed: str, letters: list[Incoming]) -> None:
    assert [
        paper
        for book in BOOKS.values()
        for paper in book.seen(letters[0].accepted_by, TODAY).filter(book.carries(typed))
    ] == []


@pytest.mark.clause("10.4")
def test_restricted_lines_and_papers_of_old_journals_are_found_by_both_numbers(
    aigul_from_records: Officer, akim: Officer
) -> None:
    line = registered(aigul_from_records, akim, restricted=True, summary="", their_number="ҚБП-77")
    assert line.register is not None
    facts: dict[str, Any] = {"correspondent": line.correspondent_id, "who": "", "kind": line.kind_id}
    for place, restricted in enumerate((False, True), start=1):
        paper = LegacyPaper(
            row=place,
            number=f"290-{place}",
            on=TODAY - timedelta(days=700),
            their_number=f"СТ-{place}",
            restricted=restricted,
            **facts,
        )
        row_of(paper, line.register, aigul_from_records).save()

    for number in (line.number, "ҚБП-77", "290-1", "ст-1", "290-2", "ст-2"):
        assert Incoming.objects.filter(BOOKS["incoming"].carries(number)).count() == 1, number


@pytest.mark.parametrize("kind", ["incoming", "outgoing"])
def test_the_index_of_words_is_read_and_not_every_paper(
    kind: str,
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    deputy: Officer,
    department_head: Officer,
    head_of_apparatus: Officer,
) -> None:
    paper = registered(aigul_from_records, akim) if kind == "incoming" else went(aigul_from_records, executor, deputy)
    crowd(paper)

    rows = type(paper).objects.filter(BOOKS[kind].carries("3-6/12"))

    assert f"{kind}_search" in rows.explain()


def test_every_place_that_asks_for_a_number_asks_the_words_first(
    letters: list[Incoming],
    aigul_from_records: Officer,
    executor: Officer,
    deputy: Officer,
    department_head: Officer,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY + timedelta(hours=7))
    paper = went(aigul_from_records, executor, deputy)
    client.force_login(aigul_from_records, backend="apparat.ui.signed_in.OfficerBackend")
    wanted = {"once": str(uuid.uuid4()), "kind": "complements", "wanted": letters[0].number}
    form = DraftForm({"answers": letters[0].number}, kind=letter_kind(), officer=aigul_from_records, on=TODAY)

    with CaptureQueriesContext(connection) as queries:
        papers_with(letters[0].number, aigul_from_records, TODAY, "")
        form.is_valid()
        client.post(reverse("outgoing:link", args=[paper.pk]), wanted)

    compared = [row["sql"] for row in queries if f"'{letters[0].number}'" in row["sql"] and "SELECT" in row["sql"]]
    assert form.incoming == letters[0]
    assert len(compared) >= 5
    assert [sql for sql in compared if "@@" not in sql and "WHERE" in sql] == []
