"""A copied life is the life that real deeds made, on another week: the same rows, the same facts, moved dates."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import F, ForeignKey, Q, QuerySet
from django.utils import timezone

from apparat.deadlines.models import Deadline
from apparat.demo.shifts import moved_row
from apparat.journal.models import Entry
from control.models import Assignment
from documents.models import Incoming

pytestmark = pytest.mark.usefixtures("demo_office", "db")


def pairs() -> list[tuple[Incoming, Incoming, timedelta]]:
    """Return letters that are one life on two weeks: the first of them, another, how far they lie apart."""
    lives: dict[Any, list[Incoming]] = defaultdict(list)
    for letter in Incoming.objects.order_by("received_at"):
        local = timezone.localtime(letter.received_at)
        lives[(letter.correspondent_id, letter.summary, local.weekday(), local.time())].append(letter)
    return [(row[0], other, other.received_at - row[0].received_at) for row in lives.values() for other in row[1:]]


def played(letter: Incoming) -> QuerySet[Entry]:
    """Return the journal of the letter as it was played; what was done beside it afterwards belongs to one letter only.

    Afterwards: the answer of a superior body to a request (12.6), and acquaintance with the paper (10.6).
    """
    entries = Entry.objects.filter(root_kind="incoming", root_id=letter.pk).order_by("at", "pk")
    later = entries.filter(Q(event__in=AFTERWARDS) | Q(subject_kind__in=["circulation", "reader"]))
    return entries.exclude(at__in=list(later.values_list("at", flat=True)))


AFTERWARDS = ("assignment.decision_granted", "assignment.decision_declined", "assignment.information_given")


def life(letter: Incoming) -> list[tuple[Any, ...]]:
    """Return the journal of a letter without its keys, numbers and dates."""
    entries = played(letter)
    return [(row.event, row.clause, row.officer_id, row.subject_kind, sorted(row.data)) for row in entries]


def moments(letter: Incoming) -> list[Any]:
    """Return when each deed of a letter's life was done."""
    return list(played(letter).values_list("at", flat=True))


def test_there_are_copies_and_they_are_whole_weeks_away() -> None:
    found = pairs()

    assert len(found) >= 10
    assert {apart.days % 7 for _one, _other, apart in found} == {0}


def test_a_copy_lived_the_same_life() -> None:
    assert [(one.pk, other.pk) for one, other, _apart in pairs() if life(one) != life(other)] == []


def test_every_deed_of_a_copy_is_as_far_away_as_its_letter() -> None:
    wrong = []
    for one, other, apart in pairs():
        here, there = moments(one), moments(other)
        wrong += [other.pk for first, second in zip(here, there, strict=True) if second - first != apart]

    assert wrong == []


def test_versions_of_a_copy_are_those_of_the_pattern() -> None:
    columns = ("history_type", "history_user_id", "history_change_reason", "state", "desk_id")

    wrong = [
        other.pk
        for one, other, _apart in pairs()
        if list(one.history.order_by("history_id").values_list(*columns))
        != list(other.history.order_by("history_id").values_list(*columns))
    ]

    assert wrong == []


def test_no_copy_shows_the_number_of_another_letter() -> None:
    strangers = Entry.objects.filter(event="incoming.register_incoming").exclude(subject_number="")
    numbers = dict(Incoming.objects.values_list("pk", "number"))

    assert [row.pk for row in strangers if row.data["number"] != numbers[row.root_id]] == []
    assert Assignment.objects.exclude(origin_number=F("resolution_point__resolution__incoming__number")).count() == 0


def test_a_moved_row_of_the_ledger_begins_as_many_days_later() -> None:
    row = Deadline.objects.filter(fixed_on__isnull=False)[0]

    moved = moved_row(row, -14)

    assert (moved.start_on, moved.fixed_on) == (
        row.start_on - timedelta(days=14),
        row.fixed_on and row.fixed_on - timedelta(days=14),
    )
    assert moved.pk is None


def test_every_foreign_key_and_index_is_back_and_valid() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), bool_and(convalidated) FROM pg_constraint"
            " WHERE contype = 'f' AND conrelid = 'documents_incoming'::regclass"
        )
        keys = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM pg_indexes WHERE indexname IN ('incoming_search', 'journal_by_paper')")
        indexes = cursor.fetchone()

    assert keys == (sum(isinstance(field, ForeignKey) for field in Incoming._meta.concrete_fields), True)
    assert indexes == (2,)
