"""13.9, 13.14, 10.23: off control."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.utils import translation

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from control import access
from control.actions.ask_redirection import ask_redirection
from control.actions.release_from_control import release_from_control
from control.actions.submit_report import submit_report
from control.models import Assignment, Redirection, Release
from control.queries import asker, waiting_for
from control.signals import assignment_released
from control.states import AssignmentState, RedirectionState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.9"), pytest.mark.clause("13.14")]
AT = almaty("2026-05-14 12:00")
DONE, IMPOSSIBLE = Release.Ground.DONE, Release.Ground.IMPOSSIBLE
OTHER = "Nobody releases what he executes himself"


def release(assignment: Assignment, by: Officer, ground: Release.Ground = DONE) -> Release:
    """Decide on Thursday."""
    return release_from_control(assignment=assignment, by=by, at=AT, ground=ground, evaluation="Бағалау")


@pytest.fixture
def heard() -> Iterator[list[dict[str, Any]]]:
    """What the upper houses hear of releases."""
    calls: list[dict[str, Any]] = []

    def hear(**kwargs: Any) -> None:
        calls.append(kwargs)

    assignment_released.connect(hear)
    yield calls
    assignment_released.disconnect(hear)


def test_13_9_done_in_full_it_leaves_control(
    akim: Officer, department_head: Officer, heard: list[dict[str, Any]]
) -> None:
    assignment = make.reported(akim, department_head)

    made = release(assignment, akim)

    stored = make.fresh(assignment)
    assert (stored.state, stored.released_at, stored.is_open) == (AssignmentState.RELEASED, AT, False)
    assert (made.ground, made.evaluation, made.by, made.on_behalf_of) == (DONE, "Бағалау", akim, None)
    assert stored.deadline is not None
    assert (stored.deadline.state, stored.deadline.closed_on) == (Deadline.State.MET, make.GIVEN.date())
    assert Notice.objects.get(kind="control.released").officer == department_head
    assert [call["assignment"] for call in heard] == [assignment]


def test_13_14_the_head_of_apparatus_releases_too(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer
) -> None:
    assignment = make.reported(akim, department_head)

    assert release(assignment, head_of_apparatus).by == head_of_apparatus


@pytest.mark.parametrize("ground", [DONE, IMPOSSIBLE])
@pytest.mark.parametrize("who", ["deputy", "department_head", "aigul_from_records", "stranger"])
def test_13_14_nobody_else_releases(
    request: pytest.FixtureRequest, deputy: Officer, department_head: Officer, who: str, ground: Release.Ground
) -> None:
    assignment = make.reported(deputy, department_head)  # not even the deputy who gave it

    with pytest.raises(Refusal) as caught:
        release(assignment, request.getfixturevalue(who), ground)

    assert caught.value.clause == "13.14"
    assert make.fresh(assignment).state == AssignmentState.REPORTED


@pytest.mark.clause("10.23")
def test_10_23_without_the_card_nothing_counts_as_executed(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)
    submit_report(assignment=assignment, by=department_head, at=make.GIVEN, text="Орындалды")

    with pytest.raises(Refusal) as caught:
        release(make.fresh(assignment), akim)

    assert caught.value.clause == "10.23"
    assert Release.objects.count() == 0


def test_13_9_what_was_not_reported_is_not_done(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    with pytest.raises(Refusal) as caught:
        release(assignment, akim)

    assert caught.value.clause == "13.9"


@pytest.mark.parametrize("state", [make.given, make.accepted, make.reported, make.returned], ids=lambda f: f.__name__)
def test_13_9_the_impossible_leaves_control_from_any_open_state(
    akim: Officer, department_head: Officer, state: Any
) -> None:
    assignment = state(akim, [department_head] if state is make.given else department_head)

    made = release(make.fresh(assignment), akim, IMPOSSIBLE)

    assert made.ground == IMPOSSIBLE
    assert make.fresh(assignment).state == AssignmentState.RELEASED
    assert Entry.objects.get(event="assignment.release_as_impossible").clause == "13.9"


def test_13_9_what_was_open_in_the_ledger_is_cancelled(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    release(assignment, akim, IMPOSSIBLE)

    assert set(Deadline.objects.values_list("state", flat=True)) == {Deadline.State.CANCELLED}
    assert Deadline.objects.count() == 3


def test_13_9_a_part_nobody_gave_is_cancelled_with_the_rest(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.reported(akim, department_head, co_executors=[rural_akim])

    release(assignment, akim)

    row = assignment.executors.get(officer=rural_akim)
    assert row.deadline is not None
    assert row.deadline.state == Deadline.State.CANCELLED


@pytest.mark.clause("13.5")
def test_13_5_a_request_that_waits_falls_away(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [department_head])
    ask_redirection(assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Құзыр")

    release(make.fresh(assignment), akim, IMPOSSIBLE)

    assert Redirection.objects.get().state == RedirectionState.WITHDRAWN


@pytest.mark.clause("13.10")
def test_13_10_what_was_never_under_control_is_not_released(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head], noted=True)

    verdicts = [
        access.may_release(akim, assignment, AT.date()),
        access.may_release_as_impossible(akim, assignment, AT.date()),
    ]

    assert [bool(verdict) for verdict in verdicts] == [False, False]


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_akim_releases_on_his_behalf(
    akim: Officer, deputy: Officer, department_head: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=date(2026, 5, 14), ends_on=date(2026, 5, 14))
    assignment = make.reported(akim, department_head)

    made = release(assignment, deputy)

    entry = Entry.objects.get(event="assignment.release_from_control")
    assert (made.by, made.on_behalf_of) == (deputy, akim)
    assert (entry.officer, entry.on_behalf_of) == (deputy, akim)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_release_at_the_same_moment_one_is_refused(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer
) -> None:
    assignment = make.reported(akim, department_head)
    start, outcomes = threading.Barrier(2), []

    def work(by: Officer) -> None:
        mine = make.fresh(assignment)
        start.wait(timeout=20)
        try:
            release(mine, by)
            outcomes.append("released")
        except Refusal:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(by,)) for by in (akim, head_of_apparatus)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert sorted(outcomes) == ["refused", "released"]
    assert Release.objects.count() == 1


@pytest.mark.parametrize("is_lead", [True, False], ids=["13.14: the lead himself", "13.14: a co-executor's part"])
@pytest.mark.parametrize("ground", Release.Ground)
def test_13_14_the_head_of_apparatus_does_not_release_what_he_executes(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer, is_lead: bool, ground: Release.Ground
) -> None:
    order = [head_of_apparatus, department_head] if is_lead else [department_head, head_of_apparatus]
    assignment = make.reported(akim, order[0], co_executors=order[1:])

    with translation.override("en"), pytest.raises(Refusal, match=OTHER) as caught:
        release(assignment, head_of_apparatus, ground)
    made = release(assignment, akim, ground)

    assert caught.value.clause == "13.14"
    assert made.by == akim


@pytest.mark.clause("1.4")
def test_13_14_who_acts_for_the_executing_head_does_not_release_either(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    people.acts_for(deputy, head_of_apparatus, starts_on=date(2026, 5, 14), ends_on=date(2026, 5, 14))
    assignment = make.reported(akim, head_of_apparatus)

    verdict = access.may_release(deputy, assignment, AT.date())

    assert (bool(verdict), verdict.clause) == (False, "13.14")


@pytest.mark.clause("1.4")
def test_13_14_an_acting_akim_who_executes_leaves_the_release_to_the_head_of_apparatus(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=date(2026, 5, 14), ends_on=date(2026, 5, 14))
    assignment = make.reported(akim, deputy)

    verdicts = [bool(access.may_release(officer, assignment, AT.date())) for officer in (deputy, head_of_apparatus)]

    assert verdicts == [False, True]


def test_13_14_what_the_head_of_apparatus_executes_waits_for_the_akims_judgement_only(
    akim: Officer, head_of_apparatus: Officer
) -> None:
    make.reported(akim, head_of_apparatus, number="own")

    waits = {
        officer: [row.number for row in waiting_for(asker(mandates(officer, AT.date()), AT.date())).reports]
        for officer in (akim, head_of_apparatus)
    }

    assert waits == {akim: ["own"], head_of_apparatus: []}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_13_9_why_a_term_runs_no_more_is_kept_in_both_languages_whoever_releases(
    akim: Officer, department_head: Officer, language: str
) -> None:
    assignment = make.accepted(akim, department_head)

    with translation.override(language):
        release(assignment, akim, IMPOSSIBLE)

    entry = Entry.objects.filter(event="deadline.cancelled").first()
    assert entry is not None
    assert set(Deadline.objects.values_list("close_reason_kk", "close_reason_ru")) == {
        (
            "объективті жағдайларға байланысты орындау мүмкін болмауы",
            "невозможность исполнения по объективным обстоятельствам",
        )
    }
    with translation.override("ru"):
        assert entry.sentence.endswith("невозможность исполнения по объективным обстоятельствам")
