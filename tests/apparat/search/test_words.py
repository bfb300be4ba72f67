"""Words among papers: the same finds whichever way leads to them."""

from __future__ import annotations

import pytest

from apparat.org.models import Officer
from apparat.search import words
from apparat.worktime.load import load_years
from control.models import Assignment
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, registered

pytestmark = pytest.mark.django_db

FEW_FOUND, SOME_FOUND, MANY_FOUND = (1_000, 10_000), (0, 10_000), (0, 0)


@pytest.mark.parametrize("limits", [FEW_FOUND, SOME_FOUND, MANY_FOUND])
def test_few_some_and_many_finds_are_the_same_finds(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int]
) -> None:
    load_years(2025, 2027, at=WEDNESDAY)
    wanted = registered(aigul_from_records, akim, their_number="12-05/1")
    registered(aigul_from_records, akim, their_number="12-05/2", summary="О ремонте")
    monkeypatch.setattr(words, "FEW", limits[0])
    monkeypatch.setattr(words, "MANY", limits[1])

    in_paper, in_assignment = words.with_words("жылу маусымы", Incoming, Assignment)

    assert list(Incoming.objects.filter(in_paper)) == [wanted]
    assert list(Assignment.objects.filter(in_assignment)) == []


@pytest.mark.parametrize("text", ["", "!!!", "және"])
def test_a_text_without_words_finds_nothing(text: str) -> None:
    [in_paper] = words.with_words(text, Incoming)

    assert list(Incoming.objects.filter(in_paper)) == []
