"""10.4: a restricted line is read only by whom it concerns; its reading is journaled; exceptions have names."""

from __future__ import annotations

import pytest
from django.test import Client

from apparat.journal.models import Entry
from apparat.org.models import Officer
from documents.models import Incoming, IncomingReader
from tests.apparat.admin.conftest import SignIn
from tests.factories import letters

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4")]
READERS = "/admin/documents/incomingreader/"


@pytest.fixture
def secret(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A restricted line addressed to the akim."""
    return letters.registered(aigul_from_records, akim, restricted=True, summary="", their_number="ҚБП-1")


def page_of(paper: Incoming, page: str = "change") -> str:
    """Return the page of the paper."""
    return f"/admin/documents/incoming/{paper.pk}/{page}/"


def test_who_keeps_the_calendar_does_not_learn_of_a_restricted_paper(
    secret: Incoming, head_of_apparatus: Officer, sign_in: SignIn
) -> None:
    client = sign_in(head_of_apparatus)

    lists = [
        list(client.get(path).context["cl"].result_list)
        for path in ("/admin/documents/incoming/", "/admin/apparat/entry/", "/admin/apparat/deadline/")
    ]

    assert lists == [[], [], []]
    assert client.get(page_of(secret, "history")).status_code == 404


def test_the_records_clerk_reads_it_and_the_journal_says_so(
    secret: Incoming, clerk: Client, aigul_from_records: Officer
) -> None:
    response = clerk.get(page_of(secret))

    read = Entry.objects.get(event="paper.read")
    assert (response.status_code, read.officer, read.root_id) == (200, aigul_from_records, secret.pk)


def test_reading_an_ordinary_paper_is_no_event(clerk: Client, aigul_from_records: Officer, akim: Officer) -> None:
    letter = letters.registered(aigul_from_records, akim)

    clerk.get(page_of(letter))

    assert Entry.objects.filter(event="paper.read").count() == 0


def test_the_head_of_records_names_a_reader_and_takes_it_back(
    secret: Incoming, head_of_records: Officer, executor: Officer, sign_in: SignIn
) -> None:
    client = sign_in(head_of_records)
    form = {"content_object": secret.pk, "user": executor.pk, "basis": "Аппарат басшысының 12-ө бұйрығы"}

    added = client.post(f"{READERS}add/", form)
    row = IncomingReader.objects.get()
    taken = client.post(f"{READERS}{row.pk}/delete/", {"post": "yes"})

    events = list(
        Entry.objects.filter(event__startswith="incoming.reading").order_by("pk").values_list("event", flat=True)
    )
    assert (added.status_code, taken.status_code) == (302, 302)
    assert events == ["incoming.reading_granted", "incoming.reading_withdrawn"]
    assert IncomingReader.objects.count() == 0


def test_naming_a_reader_twice_is_refused_with_the_clause(
    secret: Incoming, head_of_records: Officer, executor: Officer, sign_in: SignIn
) -> None:
    client = sign_in(head_of_records)
    form = {"content_object": secret.pk, "user": executor.pk, "basis": "12-ө бұйрық"}
    client.post(f"{READERS}add/", form)

    page = client.post(f"{READERS}add/", form, follow=True).content.decode()

    assert "10.4" in page
    assert IncomingReader.objects.count() == 1


def test_a_clerk_who_is_not_the_head_only_reads_the_list(secret: Incoming, clerk: Client, executor: Officer) -> None:
    form = {"content_object": secret.pk, "user": executor.pk, "basis": "12-ө бұйрық"}

    assert (clerk.get(READERS).status_code, clerk.post(f"{READERS}add/", form).status_code) == (200, 403)
    assert IncomingReader.objects.count() == 0


def test_an_administrator_names_nobody(secret: Incoming, administrator: Officer, sign_in: SignIn) -> None:
    client = sign_in(administrator)

    assert (client.get(READERS).status_code, client.get(f"{READERS}add/").status_code) == (403, 403)
