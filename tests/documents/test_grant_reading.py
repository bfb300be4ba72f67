"""10.4, 10.5: one named officer reads one paper until a day; who may name him, and how it ends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from guardian.shortcuts import assign_perm

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Acting, Officer
from documents.actions.end_readings import end_readings
from documents.actions.grant_reading import grant_reading
from documents.actions.withdraw_reading import withdraw_reading
from documents.models import Incoming, IncomingReader
from tests.factories.letters import WEDNESDAY, registered

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4", "10.5")]
ON = WEDNESDAY.date()


@pytest.fixture
def secret(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A restricted line addressed to the akim."""
    return registered(aigul_from_records, akim, restricted=True, summary="")


def granted(paper: Incoming, by: Officer, reader: Officer, **facts: Any) -> IncomingReader:
    """Name the reader until the end of the month, by an order."""
    asked: dict[str, Any] = {"basis": "12-ө бұйрық", "ends_on": date(2026, 3, 31)} | facts
    return grant_reading(incoming=paper, by=by, at=WEDNESDAY, reader=reader, **asked)


def seen_by(officer: Officer) -> list[Incoming]:
    """Return the papers the officer sees."""
    return list(Incoming.objects.visible_to(officer, ON))


def test_10_4_a_named_officer_sees_that_paper_and_no_other(
    secret: Incoming, aigul_from_records: Officer, executor: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim, restricted=True, summary="", their_number="2")

    row = granted(secret, aigul_from_records, executor)

    assert seen_by(executor) == [secret]
    assert (row.granted_by, row.granted_at) == (aigul_from_records, WEDNESDAY)


