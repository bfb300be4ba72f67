"""A letter with one scan is registered by keyboard alone, and how long the typing took stands in the log (10.9)."""

from __future__ import annotations

import logging
import re
import time
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from apparat.org.models import Officer, Unit
from documents.actions.add_correspondent import add_correspondent
from documents.correspondents import CitizenCard
from documents.models import ContentTemplate, Incoming
from tests.browser import NARROW, WIDE
from tests.factories import letters
from tests.stories.keyboard import key_in, press, walk_to
from tests.stories.screen import Room, Screen
from tests.stories.words import PDF, URGENT, said, surname

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

CONTENT = "Қаражат бөлу туралы"
LOG = logging.getLogger(__name__)
IN_RUSSIAN_NARROW = pytest.mark.parametrize("speech", [("ru", NARROW)], ids=["in Russian, narrow"])
BOTH = pytest.mark.parametrize("speech", [("kk", WIDE), ("ru", NARROW)], ids=["in Kazakh, wide", "in Russian, narrow"])


def attach_by_key(clerk: Screen) -> None:
    """Open the choice of files by Space on the field, as a person at the keyboard does, and choose the scan."""
    walk_to(clerk, "#id_attached")
    with clerk.page.expect_file_chooser() as asked:
        clerk.page.keyboard.press("Space")
    asked.value.set_files({"name": "хат.pdf", "mimeType": "application/pdf", "buffer": PDF})


@pytest.mark.clause("10.9")
@BOTH
def test_10_9_a_letter_with_a_scan_is_registered_by_keyboard_alone(
    aigul_from_records: Officer, akim: Officer, oblast: Unit, sits: Room, now: datetime, lately: datetime
) -> None:
    letters.registered(
        aigul_from_records, akim, at=lately, received_at=lately, correspondent=oblast, signatory="Б. Қасымов"
    )
    ContentTemplate.objects.create(code="funds", text_kk=CONTENT, text_ru="О выделении средств")
    day = timezone.localdate(now) - timedelta(days=1)
    clerk = sits(aigul_from_records).open("/registry/")
    clerk.page.on("filechooser", lambda _asked: None)  # the driver listens from now on, not only when it is too late
    clerk.page.keyboard.press("n")
    clerk.page.wait_for_url("**/registry/new/")
    clerk.page.wait_for_load_state("networkidle")

    began = time.monotonic()
    key_in(clerk, correspondent=said("түркістан", "туркест"), their_number=f"№ 12-05/1372 от {day:%d.%m.%Y} г.")
    clerk.page.keyboard.press("Tab")
    expect(clerk.page.locator("#id_their_number")).to_have_value("12-05/1372")
    expect(clerk.page.locator("#id_signatory")).to_have_value("Б. Қасымов")
    expect(clerk.page.locator("[data-helps] p")).to_have_count(2)  # what was read, and what was proposed, is said
    key_in(clerk, template=said("қаражат", "выделении"), sheets="2", mark=URGENT)
    walk_to(clerk, "#id_summary")
    expect(clerk.page.locator("#id_summary")).to_have_value(CONTENT)
    attach_by_key(clerk)
    clerk.look("70-card-typed-by-keyboard").page.keyboard.press("Control+Enter")
    clerk.see("a[data-next]")
    LOG.warning("a letter with one scan was typed and registered in %.1f s", time.monotonic() - began)
    clerk.look("71-registered-by-keyboard")

    letter = Incoming.objects.latest("pk")
    assert (letter.correspondent, letter.their_number, letter.their_on) == (oblast, "12-05/1372", day)
    assert (letter.signatory, letter.addressee, letter.number != "") == ("Б. Қасымов", akim, True)
    assert letter.summary == CONTENT  # in the language of the paper, whatever the pages speak
    assert letter.files.count() == 1
    assert clerk.page.evaluate("document.activeElement.matches('[data-next]')")
    assert sits.faults == []


@pytest.mark.clause("10.9")
@IN_RUSSIAN_NARROW
def test_10_9_a_citizen_is_added_while_the_card_is_typed(
    aigul_from_records: Officer, akim: Officer, sits: Room
) -> None:
    clerk = sits(aigul_from_records).open("/registry/new/")

    clerk.type("summary", "Келісім беру туралы").choose("addressee", surname(akim))
    walk_to(clerk, "#id_correspondent")
    clerk.page.keyboard.type("Ахметова Сәуле Ерланқызы")
    clerk.see("#id_correspondent-list [data-press='add=citizen']")
    clerk.look("72-nobody-found")
    for _line in range(2):
        clerk.page.keyboard.press("ArrowDown")
    clerk.leave().page.keyboard.press("Enter")
    clerk.see("#id_last_name")
    clerk.look("73-new-citizen")
    assert clerk.page.input_value("#id_patronymic") == "Ерланқызы"
    press(clerk, "form.form .form-end button[type=submit]")
    clerk.page.wait_for_url("**/registry/new/?correspondent=*")
    clerk.look("74-back-at-the-card")

    assert clerk.page.input_value("#id_correspondent") == "Ахметова Сәуле Ерланқызы"
    assert clerk.page.input_value("#id_summary") == "Келісім беру туралы"
    assert sits.faults == []


