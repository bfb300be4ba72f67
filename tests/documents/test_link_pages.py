"""10.9: the chain on a paper's page, linking by a number or words, proposals of repeats; strangers and prices."""

from __future__ import annotations

import html
import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.link_papers import link_papers
from documents.models import Incoming, PaperLink
from tests.factories.letters import WEDNESDAY, correspondent, on_desk, paper, registered
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
LATER = WEDNESDAY + timedelta(hours=1)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at eleven."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: LATER)


@pytest.fixture
def letters(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Return four letters on two matters."""
    matters = ("Жылу маусымына дайындық туралы", "Мектеп шатырын жөндеу туралы")
    return [
        registered(aigul_from_records, akim, their_number=f"7-{place}", summary=f"{matters[place % 2]} ({place})")
        for place in range(4)
    ]


@pytest.fixture
def client(aigul_from_records: Officer) -> Client:
    """Return the browser of the documentation unit."""
    return signed_in(aigul_from_records)


def send(client: Client, source: Incoming, **typed: Any) -> Any:
    """Send the form of a link."""
    data = {"once": str(uuid.uuid4()), "kind": "repeats", "wanted": ""} | typed
    return client.post(reverse("documents:link", args=[source.pk]), data)


@pytest.mark.parametrize(
    "typed", [{"wanted": "15\x00"}, {"wanted": "9" * 300}, {"wanted": "", "chosen": "incoming-\x00"}]
)
def test_what_no_number_can_be_is_told_at_its_field(
    typed: dict[str, str], client: Client, letters: list[Incoming]
) -> None:
    answer = send(client, letters[2], **typed)

    assert answer.status_code == 422
    assert len(answer.context["form"].errors["wanted" if typed["wanted"] else "chosen"]) == 1


def test_a_paper_is_linked_by_its_number(client: Client, letters: list[Incoming]) -> None:
    answer = send(client, letters[2], wanted=letters[0].number)

    link = PaperLink.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, letters[2].get_absolute_url())
    assert (link.source, link.target, link.kind) == (letters[2], letters[0], "repeats")


def test_a_paper_is_linked_by_the_number_its_sender_gave_it(client: Client, letters: list[Incoming]) -> None:
    send(client, letters[2], wanted="7-0")

    assert PaperLink.objects.get().target == letters[0]


def test_when_several_meet_they_are_offered_and_one_is_chosen(client: Client, letters: list[Incoming]) -> None:
    asked = send(client, letters[3], wanted="мектеп жылу", kind="complements")
    several = send(client, letters[3], wanted="дайындық", kind="complements")
    page = html.unescape(several.content.decode())
    offered = re.findall(r'<input type="radio" name="chosen" value="([^"]+)"', page)

    send(client, letters[3], wanted="дайындық", chosen=offered[1], kind="complements")

    assert (asked.status_code, several.status_code) == (422, 422)
    assert offered == [f"incoming-{letters[2].pk}", f"incoming-{letters[0].pk}"]
    assert PaperLink.objects.get().target == letters[0]


def test_a_choice_that_does_not_meet_the_words_is_refused(client: Client, letters: list[Incoming]) -> None:
    answer = send(client, letters[3], wanted="дайындық", chosen=f"incoming-{letters[1].pk}")

    assert (answer.status_code, PaperLink.objects.count()) == (422, 0)


NONSENSE = ["x", "9" * 30, "-1", "999999", "incoming-", "incoming-999999", "incoming-" + "9" * 30, "incoming-²", "a-1"]


@pytest.mark.parametrize("chosen", NONSENSE)
def test_nonsense_for_a_choice_is_told_not_thrown(chosen: str, client: Client, letters: list[Incoming]) -> None:
    assert send(client, letters[3], chosen=chosen).status_code == 422


@pytest.mark.clause("10.4")
def test_10_4_a_paper_the_officer_may_not_see_is_not_found(
    aigul_from_records: Officer, deputy: Officer, letters: list[Incoming]
) -> None:
    mine = on_desk(aigul_from_records, deputy, their_number="9")
    client = signed_in(deputy)

    by_number = send(client, mine, wanted=letters[0].number)
    by_key = send(client, mine, chosen=f"incoming-{letters[0].pk}")

    assert (by_number.status_code, by_key.status_code, PaperLink.objects.count()) == (422, 422, 0)


def test_strangers_get_404(letters: list[Incoming], stranger: Officer, aigul_from_records: Officer) -> None:
    link = link_papers(incoming=letters[2], by=aigul_from_records, at=WEDNESDAY, target=letters[0], kind="repeats")
    client = signed_in(stranger)
    paths = [
        reverse("documents:link", args=[letters[0].pk]),
        reverse("documents:likely_of_paper", args=[letters[0].pk]),
        reverse("documents:link_withdraw", args=[link.pk]),
    ]

    assert [client.get(path).status_code for path in paths] == [404, 404, 404]


def test_the_page_shows_the_chain_the_mark_and_the_way_back(
    client: Client, letters: list[Incoming], aigul_from_records: Officer
) -> None:
    link = link_papers(incoming=letters[2], by=aigul_from_records, at=WEDNESDAY, target=letters[0], kind="repeats")

    page = client.get(letters[2].get_absolute_url()).content.decode()
    history = client.get(reverse("documents:history", args=[letters[2].pk])).content.decode()

    assert 'id="chain"' in page
    assert page.count(letters[0].get_absolute_url()) >= 2
    assert reverse("documents:link_withdraw", args=[link.pk]) in page
    assert letters[0].number in history


def test_a_link_is_taken_back_on_its_page(client: Client, letters: list[Incoming], aigul_from_records: Officer) -> None:
    link = link_papers(incoming=letters[2], by=aigul_from_records, at=WEDNESDAY, target=letters[0], kind="repeats")
    path = reverse("documents:link_withdraw", args=[link.pk])

    shown = client.get(path)
    client.post(path, {"once": str(uuid.uuid4()), "reason": "Басқа мәселе"})

    assert shown.status_code == 200
    assert PaperLink.objects.get().reason == "Басқа мәселе"


def test_the_page_costs_the_same_with_one_link_and_with_three(
    client: Client, letters: list[Incoming], aigul_from_records: Officer
) -> None:
    pages = [letters[3].get_absolute_url(), reverse("documents:history", args=[letters[3].pk])]
    link_papers(incoming=letters[3], by=aigul_from_records, at=WEDNESDAY, target=letters[1], kind="complements")
    one = [cost(client, page) for page in pages]

    for place in (0, 2):
        link_papers(incoming=letters[3], by=aigul_from_records, at=WEDNESDAY, target=letters[place], kind="complements")

    assert [cost(client, page) for page in pages] == one


def test_3_3_an_accepted_paper_is_offered_what_it_repeats_and_links_with_one_click(
    client: Client, letters: list[Incoming]
) -> None:
    path = reverse("documents:likely_of_paper", args=[letters[2].pk])

    asked = client.get(letters[2].get_absolute_url()).content.decode()
    part = client.get(path, HTTP_HX_REQUEST="true").content.decode()
    form = dict(re.findall(r'<input type="hidden" name="(once|chosen)" value="([^"]+)"', part))
    client.post(reverse("documents:link", args=[letters[2].pk]), form | {"kind": "repeats"})

    assert path in asked
    assert "<html" not in part
    assert PaperLink.objects.get().target == letters[0]
    assert path not in client.get(letters[2].get_absolute_url()).content.decode()


def test_3_3_the_checklist_asks_for_what_the_paper_repeats(
    client: Client, letters: list[Incoming], aigul_from_records: Officer, akim: Officer
) -> None:
    facts = paper(akim, their_number="8", summary="Жылу маусымына дайындық барысы туралы")
    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts, hold=True)

    checklist = client.get(reverse("documents:return", args=[held.pk])).content.decode()
    whole = client.get(reverse("documents:likely_of_paper", args=[held.pk])).content.decode()

    assert reverse("documents:likely_of_paper", args=[held.pk]) in checklist
    assert letters[0].get_absolute_url() in whole


def test_3_3_while_the_card_is_typed_earlier_papers_are_shown(client: Client, letters: list[Incoming]) -> None:
    typed: dict[str, Any] = {"correspondent": correspondent().pk, "summary": "Жылу маусымына дайындық барысы"}

    part = client.get(reverse("documents:likely_repeats"), typed).content.decode()
    nothing = client.get(reverse("documents:likely_repeats"), {"correspondent": "x", "summary": ""})

    assert letters[0].get_absolute_url() in part
    assert "<form" not in part
    assert (nothing.status_code, nothing.content.decode().strip()) == (200, "")


def test_10_9_who_does_not_accept_papers_is_proposed_nothing(letters: list[Incoming], stranger: Officer) -> None:
    typed: dict[str, Any] = {"correspondent": correspondent().pk, "summary": "Жылу маусымына дайындық барысы"}

    answer = signed_in(stranger).get(reverse("documents:likely_repeats"), typed)

    assert answer.content.decode().strip() == ""
