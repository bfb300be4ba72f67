"""10.4: a restricted line is read only by whom it concerns; its reading is journaled; exceptions have names."""

from __future__ import annotations

import pytest
from django.test import Client

from apparat.journal.models import Entry
from apparat.org.models import Officer
from documents.actions.grant_reading import grant_reading
from documents.models import Incoming
from outgoing.facts import To
from tests.apparat.admin.conftest import SignIn
from tests.factories import citizens, letters, outgoing

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


def test_reading_the_paper_of_a_citizen_is_an_event(clerk: Client, aigul_from_records: Officer, akim: Officer) -> None:
    letter = letters.registered(aigul_from_records, akim, correspondent=citizens.citizen())

    clerk.get(page_of(letter))

    assert Entry.objects.get(event="paper.read").root_id == letter.pk


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("page", ["change", "history"])
def test_reading_the_offices_paper_to_a_citizen_is_an_event(
    page: str,
    sign_in: SignIn,
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
) -> None:
    Officer.objects.filter(pk=aigul_from_records.pk).update(is_superuser=True, is_staff=True)
    clerk = sign_in(Officer.objects.get(pk=aigul_from_records.pk))
    to_him = To(citizens.citizen(), channel="post", address="Абай көшесі, 5")
    paper = outgoing.registered(aigul_from_records, executor, deputy, addressees=[to_him])
    other = outgoing.registered(aigul_from_records, executor, deputy)

    codes = [clerk.get(f"/admin/outgoing/outgoing/{one.pk}/{page}/").status_code for one in (paper, other)]

    read = Entry.objects.get(event="paper.read")
    assert (codes, read.root_id, read.officer, read.clause) == ([200, 200], paper.pk, aigul_from_records, "10.9")


def test_the_admin_site_tells_of_named_readers_only_to_who_sees_their_paper(
    secret: Incoming, clerk: Client, executor: Officer, keeper: Client, aigul_from_records: Officer
) -> None:
    grant_reading(
        incoming=secret,
        by=aigul_from_records,
        at=letters.WEDNESDAY,
        reader=executor,
        basis="12-ө бұйрық",
        ends_on=letters.WEDNESDAY.date(),
    )

    rows = [len(client.get(READERS).context["cl"].result_list) for client in (clerk, keeper)]

    assert rows == [1, 0]


def test_nobody_is_named_there(clerk: Client) -> None:
    assert clerk.get(f"{READERS}add/").status_code == 403
