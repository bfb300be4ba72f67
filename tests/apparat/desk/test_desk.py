"""The morning page: what waits for whom, at a fixed cost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from apparat.desk.queries import desk_of
from apparat.org.models import Acting, Officer
from apparat.worktime.load import load_years
from control.actions.accept_assignment import accept_assignment
from control.actions.ask_redirection import ask_redirection
from control.actions.fill_execution_card import fill_execution_card
from control.actions.submit_report import submit_report
from control.models import Assignment
from documents.actions.accept_incoming import accept_incoming
from documents.actions.draft_resolution import draft_resolution
from documents.models import Incoming, ResolutionPoint
from documents.points import Point
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, keys_of, on_desk, paper, registered, resolved
from tests.factories.pages import cost, signed_in

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 18)


@pytest.fixture(autouse=True)
def calendar(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the years; let every request happen on Wednesday at ten."""
    load_years(2025, 2027, at=WEDNESDAY)
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def numbers(officer: Officer, section: str) -> list[str]:
    return [row.line.number for row in desk_of(officer, TODAY).work[section].rows]


def test_a_leader_finds_the_papers_on_his_desk(aigul_from_records: Officer, akim: Officer) -> None:
    letter = on_desk(aigul_from_records, akim)

    assert keys_of(desk_of(akim, TODAY).papers.rows) == [letter.pk]


