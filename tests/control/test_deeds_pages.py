"""The pages of the deeds: done once, refused with a clause, hidden from strangers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apparat.org.models import Officer
from control.actions.ask_redirection import ask_redirection
from control.models import Assignment, ExecutionCard, Redirection, Release, Report, ReportFile
from control.states import AssignmentState, RedirectionState
from tests.control.test_submit_report import PNG
from tests.factories import control as make

pytestmark = pytest.mark.usefixtures("calendar")
SignIn = Callable[[Officer], Client]


@dataclass(frozen=True)
class Case:
    """A deed of a page: the state it begins in, who does it and who may not although he sees the assignment."""

    page: str
    begins: str
    does: str
    refused: str
    clause: str
    ends: AssignmentState
    typed: dict[str, object] = field(default_factory=dict)


S = AssignmentState
CASES = [
    Case("accept", "issued", "department_head", "rural_akim", "10.9", S.ACCEPTED),
    Case("part", "issued", "rural_akim", "department_head", "13.13", S.ISSUED, {"text": "Бөлік"}),
    Case("card", "accepted", "department_head", "rural_akim", "10.23", S.ACCEPTED, {"result": "Жөнделді"}),
    Case("report", "accepted", "department_head", "rural_akim", "13.13", S.REPORTED, {"text": "Орындалды"}),
    Case("return", "reported", "akim", "department_head", "13.14", S.RETURNED, {"reason": "Толық емес"}),
    Case("release", "reported", "akim", "department_head", "13.14", S.RELEASED, {"evaluation": "Толық"}),
    Case(
        "release/impossible", "accepted", "akim", "department_head", "13.14", S.RELEASED, {"evaluation": "Су тасқыны"}
    ),
]


@pytest.fixture
def assignment(
    request: pytest.FixtureRequest, case: Case, akim: Officer, department_head: Officer, rural_akim: Officer
) -> Assignment:
    """The assignment the case begins with."""
    ways: dict[str, Callable[[], Assignment]] = {
        "issued": lambda: make.given(akim, [department_head, rural_akim]),
        "accepted": lambda: make.accepted(akim, department_head, co_executors=[rural_akim]),
        "reported": lambda: make.reported(akim, department_head, co_executors=[rural_akim]),
    }
    return ways[case.begins]()


every_deed = pytest.mark.parametrize("case", CASES, ids=lambda case: case.page)


def address(assignment: Assignment, page: str) -> str:
    """The address of a deed."""
    return f"{assignment.get_absolute_url()}{page}/"


def typed(**values: object) -> dict[str, object]:
    """A form with its token."""
    return {"once": str(uuid.uuid4()), **values}


@every_deed
def test_the_form_does_the_deed_and_leads_to_the_assignment(
    request: pytest.FixtureRequest, case: Case, assignment: Assignment, as_officer: SignIn
) -> None:
    client = as_officer(request.getfixturevalue(case.does))

    shown = client.get(address(assignment, case.page))
    done = client.post(address(assignment, case.page), typed(**case.typed))

    assert shown.status_code == 200
    assert (done.status_code, done.headers["Location"]) == (302, assignment.get_absolute_url())
    assert make.fresh(assignment).state == case.ends


@every_deed
def test_the_form_sent_twice_does_the_deed_once(
    request: pytest.FixtureRequest, case: Case, assignment: Assignment, as_officer: SignIn
) -> None:
    client, once = as_officer(request.getfixturevalue(case.does)), typed(**case.typed)

    answers = [client.post(address(assignment, case.page), once) for _ in range(2)]

    assert [(each.status_code, each.headers["Location"]) for each in answers] == [
        (302, assignment.get_absolute_url())
    ] * 2


@every_deed
def test_the_refused_are_told_the_clause(
    request: pytest.FixtureRequest, case: Case, assignment: Assignment, as_officer: SignIn
) -> None:
    client, before = as_officer(request.getfixturevalue(case.refused)), assignment.state

    shown = client.get(address(assignment, case.page))
    answer = client.post(address(assignment, case.page), typed(**case.typed))

    assert shown.status_code == 200
    assert answer.status_code == 422
    assert f"clause {case.clause}" in answer.content.decode()
    assert make.fresh(assignment).state == before


@every_deed
def test_strangers_get_404(case: Case, assignment: Assignment, stranger: Officer, as_officer: SignIn) -> None:
    client = as_officer(stranger)

    answers = [
        client.get(address(assignment, case.page)).status_code,
        client.post(address(assignment, case.page), typed(**case.typed)).status_code,
    ]

    assert answers == [404, 404]


@pytest.mark.parametrize("case", [case for case in CASES if case.typed], ids=lambda case: case.page)
def test_an_empty_form_is_not_taken(
    request: pytest.FixtureRequest, case: Case, assignment: Assignment, as_officer: SignIn
) -> None:
    client, before = as_officer(request.getfixturevalue(case.does)), assignment.state

    answer = client.post(address(assignment, case.page), typed(**dict.fromkeys(case.typed, "   ")))

    assert answer.status_code == 422
    assert make.fresh(assignment).state == before


@pytest.mark.clause("13.5")
def test_13_5_the_lead_asks_and_the_leader_declines(
    akim: Officer, department_head: Officer, rural_akim: Officer, as_officer: SignIn
) -> None:
    assignment = make.given(akim, [department_head])

    asked = as_officer(department_head).post(
        address(assignment, "redirect"), typed(proposed=rural_akim.pk, reason="Округтің құзыры")
    )
    redirection = Redirection.objects.get()
    wordless = as_officer(akim).post(f"/control/redirection/{redirection.pk}/", typed(answer="decline"))
    declined = as_officer(akim).post(
        f"/control/redirection/{redirection.pk}/", typed(answer="decline", decision="Сіздің құзырыңыз")
    )

    redirection.refresh_from_db()
    assert (asked.status_code, wordless.status_code, declined.status_code) == (302, 422, 302)
    assert (redirection.state, redirection.decision) == (RedirectionState.DECLINED, "Сіздің құзырыңыз")


@pytest.mark.clause("13.5")
def test_13_5_the_leader_grants(
    akim: Officer, department_head: Officer, rural_akim: Officer, stranger: Officer, as_officer: SignIn
) -> None:
    assignment = make.given(akim, [department_head])
    redirection = ask_redirection(
        assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Құзыр"
    )
    page = f"/control/redirection/{redirection.pk}/"

    hidden = as_officer(stranger).get(page)
    shown = as_officer(akim).get(page)
    granted = as_officer(akim).post(page, typed(answer="grant"))

    assert (hidden.status_code, shown.status_code) == (404, 200)
    assert (granted.status_code, granted.headers["Location"]) == (302, assignment.get_absolute_url())
    assert make.fresh(assignment).lead == rural_akim


def test_a_report_comes_with_its_files(akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    assignment = make.accepted(akim, department_head)
    files = [SimpleUploadedFile("бір.png", PNG, "image/png"), SimpleUploadedFile("екі.png", PNG, "image/png")]

    answer = as_officer(department_head).post(address(assignment, "report"), typed(text="Орындалды", files=files))

    assert answer.status_code == 302
    assert sorted(ReportFile.objects.values_list("attachment__name", flat=True)) == ["бір.png", "екі.png"]


@pytest.mark.parametrize(
    "upload",
    [
        pytest.param(SimpleUploadedFile("бос.pdf", b""), id="zero bytes"),
        pytest.param(SimpleUploadedFile("есеп.pdf", b"MZ\x90\x00" + b"\x00" * 200), id="a renamed program"),
    ],
)
def test_a_bad_file_is_told_and_nothing_is_lost(
    akim: Officer, department_head: Officer, as_officer: SignIn, upload: SimpleUploadedFile
) -> None:
    assignment = make.accepted(akim, department_head)

    answer = as_officer(department_head).post(
        address(assignment, "report"), typed(text="Бәрі орындалды", files=[upload])
    )

    assert answer.status_code == 422
    assert "Бәрі орындалды" in answer.content.decode()
    assert Report.objects.count() == 0


@pytest.mark.clause("10.23")
def test_10_23_the_card_is_offered_for_correction(akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    assignment = make.reported(akim, department_head)

    page = as_officer(department_head).get(address(assignment, "card")).content.decode()

    assert ExecutionCard.objects.get().result in page


@pytest.mark.clause("13.9")
def test_13_9_each_page_of_release_has_its_ground(akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    done, impossible = make.reported(akim, department_head), make.accepted(akim, department_head)

    as_officer(akim).post(address(done, "release"), typed(evaluation="Толық"))
    as_officer(akim).post(address(impossible, "release/impossible"), typed(evaluation="Су тасқыны"))

    grounds = dict(Release.objects.values_list("assignment", "ground"))
    assert grounds == {done.pk: Release.Ground.DONE, impossible.pk: Release.Ground.IMPOSSIBLE}
