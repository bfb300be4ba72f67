"""Finding clauses: numbers, Kazakh and Russian words with suffixes, filters."""

from __future__ import annotations

import pytest

from apparat.clauses.finding import GROUND, Wanted, found, houses_of
from apparat.clauses.map import Carried, Status, accounts_of
from apparat.regulation.accounts import SILENT, WAITING
from apparat.regulation.act import ACT, CHAPTERS
from apparat.regulation.remainders import REMAINDERS

CARRIED = {
    number: Carried(code=("apparat.worktime.x" if number == "18.1" else "control.actions.x.x",), tests=("t",))
    for number in ACT
    if number not in SILENT and (number not in WAITING or number in REMAINDERS)
}
ACCOUNTS = accounts_of(CARRIED)


def numbers(**wanted: object) -> list[str]:
    return [account.number for account in found(Wanted(**wanted), ACCOUNTS.values())]  # type: ignore[arg-type]


def test_nothing_in_particular_finds_the_whole_act_in_order() -> None:
    assert numbers() == list(ACT)


@pytest.mark.parametrize("text", ["13.6", " 13.6 ", "13.6-тармақ", "13.6.", "13.6 п."])
def test_a_number_finds_its_clause(text: str) -> None:
    assert numbers(text=text) == ["13.6"]


@pytest.mark.parametrize("text", ["13", "13."])
def test_the_number_of_a_chapter_finds_its_clauses(text: str) -> None:
    assert numbers(text=text) == [clause.number for clause in CHAPTERS[12].clauses]


@pytest.mark.parametrize("text", ["10.10", "99.1", "0"])
def test_a_number_the_act_does_not_have_finds_nothing(text: str) -> None:
    assert numbers(text=text) == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("бағдаршам", "13.4"),
        ("бағдаршамының", "13.4"),
        ("багдаршам", "13.4"),
        ("БАҒДАРШАММЕН", "13.4"),
        ("бақылаудан алу негіздерінің", "13.4"),
        ("кешігу себебін", "13.6"),
        ("продления срока", "13.7"),
        ("traffic light", "13.4"),
    ],
)
def test_words_are_found_with_any_suffix_and_without_kazakh_letters(text: str, clause: str) -> None:
    assert clause in numbers(text=text)


@pytest.mark.parametrize("text", ["бағдаршам зымыран", "спутник", "'; drop table"])
def test_words_the_act_does_not_say_find_nothing(text: str) -> None:
    assert numbers(text=text) == []


def test_every_word_must_be_there() -> None:
    assert set(numbers(text="бағдаршам тізбесі")) <= set(numbers(text="бағдаршам"))


def test_words_that_say_nothing_find_nothing() -> None:
    assert numbers(text="және !!!") == []


def test_the_duty_of_a_term_is_found_too() -> None:
    assert "13.6" in numbers(text="мерзімін ұзартуды сұрау")


def test_what_is_carried_includes_what_is_carried_in_part() -> None:
    assert numbers(status=Status.CARRIED) == list(CARRIED)
    assert numbers(status=Status.PARTLY) == [number for number in ACT if number in REMAINDERS]


@pytest.mark.parametrize(
    ("status", "count"), [(Status.WAITING, len(WAITING) - len(REMAINDERS)), (Status.SILENT, len(SILENT))]
)
def test_a_status_finds_its_clauses(status: Status, count: int) -> None:
    assert len(numbers(status=status)) == count


def test_filters_narrow_each_other() -> None:
    assert numbers(status=Status.SILENT, chapter=10) == ["10.1", "10.2", "10.3"]


def test_a_house_finds_what_it_carries_and_what_waits_for_it() -> None:
    assert "13.9" in numbers(house="control")
    assert "13.6" in numbers(house="control")
    assert numbers(house=GROUND) == ["18.1"]


def test_a_silent_clause_belongs_to_no_house() -> None:
    assert houses_of(ACCOUNTS["1.1"]) == set()
