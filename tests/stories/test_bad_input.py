"""What goes wrong while typing loses nothing: an ended session, a file that is not what it says, a double click."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote

import pytest
from django.contrib.sessions.models import Session
from django.utils.translation import gettext as _

from apparat.org.models import Officer
from documents.models import Incoming
from tests.browser import NARROW, WIDE
from tests.stories.screen import SEND, Room, Screen
from tests.stories.words import ABOUT, PDF, URGENT, surname, type_the_card

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]

PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(512)  # how a program for Windows begins, whatever its name says


@pytest.fixture
def clerk(sits: Room, aigul_from_records: Officer, akim: Officer, now: datetime) -> Screen:
    """Aigul with a card typed to its end, its day of registration shown."""
    screen = type_the_card(sits(aigul_from_records).open("/registry/new/"), akim, now)
    with screen.page.expect_response(lambda answer: f"mark={quote(URGENT)}" in answer.url):
        screen.type(
            "mark", URGENT
        )  # at night the day is shown already: no question may be on its way when the tale goes on
    screen.see(f"#intake-preview strong:has-text('{_('Registered at once')}')")
    return screen


def typed(clerk: Screen) -> dict[str, str]:
    """Return what stands in the fields of the card."""
    fields = ("mark", "correspondent", "their_number", "signatory", "addressee", "sheets", "summary")
    return {name: clerk.page.input_value(f"#id_{name}") for name in fields}


@pytest.mark.parametrize("speech", [("kk", NARROW), ("ru", WIDE)], ids=["in Kazakh, narrow", "in Russian, wide"])
def test_what_was_typed_survives_the_end_of_the_session(clerk: Screen, akim: Officer, sits: Room) -> None:
    before = typed(clerk)

    Session.objects.all().delete()
    clerk.send().look("61-the-session-has-ended").pass_the_door()

    assert clerk.page.url.endswith("/registry/new/")
    assert typed(clerk) == before
    assert (before["summary"], surname(akim) in before["addressee"]) == (ABOUT, True)
    clerk.look("62-what-was-typed-is-kept").attach("attached", "хат.pdf", PDF).send()
    assert Incoming.objects.get().summary == ABOUT
    assert sits.faults == []


def test_what_is_being_typed_when_the_session_ends_comes_back_in_the_same_tab(clerk: Screen, sits: Room) -> None:
    before = typed(clerk)

    Session.objects.all().delete()
    clerk.page.locator("#id_mark").press_sequentially(
        "."
    )  # the day of registration is asked for anew, but nobody is in
    clerk.page.wait_for_url("**/sign-in/**")
    clerk.pass_the_door().see(".draft-note")

    assert typed(clerk) == before | {"mark": f"{URGENT}."}
    clerk.attach("attached", "хат.pdf", PDF).send()
    assert Incoming.objects.get().correspondent.code == "oblast-apparatus"
    assert sits.faults == []


@pytest.mark.parametrize("speech", [("ru", NARROW), ("kk", WIDE)], ids=["in Russian, narrow", "in Kazakh, wide"])
def test_a_program_named_as_a_letter_is_refused_with_words_and_nothing_typed_is_lost(clerk: Screen, sits: Room) -> None:
    before = typed(clerk)

    clerk.attach("attached", "хат.pdf", PROGRAM).leave().page.click(SEND)
    told = clerk.see(".error-summary").inner_text()
    clerk.look("63-file-refused")
    after = typed(clerk)
    clerk.attach("attached", "хат.pdf", PDF).send()

    assert "хат.pdf" in told
    assert after == before
    assert Incoming.objects.get().files.count() == 1
    assert sits.faults == []


@pytest.mark.clause("10.9")
def test_a_double_click_registers_one_paper(clerk: Screen, sits: Room) -> None:
    clerk.leave().page.dblclick(SEND)
    clerk.see(".registration-number")

    assert [letter.number for letter in Incoming.objects.all()] == ["3-5/1"]
    assert sits.faults == []


@pytest.mark.clause("10.9")
def test_a_double_click_registers_one_paper_without_scripts_too(
    sits: Room, aigul_from_records: Officer, akim: Officer, now: datetime
) -> None:
    clerk = sits(aigul_from_records, java_script_enabled=False).open("/registry/new/")
    type_the_card(clerk, akim, now).type("mark", URGENT)

    clerk.page.dblclick(SEND)
    clerk.see(".registration-number")

    assert [letter.number for letter in Incoming.objects.all()] == ["3-5/1"]
