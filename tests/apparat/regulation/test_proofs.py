"""The proofs that keep the table of terms honest (house 4.7): clauses, figures, order; the fixture's own truth."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from apparat.regulation import limits, outside, rhythms, routes, terms
from apparat.regulation.act import ACT
from apparat.regulation.approvers import APPROVERS, DECREE_STAGES
from apparat.regulation.basis import BY_KEY as BASES
from apparat.regulation.duties import DUTIES
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.outside_duties import DUTIES as OUTSIDE_DUTIES
from apparat.regulation.readings import ADVISORY, READINGS
from apparat.regulation.same_day import SAME_DAY
from apparat.regulation.terms import TERMS, Said, Source, Term
from tests.apparat.regulation.extract_figures import FIXTURE, ORIGINAL, clauses_of, extract, figures_of, printed

FIGURES = json.loads(FIXTURE.read_text(encoding="utf-8"))
EACH_TERM = [pytest.param(term, id=f"{term.clause}: {term.key}") for term in TERMS]


def test_proof_1_every_cited_clause_exists_in_the_act() -> None:
    cited = {term.clause for term in (*TERMS, *SAME_DAY)}
    cited |= {limit.clause for limit in limits.LIMITS if limit.basis == "act"}
    cited |= {rhythm.clause for rhythm in rhythms.RHYTHMS if rhythm.basis == "act"}
    cited |= {route.clause for route in routes.ROUTES} | {rule.clause for rule in routes.SIGNATURES}
    cited |= {approver.clause for row in APPROVERS.values() for approver in row}
    cited |= {reading.clause for reading in READINGS} | {stage.clause for stage in DECREE_STAGES}

    assert cited - set(ACT) == set()


def test_proof_1_the_act_has_the_clauses_of_the_original() -> None:
    assert set(FIGURES["clauses"]) == set(ACT)
    assert len(FIGURES["clauses"]) == 199


@pytest.mark.parametrize("term", EACH_TERM)
def test_proof_2_number_and_unit_are_written_in_the_clause(term: Term) -> None:
    assert term.source is Source.ACT
    assert [term.count, term.said.value] in FIGURES["figures"][term.clause]


@pytest.mark.parametrize(
    "limit",
    [
        pytest.param(limit, id=f"{limit.clause}: {limit.key}")
        for limit in limits.LIMITS
        if limit.basis == "act" and limit.unit in {"pages", "megabytes", "minutes", "times"}
    ],
)
def test_proof_2_the_figure_of_a_limit_is_written_in_the_clause(limit: limits.Limit) -> None:
    assert [int(limit.value), limit.unit] in FIGURES["figures"][limit.clause]


def test_proof_3_there_are_55_terms_in_clause_order_with_keys_of_their_own() -> None:
    keys = Counter(term.key for term in (*TERMS, *SAME_DAY, *outside.OUTSIDE))
    order = [ACT[term.clause].order for term in TERMS]

    assert len(TERMS) == 55
    assert [key for key, times in keys.items() if times > 1] == []
    assert order == sorted(order)


def test_every_term_has_its_duty_and_no_duty_is_left_over() -> None:
    assert list(DUTIES) == [term.key for term in TERMS]
    assert list(OUTSIDE_DUTIES) == [term.key for term in outside.OUTSIDE]


def test_every_basis_named_is_in_the_table_of_acts() -> None:
    named = {term.basis for term in (*TERMS, *outside.OUTSIDE)} | {row.basis for row in outside.LAW_AMENDMENTS}
    named |= {limit.basis for limit in limits.LIMITS} | {rhythm.basis for rhythm in rhythms.RHYTHMS}

    assert named - set(BASES) == set()


def test_every_unqualified_day_and_only_known_terms_have_a_reading() -> None:
    read = {reading.key for reading in READINGS}

    assert {term.key for term in (*TERMS, *SAME_DAY) if term.said is Said.DAY and term.count} - read == set()
    assert read - set(ALL_TERMS) == set()
    assert {reading.key: reading.clause for reading in READINGS} == {
        key: ALL_TERMS[key].clause for key in (reading.key for reading in READINGS)
    }
    assert read >= ADVISORY


@pytest.mark.clause("11.14")
def test_11_14_the_two_steps_of_a_decree_make_its_ten_days() -> None:
    assert sum(stage.days for stage in DECREE_STAGES) == terms.BY_KEY["act.approval.decree"].count


def test_the_extractor_knows_a_clause_from_a_list_inside_it() -> None:
    original = "1. Жалпы ережелер\n1.1. Бірінші\n2. Жоспар\n2.1.Екінші\n1.1. тізім\n1) тармақша\n2.2 Үшінші"

    assert clauses_of(original) == {"1.1": "Бірінші", "2.1": "Екінші\n1.1. тізім\n1) тармақша", "2.2": "Үшінші"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5(бес) жұмыс күні бұрын", [[5, "working_days"]]),
        ("Шағымды үш күн мерзімін көрсетіп", [[3, "day"]]),
        ("3-күн бұрын", [[3, "day"]]),
        ("10 (он) күнтізбелік күн бұрын", [[10, "calendar_days"]]),
        ("бір айдан алты айға дейін, айлық мерзім", [[1, "months"], [6, "months"]]),
        ("ұзақтығы 7-10 минуттан аспайтын", [[7, "minutes"], [10, "minutes"]]),
        ("бес күндік жұмыс аптасы, ай сайын", []),
    ],
)
def test_the_extractor_reads_figures_with_their_units(text: str, expected: list[list[int | str]]) -> None:
    assert figures_of(text) == expected


@pytest.mark.skipif(not ORIGINAL.exists(), reason="the original of the Regulation is not beside this clone")
def test_the_fixture_agrees_with_the_original() -> None:
    fixture = extract(ORIGINAL.read_text(encoding="utf-8"))

    assert json.loads(printed(fixture)) == FIGURES
