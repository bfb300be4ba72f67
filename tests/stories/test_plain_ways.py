"""Deeds without scripts, and by keyboard alone (10.9–10.23, 13.5, 13.9, 13.13)."""

from __future__ import annotations

from datetime import datetime

import pytest

from apparat.org.models import Officer
from control.models import Assignment, Redirection, Release
from documents.models import Incoming
from tests.browser import NARROW, WIDE
from tests.factories import control, letters
from tests.stories.keyboard import key_in, press, walk_to
from tests.stories.screen import SEND, Room
from tests.stories.words import ABOUT, PDF, URGENT, surname, type_the_card

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

ORDER = "Жылу маусымына дайындық туралы ақпарат енгізілсін"


@pytest.mark.clause("10.9")
@pytest.mark.clause("10.13")
def test_without_scripts_a_letter_is_registered_and_resolved(
    request: pytest.FixtureRequest, sits: Room, now: datetime
) -> None:
    aigul, akim, department_head = map(request.getfixturevalue, ("aigul_from_records", "akim", "department_head"))
    clerk, leader = (sits(officer, java_script_enabled=False) for officer in (aigul, akim))

    type_the_card(clerk.open("/registry/new/"), akim, now)
    clerk.type("mark", URGENT).send().follow("/route/").choose("copy_to", surname(department_head)).send()
    leader.open("/").follow(Incoming.objects.get().get_absolute_url()).follow("/resolution/")
    leader.type("text_1", ORDER).choose("lead_1", surname(department_head)).send()

    assert Incoming.objects.get().state == "resolved"
    assert Assignment.objects.get().lead == department_head
    assert sits.faults == []


@pytest.mark.clause("10.23")
@pytest.mark.clause("13.9")
@pytest.mark.clause("13.13")
@pytest.mark.parametrize("speech", [("ru", NARROW)], ids=["in Russian, narrow"])
def test_without_scripts_an_assignment_is_executed_and_released(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer, sits: Room, now: datetime
) -> None:
    path = control.given(akim, [department_head], at=now).get_absolute_url()
    lead, judge = (sits(officer, java_script_enabled=False) for officer in (department_head, head_of_apparatus))

    lead.open("/").follow(path).follow("/accept/").send()
    lead.follow("/card/").type("result", "12 шақырым жол жөнделді").send()
    lead.follow("/report/").type("text", "Орындалды").attach("files", "ақпарат.pdf", PDF).send()
    judge.open("/").follow(path).follow("/release/").type("evaluation", "Толық орындалды").send()

    assert Assignment.objects.get().state == "released"
    assert Release.objects.get().by == head_of_apparatus
    assert sits.faults == []


@pytest.mark.clause("10.9")
def test_by_keyboard_alone_a_letter_is_registered(sits: Room, aigul_from_records: Officer, akim: Officer) -> None:
    clerk = sits(aigul_from_records)

    clerk.open("/registry/").page.keyboard.press("n")
    clerk.page.wait_for_url("**/registry/new/")
    key_in(clerk, mark=URGENT, correspondent="Түркістан", addressee=surname(akim))
    walk_to(clerk, "#id_kind")
    clerk.page.keyboard.press("ArrowDown")
    key_in(clerk, sheets="2", summary=ABOUT)
    press(clerk, SEND)
    clerk.see(".registration-number")

    assert Incoming.objects.get().state == "registered"
    assert sits.faults == []


@pytest.mark.clause("10.13")
@pytest.mark.clause("10.16")
def test_by_keyboard_alone_a_resolution_is_put(
    request: pytest.FixtureRequest,
    sits: Room,
    akim: Officer,
    department_head: Officer,
    rural_akim: Officer,
    lately: datetime,
) -> None:
    clerk = request.getfixturevalue("aigul_from_records")
    letter = letters.on_desk(clerk, akim, at=lately, received_at=lately)
    leader = sits(akim).open("/")

    press(leader, f"main a[href$='{letter.get_absolute_url()}']")
    leader.see(".registration-number")
    press(leader, "main a[href$='/resolution/']")
    key_in(leader, text_1=ORDER, lead_1=surname(department_head))
    press(leader, f"input[name=others_1][value='{rural_akim.pk}']", "Space")
    press(leader, SEND)
    leader.see(".registration-number")

    executors = Assignment.objects.get().executors.order_by("order").values_list("officer", "is_lead")
    assert list(executors) == [(department_head.pk, True), (rural_akim.pk, False)]
    assert sits.faults == []


@pytest.mark.clause("13.5")
@pytest.mark.parametrize("speech", [("ru", WIDE)], ids=["in Russian, wide"])
def test_by_keyboard_alone_a_redirection_is_asked_for_and_declined(
    akim: Officer, department_head: Officer, rural_akim: Officer, sits: Room, now: datetime
) -> None:
    path = control.given(akim, [department_head], at=now).get_absolute_url()
    lead, leader = sits(department_head).open(path), sits(akim)

    press(lead, "main a[href$='/redirect/']")
    key_in(lead, proposed=surname(rural_akim), reason="Округтің құзыры")
    press(lead, SEND)
    lead.see(".timeline")
    leader.open(f"/control/redirection/{Redirection.objects.get().pk}/")
    press(leader, "input[name=answer]", "ArrowUp")  # the last of the two
    key_in(leader, decision="Жол жөндеу – бөлімнің құзыры")
    press(leader, SEND)
    leader.see(".timeline")

    assert Redirection.objects.get().state == "declined"
    assert control.fresh(Assignment.objects.get()).lead == department_head
    assert sits.faults == []
