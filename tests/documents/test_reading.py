"""10.4: whoever opens anything of a restricted paper leaves a trace; № 429 p. 15: viewing and printing alike."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.urls import reverse

from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.models import Entry
from apparat.org.models import Office, Officer
from apparat.worktime.load import load_years
from control.actions.accept_assignment import accept_assignment
from control.actions.submit_report import submit_report
from control.models import Assignment, ReportFile
from documents.actions.accept_incoming import accept_incoming
from documents.actions.bring_scans import bring_scans
from documents.actions.draft_resolution import draft_resolution
from documents.actions.put_resolution import put_resolution
from documents.actions.return_unregistered import return_unregistered
from documents.models import Incoming, IncomingFile, Scan
from documents.points import Point
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, on_desk, paper, pdf, registered
from tests.factories.office import new_office
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4")]

PAGES = ("incoming", "history", "stamp", "receipt", "route", "resolution", "execute_on_paper", "file_away")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture(autouse=True)
def office(db: None) -> Office:
    """The office whose name stands on the printed forms."""
    return new_office()


def readings(incoming: Incoming) -> list[tuple[int | None, str]]:
    rows = Entry.objects.filter(event="paper.read", subject_kind="incoming", subject_id=incoming.pk)
    return list(rows.values_list("officer", "clause"))


@pytest.mark.parametrize("name", PAGES)
def test_10_4_journals_every_page_and_print_of_a_restricted_paper(
    aigul_from_records: Officer, akim: Officer, name: str
) -> None:
    line = on_desk(aigul_from_records, akim, restricted=True, summary="")

    answer = signed_in(aigul_from_records).get(reverse(f"documents:{name}", args=[line.pk]))

    assert answer.status_code == 200
    assert readings(line) == [(aigul_from_records.pk, "10.4")]


@pytest.mark.parametrize("name", PAGES)
def test_10_4_leaves_no_trace_of_reading_an_ordinary_paper(
    aigul_from_records: Officer, akim: Officer, name: str
) -> None:
    letter = on_desk(aigul_from_records, akim)

    signed_in(aigul_from_records).get(reverse(f"documents:{name}", args=[letter.pk]))

    assert readings(letter) == []


def test_10_4_journals_the_letter_of_return_of_a_restricted_paper(aigul_from_records: Officer, akim: Officer) -> None:
    line = accept_incoming(
        by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, restricted=True, summary=""), hold=True
    )
    return_unregistered(incoming=line, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True)

    answer = signed_in(aigul_from_records).get(reverse("documents:return_letter", args=[line.pk]))

    assert answer["Content-Type"] == "application/pdf"
    assert readings(line) == [(aigul_from_records.pk, "10.4")]


def test_10_4_journals_a_file_that_an_older_record_still_holds(aigul_from_records: Officer, akim: Officer) -> None:
    line = on_desk(aigul_from_records, akim, restricted=True, summary="")
    attachment = store(pdf(), role=Attachment.Role.MAIN, by=aigul_from_records, at=WEDNESDAY)
    IncomingFile.objects.create(incoming=line, attachment=attachment)

    signed_in(aigul_from_records).get(reverse("documents:file", args=[attachment.pk]))

    assert readings(line) == [(aigul_from_records.pk, "10.4")]


def test_10_4_a_stranger_leaves_no_reading_because_he_reads_nothing(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    line = on_desk(aigul_from_records, akim, restricted=True, summary="")

    codes = {signed_in(stranger).get(reverse(f"documents:{name}", args=[line.pk])).status_code for name in PAGES}

    assert codes == {404}
    assert readings(line) == []


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("name", ["incoming", "history", "stamp", "receipt", "files"])
def test_10_9_journals_every_page_and_print_of_a_citizens_paper(
    aigul_from_records: Officer, akim: Officer, name: str
) -> None:
    letter = on_desk(aigul_from_records, akim, correspondent=citizen())

    signed_in(aigul_from_records).get(reverse(f"documents:{name}", args=[letter.pk]))

    assert readings(letter) == [(aigul_from_records.pk, "10.9")]


def test_progress_of_files_that_the_page_asks_for_again_is_the_same_reading(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim, correspondent=citizen())

    client, part = signed_in(aigul_from_records), reverse("documents:files", args=[letter.pk])

    client.get(letter.get_absolute_url())
    client.get(part, headers={"HX-Request": "true"})

    assert readings(letter) == [(aigul_from_records.pk, "10.9")]


def test_a_part_that_nobody_opened_the_page_of_is_a_reading(aigul_from_records: Officer, akim: Officer) -> None:
    letter = on_desk(aigul_from_records, akim, correspondent=citizen())
    part = reverse("documents:files", args=[letter.pk])

    signed_in(aigul_from_records).get(part, headers={"HX-Request": "true"})

    assert readings(letter) == [(aigul_from_records.pk, "10.9")]


def test_a_list_shows_a_citizens_name_and_leaves_no_trace(aigul_from_records: Officer, akim: Officer) -> None:
    letter = on_desk(aigul_from_records, akim, correspondent=citizen())

    page = signed_in(aigul_from_records).get(reverse("documents:registry")).content.decode()

    assert ("Ахметова" in page, readings(letter)) == (True, [])


@pytest.mark.clause("10.13")
@pytest.mark.parametrize("name", ["resolution_sign", "resolution_reject"])
def test_10_9_journals_who_puts_or_rejects_a_resolution_drafted_on_a_citizens_paper(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer, name: str
) -> None:
    letter = on_desk(aigul_from_records, akim, correspondent=citizen())
    points = [Point(text="Жауап дайындаңыз", executors=[department_head])]
    draft = draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points)

    answer = signed_in(akim).get(reverse(f"documents:{name}", args=[draft.pk]))

    assert answer.status_code == 200
    assert readings(letter) == [(akim.pk, "10.9")]


@pytest.mark.parametrize("name", ["scan_file", "scan_text"])
def test_10_9_journals_a_scan_that_is_a_file_of_a_citizens_paper_and_none_that_still_waits(
    aigul_from_records: Officer, akim: Officer, name: str
) -> None:
    letter, client = registered(aigul_from_records, akim, correspondent=citizen()), signed_in(aigul_from_records)
    (scan,) = bring_scans(by=aigul_from_records, at=WEDNESDAY, files=[pdf("скан.pdf")])
    page = reverse(f"documents:{name}", args=[scan.pk])
    client.get(page)
    before = readings(letter)

    Scan.objects.filter(pk=scan.pk).update(
        incoming=letter, state="attached", settled_by=aigul_from_records, settled_at=WEDNESDAY
    )
    client.get(page)

    assert (before, readings(letter)) == ([], [(aigul_from_records.pk, "10.9")])


@pytest.mark.parametrize("of_citizen", [True, False])
def test_10_9_journals_a_file_of_a_report_on_a_citizens_paper(
    of_citizen: bool, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    load_years(2026, 2026, at=WEDNESDAY)
    facts: dict[str, Any] = {"correspondent": citizen()} if of_citizen else {}
    letter = on_desk(aigul_from_records, akim, **facts)
    point = Point(text="Жауап дайындаңыз", executors=[department_head], term="date", due_on=date(2026, 3, 30))
    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=[point])
    given = Assignment.objects.get()
    accept_assignment(assignment=given, by=department_head, at=WEDNESDAY)
    submit_report(assignment=given, by=department_head, at=WEDNESDAY, text="Жауап берілді", files=[pdf()])

    answer = signed_in(akim).get(reverse("control:file", args=[ReportFile.objects.get().attachment_id]))

    assert answer.status_code == 200
    assert readings(letter) == ([(akim.pk, "10.9")] if of_citizen else [])