@pytest.mark.clause("10.9")
@BOTH
def test_10_9_arrows_enter_and_escape_work_as_in_any_combobox(
    aigul_from_records: Officer, akim: Officer, sits: Room, now: datetime
) -> None:
    for name in ("Асан", "Үсен", "Сәуле-Әйгерім-Гүлсім-Нұргүл-Айгүл-Гүлнәр-Ақмарал"):
        add_correspondent(by=aigul_from_records, at=now, card=CitizenCard("Ахметов", name))
    clerk = sits(aigul_from_records).open("/registry/new/")
    field = "#id_correspondent"

    walk_to(clerk, field)
    clerk.page.keyboard.type("ахмет")
    clerk.see(f"{field}-list [role=option][aria-selected=true]")
    clerk.look("75-list-of-the-lookup")
    clerk.page.keyboard.press("Escape")
    closed = clerk.page.get_attribute(field, "aria-expanded")
    clerk.page.keyboard.press("ArrowDown")
    clerk.see(f"{field}-list [role=option][aria-selected=true]")
    clerk.page.keyboard.press("ArrowDown")
    marked = clerk.page.get_attribute(field, "aria-activedescendant")
    text = clerk.see(f"#{marked}").get_attribute("data-text")
    clerk.page.keyboard.press("Enter")

    assert closed == "false"
    assert clerk.page.input_value(field) == text
    assert clerk.page.get_attribute(field, "aria-expanded") == "false"
    assert clerk.page.input_value("input[name=correspondent]") == str(Unit.objects.get(name_kk=text).pk)
    assert sits.faults == []


@pytest.mark.clause("10.9")
@IN_RUSSIAN_NARROW
@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_10_9_what_the_server_did_not_answer_chooses_no_line_of_an_older_list(
    key: str, aigul_from_records: Officer, sits: Room, now: datetime
) -> None:
    add_correspondent(by=aigul_from_records, at=now, card=CitizenCard("Ахметов", "Асан"))
    clerk = sits(aigul_from_records).open("/registry/new/")
    field, chosen = "#id_correspondent", "input[name=correspondent]"
    asked = re.compile(r"[?&]q=%D1%81")  # с…
    clerk.page.route(asked, lambda route: route.fulfill(status=503))

    walk_to(clerk, field)
    clerk.page.keyboard.type("ахмет")
    clerk.see(f"{field}-list [role=option][data-value]")
    clerk.page.keyboard.press("Escape")
    clerk.page.fill(field, "")
    with clerk.page.expect_response(asked):
        clerk.page.keyboard.type("сапа")
        clerk.page.keyboard.press(key)
    expect(clerk.page.locator(f"{field}-list")).to_be_hidden()

    assert (clerk.page.input_value(field), clerk.page.input_value(chosen)) == ("сапа", "")
    assert len(sits.faults) == len([fault for fault in sits.faults if "503" in fault])


@pytest.mark.clause("10.9")
@IN_RUSSIAN_NARROW
def test_10_9_who_types_on_is_shown_no_list_of_the_beginning_of_his_word(
    aigul_from_records: Officer, sits: Room, now: datetime
) -> None:
    for name in ("Ахметов", "Сапаров"):
        add_correspondent(by=aigul_from_records, at=now, card=CitizenCard(name, "Асан"))
    clerk = sits(aigul_from_records).open("/registry/new/")
    field, lines = "#id_correspondent", clerk.page.locator("#id_correspondent-list [role=option][data-value]")

    walk_to(clerk, field)
    clerk.page.keyboard.type("ахмет")
    expect(lines).to_have_count(1)
    clerk.page.fill(field, "")
    slow = re.compile(r"[?&]q=%D1%81%D0%B0(&|$)")  # са: gets no answer
    clerk.page.route(slow, lambda _route: None)
    with clerk.page.expect_request(slow):
        clerk.page.keyboard.type("са")
    clerk.page.keyboard.type("пар")
    expect(clerk.page.locator(f"{field}-list")).to_be_visible()

    assert "Сапаров" in lines.first.inner_text()
    assert sits.faults == []
