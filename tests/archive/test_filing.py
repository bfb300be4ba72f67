"""10.5: papers are filed into open files of their year; files are closed, carried over; the year has its summary."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.files.models import Blob
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from archive.actions.carry_case_over import carry_case_over
from archive.actions.close_case import close_case
from archive.actions.close_nomenclature import close_nomenclature
from archive.held import Held, sums, sums_up_to
from archive.models import Closing, Nomenclature
from archive.papers import chain_of, keys_in, read
from archive.queries import unfiled_incoming, unfiled_of_year, unfiled_outgoing
from documents.actions.file_incoming import file_incoming
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.models.version import VersionFile
from tests.archive.test_nomenclature import refusal_of
from tests.factories import outgoing as letters_out
from tests.factories.archive import AUTUMN, JANUARY, case
from tests.factories.files import pdf, upload
from tests.factories.letters import WEDNESDAY, registered

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


def executed(clerk: Officer, addressee: Officer, **facts: Any) -> Incoming:
    """Return an incoming paper that is executed."""
    paper = registered(clerk, addressee, **facts)
    Incoming.objects.filter(pk=paper.pk).update(state=IncomingState.EXECUTED)
    paper.refresh_from_db()
    return paper


def filed(clerk: Officer, addressee: Officer, into: CaseFile, **facts: Any) -> Incoming:
    """Return a filed paper."""
    paper = executed(clerk, addressee, **facts)
    return file_incoming(incoming=paper, by=clerk, at=WEDNESDAY, case_file=into)


@pytest.mark.parametrize("state", ["draft", "carried", "closed", "transferred", "destroyed"])
def test_only_an_open_file_takes_papers(aigul_from_records: Officer, akim: Officer, state: str) -> None:
    paper, into = executed(aigul_from_records, akim), case(state=state)

    told = {"incoming": paper, "by": aigul_from_records, "at": WEDNESDAY, "case_file": into}
    assert refusal_of(file_incoming, **told) == ("10.5", "case_file")


def test_a_file_of_another_year_takes_no_paper(aigul_from_records: Officer, akim: Officer) -> None:
    paper, into = executed(aigul_from_records, akim), case(year=2027)

    told = {"incoming": paper, "by": aigul_from_records, "at": WEDNESDAY, "case_file": into}
    assert refusal_of(file_incoming, **told) == ("10.5", "case_file")


def test_a_file_holds_incoming_and_own_papers_in_the_order_of_registration(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, akim: Officer, department_head: Officer
) -> None:
    into = case("3-6")
    own = letters_out.registered(aigul_from_records, executor, deputy, at=WEDNESDAY + timedelta(hours=1))
    send_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY + timedelta(hours=1))
    file_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY + timedelta(hours=1), case_file=into)
    came = filed(aigul_from_records, akim, into)

    papers = read(list(keys_in([into.pk])))

    assert [(paper.kind, paper.number, paper.sheets) for paper in papers] == [
        ("incoming", came.number, 2),
        ("outgoing", own.number, 1),
    ]
    assert (sums([into.pk])[into.pk].papers, sums([into.pk])[into.pk].sheets) == (2, 3)


def test_who_may_not_see_a_paper_reads_its_number_only(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    into = case()
    filed(aigul_from_records, akim, into)

    [paper] = read(list(keys_in([into.pk])), reader=(department_head, WEDNESDAY.date()))

    assert (paper.number, paper.told, paper.from_or_to, paper.path) == ("3-5/1", "", "", "")


def test_more_than_180_sheets_are_warned_of(aigul_from_records: Officer, akim: Officer) -> None:
    into = case()
    filed(aigul_from_records, akim, into, sheets=181)

    assert sums([into.pk])[into.pk].is_thick is True


def test_a_page_counts_so_far_and_says_that_there_is_more(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, akim: Officer, department_head: Officer
) -> None:
    into, other = case("3-6"), case("3-7")
    own = letters_out.registered(aigul_from_records, executor, deputy, at=WEDNESDAY)
    send_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY)
    file_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY, case_file=into)
    for sheets in (2, 3, 4):
        filed(aigul_from_records, akim, into, sheets=sheets, their_number=f"9/{sheets}")
    keys = [into.pk, other.pk]

    assert sums_up_to(keys, 3) == {into.pk: sums(keys)[into.pk], other.pk: Held()}
    assert (sums_up_to(keys, 3)[into.pk].papers_told, sums_up_to(keys, 2)[into.pk].papers_told) == ("4", "3+")
    assert sums_up_to(keys, 2)[into.pk].sheets_told.endswith("+")


def test_sheets_of_the_annexes_of_the_version_that_counts_are_counted_a_file_without_pages_as_one(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer
) -> None:
    into = case("3-6")
    annexes = [upload(f"{pages}-қосымша.pdf", pdf(pages)) for pages in (1, 2)]
    own = letters_out.registered(aigul_from_records, executor, deputy, at=WEDNESDAY, files=annexes)
    send_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY)
    file_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY, case_file=into)
    thick, unread = (row.attachment.blob for row in VersionFile.objects.order_by("pk"))
    Blob.objects.filter(pk=thick.pk).update(pages=7)
    Blob.objects.filter(pk=unread.pk).update(pages=None)

    assert sums([into.pk]) == sums_up_to([into.pk], 5) == {into.pk: Held(1, 1 + 7 + 1)}
    assert [paper.sheets for paper in read(list(keys_in([into.pk])))] == [1 + 7 + 1]


def test_no_files_hold_nothing() -> None:
    assert sums_up_to([], 5) == {}


def test_a_part_of_a_file_and_of_those_it_goes_on_from_is_that_of_the_whole_in_order(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, akim: Officer, department_head: Officer
) -> None:
    first, then = case("3-6"), case("3-7")
    own = letters_out.registered(aigul_from_records, executor, deputy, at=WEDNESDAY + timedelta(hours=1))
    send_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY + timedelta(hours=1))
    file_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY + timedelta(hours=1), case_file=then)
    for place, into in enumerate((first, then, first, then)):
        filed(aigul_from_records, akim, into, their_number=f"9/{place}")
    keys = keys_in([first.pk, then.pk])
    whole = list(keys)

    assert len(whole) == 5
    assert [kind for kind, _key, _at in whole] == ["incoming"] * 4 + ["outgoing"]
    assert [row for place in range(0, 6, 2) for row in keys[place : place + 2]] == whole
    assert list(keys_in([])) == []


def test_the_page_of_a_file_reads_no_more_papers_than_it_shows(
    aigul_from_records: Officer, akim: Officer, client: Client
) -> None:
    into = case()
    for place in range(3):
        filed(aigul_from_records, akim, into, their_number=f"9/{place}")
    client.force_login(aigul_from_records)

    with CaptureQueriesContext(connection) as asked:
        page = client.get(reverse("archive:case", args=[into.pk]))

    [keys] = [one["sql"] for one in asked if "UNION ALL" in one["sql"] and "ORDER BY" in one["sql"]]
    assert page.status_code == 200
    assert keys.count("LIMIT 51") == 3  # of both kinds, and of both together


def test_the_page_says_that_there_are_more_papers_than_it_counted_until_the_closing_tells_them_all(
    aigul_from_records: Officer, akim: Officer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = case()
    for place in range(4):
        filed(aigul_from_records, akim, into, their_number=f"9/{place}", sheets=2)
    for most in ("archive.sheet.COUNT_UP_TO", "apparat.ui.paging.COUNT_UP_TO"):
        monkeypatch.setattr(most, 2)
    monkeypatch.setattr("apparat.ui.paging.SIZE", 2)
    client.force_login(aigul_from_records)
    page = reverse("archive:case", args=[into.pk])

    open_one = client.get(page)
    close_case(case_file=into, by=aigul_from_records, at=JANUARY)
    closed = client.get(page)

    assert (open_one.context["page"].found, open_one.context["held"].papers_told) == ("2+", "2+")
    assert (closed.context["held"].papers_told, closed.context["held"].sheets_told) == ("4", "8")


def test_it_is_closed_after_its_year_with_what_it_holds(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    into = case()
    filed(aigul_from_records, akim, into)

    early = refusal_of(close_case, case_file=into, by=aigul_from_records, at=AUTUMN)
    others = refusal_of(close_case, case_file=into, by=department_head, at=JANUARY)
    close_case(case_file=into, by=aigul_from_records, at=JANUARY)

    into.refresh_from_db()
    closing = Closing.objects.get(case_file=into)
    assert (early[0], others[0]) == ("10.5", "10.5")
    assert (into.state, closing.papers, closing.sheets) == ("closed", 1, 2)
    assert refusal_of(close_case, case_file=into, by=aigul_from_records, at=JANUARY)[0] == "10.5"


def test_a_file_that_goes_on_takes_late_papers_of_its_year_and_is_closed_with_both(
    aigul_from_records: Officer, akim: Officer
) -> None:
    old, late = case(year=2026), executed(aigul_from_records, akim)
    filed(aigul_from_records, akim, old, their_number="2")
    told: dict[str, Any] = {"by": aigul_from_records, "at": JANUARY}

    assert refusal_of(carry_case_over, case_file=old, **told)[0] == "10.5"
    new = case(year=2027)
    carry_case_over(case_file=old, **told)
    file_incoming(incoming=late, case_file=new, **told)
    new.refresh_from_db()
    close_case(case_file=new, by=aigul_from_records, at=JANUARY.replace(year=2028))

    assert [row.year for row in chain_of(new)] == [2026, 2027]
    assert Closing.objects.get(case_file=new).papers == 2


def test_it_goes_on_only_under_the_same_retention(aigul_from_records: Officer) -> None:
    old = case(year=2026)
    case(year=2027, years=3)

    assert refusal_of(carry_case_over, case_file=old, by=aigul_from_records, at=JANUARY)[0] == "10.5"


def test_a_year_is_closed_with_the_numbers_of_files_by_retention(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    short, _long, lasting = case(), case("3-7", years=15), case("3-1", permanent=True, years=None)
    filed(aigul_from_records, akim, short)
    filed(aigul_from_records, akim, lasting, their_number="2")
    nomenclature = Nomenclature.objects.get(year=2026)
    told: dict[str, Any] = {"nomenclature": nomenclature, "at": JANUARY}

    assert refusal_of(close_nomenclature, by=head_of_records, **told)[0] == "10.5"
    for each in CaseFile.objects.filter(year=2026):
        close_case(case_file=each, by=aigul_from_records, at=JANUARY)
    assert refusal_of(close_nomenclature, by=aigul_from_records, **told)[0] == "10.5"
    close_nomenclature(by=head_of_records, **told)

    begun = {sort: row["begun"] for sort, row in nomenclature.summary.items()}
    assert (nomenclature.state, begun) == ("closed", {"permanent": 1, "long": 0, "short": 1})


def test_papers_of_old_journals_are_not_waited_for_when_a_year_ends(aigul_from_records: Officer, akim: Officer) -> None:
    executed(aigul_from_records, akim)
    old = executed(aigul_from_records, akim, their_number="2")

    before = unfiled_of_year(2026)
    Incoming.objects.filter(pk=old.pk).update(state=IncomingState.IMPORTED)

    assert (before, unfiled_of_year(2026)) == (2, 1)


def test_papers_of_both_kinds_are_waited_for_and_never_counted_far(
    aigul_from_records: Officer, akim: Officer, executor: Officer, deputy: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in "123":
        executed(aigul_from_records, akim, their_number=number)
    for _paper in range(2):
        letters_out.registered(aigul_from_records, executor, deputy)

    told = unfiled_of_year(2026)
    monkeypatch.setattr("archive.queries.COUNT_UP_TO", 1)

    assert (told, unfiled_of_year(2026)) == (5, 2)


def test_what_is_executed_and_not_filed_is_listed(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer, stranger: Officer
) -> None:
    came = executed(aigul_from_records, deputy)
    own = letters_out.registered(aigul_from_records, executor, deputy)
    send_outgoing(outgoing=own, by=aigul_from_records, at=WEDNESDAY)
    on = WEDNESDAY.date()

    def listed(officer: Officer) -> tuple[list[int], list[int]]:
        incoming, outgoing = unfiled_incoming(officer, on), unfiled_outgoing(officer, on)
        return [row.pk for row in incoming], [row.pk for row in outgoing]

    assert listed(aigul_from_records) == ([came.pk], [own.pk])
    assert listed(department_head) == ([], [own.pk])
    assert listed(stranger) == ([], [])
