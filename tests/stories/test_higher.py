"""The four requests of 12.6 in Chromium: from the assignment's page to the answer that moves it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from apparat.org.models import Officer
from control.actions.accept_assignment import accept_assignment
from control.actions.fill_execution_card import fill_execution_card
from control.models import Assignment
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.browser import NARROW, WIDE
from tests.factories.higher import assigned
from tests.factories.materials import laid
from tests.factories.outgoing import agree_all, letter_kind
from tests.stories.screen import Room, Screen
from tests.stories.words import surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


CHOSEN = {  # lists to choose from, by the request
    "removal": {},
    "periodic": {"every": "3"},
    "transfer": {"control": "long", "every": "6"},
    "extension": {},
}
KIND_OF_ANSWER = {"removal": "granted", "periodic": "granted", "transfer": "granted", "extension": "declined"}


def typed_of(ask: str, due_on: date, today: date) -> dict[str, str]:
    """Return what the drafter types of the request."""
    until = (due_on + timedelta(days=300)).isoformat()
    step = {"step_1": "Жобаны бекіту", "step_until_1": until, "step_who_1": "Б. Серікбаев"}
    return {
        "removal": {},
        "periodic": {"next_on": (today + timedelta(days=90)).isoformat()},
        "transfer": {"until": until, **step},
        "extension": {"until": (due_on + timedelta(days=30)).isoformat(), "reasons": "Конкурс созылды"},
    }[ask]


def write_request(drafter: Screen, assignment: Assignment, ask: str, signer: Officer, today: date) -> Outgoing:
    """Write the paper from the page of the assignment: its reference stands there already."""
    assert assignment.deadline is not None
    drafter.open(assignment.get_absolute_url()).follow(f"?assignment={assignment.pk}").follow(
        f"/new/letter/?assignment={assignment.pk}"
    )
    drafter.choose("signer", surname(signer))
    drafter.type("heading_kk", "Тапсырманың орындалуы туралы").type("text_kk", "Жұмыстар жүріп жатыр.")
    if ask == "transfer":
        drafter.page.click("details:has(#id_step_1) > summary")
    drafter.type("ref_point", "3").page.select_option("#id_ask", ask)
    for name, value in CHOSEN[ask].items():
        drafter.page.select_option(f"#id_{name}", value)
    for name, text in typed_of(ask, assignment.deadline.due_on, today).items():
        drafter.type(name, text)
    if ask == "periodic":
        drafter.page.check("#id_provided")
    drafter.look(f"60-{ask}-draft").send().look(f"61-{ask}-saved")
    return Outgoing.objects.order_by("-pk")[0]


def give_a_number(paper: Outgoing, drafter: Officer, akim: Officer, clerk: Officer, at: datetime) -> None:
    """Bring the paper to its number by the deeds another tale shows."""
    laid(paper, at=at)
    send_to_approval(outgoing=paper, by=drafter, at=at)
    agree_all(paper, at=at)
    sign_outgoing(outgoing=paper, by=akim, at=at, digest=last_version(paper).digest)
    register_outgoing(outgoing=paper, by=clerk, at=at)
    send_outgoing(outgoing=paper, by=clerk, at=at)


@pytest.mark.clause("12.6")
@pytest.mark.parametrize(
    ("speech", "scripts"),
    [
        pytest.param(("kk", WIDE), True, id="in Kazakh, wide"),
        pytest.param(("ru", NARROW), False, id="in Russian, narrow, without scripts"),
    ],
)
def test_each_of_the_four_requests_is_written_sent_and_answered(
    *,
    executor: Officer,
    department_head: Officer,
    akim: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    aigul_from_records: Officer,
    sits: Room,
    now: datetime,
    lately: datetime,
    scripts: bool,
) -> None:
    letter_kind()
    today, found = timezone.localdate(now), {}
    options: dict[str, Any] = {} if scripts else {"java_script_enabled": False}
    drafter, clerk = sits(executor, **options), sits(aigul_from_records, **options)

    for ask, answer in KIND_OF_ANSWER.items():
        assignment = accept_assignment(
            assignment=assigned(aigul_from_records, akim, executor, at=lately), by=executor, at=lately
        )
        if ask == "removal":
            fill_execution_card(assignment=assignment, by=executor, at=lately, result="Дайындық аяқталды")
        paper = write_request(drafter, assignment, ask, akim, today)
        give_a_number(paper, executor, akim, aigul_from_records, now)
        clerk.open(paper.get_absolute_url()).look(f"62-{ask}-sent").follow(f"{paper.pk}/answer/")
        clerk.page.check(f"input[name=verdict][value={answer}]")
        clerk.type("number", "1-1/77").type("on", today.isoformat()).look(f"63-{ask}-answer").send()
        clerk.look(f"64-{ask}-answered").open(assignment.get_absolute_url()).look(f"65-{ask}-assignment")
        after = Assignment.objects.select_related("deadline").get(pk=assignment.pk)
        moved = after.deadline.due_on != assignment.deadline.due_on  # type: ignore[union-attr]
        found[ask] = (after.state, after.transferred_to, moved, after.informations.count())

    assert found == {
        "removal": ("released", "", False, 0),
        "periodic": ("accepted", "", False, 1),
        "transfer": ("accepted", "long", True, 1),
        "extension": ("accepted", "", False, 0),
    }
    assert sits.faults == []
