"""10.4, 10.5: a restricted paper is resolved and executed on paper; the register keeps days and file, no content."""

from __future__ import annotations

import uuid
from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.file_incoming import file_incoming
from documents.models import Incoming
from documents.states import IncomingState
from tests.factories.letters import on_desk
from tests.factories.pages import signed_in
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4")]

LATER = datetime(2026, 3, 27, 10, 0, tzinfo=ALMATY)
DAYS = {"resolved_on": date(2026, 3, 19), "executed_on": date(2026, 3, 26), "paper_file": "3-6/1-т."}


@pytest.fixture
def line(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A restricted line on the akim's desk since Wednesday."""
    return on_desk(aigul_from_records, akim, restricted=True, summary="")


@pytest.mark.clause("10.5")
def test_10_4_records_the_execution_on_paper_and_10_5_lets_it_be_filed(
    line: Incoming, aigul_from_records: Officer
) -> None:
    execute_on_paper(incoming=line, by=aigul_from_records, at=LATER, **DAYS)  # type: ignore[arg-type]
    executed = Incoming.objects.get(pk=line.pk)
    file_incoming(
        incoming=line, by=aigul_from_records, at=LATER, case_file=CaseFile.objects.get(index="3-5", year=2026)
    )

    entry = Entry.objects.get(event="incoming.execute_on_paper")
    assert executed.state == IncomingState.EXECUTED
    assert (executed.resolved_on, executed.executed_on, executed.paper_file) == tuple(DAYS.values())
    assert (entry.officer, entry.clause, entry.data["paper_file"]) == (aigul_from_records, "10.4", "3-6/1-т.")
    assert [row.history_change_reason for row in executed.history.all()[:2]] == ["10.5", "10.4"]
    assert Incoming.objects.get(pk=line.pk).state == IncomingState.FILED


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        pytest.param({"resolved_on": date(2026, 3, 17)}, "resolved_on", id="10.4: resolved before the registration"),
        pytest.param({"executed_on": date(2026, 3, 18)}, "executed_on", id="10.4: executed before the resolution"),
        pytest.param({"executed_on": date(2026, 3, 28)}, "executed_on", id="10.4: executed tomorrow"),
        pytest.param({"paper_file": "  "}, "paper_file", id="10.4: no file on paper"),
    ],
)
def test_10_4_refuses_what_cannot_have_been(
    line: Incoming, aigul_from_records: Officer, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        execute_on_paper(incoming=line, by=aigul_from_records, at=LATER, **(DAYS | wrong))  # type: ignore[arg-type]

    assert (refusal.value.clause, refusal.value.field) == ("10.4", field)
    assert Incoming.objects.get(pk=line.pk).state == IncomingState.ON_DESK


def test_10_4_only_records_does_it(line: Incoming, akim: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        execute_on_paper(incoming=line, by=akim, at=LATER, **DAYS)  # type: ignore[arg-type]

    assert refusal.value.clause == "10.4"


def test_10_4_is_no_way_around_a_resolution_of_an_ordinary_paper(aigul_from_records: Officer, akim: Officer) -> None:
    letter = on_desk(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        execute_on_paper(incoming=letter, by=aigul_from_records, at=LATER, **DAYS)  # type: ignore[arg-type]

    assert refusal.value.clause == "10.4"


def test_the_database_refuses_a_restricted_paper_executed_without_its_file(line: Incoming) -> None:
    with pytest.raises(IntegrityError, match="restricted_executed_on_paper_10_4"), transaction.atomic():
        Incoming.objects.filter(pk=line.pk).update(state="executed")


def test_10_4_the_card_offers_it_to_records_and_says_to_the_leader_who_does_it(
    line: Incoming, aigul_from_records: Officer, akim: Officer
) -> None:
    deed = reverse("documents:execute_on_paper", args=[line.pk])

    of_records = signed_in(aigul_from_records).get(line.get_absolute_url()).content.decode()
    of_leader = signed_in(akim).get(line.get_absolute_url()).content.decode()

    assert f'href="{deed}"' in of_records
    assert f'href="{deed}"' not in of_leader
    assert "10.4" in of_leader


def test_10_4_an_ordinary_paper_does_not_offer_it(aigul_from_records: Officer, akim: Officer) -> None:
    letter = on_desk(aigul_from_records, akim)

    page = signed_in(aigul_from_records).get(letter.get_absolute_url()).content.decode()

    assert reverse("documents:execute_on_paper", args=[letter.pk]) not in page


def test_10_4_records_enters_it_on_the_page_and_the_history_tells_it(
    line: Incoming, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: LATER)
    client = signed_in(aigul_from_records)
    typed = {
        "once": str(uuid.uuid4()),
        "resolved_on": "19.03.2026",
        "executed_on": "26.03.2026",
        "paper_file": "3-6/1-т.",
    }

    answer = client.post(reverse("documents:execute_on_paper", args=[line.pk]), typed, follow=True)

    history = client.get(reverse("documents:history", args=[line.pk])).content.decode()
    assert answer.redirect_chain == [(line.get_absolute_url(), 302)]
    assert "3-6/1-т." in answer.content.decode()
    assert "3-6/1-т." in history
