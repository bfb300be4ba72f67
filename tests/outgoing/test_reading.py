"""10.9, ADR-0010: whoever opens a paper to a citizen, or one that answers a citizen, leaves a trace."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from apparat.journal.models import Entry
from apparat.org.models import Officer
from outgoing.facts import To
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, on_desk, pdf
from tests.factories.office import new_office
from tests.factories.outgoing import asked, drafted, in_approval, registered, signed
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

PAGES = ("paper", "history", "versions", "pdf", "signed_pdf", "sheet_pdf")
ADDRESS = "Қазығұрт ауылы, Абай көшесі, 5"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten, in an office with a head and a deputy."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()


def readings(paper: Outgoing) -> list[tuple[int | None, str]]:
    rows = Entry.objects.filter(event="paper.read", subject_kind="outgoing", subject_id=paper.pk)
    return list(rows.values_list("officer", "clause"))


def to_citizen(**changed: Any) -> dict[str, Any]:
    return {"addressees": [To(citizen(), channel="post", address=ADDRESS)]} | changed


@pytest.mark.parametrize("name", PAGES)
def test_10_9_journals_every_page_and_print_of_a_paper_to_a_citizen(
    executor: Officer, deputy: Officer, name: str
) -> None:
    paper = signed(executor, deputy, **to_citizen())

    answer = signed_in(deputy).get(reverse(f"outgoing:{name}", args=[paper.pk]))

    assert answer.status_code == 200
    assert readings(paper) == [(deputy.pk, "10.9")]


@pytest.mark.parametrize("name", PAGES)
def test_10_9_leaves_no_trace_of_reading_a_paper_to_a_body(executor: Officer, deputy: Officer, name: str) -> None:
    paper = signed(executor, deputy)

    signed_in(deputy).get(reverse(f"outgoing:{name}", args=[paper.pk]))

    assert readings(paper) == []


def test_10_9_journals_what_answers_a_citizen_whoever_it_goes_to(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, akim: Officer
) -> None:
    asked_by = on_desk(aigul_from_records, akim, correspondent=citizen())
    paper = drafted(executor, deputy, is_answer=True, incoming=asked_by)

    signed_in(executor).get(paper.get_absolute_url())

    assert readings(paper) == [(executor.pk, "10.9")]


def test_10_9_journals_an_annex(executor: Officer, deputy: Officer) -> None:
    paper = drafted(executor, deputy, **to_citizen(files=[pdf()]))
    annex = last_version(paper).files.get().attachment

    signed_in(executor).get(reverse("outgoing:annex", args=[annex.pk]))

    assert readings(paper) == [(executor.pk, "10.9")]


@pytest.mark.parametrize("name", ["agree", "return"])
def test_10_9_journals_who_reads_it_to_agree_to_it(executor: Officer, deputy: Officer, name: str) -> None:
    paper = in_approval(executor, deputy, **to_citizen())
    opinion = asked(paper)
    assert opinion is not None

    signed_in(opinion.approver).get(reverse(f"outgoing:{name}", args=[opinion.pk]))

    assert readings(paper) == [(opinion.approver_id, "10.9")]


@pytest.mark.parametrize("name", ["register", "refuse"])
def test_10_9_journals_who_reads_it_at_the_dispatch_desk(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, name: str
) -> None:
    paper = signed(executor, deputy, **to_citizen())

    signed_in(aigul_from_records).get(reverse(f"outgoing:{name}", args=[paper.pk]))

    assert readings(paper) == [(aigul_from_records.pk, "10.9")]


def test_pages_of_ten_minutes_are_one_reading_and_later_ones_another(
    executor: Officer, deputy: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = drafted(executor, deputy, **to_citizen())
    client = signed_in(executor)

    for minutes in (0, 10, 21):
        later = WEDNESDAY + timedelta(minutes=minutes)
        monkeypatch.setattr("apparat.ui.request.timezone.now", lambda later=later: later)
        client.get(paper.get_absolute_url())

    assert readings(paper) == [(executor.pk, "10.9")] * 2


def test_a_stranger_leaves_no_reading_because_he_reads_nothing(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, stranger: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy, **to_citizen())

    codes = {signed_in(stranger).get(reverse(f"outgoing:{name}", args=[paper.pk])).status_code for name in PAGES}

    assert codes == {404}
    assert readings(paper) == []
