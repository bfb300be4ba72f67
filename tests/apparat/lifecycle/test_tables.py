"""Every life cycle of the houses is a sound life: births, ends, clauses and journal sentences (house 4.9)."""

from __future__ import annotations

import pytest

from apparat.lifecycle.drawing import all_lifecycles
from tests.apparat.lifecycle.walk import assert_table_is_sound

TABLES = {lifecycle.kind: lifecycle for lifecycle in all_lifecycles()}
# kind: states a thing may be born in, states nothing leads out of
ENDS = {
    "assignment": ({"issued", "noted"}, {"released", "noted"}),  # 13.9; 13.10: never under control
    "redirection": ({"asked"}, {"granted", "declined", "withdrawn"}),  # 13.5
    "incoming": ({"received", "imported"}, {"returned", "filed", "imported"}),  # 10.12; 10.5; ADR-0016
    "resolution": ({"draft"}, {"signed", "rejected", "withdrawn"}),  # 10.13
    "approval_sheet": ({"open"}, {"returned", "void"}),  # 12.4
    "opinion": ({"waiting"}, {"agreed", "returned", "void"}),  # 10.22, 12.4
    "outgoing": ({"draft"}, {"filed", "withdrawn"}),  # 10.5, 10.18
    "addressee": ({"waiting"}, set()),  # 10.20: an address may turn out wrong at any time
    "import": ({"uploaded"}, {"done", "dropped"}),  # 10.9; ADR-0016
    "higher_request": ({"waiting"}, {"granted", "declined"}),  # 12.6
    "nomenclature": ({"drafting"}, {"closed"}),  # 10.5
    "case_file": ({"draft"}, {"transferred", "destroyed"}),  # 10.5
    "transfer": ({"building"}, {"handed", "withdrawn"}),  # 10.5
    "destruction": ({"drawn"}, {"approved", "withdrawn"}),  # 10.5
    "handover": ({"drawn"}, {"completed", "withdrawn"}),  # 10.7
    "unit_account": ({"asked"}, {"given", "withdrawn"}),  # 10.5
    "circulation": ({"open"}, {"recalled"}),  # 10.6
    "reader": ({"asked"}, {"confirmed", "dropped"}),  # 10.6
    "service_note": ({"preparing"}, {"granted", "declined", "assigned", "withdrawn"}),  # 10.23
    "library_paper": ({"placed"}, {"withdrawn"}),  # 10.9
    "scan": ({"waiting"}, {"registered", "attached", "discarded"}),  # 10.9
}


def test_the_births_and_ends_of_every_table_are_named_here() -> None:
    assert set(TABLES) == set(ENDS)


@pytest.mark.parametrize("kind", ENDS)
def test_a_table_is_a_sound_life(kind: str) -> None:
    starts, finals = ENDS[kind]

    assert_table_is_sound(TABLES[kind], starts=starts, finals=finals)
