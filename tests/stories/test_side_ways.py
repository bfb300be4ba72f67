"""Ways beside the main one, in Chromium: returned, redirected, reworked, noted, drafted, restricted (10.4–13.14)."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from django.utils import timezone
from pypdf import PdfReader

from apparat.org.models import Officer
from control.models import Assignment, Redirection
from documents.models import Incoming, Resolution
from tests.browser import NARROW, WIDE
from tests.factories import control, letters
from tests.factories.people import unit
from tests.stories.screen import Room, Screen
from tests.stories.words import PDF, URGENT, said, surname, type_the_card

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

ORDER = "Жылу маусымына дайындық туралы ақпарат енгізілсін"
IN_RUSSIAN_NARROW = pytest.mark.parametrize("speech", [("ru", NARROW)], ids=["in Russian, narrow"])
IN_RUSSIAN_WIDE = pytest.mark.parametrize("speech", [("ru", WIDE)], ids=["in Russian, wide"])
IN_KAZAKH_NARROW = pytest.mark.parametrize("speech", [("kk", NARROW)], ids=["in Kazakh, narrow"])


@pytest.mark.clause("10.12")
@pytest.mark.clause("10.14")
@IN_KAZAKH_NARROW
def test_10_12_a_paper_without_the_order_on_duties_goes_back_with_a_letter(
    aigul_from_records: Officer, akim: Officer, sits: Room, now: datetime
) -> None:
    clerk, writer = sits(aigul_from_records), unit("education")

    type_the_card(clerk.open("/registry/").follow("/registry/new/"), akim, now)
    clerk.choose("correspondent", said(writer.name_kk, writer.name_ru))
    clerk.page.select_option("#id_signatory_post", "acting")
    clerk.send("form.form button[name=hold]").look("31-checklist")
    ticked = [box.get_attribute("value") for box in clerk.page.locator("[name=grounds]:checked").all()]
    clerk.type("details", "Бұйрықтың көшірмесін қоса беріңіз").look("32-return").send().look("33-returned")

    letter = Incoming.objects.get()
    assert (letter.state, letter.number) == ("returned", "")
    assert ticked == letter.return_note.grounds == ["executor", "acting_order"]
    assert "10.14" in clerk.text()
    paper = clerk.page.request.get(clerk.see("main a[href$='/return/letter.pdf']").get_attribute("href") or "")
    words = " ".join(PdfReader(io.BytesIO(paper.body())).pages[0].extract_text().split())
    assert [each for each in ("12-05/1372", "Бұйрықтың көшірмесін қоса беріңіз", surname(akim)) if each in words] == [
        "12-05/1372",
        "Бұйрықтың көшірмесін қоса беріңіз",
    ]
    assert "12-05/1372" in clerk.open("/registry/returned/").look("33-journal").text()
    assert sits.faults == []


@pytest.mark.clause("10.9")
@pytest.mark.clause("13.5")
@IN_RUSSIAN_WIDE
def test_13_5_a_foreign_assignment_is_redirected_and_keeps_its_term(
    akim: Officer, department_head: Officer, rural_akim: Officer, sits: Room, now: datetime
) -> None:
    assignment = control.given(akim, [department_head], at=now)
    path, due_on = assignment.get_absolute_url(), assignment.deadline.due_on  # type: ignore[union-attr]
    lead, leader, other = sits(department_head), sits(akim), sits(rural_akim)

    lead.open("/").follow(path).follow("/redirect/").choose("proposed", surname(rural_akim))
    lead.type("reason", "Бұл жол ауылдық округтің теңгерімінде").look("34-service-note").send().look("35-asked")
    asked = Redirection.objects.get()
    leader.open("/").look("36-desk-with-a-request").follow(path).follow(f"/control/redirection/{asked.pk}/")
    leader.page.locator("input[name=answer][value=grant]").check()
    leader.look("37-decision").send().look("38-redirected")
    other.open("/").look("39-desk-of-the-new-lead").follow(path).follow("/accept/").send()

    assignment = control.fresh(assignment)
    assert (assignment.lead, assignment.state) == (rural_akim, "accepted")
    assert assignment.deadline is not None
    assert assignment.deadline.due_on == due_on
    assert sits.faults == []


@pytest.mark.clause("10.23")
@pytest.mark.clause("13.14")
@IN_RUSSIAN_NARROW
def test_13_14_a_report_returned_for_rework_is_given_again_and_released(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer, sits: Room, now: datetime
) -> None:
    path = control.reported(akim, department_head, at=now).get_absolute_url()
    lead, judge = sits(department_head), sits(head_of_apparatus)

    judge.open("/").follow(path).follow("/return/").type("reason", "Сандары көрсетілмеген").look("40-rework").send()
    assert Assignment.objects.get().deadline.state == "open"  # type: ignore[union-attr]
    lead.open("/").look("41-desk-with-rework").follow(path).look("42-returned-report")
    assert "Сандары көрсетілмеген" in lead.text()
    lead.follow("/card/").type("result", "12 шақырым жол жөнделді").send()
    lead.follow("/report/").type("text", "12 шақырым жөнделді, 3 көпір тексерілді").attach("files", "сандар.pdf", PDF)
    lead.send().look("43-reported-again")
    judge.open("/").follow(path).follow("/release/").type("evaluation", "Толық орындалды").send()

    assignment = Assignment.objects.get()
    assert (assignment.state, assignment.deadline.state) == ("released", "met")  # type: ignore[union-attr]
    assert [report.text for report in assignment.reports.order_by("pk")] == [
        "Орындалды",
        "12 шақырым жөнделді, 3 көпір тексерілді",
    ]
    assert sits.faults == []


@pytest.mark.clause("13.10")
@IN_RUSSIAN_NARROW
def test_13_10_what_is_taken_into_account_is_never_under_control(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, sits: Room, lately: datetime
) -> None:
    letter = letters.on_desk(aigul_from_records, akim, at=lately, received_at=lately)
    leader, reader = sits(akim), sits(department_head)

    leader.open("/").follow(letter.get_absolute_url()).follow("/resolution/").type("text_1", "Назарға алынсын")
    leader.choose("lead_1", surname(department_head)).page.select_option("#id_term_1", "noted")
    leader.look("44-taken-into-account").send().look("45-letter-taken-into-account")
    reader.open(Assignment.objects.get().get_absolute_url()).look("46-not-under-control")

    assignment = Assignment.objects.get()
    assert (assignment.state, assignment.deadline) == ("noted", None)
    assert "13.10" in reader.text()
    assert assignment.number not in leader.open("/control/").text()
    assert sits.faults == []


@pytest.mark.clause("10.13")
def test_10_13_a_draft_of_the_assistant_is_put_by_the_leader(
    request: pytest.FixtureRequest, sits: Room, akim: Officer, department_head: Officer, lately: datetime
) -> None:
    clerk, assistant = map(request.getfixturevalue, ("aigul_from_records", "assistant"))
    letter = letters.on_desk(clerk, akim, at=lately, received_at=lately)
    helper, leader = sits(assistant), sits(akim)

    helper.open("/").look("47-desk-of-the-assistant").open(letter.get_absolute_url()).follow("/resolution/draft/")
    helper.type("text_1", ORDER).choose("lead_1", surname(department_head)).look("48-draft").send().look("49-drafted")
    draft = Resolution.objects.get()
    assert (draft.state, draft.author, draft.drafted_by) == ("draft", akim, assistant)
    assert Assignment.objects.count() == 0
    leader.open("/").look("50-desk-with-a-draft").follow(f"/registry/resolution/{draft.pk}/put/")
    leader.look("51-draft-to-be-put").send().look("52-put")

    draft.refresh_from_db()
    assert (draft.state, draft.signed_by) == ("signed", akim)
    assert Assignment.objects.get().issuer == akim
    assert sits.faults == []


@pytest.mark.clause("10.4")
@pytest.mark.clause("10.5")
@IN_KAZAKH_NARROW
def test_10_4_a_restricted_paper_is_executed_on_paper_and_filed(
    aigul_from_records: Officer, akim: Officer, sits: Room, now: datetime
) -> None:
    clerk, leader = sits(aigul_from_records), sits(akim)

    register_restricted(clerk, akim, now)
    letter = Incoming.objects.get()
    clerk.look("53-restricted").follow("/route/").send()
    leader.open("/").look("54-desk-with-a-restricted-paper").open(f"{letter.get_absolute_url()}resolution/")
    assert "10.4" in leader.look("55-no-resolution-here").text()
    today = f"{timezone.localdate(now):%d.%m.%Y}"
    clerk.follow("/on-paper/").type("resolved_on", today).type("executed_on", today).type("paper_file", "3-5, 1-том")
    clerk.look("56-executed-on-paper").send().look("57-executed")
    clerk.follow("/file/").choose("case_file", "3-5").send().look("58-restricted-filed")

    letter.refresh_from_db()
    assert (letter.state, letter.summary, letter.paper_file) == ("filed", "", "3-5, 1-том")
    assert sits.faults == []


def register_restricted(clerk: Screen, akim: Officer, now: datetime) -> None:
    """10.4: only a line of the register; content and files are refused, with words."""
    type_the_card(clerk.open("/registry/new/"), akim, now).type("mark", URGENT)
    clerk.page.click("details:has(#id_restricted) > summary")  # rarely needed: folded away
    clerk.page.check("#id_restricted")
    clerk.page.click("form.form .form-end button[type=submit]")
    assert "10.4" in clerk.see(".error-summary").inner_text()
    clerk.look("53-restricted-with-content").type("summary", "").send()
