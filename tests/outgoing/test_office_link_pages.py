"""10.9: links over both books are put and taken back on the pages; a number finds papers, a tie asks which is meant."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer
from documents.models import Incoming, PaperLink
from documents.models.link import Kind
from outgoing.models import OfficeLink, Outgoing
from tests.factories.letters import WEDNESDAY
from tests.factories.letters import registered as letter_of
from tests.factories.links import linked
from tests.factories.outgoing import drafted, registered
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
LATER = WEDNESDAY + timedelta(hours=7)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday in the evening."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: LATER)


@pytest.fixture
def went(aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer) -> Outgoing:
    """Return a letter of ours, № 3-6/1."""
    return registered(aigul_from_records, executor, deputy)


@pytest.fixture
def came(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """Return a letter that came in after ours went, № 3-5/1."""
    hour_later = WEDNESDAY + timedelta(hours=1)
    return letter_of(aigul_from_records, akim, at=hour_later, received_at=hour_later)


@pytest.fixture
def client(aigul_from_records: Officer) -> Client:
    """Return the browser of the documentation unit."""
    return signed_in(aigul_from_records)


def send(client: Client, source: Incoming | Outgoing, **typed: Any) -> Any:
    """Send the form of a link."""
    house = "documents" if isinstance(source, Incoming) else "outgoing"
    data = {"once": str(uuid.uuid4()), "kind": "complements", "wanted": ""} | typed
    return client.post(reverse(f"{house}:link", args=[source.pk]), data)


def offered(answer: Any) -> list[str]:
    """Return the values of the papers offered to choose from."""
    return re.findall(r'<input type="radio" name="chosen" value="([^"]+)"', answer.content.decode())


@pytest.mark.parametrize("kind", Kind)
def test_an_incoming_paper_is_linked_with_ours_by_its_number(
    kind: Kind, client: Client, came: Incoming, went: Outgoing
) -> None:
    answer = send(client, came, wanted=went.number, kind=kind)

    link = OfficeLink.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, came.get_absolute_url())
    assert (link.source, link.target, link.kind) == (came, went, kind)


def test_a_paper_of_the_office_is_linked_with_an_incoming_one_and_answers_nothing_by_a_link(
    client: Client, came: Incoming, went: Outgoing
) -> None:
    refused = send(client, went, wanted=came.number, kind="answers")
    answer = send(client, went, wanted=came.number, kind="executes")

    link = OfficeLink.objects.get()
    assert (refused.status_code, "kind" in refused.context["form"].errors) == (422, True)
    assert (answer.status_code, answer["Location"]) == (302, went.get_absolute_url())
    assert (link.source, link.target, link.kind) == (went, came, "executes")


def test_papers_of_both_books_with_one_number_are_both_offered(
    client: Client, came: Incoming, went: Outgoing, aigul_from_records: Officer, akim: Officer
) -> None:
    theirs = letter_of(aigul_from_records, akim, their_number=went.number)

    asked = send(client, came, wanted=went.number)
    both = offered(asked)
    send(client, came, wanted=went.number, chosen=both[1])
    send(client, came, wanted=went.number, chosen=both[0], kind="executes")

    assert asked.status_code == 422
    assert both == [f"incoming-{theirs.pk}", f"outgoing-{went.pk}"]
    assert (OfficeLink.objects.get().target, PaperLink.objects.get().target) == (went, theirs)


def test_words_find_papers_of_both_books(
    client: Client, came: Incoming, went: Outgoing, aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    second = registered(aigul_from_records, executor, deputy)

    asked = send(client, went, wanted="жылу маусымы")
    only = send(client, went, wanted="жылу", chosen=f"incoming-{came.pk}", kind="executes")

    assert sorted(offered(asked)) == sorted([f"incoming-{came.pk}", f"outgoing-{second.pk}"])
    assert (only.status_code, OfficeLink.objects.get().target) == (302, came)


def test_a_draft_is_offered_to_nobody_and_a_paper_not_to_itself(
    client: Client, came: Incoming, went: Outgoing, executor: Officer, deputy: Officer
) -> None:
    drafted(executor, deputy)

    itself = send(client, went, wanted=went.number)
    draft = send(signed_in(executor), went, wanted="", chosen=f"outgoing-{went.pk + 1}")

    assert (itself.status_code, draft.status_code, OfficeLink.objects.count()) == (422, 422, 0)


@pytest.mark.clause("10.4")
def test_10_4_neither_an_unseen_nor_a_restricted_paper_is_found(
    client: Client, came: Incoming, went: Outgoing, executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    mine = drafted(executor, deputy)
    unseen = send(signed_in(executor), mine, wanted=came.number)
    Incoming.objects.filter(pk=came.pk).update(restricted=True, summary="", addressee=aigul_from_records)
    restricted = [send(client, went, **how) for how in ({"wanted": came.number}, {"chosen": f"incoming-{came.pk}"})]

    assert [answer.status_code for answer in (unseen, *restricted)] == [422] * 3
    assert OfficeLink.objects.count() == 0


def test_strangers_get_404(
    came: Incoming, went: Outgoing, stranger: Officer, aigul_from_records: Officer, executor: Officer
) -> None:
    link = linked(went, came, aigul_from_records)
    back = reverse("outgoing:link_withdraw", args=[link.pk])
    paths = [reverse("outgoing:link", args=[went.pk]), reverse("documents:answered_by_paper", args=[came.pk]), back]

    assert [signed_in(stranger).get(path).status_code for path in paths] == [404, 404, 404]
    assert signed_in(executor).get(back).status_code == 404  # who sees one end only does not see the link
    assert signed_in(aigul_from_records).get(back).status_code == 200


def test_the_page_shows_the_chain_its_history_and_the_way_back(
    client: Client, came: Incoming, went: Outgoing, aigul_from_records: Officer, executor: Officer
) -> None:
    link = linked(went, came, aigul_from_records)
    back = reverse("outgoing:link_withdraw", args=[link.pk])

    page, history = (client.get(f"{went.get_absolute_url()}{more}").content.decode() for more in ("", "history/"))
    theirs = client.get(reverse("documents:history", args=[came.pk])).content.decode()
    unseen = signed_in(executor).get(f"{went.get_absolute_url()}history/").content.decode()

    assert (back in page, came.get_absolute_url() in page) == (True, True)
    assert came.number in history
    assert went.number in theirs
    assert came.number not in unseen  # 10.4: the journal keeps no number of the other paper

    client.post(back, {"once": str(uuid.uuid4()), "reason": "Басқа мәселе"})
    assert OfficeLink.objects.get().reason == "Басқа мәселе"
    assert back not in client.get(went.get_absolute_url()).content.decode()
    assert client.post(back, {"once": str(uuid.uuid4()), "reason": "Тағы"}).status_code == 422


def test_who_drafted_it_finds_the_button_and_another_reader_does_not(
    went: Outgoing, executor: Officer, akim: Officer
) -> None:
    path = reverse("outgoing:link", args=[went.pk])

    assert path in signed_in(executor).get(went.get_absolute_url()).content.decode()
    assert path not in signed_in(akim).get(went.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    "reference",
    ["3-6/1", "№ 3-6/1", "18.03.2026 № 3-6/1", "Сіздің 2026 жылғы 18 наурыздағы № 3-6/1 хатыңызға", "12-1; 3-6/1."],
)
def test_what_the_card_says_it_answers_is_proposed_and_linked_with_one_click(
    reference: str, client: Client, went: Outgoing, aigul_from_records: Officer, akim: Officer
) -> None:
    reply = letter_of(aigul_from_records, akim, reference=reference)
    path = reverse("documents:answered_by_paper", args=[reply.pk])

    asked = client.get(reply.get_absolute_url()).content.decode()
    whole = client.get(path).content.decode()
    part = client.get(path, HTTP_HX_REQUEST="true").content.decode()
    form = dict(re.findall(r'<input type="hidden" name="(once|chosen)" value="([^"]+)"', part))
    client.post(reverse("documents:link", args=[reply.pk]), form | {"kind": "answers"})

    link = OfficeLink.objects.get()
    assert (path in asked, went.get_absolute_url() in whole, "<html" in part) == (True, True, False)
    assert (link.source, link.target, link.kind) == (reply, went, "answers")
    assert path not in client.get(reply.get_absolute_url()).content.decode()
    assert went.get_absolute_url() not in client.get(path).content.decode()


@pytest.mark.parametrize(
    "reference",
    [
        "18.03.2025 № 3-6/1",
        "2025 ж. 18 наурыздағы № 3-6/1 хатқа",
        "Сіздің 18.03.2025 ж. № 3-6/1 хатыңызға",
        "На Ваш исх. № 3-6/1 от 18.03.2025",
    ],
)
def test_of_several_years_the_paper_of_the_named_day_is_proposed(
    reference: str,
    client: Client,
    went: Outgoing,
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    deputy: Officer,
) -> None:
    old = registered(aigul_from_records, executor, deputy)
    before = WEDNESDAY - timedelta(days=365)
    Outgoing.objects.filter(pk=old.pk).update(
        number=went.number, search_text=went.search_text, year=2025, registered_at=before, signed_at=before
    )
    reply = letter_of(aigul_from_records, akim, reference=reference)
    unsaid = letter_of(aigul_from_records, akim, reference="3-6/1", their_number="8")

    of_day, both = (
        re.findall(r'name="chosen" value="([^"]+)"', client.get(path).content.decode())
        for path in (reverse("documents:answered_by_paper", args=[paper.pk]) for paper in (reply, unsaid))
    )

    assert of_day == [f"outgoing-{old.pk}"]
    assert both == [f"outgoing-{went.pk}", f"outgoing-{old.pk}"]


@pytest.mark.clause("10.4")
@pytest.mark.parametrize("reference", ["", "бұрынғы хатқа", "3-6/99", "18.03.2026"])
def test_nothing_is_proposed_to_who_may_not_link_nor_for_what_names_no_paper(
    reference: str, client: Client, went: Outgoing, aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    reply = letter_of(aigul_from_records, akim, reference=reference)
    named = letter_of(aigul_from_records, deputy, reference="3-6/1", their_number="9")

    nothing = client.get(reverse("documents:answered_by_paper", args=[reply.pk])).content.decode()
    not_his = signed_in(deputy).get(reverse("documents:answered_by_paper", args=[named.pk])).content.decode()

    assert went.get_absolute_url() not in nothing
    assert went.get_absolute_url() not in not_his