def test_records_finds_what_must_go_to_a_desk(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    assert keys_of(desk_of(aigul_from_records, TODAY).registry.rows) == [letter.pk]


@pytest.mark.clause("13.2")
def test_13_2_the_strictest_mark_lies_on_top_of_the_desk(aigul_from_records: Officer, akim: Officer) -> None:
    letters = {
        mark: on_desk(aigul_from_records, akim, their_number=f"1/{mark}")
        for mark in ("none", "expedite", "very_urgent", "urgent")
    }
    for mark, letter in letters.items():
        Incoming.objects.filter(pk=letter.pk).update(urgency=mark)

    strictest_first = [letters[mark].pk for mark in ("very_urgent", "urgent", "expedite", "none")]
    assert keys_of(desk_of(akim, TODAY).papers.rows) == strictest_first


@pytest.mark.clause("10.5")
def test_10_5_records_finds_what_is_executed_and_not_filed_yet(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = resolved(aigul_from_records, akim, department_head).incoming
    Incoming.objects.filter(pk=letter.pk).update(state=IncomingState.EXECUTED)

    assert keys_of(desk_of(aigul_from_records, TODAY).to_file.rows) == [letter.pk]
    assert desk_of(akim, TODAY).to_file.rows == []


def test_a_full_section_leads_to_all_of_it(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_desk(aigul_from_records, akim)
    on_desk(aigul_from_records, akim, their_number="2/2")
    whole = signed_in(akim).get(reverse("desk")).content.decode()
    monkeypatch.setattr("apparat.desk.queries.SHOWN", 1)

    cut = signed_in(akim).get(reverse("desk")).content.decode()

    assert "/registry/?state=on_desk" not in whole
    assert f"/registry/?state=on_desk&amp;desk={akim.pk}" in cut


@pytest.mark.clause("10.9")
def test_10_9_the_waiting_registry_leads_to_exactly_what_waits(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    tonight = WEDNESDAY.replace(hour=19)
    for evening, number in ((tonight - timedelta(days=1), "1/1"), (tonight, "4/4")):
        late = paper(akim, received_at=evening, their_number=number)
        accept_incoming(by=aigul_from_records, at=evening, paper=late)
    numbered = registered(aigul_from_records, akim, their_number="2/2")
    on_desk(aigul_from_records, akim, their_number="3/3")
    held = Incoming.objects.get(their_number="1/1")
    waits = keys_of(desk_of(aigul_from_records, TODAY).registry.rows)
    monkeypatch.setattr("apparat.desk.queries.SHOWN", 1)
    client = signed_in(aigul_from_records)

    cut = client.get(reverse("desk")).content.decode()
    whole = client.get("/registry/?state=waits").context["page"]

    assert 'href="/registry/?state=waits"' in cut
    assert waits == [held.pk, numbered.pk]
    assert keys_of(whole) == waits


def test_a_leader_finds_the_draft_of_his_assistant(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)

    draft = draft_resolution(
        incoming=letter, by=assistant, at=WEDNESDAY, points=[Point("Ұсыныс енгізіңіз", [department_head])]
    )

    assert desk_of(akim, TODAY).drafts.rows == [draft]


def test_an_assignment_wanders_over_the_desk_of_its_lead_to_that_of_the_leader(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head)
    assignment = Assignment.objects.get()

    new = numbers(department_head, "to_accept")
    accept_assignment(assignment=assignment, by=department_head, at=WEDNESDAY)
    in_work = numbers(department_head, "in_work")
    fill_execution_card(assignment=assignment, by=department_head, at=WEDNESDAY, result="Орындалды")
    submit_report(assignment=assignment, by=department_head, at=WEDNESDAY, text="Орындалды")

    assert (new, in_work) == (["3-5/1-1"], ["3-5/1-1"])
    assert numbers(department_head, "in_work") == []
    assert numbers(akim, "reports") == ["3-5/1-1"]


def test_a_head_sees_what_his_unit_owes_and_a_specialist_does_not(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, executor: Officer
) -> None:
    resolved(aigul_from_records, akim, executor)

    assert numbers(department_head, "unit") == ["3-5/1-1"]
    assert numbers(executor, "unit") == []


@pytest.mark.clause("1.4")
def test_1_4_shows_the_acting_officer_the_desk_of_the_absent_one(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)
    Acting.objects.create(
        absent=akim, substitute=deputy, order_number="41-ө", order_on=TODAY, starts_on=TODAY, ends_on=TODAY
    )

    desk = desk_of(deputy, TODAY)

    assert keys_of(desk.papers.rows) == [letter.pk]
    assert [acting.absent for acting in desk.acting] == [akim]


@pytest.mark.parametrize(
    ("on", "light"),
    [
        (date(2026, 3, 18), "later"),
        (date(2026, 4, 15), "soon"),
        (date(2026, 4, 20), "today"),
        (date(2026, 4, 21), "overdue"),
    ],
)
def test_the_tallies_move_with_the_days(
    aigul_from_records: Officer, akim: Officer, executor: Officer, on: date, light: str
) -> None:
    resolved(aigul_from_records, akim, executor)

    tallies = desk_of(executor, on).tallies

    assert tallies[light] >= 1


def test_the_desk_costs_the_same_with_one_thing_and_with_three(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    client = signed_in(department_head)

    resolved(aigul_from_records, akim, department_head)
    with_one = cost(client, reverse("desk"))
    resolved(aigul_from_records, akim, department_head, their_number="2")
    resolved(aigul_from_records, akim, department_head, their_number="3")
    with_three = cost(client, reverse("desk"))

    assert with_three == with_one
    assert with_three <= 16


def test_an_empty_desk_says_so(stranger: Officer) -> None:
    assert desk_of(stranger, TODAY).is_clear


def test_the_desk_opens_at_the_root(akim: Officer) -> None:
    answer = signed_in(akim).get("/")

    assert answer.status_code == 200
    assert f"{TODAY:%d.%m.%Y}" in answer.content.decode()


@pytest.mark.clause("13.5")
def test_13_5_of_many_requests_to_redirect_the_nearest_term_stands_first(
    aigul_from_records: Officer,
    akim: Officer,
    department_head: Officer,
    executor: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("apparat.desk.queries.SHOWN", 1)
    for number, day in (("1/1", 24), ("2/2", 23), ("3/3", 20)):
        term, due_on = ResolutionPoint.Term.DATE, date(2026, 4, day)
        resolved(aigul_from_records, akim, department_head, their_number=number, term=term, due_on=due_on)
    for assignment in Assignment.objects.order_by("pk"):
        ask_redirection(assignment=assignment, by=department_head, at=WEDNESDAY, proposed=executor, reason="Құзыр")

    section = desk_of(akim, TODAY).work["redirections"]

    assert [row.line.due_on for row in section.rows] == [date(2026, 4, 20)]
    assert section.has_more
