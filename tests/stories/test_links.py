"""Links of papers over both books, in Chromium: proposed, chosen of several, taken back with a reason (10.9, 12.6)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from apparat.org.models import Officer
from documents.models import Incoming, PaperLink
from outgoing.models import OfficeLink, Outgoing
from tests.browser import NARROW, WIDE
from tests.factories import letters
from tests.factories.outgoing import registered
from tests.stories.keyboard import key_in, press, walk_to
from tests.stories.screen import SEND, Room, Screen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


@pytest.fixture
def ours(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer, lately: datetime
) -> Outgoing:
    """Return a letter of ours with its number."""
    return registered(aigul_from_records, executor, deputy, at=lately)


@pytest.fixture
def answer(ours: Outgoing, aigul_from_records: Officer, akim: Officer, lately: datetime) -> Incoming:
    """Return a letter that names ours as the one it answers; another one bears the same number of its sender."""
    letters.registered(aigul_from_records, akim, at=lately, received_at=lately, their_number=ours.number)
    return letters.registered(
        aigul_from_records,
        akim,
        at=lately,
        received_at=lately,
        their_number="12-05/900",
        reference=f"{lately:%d.%m.%Y} № {ours.number}",
    )


def go(clerk: Screen, selector: str) -> Screen:
    """Press a link or a button by the keyboard and wait for the next page."""
    before = clerk.page.url
    press(clerk, selector)
    clerk.page.wait_for_url(lambda url: url != before)
    return clerk


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    "speech", [pytest.param(("kk", WIDE), id="in Kazakh, wide"), pytest.param(("ru", NARROW), id="in Russian, narrow")]
)
def test_10_9_a_letter_is_linked_by_keyboard_with_the_paper_it_answers_and_with_another(
    aigul_from_records: Officer, sits: Room, ours: Outgoing, answer: Incoming
) -> None:
    clerk = sits(aigul_from_records)
    here, there = answer.get_absolute_url(), ours.get_absolute_url()

    clerk.open(here).see("button[name=kind][value=answers]")
    clerk.look("91-proposed")
    press(clerk, "button[name=kind][value=answers]")
    clerk.see(f"#chain a[href='{there}']")
    clerk.look("92-linked")
    link = OfficeLink.objects.get()
    assert (link.source, link.target, link.kind) == (answer, ours, "answers")

    go(clerk, f"#chain a[href='{here}link/']").page.select_option("#id_kind", "executes")
    key_in(clerk, wanted=ours.number)
    press(clerk, SEND)
    clerk.see("input[name=chosen]")
    clerk.look("93-which-of-two")
    walk_to(clerk, "input[name=chosen]")
    clerk.page.keyboard.press("Space")
    go(clerk, SEND).look("94-both")
    assert PaperLink.objects.get().kind == "executes"

    go(clerk, f"a[href='/outgoing/link/{link.pk}/withdraw/']")
    key_in(clerk, reason="Басқа хатқа жауап")
    clerk.look("95-taken-back")
    go(clerk, SEND)
    link.refresh_from_db()
    assert link.reason == "Басқа хатқа жауап"
    clerk.look("96-after").open(f"{here}history/").look("97-history")
    assert ours.number in clerk.text()
    assert sits.faults == []


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("speech", [pytest.param(("kk", NARROW), id="in Kazakh, narrow")])
def test_10_9_a_paper_of_the_office_is_linked_without_scripts(
    sits: Room, ours: Outgoing, aigul_from_records: Officer, akim: Officer, lately: datetime
) -> None:
    options: dict[str, Any] = {"java_script_enabled": False}
    asking = letters.registered(aigul_from_records, akim, at=lately, received_at=lately)
    clerk = sits(aigul_from_records, **options)

    clerk.open(ours.get_absolute_url()).look("98-no-links").follow(f"{ours.get_absolute_url()}link/")
    clerk.page.select_option("#id_kind", "executes")
    clerk.type("wanted", asking.number).look("99-link").send().look("99-linked")

    link = OfficeLink.objects.get()
    assert (link.source, link.target, link.kind) == (ours, asking, "executes")
    clerk.follow(f"/link/{link.pk}/withdraw/").type("reason", "Қате").send()
    assert OfficeLink.objects.get().reason == "Қате"
    assert sits.faults == []
