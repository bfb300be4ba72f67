"""One account for every clause, and nothing claimed that no test carries."""

from __future__ import annotations

import json

import pytest

from apparat.clauses import labels
from apparat.clauses.map import NOTHING, Carried, Status, Unaccounted, account_of, accounts_of, as_json, baked, problems
from apparat.clauses.overview import tallies
from apparat.clauses.telling import Proof, told
from apparat.regulation.accounts import SILENT, WAITING
from apparat.regulation.act import ACT
from apparat.regulation.remainders import REMAINDERS

CODE, TEST = ("control.actions.x.x",), ("tests/test_x.py::test_x",)
WHOLE = Carried(code=CODE, tests=TEST)
SOUND = {number: WHOLE for number in ACT if number not in SILENT and (number not in WAITING or number in REMAINDERS)}


@pytest.mark.parametrize(
    ("number", "carried", "status"),
    [
        pytest.param("13.9", WHOLE, Status.CARRIED, id="code and a test"),
        pytest.param("13.9", Carried(moves=("assignment.x",), tests=TEST), Status.CARRIED, id="a move and a test"),
        pytest.param("13.4", WHOLE, Status.PARTLY, id="carried, and more is to come"),
        pytest.param("13.6", Carried(tests=TEST), Status.WAITING, id="its term is counted, the deed waits"),
        pytest.param("13.6", NOTHING, Status.WAITING, id="nothing yet"),
        pytest.param("1.1", NOTHING, Status.SILENT, id="no deed for the program"),
    ],
)
def test_a_clause_has_one_status(number: str, carried: Carried, status: Status) -> None:
    assert account_of(number, {number: carried}).status == status


@pytest.mark.parametrize(
    "carried", [NOTHING, Carried(code=CODE), Carried(tests=TEST)], ids=["nothing", "code alone", "tests alone"]
)
def test_a_clause_in_no_account_is_refused(carried: Carried) -> None:
    with pytest.raises(Unaccounted):
        account_of("13.9", {"13.9": carried})


def test_a_clause_carried_in_part_says_what_it_waits_for_and_what_is_to_come() -> None:
    account = account_of("13.4", {"13.4": WHOLE})

    assert account.house == "control"
    assert account.remainder == REMAINDERS["13.4"]
    assert account.waits_for is not None


def test_10_3_is_silent_because_secrets_never_enter() -> None:
    account = account_of("10.3", {})

    assert account.status == Status.SILENT
    assert account.reason is not None
    assert account.reason.en.startswith("State secrets never enter the system")


def test_a_sound_map_has_no_problems() -> None:
    assert problems(SOUND) == []


@pytest.mark.parametrize(
    ("number", "carried", "problem"),
    [
        ("13.9", NOTHING, "13.9: neither carried out nor waiting nor silent"),
        ("13.6", Carried(code=CODE), "13.6: claimed by control.actions.x.x, but no test carries it"),
        ("1.1", WHOLE, "1.1: silent, yet code carries it"),
        ("13.6", WHOLE, "13.6: carried in part needs a remainder, and only then (regulation/remainders.py)"),
        ("13.4", NOTHING, "13.4: carried in part needs a remainder, and only then (regulation/remainders.py)"),
    ],
)
def test_every_way_to_be_wrong_is_told(number: str, carried: Carried, problem: str) -> None:
    assert problem in problems(SOUND | {number: carried})


def test_a_clause_both_silent_and_waiting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WAITING, "1.1", "control")

    assert problems(SOUND) == ["1.1: silent and waiting at once"]


def test_the_three_counters_are_all_clauses() -> None:
    counted = {tally.status: tally.count for tally in tallies(accounts_of(SOUND).values())}

    assert counted == {
        Status.CARRIED: len(SOUND),
        Status.WAITING: len(WAITING) - len(REMAINDERS),
        Status.SILENT: len(SILENT),
    }
    assert sum(counted.values()) == 199


def test_the_written_map_keeps_what_was_found_and_leaves_out_what_was_not() -> None:
    written = json.loads(as_json({"13.9": WHOLE}))

    assert written == {"13.9": {"code": list(CODE), "tests": list(TEST)}}


def test_the_pages_read_the_written_map() -> None:
    assert baked()["13.9"].is_carried


def test_every_deed_and_move_of_the_map_has_words_for_officers() -> None:
    names = {name.rpartition(".")[2] for each in baked().values() for name in (*each.code, *each.moves)}

    assert names - set(labels.DEEDS) == set()


def test_a_deed_without_words_shows_its_name() -> None:
    assert labels.deed_label("control.actions.do_more.do_more") == "do more"


def test_tests_are_told_as_sentences_with_their_cases() -> None:
    tests = (
        "tests/test_x.py::test_13_6_refuses_a_late_request",
        "tests/test_x.py::test_13_6_and_13_13_clash_with_13_2",
        "tests/test_y.py::TestA::test_counts[13.6: three days]",
        "tests/test_y.py::TestA::test_counts[13.6: over a holiday]",
    )

    assert told(tests, "13.6") == (
        Proof("tests/test_x.py", "refuses a late request"),
        Proof("tests/test_x.py", "13.6 and 13.13 clash with 13.2"),
        Proof("tests/test_y.py", "counts", ("three days", "over a holiday")),
    )
