"""The page of a paper without a number: what it asks of the database, and what it says to whom (10.9, 10.14)."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apparat.org.models import Officer, Unit
from documents import access
from documents.actions.accept_incoming import accept_incoming
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, correspondent, paper, pdf
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.14")]


@pytest.fixture(autouse=True)
def _wednesday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def held(clerk: Officer, akim: Officer, post: str) -> Incoming:
    """Return a department's letter without a number, signed in that capacity, with an order when somebody acts."""
    writer = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    order = pdf("бұйрық.pdf") if post == "acting" else None
    typed = paper(akim, correspondent=writer, signatory_post=post, their_number=post, files=[pdf()], acting_order=order)
    return accept_incoming(by=clerk, at=WEDNESDAY, paper=typed, hold=True)


@pytest.mark.parametrize("reader", ["aigul_from_records", "akim"])
def test_10_14_the_page_asks_nothing_more_for_who_acts(
    aigul_from_records: Officer, akim: Officer, reader: str, request: pytest.FixtureRequest
) -> None:
    letters = [held(aigul_from_records, akim, post) for post in ("first_head", "acting")]
    client, asked = signed_in(request.getfixturevalue(reader)), []
    client.get(letters[0].get_absolute_url())

    for letter in letters:
        with CaptureQueriesContext(connection) as queries:
            page = client.get(letter.get_absolute_url())
        asked.append(len(queries))

    assert page.status_code == 200
    assert asked[1] == asked[0]


def test_10_14_who_may_not_register_is_told_so_first(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim, "deputy_head")

    verdict = access.may_register(akim, letter, WEDNESDAY.date())
    clerks = access.may_register(aigul_from_records, letter, WEDNESDAY.date())

    assert (verdict.allowed, verdict.clause) == (False, "10.9")
    assert (clerks.allowed, clerks.clause) == (False, "10.8")
