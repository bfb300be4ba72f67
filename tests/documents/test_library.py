"""10.9: the Library of documents – placing, versions, withdrawal, who sees it, what is missing; papers laid into it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer, Unit
from documents import library_queries as queries
from documents.actions.accept_incoming import accept_incoming
from documents.actions.add_library_version import add_library_version
from documents.actions.place_in_library import place_in_library
from documents.actions.place_paper_in_library import place_paper_in_library
from documents.actions.withdraw_library_paper import withdraw_library_paper
from documents.library_periods import Period, due_on, label_of, last_day
from documents.models import Incoming, LibraryPaper
from tests.factories.letters import WEDNESDAY, correspondent, paper, pdf
from tests.factories.library import expected, facts, placed
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
TODAY = WEDNESDAY.date()


def test_10_9_a_report_is_laid_down_with_its_period_and_the_bodies_it_concerns_are_told(
    executor: Officer, rural_akim: Officer
) -> None:
    made = placed(executor, interested=[unit("shanaq")])

    assert (made.kind, made.year, made.part, made.state, made.unit.code) == ("monthly", 2026, 2, "placed", "finance")
    assert [(one.ordinal, one.files.count()) for one in made.versions.all()] == [(1, 1)]
    assert Entry.objects.get(event="library_paper.placed").officer == executor
    assert Notice.objects.filter(officer=rural_akim, kind="documents.library_placed").count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"heading": " "}, "heading"),
        ({"period": None}, "year"),
        ({"period": Period(2026, 4)}, "year"),  # it has not begun
        ({"period": Period(2026, 13)}, "year"),
        ({"period": Period(1999, 1)}, "year"),
        ({"kind": "information"}, "year"),
        ({"kind": "answer", "period": None}, "reference"),
        ({"reference": "3-5/1"}, "reference"),
    ],
)
def test_10_9_refuses_what_does_not_fit_together(changes: dict[str, Any], field: str, executor: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        placed(executor, **changes)

    assert (refused.value.clause, refused.value.field) == ("10.9", field)


def test_10_9_refuses_the_paper_of_another_body_and_one_without_a_file(executor: Officer) -> None:
    fields = []

    for body, files in ((unit("education"), [pdf()]), (unit("finance"), [])):
        try:
            place_in_library(by=executor, at=WEDNESDAY, unit=body, facts=facts(), files=files)
        except Refusal as refusal:
            fields.append((refusal.clause, refusal.field))

    assert fields == [("10.9", "unit"), ("10.9", "attached")]


def test_10_9_refuses_an_officer_of_no_such_body(akim: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        placed(akim)

    assert refused.value.clause == "10.9"


def test_10_9_a_version_replaces_none(executor: Officer) -> None:
    made = placed(executor)

    add_library_version(paper=made, by=executor, at=WEDNESDAY, files=[pdf("екінші.pdf")], note="Сандар нақтыланды")

    versions = queries.versions_of(made)
    assert [(one.ordinal, one.note, one.files.count()) for one in versions] == [(2, "Сандар нақтыланды", 1), (1, "", 1)]


@pytest.mark.parametrize(("note", "files", "field"), [(" ", True, "note"), ("Жаңа", False, "attached")])
def test_10_9_refuses_a_version_without_a_note_or_a_file(note: str, files: bool, field: str, executor: Officer) -> None:
    made = placed(executor)

    with pytest.raises(Refusal) as refused:
        add_library_version(paper=made, by=executor, at=WEDNESDAY, files=[pdf()] if files else [], note=note)

    assert (refused.value.clause, refused.value.field) == ("10.9", field)


def test_10_9_a_paper_is_withdrawn_with_a_reason_and_nothing_more_is_done_with_it(
    executor: Officer, stranger: Officer, rural_akim: Officer
) -> None:
    made = placed(executor, interested=[unit("shanaq")])
    told = []

    for by, reason in ((stranger, "–"), (executor, " "), (executor, "Қате файл"), (executor, "Тағы")):
        try:
            withdraw_library_paper(paper=made, by=by, at=WEDNESDAY, reason=reason)
            told.append("done")
        except Refusal as refusal:
            told.append(refusal.clause)

    made.refresh_from_db()
    seen = [LibraryPaper.objects.visible_to(one, TODAY).filter(pk=made.pk).exists() for one in (executor, rural_akim)]
    assert told == ["10.9", "10.9", "done", "10.9"]
    assert (made.state, made.withdrawal, made.withdrawn_by, seen) == ("withdrawn", "Қате файл", executor, [True, False])
    with pytest.raises(Refusal):
        add_library_version(paper=made, by=executor, at=WEDNESDAY, files=[pdf()], note="Жаңа")


@pytest.mark.clause("10.5")
def test_10_5_who_sees_the_papers_of_the_library(request: pytest.FixtureRequest, executor: Officer) -> None:
    own = placed(executor)
    shared = placed(executor, interested=[unit("shanaq")])
    names = ("akim", "head_of_apparatus", "deputy", "aigul_from_records", "department_head", "rural_akim", "stranger")
    people = {name: request.getfixturevalue(name) for name in (*names, "assistant", "executor")}  # 1.4: his deputy

    seen = {
        name: set(LibraryPaper.objects.visible_to(one, TODAY).values_list("pk", flat=True))
        for name, one in people.items()
    }

    every = {own.pk, shared.pk}
    assert seen == dict.fromkeys(people, every) | {"rural_akim": {shared.pk}, "stranger": set(), "assistant": set()}


def test_10_9_the_list_says_which_expected_reports_are_missing_until_they_are_laid_down(
    executor: Officer, akim: Officer, stranger: Officer
) -> None:
    monthly = expected(unit("finance"))
    expected(unit("finance"), kind="quarterly", due_day=20)  # due on 20 April: nobody waits for it yet
    before = [(one.period, one.due_on) for one in queries.missing(executor, TODAY)]

    made = placed(executor, expected=monthly)
    after = [one.period for one in queries.missing(akim, TODAY)]
    withdraw_library_paper(paper=made, by=executor, at=WEDNESDAY, reason="Қате")
    again = [one.period for one in queries.missing(akim, TODAY)]

    assert before == [(Period(2026, 1), date(2026, 2, 5)), (Period(2026, 2), date(2026, 3, 5))]
    assert (after, again) == ([Period(2026, 1)], [Period(2026, 1), Period(2026, 2)])
    assert queries.missing(stranger, TODAY) == []


@pytest.mark.parametrize(
    ("kind", "due_month", "on", "period"),
    [
        ("yearly", 1, date(2027, 2, 1), Period(2026, 1)),
        ("half_yearly", 1, date(2026, 8, 1), Period(2026, 1)),
        ("yearly", 12, date(2028, 1, 10), Period(2026, 1)),
    ],
)
def test_10_9_a_report_of_a_long_period_is_missed_too(
    akim: Officer, kind: str, due_month: int, on: date, period: Period
) -> None:
    owed = expected(unit("finance"), kind=kind, due_month=due_month, due_day=20)

    found = [one.period for one in queries.missing(akim, on) if one.expected == owed]

    assert found == [period]


def test_10_9_refuses_an_expected_report_twice_or_of_another_body(executor: Officer) -> None:
    own, other = expected(unit("finance")), expected(unit("education"))
    placed(executor, expected=own)
    fields = []

    for one in (own, other):
        try:
            placed(executor, expected=one)
        except Refusal as refusal:
            fields.append((refusal.clause, refusal.field))

    assert fields == [("10.9", "expected"), ("10.9", "expected")]


@pytest.mark.parametrize(
    ("kind", "period", "last", "due"),
    [
        ("monthly", Period(2026, 1), date(2026, 1, 31), date(2026, 2, 28)),
        ("quarterly", Period(2025, 4), date(2025, 12, 31), date(2026, 1, 31)),
        ("half_yearly", Period(2026, 1), date(2026, 6, 30), date(2026, 7, 31)),
        ("yearly", Period(2025, 1), date(2025, 12, 31), date(2026, 1, 31)),
    ],
)
def test_10_9_a_period_ends_and_its_report_is_due_in_the_month_after(
    kind: str, period: Period, last: date, due: date
) -> None:
    counted = (last_day(kind, period), due_on(kind, period, months=1, day=31))

    assert counted == (last, due)
    assert str(period.year) in label_of(kind, period)


def held(clerk: Officer, addressee: Officer, **changes: Any) -> Incoming:
    """Return an electronic letter of a department with a file, kept without a number."""
    body = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    said = paper(addressee, **({"correspondent": body, "files": [pdf()]} | changes))
    return accept_incoming(by=clerk, at=WEDNESDAY, hold=True, paper=said)


@pytest.mark.clause("10.12")
def test_10_9_the_files_of_a_waiting_report_go_into_the_library_and_the_paper_back(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim)

    made = place_paper_in_library(incoming=letter, by=aigul_from_records, at=WEDNESDAY, facts=facts())

    letter.refresh_from_db()
    note = letter.return_note
    assert (letter.state, letter.number, note.grounds, note.clause) == ("returned", "", ["library"], "10.9")
    assert (bool(note.details), bool(note.details_ru)) == (True, True)
    assert (made.unit, made.incoming, made.versions.get().files.count()) == (letter.correspondent, letter, 1)


@pytest.mark.clause("10.12")
@pytest.mark.parametrize(
    ("changes", "clause"),
    [
        ({"correspondent": None}, "10.9"),  # a firm
        ({"files": []}, "10.9"),
        ({"restricted": True, "files": [], "summary": ""}, "10.4"),
    ],
)
def test_10_9_refuses_to_lay_down_a_paper_that_does_not_belong_there(
    changes: dict[str, Any], clause: str, aigul_from_records: Officer, akim: Officer
) -> None:
    firm = {"correspondent": correspondent()} if "correspondent" in changes else {}
    letter = held(aigul_from_records, akim, **(changes | firm))

    with pytest.raises(Refusal) as refused:
        place_paper_in_library(incoming=letter, by=aigul_from_records, at=WEDNESDAY, facts=facts())

    assert refused.value.clause == clause


def test_10_12_only_records_lays_a_paper_down_and_only_once(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    letter = held(aigul_from_records, akim)
    clauses = []

    for by in (stranger, aigul_from_records, aigul_from_records):
        try:
            place_paper_in_library(incoming=letter, by=by, at=WEDNESDAY, facts=facts())
            clauses.append("done")
        except Refusal as refusal:
            clauses.append(refusal.clause)

    assert clauses == ["10.12", "done", "10.12"]


@pytest.mark.django_db(transaction=True)
def test_10_9_of_two_officers_who_lay_the_same_report_down_one_is_told(
    executor: Officer, department_head: Officer
) -> None:
    own = expected(unit("finance"))
    ends: list[str] = []
    gate = threading.Barrier(2)

    def lay(by: Officer) -> Callable[[], None]:
        def run() -> None:
            gate.wait()
            try:
                placed(by, expected=own)
                ends.append("done")
            except Refusal as refusal:
                ends.append(refusal.field or "")
            finally:
                connection.close()

        return run

    threads = [threading.Thread(target=lay(one)) for one in (executor, department_head)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert (sorted(ends), LibraryPaper.objects.count()) == (["done", "expected"], 1)