def test_10_4_it_is_written_into_the_journal(secret: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    granted(secret, aigul_from_records, executor)

    entry = Entry.objects.get(event="incoming.reading_granted")
    assert (entry.clause, entry.officer, entry.root_id) == ("10.4", aigul_from_records, secret.pk)
    assert "12-ө бұйрық" in entry.sentence


def test_10_4_it_is_taken_back(secret: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    row = granted(secret, aigul_from_records, executor)

    withdraw_reading(reader=row, by=aigul_from_records, at=WEDNESDAY)

    assert seen_by(executor) == []
    assert Entry.objects.filter(event="incoming.reading_withdrawn", clause="10.4").count() == 1


def test_10_4_it_is_given_to_the_person_and_not_to_who_acts_for_him(
    secret: Incoming, aigul_from_records: Officer, department_head: Officer, executor: Officer
) -> None:
    granted(secret, aigul_from_records, department_head)
    Acting.objects.create(
        absent=department_head, substitute=executor, order_number="1", order_on=ON, starts_on=ON, ends_on=ON
    )

    assert seen_by(executor) == []


def test_10_4_the_head_of_records_who_is_not_the_specialist_neither_sees_nor_opens_it(
    secret: Incoming, head_of_records: Officer, executor: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, head_of_records, executor)

    assert (refused.value.clause, seen_by(head_of_records)) == ("10.4", [])


def test_10_4_only_the_specialist_takes_it_back(
    secret: Incoming, head_of_records: Officer, aigul_from_records: Officer, executor: Officer
) -> None:
    row = granted(secret, aigul_from_records, executor)

    with pytest.raises(Refusal) as refused:
        withdraw_reading(reader=row, by=head_of_records, at=WEDNESDAY)

    assert (refused.value.clause, IncomingReader.objects.count()) == ("10.4", 1)


def test_10_5_the_head_of_records_opens_an_ordinary_paper(
    head_of_records: Officer, aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    letter = registered(aigul_from_records, akim)

    granted(letter, head_of_records, executor)

    entry = Entry.objects.get(event="incoming.reading_granted")
    assert (seen_by(executor), entry.clause) == ([letter], "10.5")
    assert "31.03.2026" in entry.sentence


def test_10_5_a_clerk_does_not_open_an_ordinary_paper(
    aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(registered(aigul_from_records, akim), aigul_from_records, executor)

    assert refused.value.clause == "10.5"


def test_10_4_the_named_officer_is_told(secret: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    granted(secret, aigul_from_records, executor)

    notice = Notice.objects.get(kind="documents.reading_granted")
    assert (notice.officer, notice.path) == (executor, secret.get_absolute_url())


@pytest.mark.parametrize("ends_on", [date(2026, 3, 17), date(2027, 3, 20)], ids=["a day that is over", "a year off"])
def test_10_4_the_last_day_is_neither_over_nor_more_than_a_year_away(
    ends_on: date, secret: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, aigul_from_records, executor, ends_on=ends_on)

    assert (refused.value.field, IncomingReader.objects.count()) == ("ends_on", 0)


def test_10_4_the_last_day_belongs_to_it_and_on_the_next_one_it_is_over(
    secret: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    granted(secret, aigul_from_records, executor, ends_on=ON)

    ended = [end_readings(at=WEDNESDAY + timedelta(days=days)) for days in (0, 1, 1)]

    assert (ended, seen_by(executor)) == ([0, 1, 0], [])
    assert Entry.objects.filter(event="incoming.reading_ended", clause="10.4", officer=None).count() == 1


def test_10_4_a_paper_opened_for_a_while_is_open_again_when_it_is_named_anew(
    secret: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    granted(secret, aigul_from_records, executor, ends_on=ON)
    end_readings(at=WEDNESDAY + timedelta(days=1))

    granted(secret, aigul_from_records, executor)

    assert seen_by(executor) == [secret]


def test_10_4_without_a_basis_nobody_is_named(secret: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, aigul_from_records, executor, basis="  ")

    assert refused.value.field == "basis"


def test_10_4_who_sees_it_already_is_not_named(secret: Incoming, aigul_from_records: Officer, akim: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, aigul_from_records, akim)

    assert refused.value.field == "reader"


def test_10_4_who_left_is_not_named(secret: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    executor.is_active = False
    executor.save()

    with pytest.raises(Refusal) as refused:
        granted(secret, aigul_from_records, executor)

    assert refused.value.field == "reader"


def test_the_objects_own_permission_says_the_same(
    secret: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    granted(secret, aigul_from_records, executor)

    assert Officer.objects.get(pk=executor.pk).has_perm("documents.view_incoming", secret)


def test_no_shortcut_makes_an_exception_without_a_basis(secret: Incoming, executor: Officer) -> None:
    with pytest.raises(IntegrityError):
        assign_perm("documents.view_incoming", executor, secret)


@pytest.mark.parametrize("restricted", [True, False])
def test_10_4_the_right_ends_with_its_day_whether_the_task_runs_or_not(
    restricted: bool, aigul_from_records: Officer, head_of_records: Officer, executor: Officer, akim: Officer
) -> None:
    paper = registered(aigul_from_records, akim, restricted=restricted, summary="" if restricted else "Жол туралы")
    granted(paper, aigul_from_records if restricted else head_of_records, executor, ends_on=ON)

    seen = [Incoming.objects.visible_to(executor, ON + timedelta(days=late)).count() for late in (0, 1)]

    assert (seen, IncomingReader.objects.count()) == ([1, 0], 1)


def test_10_4_who_sees_the_other_papers_of_the_registry_loses_a_restricted_one_on_its_day(
    secret: Incoming, aigul_from_records: Officer, head_of_records: Officer
) -> None:
    granted(secret, aigul_from_records, head_of_records, ends_on=ON)

    seen = [Incoming.objects.visible_to(head_of_records, ON + timedelta(days=late)).count() for late in (0, 1)]

    assert seen == [1, 0]


def test_10_4_whose_day_is_over_is_named_anew_before_the_task_comes_by(
    secret: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    granted(secret, aigul_from_records, executor, ends_on=ON)
    later: dict[str, Any] = {"at": WEDNESDAY + timedelta(days=1), "ends_on": ON + timedelta(days=5)}

    grant_reading(incoming=secret, by=aigul_from_records, reader=executor, basis="13-ө бұйрық", **later)

    events = list(Entry.objects.order_by("pk").values_list("event", flat=True))
    assert IncomingReader.objects.get().basis == "13-ө бұйрық"
    assert events[-2:] == ["incoming.reading_ended", "incoming.reading_granted"]
