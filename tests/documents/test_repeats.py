"""law.md 3.3 p.86: what is about the same matter is recognised, and only that."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

import apparat
from apparat.org.models import Officer, Unit
from documents.actions.link_papers import link_papers
from documents.models import Incoming, PaperLink
from documents.repeats import (
    LOOKED_AT,
    are_alike,
    first_cut,
    is_repeated,
    likely_repeats,
    repeated_number,
    repeated_numbers,
    stems,
)
from tests.factories.letters import WEDNESDAY, correspondent, registered

ON = WEDNESDAY.date()
OFFICES = Path(apparat.__file__).parent / "offices"
HEATING = "Жылу маусымына дайындық туралы"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (HEATING, "Жылу маусымына дайындықтың барысы туралы қайта сұраймыз", True),
        (HEATING, "ЖЫЛУ МАУСЫМЫ: дайындық", True),
        ("О подготовке к отопительному сезону", "Повторно о ходе подготовки к отопительному сезону", True),
        (HEATING, "Көктемгі егіске дайындық туралы", False),
        ("Ақпарат беру туралы", "Ақпарат сұрату туралы", False),
        ("2026 жылғы № 151 хат туралы", "2026 жылғы № 151 хат туралы", False),
        ("", "", False),
        ("О ремонте дорог в селе Шанак", "О ремонте школы в селе Турбат и кровли клуба", False),
    ],
)
def test_3_3_contents_are_alike_by_the_stems_they_share(one: str, other: str, alike: bool) -> None:
    assert are_alike(stems(one), stems(other)) is alike
    assert are_alike(stems(other), stems(one)) is alike


def test_3_3_two_stems_are_enough_when_they_are_most_of_the_shorter_one() -> None:
    shorter = frozenset({"жылу", "маусым", "дайынд"})

    assert are_alike(shorter, frozenset({"жылу", "маусым", "тариф", "уйлер", "баган"})) is True
    assert are_alike(shorter, frozenset({"жылу", "тариф", "уйлер", "баган"})) is False
    assert are_alike(frozenset("абвг"), frozenset("абде")) is False


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Жол жөндеу туралы", "Жол жөндеу барысы туралы"),
        ("Газ құбыры туралы", "Газ құбырын тарту туралы"),
        ("Ауыз су туралы", "Ауыз су құбыры туралы"),
        ("Жер телімі туралы", "Жер телімін беру туралы"),
        ("Су мәселесі туралы", "СУ МӘСЕЛЕСІ"),
    ],
)
def test_3_3_short_words_tell_the_matter_too(text: str, again: str) -> None:
    assert is_repeated(text, again)
    assert not is_repeated(text, HEATING)


def template_texts() -> list[str]:
    """Return every template of a content of the institutions, in both languages."""
    offices = (tomllib.loads(path.read_text(encoding="utf-8")) for path in OFFICES.glob("*.toml"))
    rows = [row for office in offices for row in office.get("content_template", [])]
    return list(dict.fromkeys(row[language] for row in rows for language in ("kk", "ru")))


def test_3_3_every_template_of_a_content_repeats_itself() -> None:
    texts = template_texts()

    assert "Жер учаскесі туралы" in texts
    assert [text for text in texts if not is_repeated(text, text)] == []
    assert is_repeated("2026 жылғы № 151 хат", "2026 жылғы № 151 хат") is True
    assert is_repeated("", "") is False


def earlier(clerk: Officer, addressee: Officer, *, days: int = 30, **facts: Any) -> Incoming:
    """Register a letter received so many days before Wednesday."""
    at = WEDNESDAY - timedelta(days=days)
    dates = {"received_at": at, "their_on": at.date()}
    return registered(clerk, addressee, at=at, **({"their_number": f"1-{days}"} | dates | facts))


def proposed(officer: Officer, summary: str = HEATING, **facts: Any) -> list[int]:
    """Return the keys of what is proposed."""
    writer = facts.pop("correspondent", None) or correspondent()
    return [each.pk for each in likely_repeats(officer, ON, correspondent=writer, summary=summary, **facts)]


@pytest.mark.django_db
def test_3_3_papers_of_the_correspondent_of_the_last_year_are_proposed_newest_first(
    aigul_from_records: Officer, akim: Officer
) -> None:
    old = earlier(aigul_from_records, akim, days=300)
    new = earlier(aigul_from_records, akim, days=3)
    earlier(aigul_from_records, akim, days=370)
    earlier(aigul_from_records, akim, days=5, summary="Жер учаскелерін бөлу туралы")
    earlier(aigul_from_records, akim, days=6, correspondent=correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT))

    assert proposed(aigul_from_records) == [new.pk, old.pk]


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Жер учаскесі туралы", "Су туралы", "2026 жылғы № 151 хат"])
def test_3_3_a_content_of_the_same_words_is_proposed_whatever_they_are(
    text: str, aigul_from_records: Officer, akim: Officer
) -> None:
    first = earlier(aigul_from_records, akim, summary=text)
    earlier(aigul_from_records, akim, days=5, summary="Мектеп шатырын жөндеу")

    assert proposed(aigul_from_records, text) == [first.pk]


@pytest.mark.django_db
def test_3_3_an_equal_content_is_found_behind_many_newer_ones_with_one_of_its_words(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("documents.repeats.LOOKED_AT", 2)
    first = earlier(aigul_from_records, akim, summary="Жер учаскесі туралы")
    for days in (1, 2, 3):
        earlier(aigul_from_records, akim, days=days, summary=f"Жер қатынастары, {days}-есеп")

    assert LOOKED_AT > 2
    assert proposed(aigul_from_records, "Жер учаскесі туралы") == [first.pk]


@pytest.mark.django_db
def test_3_3_the_newest_are_met_by_an_index_so_that_matches_behind_them_are_not_read(
    aigul_from_records: Officer, akim: Officer
) -> None:
    first = earlier(aigul_from_records, akim)
    with connection.cursor() as cursor:  # in the few rows of a test any other way is as cheap
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off")

    asked = first_cut(Incoming.objects.filter(correspondent=first.correspondent), HEATING)

    assert asked.explain().count("incoming_of_correspondent") == 2


@pytest.mark.django_db
def test_3_3_what_the_officer_may_not_see_is_not_proposed(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    earlier(aigul_from_records, akim)

    assert proposed(stranger) == []


@pytest.mark.django_db
def test_3_3_of_an_accepted_paper_only_earlier_ones_that_are_not_linked_are_proposed(
    aigul_from_records: Officer, akim: Officer
) -> None:
    first, second = earlier(aigul_from_records, akim, days=9), earlier(aigul_from_records, akim, days=6)
    third = earlier(aigul_from_records, akim, days=3)
    link_papers(incoming=second, by=aigul_from_records, at=WEDNESDAY, target=first, kind=PaperLink.Kind.REPEATS)

    assert proposed(aigul_from_records, before=first) == []
    assert proposed(aigul_from_records, before=second) == []
    assert proposed(aigul_from_records, before=third) == [second.pk, first.pk]


@pytest.mark.django_db
def test_3_3_one_question_is_asked_whatever_there_is(
    aigul_from_records: Officer, akim: Officer, django_assert_num_queries: Any
) -> None:
    for days in (1, 2, 3):
        earlier(aigul_from_records, akim, days=days)
    writer = correspondent()
    proposed(aigul_from_records)

    with django_assert_num_queries(1):
        proposed(aigul_from_records, correspondent=writer)


@pytest.mark.django_db
def test_3_3_the_mark_names_the_earliest_paper_and_never_a_restricted_one(
    aigul_from_records: Officer, akim: Officer
) -> None:
    first, second = earlier(aigul_from_records, akim, days=14), earlier(aigul_from_records, akim, days=7)
    secret = earlier(aigul_from_records, akim, days=21, restricted=True, summary="")
    last = earlier(aigul_from_records, akim, days=1)
    before = repeated_number(last)

    for target in (second, first, secret):
        link_papers(incoming=last, by=aigul_from_records, at=WEDNESDAY, target=target, kind=PaperLink.Kind.REPEATS)

    assert (before, repeated_number(last)) == ("", first.number)
    assert repeated_numbers([last.pk, first.pk]) == {last.pk: first.number}
