"""The stock of names and letters the demo office is made from: complete, in both languages, about known bodies."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from apparat.offices.profile import FOLDER, load_profile, mixed_word

DEMO = FOLDER.parent / "demo"
NAMED_IN_THE_ACTS = {"Исмаилов", "Иматов", "Испергенов", "Кенжебеков", "Айтенов", "Мухамедиев", "Какенов"}


def stock(name: str) -> dict[str, Any]:
    """Return a file of the stock as tables."""
    return tomllib.loads(Path(DEMO / name).read_text(encoding="utf-8"))


def texts(value: Any) -> list[str]:
    """Return every text of a nested value."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize(("table", "least"), [("male", 60), ("female", 60), ("surname", 80), ("patronymic", 60)])
def test_there_are_names_enough(table: str, least: int) -> None:
    rows = stock("names.toml")[table]

    assert len({tuple(row.values()) for row in rows}) == len(rows) >= least


def test_no_official_named_in_the_founding_documents_is_in_the_stock() -> None:
    surnames = {row["ru_m"] for row in stock("names.toml")["surname"]}

    assert surnames & NAMED_IN_THE_ACTS == set()


def test_patronymics_have_the_kazakh_and_the_russian_way() -> None:
    endings = {
        (row["kk_m"][-3:], row["kk_f"][-4:], row["ru_m"][-4:], row["ru_f"][-4:])
        for row in stock("names.toml")["patronymic"]
    }

    assert endings == {("ұлы", "қызы", "ович", "овна")}


@pytest.mark.parametrize(("table", "least"), [("letter", 60), ("assignment", 60), ("report", 25), ("rework", 15)])
def test_there_are_texts_enough_and_none_stands_twice(table: str, least: int) -> None:
    rows = stock("letters.toml")[table]

    twice = [text for text, times in Counter(row["kk"] for row in rows).items() if times > 1]

    assert (len(rows) >= least, twice) == (True, [])


def test_letters_come_from_known_bodies_of_the_right_kind_about_known_departments() -> None:
    units = {unit.code: unit for unit in load_profile("kazygurt").units}
    kinds = {row.code for row in load_profile("kazygurt").document_kinds if not row.not_registered}

    wrong = [
        row["kk"]
        for row in stock("letters.toml")["letter"]
        if (units[row["sender"]].kind, units[row["sender"]].rank) != (row["sender_kind"], row["rank"])
        or units[row["department"]].kind != "department"
        or row["document_kind"] not in kinds
        or row["urgency"] not in ("", "urgent", "very_urgent")
    ]

    assert wrong == []


@pytest.mark.clause("13.2")
def test_13_2_assignments_go_to_known_bodies_under_a_known_kind_of_control() -> None:
    units = {unit.code: unit.kind for unit in load_profile("kazygurt").units}
    kinds = {"very_urgent", "urgent", "short", "medium", "long", "default"}

    rows = stock("letters.toml")["assignment"]

    assert [
        r["kk"] for r in rows if units[r["department"]] not in ("department", "rural") or r["control"] not in kinds
    ] == []
    assert {row["control"] for row in rows} == kinds


@pytest.mark.parametrize("name", ["names.toml", "letters.toml"])
def test_no_latin_look_alike_stands_in_a_cyrillic_word(name: str) -> None:
    assert [text for text in texts(stock(name)) if mixed_word(text)] == []
