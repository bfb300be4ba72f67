"""Life cycles of control: every state against every move (13.5, 13.9, 13.13, 13.14)."""

from __future__ import annotations

import pytest

from apparat.lifecycle.machine import Lifecycle
from apparat.regulation.act import ACT
from control.states import ASSIGNMENT, REDIRECTION, AssignmentState, RedirectionState

A, R = AssignmentState, RedirectionState

LAWFUL = {
    ("accept_assignment", A.ISSUED): A.ACCEPTED,
    ("replace_lead", A.ISSUED): A.ISSUED,
    ("replace_lead", A.ACCEPTED): A.ISSUED,
    ("submit_report", A.ACCEPTED): A.REPORTED,
    ("submit_report", A.RETURNED): A.REPORTED,
    ("return_report", A.REPORTED): A.RETURNED,
    ("release_from_control", A.REPORTED): A.RELEASED,
    ("release_as_impossible", A.ISSUED): A.RELEASED,
    ("release_as_impossible", A.ACCEPTED): A.RELEASED,
    ("release_as_impossible", A.RETURNED): A.RELEASED,
    ("release_as_impossible", A.REPORTED): A.RELEASED,
    ("release_by_superior", A.ISSUED): A.RELEASED,
    ("release_by_superior", A.ACCEPTED): A.RELEASED,
    ("release_by_superior", A.RETURNED): A.RELEASED,
    ("release_by_superior", A.REPORTED): A.RELEASED,
    ("grant_redirection", R.ASKED): R.GRANTED,
    ("decline_redirection", R.ASKED): R.DECLINED,
    ("withdraw_redirection", R.ASKED): R.WITHDRAWN,
}
PRODUCT = [
    pytest.param(cycle, move.name, state, id=f"{cycle.kind}: {move.name} from {state}")
    for cycle in (ASSIGNMENT, REDIRECTION)
    for move in cycle.moves
    for state in cycle.states.values
]


@pytest.mark.parametrize(("cycle", "move", "state"), PRODUCT)
def test_a_move_is_open_from_its_states_and_no_other(cycle: Lifecycle, move: str, state: str) -> None:
    target = LAWFUL.get((move, cycle.states(state)))

    assert cycle.is_open(move, state) is (target is not None)
    assert target in {None, cycle.move(move).target}


@pytest.mark.parametrize("cycle", [ASSIGNMENT, REDIRECTION], ids=lambda cycle: cycle.kind)
def test_every_state_but_the_noted_is_reached(cycle: Lifecycle) -> None:
    reached = {cycle.first}
    for _ in cycle.states:
        reached |= {move.target for move in cycle.moves if reached & move.sources}

    assert set(cycle.states.values) - reached == ({A.NOTED} if cycle is ASSIGNMENT else set())  # 13.10: born noted


def test_only_released_and_noted_assignments_are_final() -> None:
    assert ASSIGNMENT.final_states == {A.RELEASED, A.NOTED}
    assert REDIRECTION.final_states == {R.GRANTED, R.DECLINED, R.WITHDRAWN}


@pytest.mark.parametrize("move", [*ASSIGNMENT.moves, *REDIRECTION.moves], ids=lambda move: move.name)
def test_every_move_rests_on_a_clause_of_the_act(move: object) -> None:
    assert move.clause in ACT  # type: ignore[attr-defined]
