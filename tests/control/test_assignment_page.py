"""The page of one assignment: everything about it, each deed with its verdict."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from apparat.org.models import Officer
from control import origins
from control.actions.ask_redirection import ask_redirection
from control.actions.submit_report import submit_report
from control.models import Assignment, ReportFile
from control.origins import Origin
from control.sheet import sheet_of
from control.states import AssignmentState
from tests.control.test_submit_report import PNG
from tests.factories import control as make

pytestmark = pytest.mark.usefixtures("calendar")
SignIn = Callable[[Officer], Client]
ON = make.GIVEN.date()


def text(client: Client, assignment: Assignment) -> str:
    """The page as it came."""
    response = client.get(assignment.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_it_tells_everything(akim: Officer, department_head: Officer, rural_akim: Officer, as_officer: SignIn) -> None:
    assignment = make.returned(akim, department_head, co_executors=[rural_akim])

    page = text(as_officer(akim), assignment)

    missing = [
        words
        for words in (
            make.TEXT,
            "Облыс әкімінің аппараты",
            department_head.short_name_kk,
            rural_akim.short_name_kk,
            "12.06.2026",  # its term
            "05.06.2026",  # information (13.13)
            "21.05.2026",  # the co-executor's part
            "Орындалды",  # the report
            "Толық емес",  # why it went back
            "Жолдар жөнделді",  # the card
        )
        if words not in page
    ]
    assert missing == []


def test_a_stranger_gets_404(akim: Officer, department_head: Officer, stranger: Officer, as_officer: SignIn) -> None:
    assignment = make.given(akim, [department_head])

    assert as_officer(stranger).get(assignment.get_absolute_url()).status_code == 404
    assert as_officer(akim).get("/control/999999/").status_code == 404


@pytest.mark.clause("10.9")
def test_10_9_an_executors_first_look_is_recorded(
    akim: Officer, department_head: Officer, as_officer: SignIn, today: datetime
) -> None:
    assignment = make.given(akim, [department_head])

    text(as_officer(akim), assignment)
    unseen = assignment.executors.get().seen_at
    text(as_officer(department_head), assignment)

    assert unseen is None
    assert assignment.executors.get().seen_at == today


DEEDS = {
    AssignmentState.ISSUED: {"accept", "redirect"},
    AssignmentState.ACCEPTED: {"report", "card", "redirect"},
    AssignmentState.RETURNED: {"report", "card"},
    AssignmentState.REPORTED: set(),  # its card is being decided on
    AssignmentState.RELEASED: set(),
    AssignmentState.NOTED: set(),
}


@pytest.mark.parametrize("state", DEEDS)
def test_the_lead_may_do_what_the_state_allows(akim: Officer, department_head: Officer, state: str) -> None:
    assignment = _in(state, akim, department_head)

    deeds = {deed.href.split("/")[-2] for deed in sheet_of(assignment, department_head, ON).deeds if deed.verdict}

    assert deeds == DEEDS[AssignmentState(state)]


@pytest.mark.parametrize("state", DEEDS)
def test_every_deed_that_is_shown_and_refused_names_its_clause(
    akim: Officer, department_head: Officer, stranger: Officer, state: str
) -> None:
    assignment = _in(state, akim, department_head)

    refused = [deed.verdict for deed in sheet_of(assignment, stranger, ON).deeds]

    assert [verdict for verdict in refused if verdict or not verdict.clause or not str(verdict.reason)] == []


def _in(state: str, leader: Officer, lead: Officer) -> Assignment:
    """An assignment in the state."""
    ways: dict[str, Callable[[], Assignment]] = {
        AssignmentState.ISSUED: lambda: make.given(leader, [lead]),
        AssignmentState.ACCEPTED: lambda: make.accepted(leader, lead),
        AssignmentState.REPORTED: lambda: make.reported(leader, lead),
        AssignmentState.RETURNED: lambda: make.returned(leader, lead),
        AssignmentState.RELEASED: lambda: make.released(leader, lead, leader),
        AssignmentState.NOTED: lambda: make.given(leader, [lead], noted=True),
    }
    return make.fresh(ways[state]())


@pytest.mark.clause("13.5")
def test_13_5_a_waiting_request_is_shown_with_the_deed_of_deciding(
    akim: Officer, department_head: Officer, rural_akim: Officer, as_officer: SignIn
) -> None:
    assignment = make.given(akim, [department_head])
    redirection = ask_redirection(
        assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Округтің құзыры"
    )

    page = text(as_officer(akim), assignment)

    assert "Округтің құзыры" in page
    assert f"/control/redirection/{redirection.pk}/" in page


@pytest.mark.clause("13.10")
def test_13_10_what_is_not_under_control_says_so(akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    page = text(as_officer(akim), make.given(akim, [department_head], noted=True))

    assert "not under control" in page


@pytest.mark.clause("13.13")
def test_13_13_a_short_term_says_when_information_is_due(
    akim: Officer, department_head: Officer, as_officer: SignIn
) -> None:
    page = text(as_officer(akim), make.given(akim, [department_head], urgency=Assignment.Urgency.VERY_URGENT))

    assert "the term is too short" in page


@pytest.mark.clause("13.2")
def test_13_2_the_kind_of_control_follows_the_term(akim: Officer, department_head: Officer) -> None:
    short = sheet_of(make.fresh(make.given(akim, [department_head])), akim, ON)
    urgent = sheet_of(make.fresh(make.given(akim, [department_head], urgency="urgent")), akim, ON)

    assert (short.kind, urgent.kind) == ("қысқа мерзімді", "шұғыл")


def test_an_upper_house_names_the_page_of_its_paper(
    akim: Officer, department_head: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(origins._FINDERS, "plan", lambda assignment: Origin(f"№ {assignment.root_id}", "/plan/7/"))
    assignment = make.given(akim, [department_head])
    alone = origins.origin_of(assignment)
    assignment.root_kind, assignment.root_id = "plan", 7

    assert alone is None
    assert origins.origin_of(assignment) == Origin("№ 7", "/plan/7/")


def test_a_file_of_a_report_is_served_to_those_who_see_the_assignment(
    akim: Officer, department_head: Officer, stranger: Officer, as_officer: SignIn
) -> None:
    assignment = make.accepted(akim, department_head)
    upload = SimpleUploadedFile("жол.png", PNG, "image/png")
    submit_report(assignment=assignment, by=department_head, at=make.GIVEN, text="Орындалды", files=[upload])
    address = f"/control/file/{ReportFile.objects.get().attachment_id}/"

    served = as_officer(akim).get(address)

    assert (served.status_code, b"".join(served.streaming_content)) == (200, PNG)  # type: ignore[attr-defined]
    assert as_officer(stranger).get(address).status_code == 404


@pytest.mark.parametrize("co_executors", [["rural_akim"], ["rural_akim", "executor", "aigul_from_records"]])
def test_the_number_of_queries_is_constant(
    request: pytest.FixtureRequest,
    akim: Officer,
    department_head: Officer,
    as_officer: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
    co_executors: list[str],
) -> None:
    others = [request.getfixturevalue(name) for name in co_executors]
    assignment = make.returned(akim, department_head, co_executors=others)
    client = as_officer(akim)
    client.get(assignment.get_absolute_url())

    with django_assert_num_queries(QUERIES):
        client.get(assignment.get_absolute_url())


QUERIES = 15
