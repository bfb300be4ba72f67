"""The list of drafts of resolutions: all that waits for a leader, at a fixed cost (10.13)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from documents.actions.draft_resolution import draft_resolution
from documents.models import Resolution
from documents.points import Point
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.13")]
PAGE = "documents:drafts"


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


def drafted(clerk: Officer, leader: Officer, assistant: Officer, head: Officer, count: int) -> list[Resolution]:
    """Return drafts on as many papers of the leader's desk."""
    letters = [on_desk(clerk, leader, their_number=f"12-05/{number}") for number in range(count)]
    points = [Point("Ұсыныс енгізіңіз", [head])]
    return [draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points) for letter in letters]


def test_10_13_the_leader_sees_every_draft_and_the_desk_leads_to_all(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer
) -> None:
    drafts = drafted(aigul_from_records, akim, assistant, department_head, 9)
    client = signed_in(akim)

    desk, page = (client.get(reverse(name)).content.decode() for name in ("desk", PAGE))

    shown = [reverse("documents:resolution_sign", args=[draft.pk]) in page for draft in drafts]
    assert shown == [True] * 9
    assert sum(reverse("documents:resolution_sign", args=[draft.pk]) in desk for draft in drafts) == 8
    assert reverse(PAGE) in desk


def test_10_13_nobody_else_finds_them_there(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer
) -> None:
    drafted(aigul_from_records, akim, assistant, department_head, 1)

    pages = [signed_in(officer).get(reverse(PAGE)) for officer in (assistant, department_head)]

    assert [page.context["page"].total for page in pages] == [0, 0]


def test_the_list_costs_the_same_with_one_and_three_drafts(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer
) -> None:
    drafted(aigul_from_records, akim, assistant, department_head, 1)
    with_one = cost(signed_in(akim), reverse(PAGE))
    drafted(aigul_from_records, akim, assistant, department_head, 2)

    assert cost(signed_in(akim), reverse(PAGE)) == with_one
