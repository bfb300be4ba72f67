"""The one way in Chromium: a letter is registered, resolved, executed, released, filed (10.5–10.23, 13.1–13.14)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from apparat.org.models import Officer
from apparat.worktime.load import work_calendar
from control.models import Assignment
from documents.models import Incoming
from tests.browser import NARROW, WIDE
from tests.stories.screen import Room, Screen
from tests.stories.words import PDF, URGENT, surname, type_the_card

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

ORDER = "Жылу маусымына дайындық туралы жиынтық ақпарат енгізілсін"
PEOPLE = ("aigul_from_records", "akim", "head_of_apparatus", "department_head", "rural_akim")


@pytest.fixture(
    params=[("kk", WIDE), ("kk", NARROW), ("ru", WIDE), ("ru", NARROW)],
    ids=["in Kazakh, wide", "in Kazakh, narrow", "in Russian, wide", "in Russian, narrow"],
)
def speech(request: pytest.FixtureRequest) -> Any:
    """Everybody of the main tale speaks one language and sits before windows of one size."""
    return request.param


@pytest.mark.clause("10.9")
@pytest.mark.clause("10.11")
@pytest.mark.clause("10.13")
@pytest.mark.clause("10.16")
@pytest.mark.clause("10.23")
@pytest.mark.clause("13.9")
@pytest.mark.clause("13.13")
@pytest.mark.clause("13.14")
def test_a_letter_of_the_oblast_goes_its_whole_way(request: pytest.FixtureRequest, sits: Room, now: datetime) -> None:
    aigul, akim, head_of_apparatus, department_head, rural_akim = map(request.getfixturevalue, PEOPLE)
    clerk, leader, judge = sits(aigul), sits(akim), sits(head_of_apparatus)
    lead, co_executor = sits(department_head), sits(rural_akim)

    letter = register(clerk, akim, now)
    route(clerk, letter, akim, department_head)
    assignment = put_resolution(leader, letter, department_head, rural_akim, now)
    see_why_this_day(lead, assignment)
    give_part(co_executor, assignment)
    report(lead, assignment)
    release(judge, assignment)
    file_away(clerk, letter)
    read_the_life(clerk, letter, [aigul, akim, department_head, rural_akim, head_of_apparatus])

    assert sits.faults == []


def register(clerk: Screen, akim: Officer, now: datetime) -> Incoming:
    """10.9: Aigul types the card, sees the day of registration, and gets the number."""
    clerk.look("01-desk-of-the-clerk").open("/registry/").follow("/registry/new/")
    type_the_card(clerk, akim, now)
    clerk.page.locator("#id_mark").press_sequentially(URGENT)
    clerk.see(f"#intake-preview strong:has-text('{_('Registered at once')}')")
    clerk.look("02-card-of-the-letter").send()

    letter = Incoming.objects.get()
    assert letter.state == "registered"
    assert clerk.see(".registration-number").inner_text() == letter.number
    assert letter.number in clerk.see(".stamp-preview").inner_text()
    stamp = clerk.page.request.get(f"{letter.get_absolute_url()}stamp.pdf")
    assert (stamp.status, stamp.headers["content-type"]) == (200, "application/pdf")
    clerk.look("03-letter-registered")
    return letter


def route(clerk: Screen, letter: Incoming, akim: Officer, head: Officer) -> None:
    """10.11: the table proposes the akim; an urgent letter goes to the competent head as well. Only he may resolve."""
    clerk.follow("/route/")
    assert surname(akim) in clerk.page.input_value("#id_desk")
    clerk.choose("copy_to", surname(head)).look("04-route").send()

    letter.refresh_from_db()
    assert (letter.state, letter.desk) == ("on_desk", akim)
    refused = clerk.see(f"[data-state=refused]:has-text('{_('Put a resolution')}')")
    refused.click(force=True)  # a reader may press it; the driver takes aria-disabled for deaf
    assert "10.13" in clerk.see(".reason:popover-open").inner_text()
    clerk.look("05-refused-with-its-clause")


def put_resolution(leader: Screen, letter: Incoming, lead: Officer, other: Officer, now: datetime) -> Assignment:
    """10.13, 10.16: the akim finds the letter on his desk and names lead, co-executor, day; 13.2 refuses a late one."""
    leader.open("/").look("06-desk-of-the-akim").follow(letter.get_absolute_url()).follow("/resolution/")
    leader.type("text_1", ORDER).choose("lead_1", surname(lead)).tick(surname(other), "others_1")
    leader.type("due_1", f"{timezone.localdate(now) + timedelta(days=40):%d.%m.%Y}").look("07-resolution")
    leader.page.click("form.form .form-end button[type=submit]")
    assert "13.2" in leader.see(".error-summary").inner_text()
    lawful_on = work_calendar().shift(timezone.localdate(now), 8)
    leader.look("07-resolution-too-late").type("due_1", f"{lawful_on:%d.%m.%Y}").send()

    assignment = Assignment.objects.get()
    assert assignment.number in leader.look("08-letter-in-execution").text()
    return assignment


def see_why_this_day(lead: Screen, assignment: Assignment) -> None:
    """10.9, 13.2: the head of the department finds it on his desk, reads why this day, and takes it into work."""
    path = assignment.get_absolute_url()
    lead.open("/").look("09-desk-of-the-lead").follow(path)
    lead.go("main .due a")
    assert lead.page.locator(".passport-steps li").count() > 0
    lead.look("10-why-this-day").open(path).follow("/accept/").look("11-accept").send()

    assignment.refresh_from_db()
    assert assignment.state == "accepted"


def give_part(co_executor: Screen, assignment: Assignment) -> None:
    """13.13: the akim of the okrug gives his part to the lead."""
    co_executor.open(assignment.get_absolute_url()).follow("/part/")
    co_executor.type("text", "Шанақ округінің 4 нысаны дайын, отын қоры 92 пайыз").look("12-part").send()

    assert assignment.executors.get(is_lead=False).part_at is not None


def report(lead: Screen, assignment: Assignment) -> None:
    """10.23, 13.13: the card, without which nothing counts as executed, and the report with its file."""
    lead.open(assignment.get_absolute_url()).follow("/card/")
    lead.type("result", "Аудан бойынша 64 нысан жылу маусымына дайын").look("13-execution-card").send()
    lead.follow("/report/").type("text", "Жиынтық ақпарат дайындалды").attach("files", "ақпарат.pdf", PDF)
    lead.look("14-report").send().look("15-assignment-reported")

    assignment.refresh_from_db()
    assert assignment.state == "reported"


def release(judge: Screen, assignment: Assignment) -> None:
    """13.9, 13.14: the head of apparatus judges the execution and releases from control."""
    judge.open("/").look("16-desk-of-the-judge").follow(assignment.get_absolute_url()).follow("/release/")
    judge.type("evaluation", "Уақытында және толық орындалды").look("17-release").send().look("18-released")
    judge.open("/control/?state=any").look("19-board-of-control")

    assignment.refresh_from_db()
    assert (assignment.state, assignment.deadline.state) == ("released", "met")  # type: ignore[union-attr]


def file_away(clerk: Screen, letter: Incoming) -> None:
    """10.5, 10.23: the executed letter is found by its words and filed."""
    letter.refresh_from_db()
    assert letter.state == "executed"
    clerk.open("/search/?q=жылу+маусымы").look("20-search").follow(letter.get_absolute_url()).follow("/file/")
    clerk.choose("case_file", "3-5").look("21-file").send()

    letter.refresh_from_db()
    assert letter.state == "filed"
    clerk.look("22-letter-filed").open("/registry/").look("23-registry")


def read_the_life(clerk: Screen, letter: Incoming, people: list[Officer]) -> None:
    """The history says who did what, by which clause, and holds the files of the letter and of the report."""
    clerk.open(f"{letter.get_absolute_url()}history/").look("24-history")
    life = clerk.text()

    assert [surname(officer) for officer in people if surname(officer) not in life] == []
    assert [clause for clause in ("10.9", "10.11", "10.13", "10.23", "13.13", "13.9") if clause not in life] == []
    assert [name for name in ("хат.pdf", "ақпарат.pdf") if name not in life] == []
