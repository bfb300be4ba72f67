"""An old journal becomes papers of the registry: their numbers, words, correspondents, counters (10.9; ADR-0016)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.numbering.models import Counter
from apparat.numbering.take import take
from apparat.org.models import Citizen, Officer, Unit
from documents.legacy import LegacyPaper, row_of
from documents.models import DocumentKind, Incoming, LegacyRecord
from imports.actions.begin_import import begin_import
from imports.actions.drop_import import drop_import
from imports.actions.resume_import import resume_import
from imports.actions.stop_import import stop_import
from imports.models import Mapping, Run
from imports.tasks import sweep_imports
from tests.factories.imports import brought, codes, looked_through, row, rows, table, taken_over, worked_on, xlsx
from tests.factories.letters import WEDNESDAY, correspondent, registered
from tests.factories.worktime import ALMATY

MARCH_2026 = date(2026, 3, 18)


@pytest.mark.clause("10.9")
def test_10_9_a_row_becomes_a_paper_as_the_journal_knew_it(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, xlsx(row("3-5/290", note="2 парақ")))

    paper = Incoming.objects.get()
    assert (run.state, run.brought, run.passed_over) == ("done", 1, 0)
    assert (paper.state, paper.number, paper.ordinal, paper.year) == ("imported", "3-5/290", 290, 2024)
    assert timezone.localdate(paper.registered_at or WEDNESDAY) == date(2024, 3, 5)
    assert (paper.their_number, paper.their_on, paper.summary) == (
        "12-05/7",
        date(2024, 3, 4),
        "Бюджеттің атқарылуы туралы",
    )
    assert (paper.correspondent.name_kk, paper.addressee, paper.desk, paper.language) == (
        "Қаржы басқармасы",
        None,
        None,
        "kk",
    )
    assert (paper.legacy.file_name, paper.legacy.row) == ("журнал.xlsx", 2)
    assert (paper.legacy.resolution, paper.legacy.execution, paper.legacy.note) == (
        "Қаржы бөлімі: орындауға",
        "18.03.2024 жауап берілді",
        "2 парақ",
    )


def test_no_term_opens_and_every_paper_has_its_history_and_its_entry(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, table(*rows(1, 3)))

    papers = Incoming.objects.order_by("ordinal")
    assert Deadline.objects.count() == 0
    assert [paper.history.get().history_user for paper in papers] == [aigul_from_records] * 3
    assert list(
        Entry.objects.filter(event="incoming.imported").order_by("subject_id").values_list("data", flat=True)
    ) == [{"file": "журнал.csv", "row": place} for place in (2, 3, 4)]
    batch = Entry.objects.get(event="import.batch", root_id=run.pk)
    assert batch.data == {"place": 4, "brought": 3, "passed_over": 0}


def test_the_same_file_again_brings_nothing_twice(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(*rows(1, 3)))

    again = looked_through(aigul_from_records, table(*rows(1, 4)))

    assert (again.good, again.known, again.bad) == (1, 3, 0)


def test_two_imports_of_one_file_bring_it_once(aigul_from_records: Officer) -> None:
    first, second = (looked_through(aigul_from_records, table(*rows(1, 3))) for _time in range(2))

    for run in (first, second):
        begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
        worked_on(run)
        run.refresh_from_db()

    assert [(run.state, run.brought, run.passed_over) for run in (first, second)] == [("done", 3, 0), ("done", 0, 3)]


def test_papers_of_the_same_key_are_the_same_whatever_their_number(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("3-5/1", key="a-1")))

    again = looked_through(aigul_from_records, table(row("3-5/7", key="a-1"), row("3-5/2", key="a-2")))

    assert (again.good, again.known) == (1, 1)


def test_a_counter_of_a_past_year_follows_the_old_numbers_and_gaps_are_told(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, table(*rows(1, 3), *rows(7, 8), row("3-5/10")))

    assert Counter.objects.get(year=2024).last == 10
    assert run.found["years"] == [
        {"year": 2024, "first": 1, "last": 10, "count": 6, "lacking": 4, "gaps": ["4–6", "9"]}
    ]


def test_a_counter_never_goes_back(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(*rows(40, 50)))

    taken_over(aigul_from_records, table(*rows(1, 3)))

    with transaction.atomic():
        assert take("incoming", year=2024).text == "3-5/51"


def test_numbers_of_this_year_are_taken_while_nobody_has_gone_beyond_them(
    aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim)
    registered(aigul_from_records, akim, their_number="2")

    run = taken_over(aigul_from_records, table(*rows(1, 4, on="10.03.2026")))
    after = registered(aigul_from_records, akim, their_number="3")

    assert codes(run) == [(2, "number_used"), (3, "number_used")]
    assert set(Incoming.objects.filter(state="imported").values_list("ordinal", flat=True)) == {3, 4}
    assert after.number == "3-5/5"


def test_a_number_given_between_the_looking_through_and_the_taking_over_stays_with_its_paper(
    aigul_from_records: Officer, akim: Officer
) -> None:
    run = looked_through(aigul_from_records, table(*rows(1, 2, on="10.03.2026")))
    live = registered(aigul_from_records, akim)

    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    worked_on(run)

    run.refresh_from_db()
    assert (live.number, run.brought, run.passed_over) == ("3-5/1", 1, 1)


def test_a_number_lost_in_a_gap_that_this_year_has_passed_is_refused(
    aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim)
    Counter.objects.filter(year=2026).update(last=9)

    run = looked_through(aigul_from_records, table(row("3-5/5", on="10.03.2026")))

    assert codes(run) == [(2, "number_passed")]


def test_numbers_that_tell_no_ordinal_stand_as_they_are(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, table(row("290-И"), row("290/1"), row("17")))

    assert list(Incoming.objects.order_by("pk").values_list("number", "ordinal")) == [
        ("290-И", 0),
        ("290/1", 0),
        ("17", 17),
    ]
    assert run.found["unplaced"] == 2


def test_correspondents_are_found_by_number_or_name_and_else_made(aigul_from_records: Officer) -> None:
    known = correspondent()
    with_bin = Unit.objects.create(code="b", kind="outside", rank="outside", name_kk="Зауыт", bin="990140000384")

    run = taken_over(
        aigul_from_records,
        table(
            row("1", sender="жiберушi OUTSIDE"),
            row("2", sender="Басқа атпен", bin="990140000384"),
            row("3", sender="Жаңа ұйым"),
            row("4", sender="жаңа  ұйым"),
            row("5", sender="Төлеген Айсұлу Бекқызы"),
        ),
    )

    senders = [paper.correspondent for paper in Incoming.objects.order_by("ordinal")]
    assert senders[:2] == [known, with_bin]
    assert senders[2] == senders[3]
    assert (senders[4].kind, Citizen.objects.get().last_name) == ("citizen", "Төлеген")
    assert (run.found["bodies"], run.found["citizens"], run.found["names"]) == (1, 1, ["Жаңа ұйым"])


def test_several_of_one_name_are_a_fault(aigul_from_records: Officer) -> None:
    for code in ("one", "two"):
        Unit.objects.create(code=code, kind="outside", rank="outside", name_kk="Егіз")

    run = looked_through(aigul_from_records, table(row("1", sender="Егіз")))

    assert codes(run) == [(2, "sender_many")]


def test_columns_are_remembered_for_the_next_file_of_such_headings(aigul_from_records: Officer) -> None:
    looked_through(aigul_from_records, table(row("1")), receipt=9)

    assert Mapping.objects.get().columns["receipt"] == 9


def test_it_is_stopped_between_batches_and_goes_on_where_it_was(
    aigul_from_records: Officer, head_of_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.sources.BATCH", 2)
    run = looked_through(aigul_from_records, table(*rows(1, 5)))
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    Run.objects.filter(pk=run.pk).update(place=0)
    stop_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    idle = worked_on(run)
    resume_import(run=run, by=head_of_records, at=WEDNESDAY)
    done = worked_on(run)

    run.refresh_from_db()
    assert (idle, done, run.brought, run.place) == ("stopped", "done", 5, 6)
    assert set(Incoming.objects.values_list("accepted_by", flat=True)) == {head_of_records.pk}


def test_a_killed_worker_loses_one_batch_and_the_sweep_goes_on(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.sources.BATCH", 2)
    run = looked_through(aigul_from_records, table(*rows(1, 5)))
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    calls: list[Any] = []

    def dies(*args: Any, **said: Any) -> None:
        calls.append(args)
        if len(calls) == 2:
            raise SystemExit

    with monkeypatch.context() as second:
        second.setattr("imports.work.write", dies)
        with pytest.raises(SystemExit):
            worked_on(run)
    after_death = Incoming.objects.count()
    swept = sweep_imports()

    run.refresh_from_db()
    assert (after_death, swept, run.state, run.brought) == (2, 1, "done", 5)
    assert Incoming.objects.count() == 5


def test_a_number_that_somebody_wrote_meanwhile_stops_it_and_nothing_is_half_written(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = looked_through(aigul_from_records, table(*rows(1, 3)))
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    def used(**_: Any) -> None:
        raise IntegrityError

    with monkeypatch.context() as broken:
        broken.setattr("imports.work.bring_legacy", used)
        worked_on(run)

    run.refresh_from_db()
    assert (run.state, run.trouble, run.brought, Incoming.objects.count()) == ("stopped", "conflict", 0, 0)
    assert Unit.objects.filter(name_kk="Қаржы басқармасы").count() == 0


def test_it_stops_when_who_began_it_keeps_the_registry_no_more(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(*rows(1, 3)))
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    aigul_from_records.position = None
    aigul_from_records.save()

    worked_on(run)

    run.refresh_from_db()
    assert (run.state, run.trouble, run.brought) == ("stopped", "no_power", 0)


def test_what_is_given_up_leaves_neither_rows_nor_file(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("1"), row("")))

    drop_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    run.refresh_from_db()
    assert (run.state, run.attachment, run.layout, run.faults.count()) == ("dropped", None, {}, 0)
    assert worked_on(run) == "dropped"


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("deed", [begin_import, stop_import, resume_import, drop_import])
def test_10_9_only_records_does_it(aigul_from_records: Officer, stranger: Officer, deed: Any) -> None:
    run = looked_through(aigul_from_records, table(row("1")))

    with pytest.raises(Refusal) as refused:
        deed(run=run, by=stranger, at=WEDNESDAY)

    assert refused.value.clause == "10.9"


def test_nothing_is_begun_without_a_row_to_take_over(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("")))

    with pytest.raises(Refusal) as refused:
        begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    assert (run.good, run.bad, refused.value.clause) == (0, 1, "10.9")


def test_a_taken_over_import_is_not_taken_over_twice(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, table(row("1")))

    with pytest.raises(Refusal):
        begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    assert Incoming.objects.count() == 1


def test_the_database_lets_nobody_else_be_without_an_addressee(aigul_from_records: Officer, akim: Officer) -> None:
    paper = registered(aigul_from_records, akim)

    with pytest.raises(IntegrityError, match="incoming_has_an_addressee"), transaction.atomic():
        Incoming.objects.filter(pk=paper.pk).update(addressee=None)


def test_the_database_takes_an_old_number_once(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("290-И")))
    letter = DocumentKind.objects.get(code="letter")
    paper = LegacyPaper(
        row=9, number="290-И", on=date(2024, 5, 5), correspondent=correspondent().pk, who="", kind=letter.pk
    )
    again = row_of(paper, Incoming.objects.get().register or pytest.fail("no register"), aigul_from_records)

    with pytest.raises(IntegrityError, match="imported_number_once"), transaction.atomic():
        again.save()


def test_a_paper_of_tomorrow_is_no_old_paper(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("1", on="01.01.2099")))

    assert codes(run) == [(2, "day_late")]


def test_brought_files_wait_for_their_columns(aigul_from_records: Officer) -> None:
    run = brought(aigul_from_records, table(row("1")), at=datetime(2026, 3, 18, 11, tzinfo=ALMATY))

    assert (run.state, LegacyRecord.objects.count()) == ("uploaded", 0)
