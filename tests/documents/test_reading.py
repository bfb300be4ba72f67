"""10.4: whoever opens anything of a restricted paper leaves a trace; № 429 p. 15: viewing and printing alike."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.urls import reverse

from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.models import Entry
from apparat.org.models import Office, Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.models import Incoming, IncomingFile
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, on_desk, paper, pdf
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
