"""Every clause is carried out and proven, waiting for a house, or silent with a reason (house 4.7; issue line 7)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from apparat.clauses import document, proofs
from apparat.clauses import map as clause_map
from apparat.regulation.accounts import HOUSES, SILENT, WAITING
from apparat.regulation.act import ACT
from apparat.regulation.remainders import REMAINDERS
from tests.architecture.source import ROOT

TESTS = ROOT / "tests"


@cache
def collected() -> dict[str, clause_map.Carried]:
    return clause_map.collect(TESTS)


def test_every_clause_is_in_exactly_one_account_and_no_claim_is_without_a_test() -> None:
    assert clause_map.problems(collected()) == []


def test_every_claim_is_proven_by_a_test_that_knows_what_carries_it() -> None:
    unproven = [
        number
        for number, found in collected().items()
        if found.is_carried and not any(names(test) & carriers(found) for test in found.tests)
    ]

    assert unproven == []


def carriers(found: clause_map.Carried) -> set[str]:
    return {name.rpartition(".")[2] for name in (*found.code, *found.moves)}


@cache
def words_of(path: str) -> frozenset[str]:
    """Return the words of a file of tests, and what its name says it tests (house 4.15)."""
    return frozenset(re.findall(r"\w+", (ROOT / path).read_text(encoding="utf-8"))) | {Path(path).stem[len("test_") :]}


def names(test: str) -> frozenset[str]:
    return words_of(test.partition("::")[0])


def test_the_accounts_are_199_of_199() -> None:
    assert len(clause_map.accounts_of(collected())) == 199


def test_no_test_carries_a_clause_that_is_not_there() -> None:
    assert proofs.unknown(proofs.claims(TESTS)) == []


def test_the_tables_of_accounts_name_clauses_and_houses_that_are_there() -> None:
    assert {*SILENT, *WAITING, *REMAINDERS} - set(ACT) == set()
    assert set(WAITING.values()) - set(HOUSES) == set()


def test_the_tables_of_accounts_stand_in_the_order_of_the_act() -> None:
    order = list(ACT)

    assert list(WAITING) == sorted(WAITING, key=order.index)
    assert list(SILENT) == sorted(SILENT, key=order.index)


def test_the_written_map_is_fresh() -> None:
    assert clause_map.FILE.read_text(encoding="utf-8") == clause_map.as_json(collected())


def test_the_page_of_clauses_is_fresh() -> None:
    assert document.FILE.read_text(encoding="utf-8") == document.document(collected())
