"""A big demo office: years of finished letters behind, and the work of today on every desk (issue line 20)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Count, F, Max
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from apparat.deadlines.models import Deadline
from apparat.deadlines.recount import recount
from apparat.demo import copies, years
from apparat.demo import office as demo
from apparat.demo.shares import OPEN_SHARE, RARE
from apparat.journal.models import Entry
from apparat.worktime.load import rules_in_force
from control.models import Assignment
from control.states import OPEN_STATES
from documents.models import Incoming, Resolution
from tests.apparat.demo.conftest import NOW

pytestmark = pytest.mark.usefixtures("big_office", "db")

LETTERS = 6_000


@pytest.fixture(scope="module")
def big_office(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[demo.Made]:
    """A big office of 6,000 letters since the Regulation came; gone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield demo.make_office(LETTERS, now=NOW, scans=0)
        connection.check_constraints()
        transaction.set_rollback(True)


def shares(query: Any) -> dict[str, int]:
    """Return how many rows stand in which state."""
    return dict(query.values_list("state").annotate(times=Count("pk")))


def test_it_has_what_was_asked_for(big_office: demo.Made) -> None:
    assert (big_office.letters, big_office.assignments) == (LETTERS, LETTERS * 4 // 3 + 1)  # one on a service note
    assert copies.MANY < LETTERS


@pytest.mark.clause("10.12")
def test_10_12_about_three_letters_in_a_hundred_were_returned() -> None:
    returned = Incoming.objects.filter(state="returned").count() / LETTERS

    assert 0.02 <= returned <= 1 / RARE + 0.005


def test_every_sort_of_work_waits_today() -> None:
    letters, tasks = shares(Incoming.objects), shares(Assignment.objects)

    assert letters["on_desk"] >= LETTERS * OPEN_SHARE / 10
    assert Resolution.objects.filter(state="draft").count() >= LETTERS * OPEN_SHARE / 20
    assert all(tasks[state] > 0 for state in OPEN_STATES)
    assert 0.01 * LETTERS <= sum(tasks[state] for state in OPEN_STATES) <= 0.03 * LETTERS


@pytest.mark.clause("13.4")
def test_13_4_there_are_all_lights_and_most_are_not_red() -> None:
    today = timezone.localdate(NOW)
    still_open = Deadline.objects.filter(state="open", term_key__startswith="control.")

    red = still_open.filter(due_on__lt=today).count()
    amber = still_open.filter(due_on__gte=today, warn_on__lte=today).count()

    assert min(red, amber) > 0
    assert red < still_open.count() / 2


def test_at_least_sixty_lives_differ() -> None:
    lives = Incoming.objects.values("correspondent", "summary", "addressee", "desk", "language").distinct()

    assert years.SETTLED + years.PRESENT >= 60
    assert lives.count() >= 45  # some lives share a text


def test_numbers_have_no_gap_in_any_year_and_follow_the_order_of_registration() -> None:
    for year, last in Incoming.objects.filter(year__isnull=False).values_list("year").annotate(Max("ordinal")):
        letters = Incoming.objects.filter(year=year).order_by("registered_at", "ordinal")

        assert list(letters.values_list("ordinal", flat=True)) == list(range(1, last + 1))


def test_nothing_lies_in_the_future() -> None:
    assert Entry.objects.filter(at__gt=NOW).count() == 0
    assert Incoming.objects.filter(received_at__gt=NOW).count() == 0
    assert Incoming.objects.filter(registered_at__lt=F("received_at")).count() == 0


def test_lives_of_one_week_are_minutes_apart() -> None:
    doubled = Incoming.objects.values("received_at", "summary").annotate(times=Count("pk")).filter(times__gt=1)

    assert sum(row["times"] for row in doubled) < LETTERS / 10


@pytest.mark.clause("13.15")
def test_13_15_the_dates_of_the_ledger_are_those_that_counting_gives() -> None:
    rules = rules_in_force()

    wrong = [
        row.pk
        for row in Deadline.objects.order_by("-pk")[::13]
        if (counted := recount(row, rules)).due_on != row.due_on or list(counted.trace) != row.trace
    ]

    assert wrong == []


def test_no_two_deeds_share_an_operation() -> None:
    operations = Entry.objects.filter(root_kind="incoming").values("operation")

    assert operations.annotate(papers=Count("root_id", distinct=True)).filter(papers__gt=1).count() == 0
