"""The demo office: believable, lawful, gapless, explained, and open for the next real letter (issue line 20)."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import chain
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Count, F, Q
from django.urls import resolve
from django.utils import timezone

from acquaintance.models import Circulation, Reader
from apparat.deadlines.models import Deadline
from apparat.deadlines.recount import recount
from apparat.demo import office as demo
from apparat.demo.people import PASSWORD, SEATS, SIGN_INS
from apparat.demo.tables import KINDS, tables
from apparat.journal.models import Entry
from apparat.kazakh.folding import fold
from apparat.notices.models import Notice
from apparat.numbering.models import Counter, Register
from apparat.numbering.take import take
from apparat.org.models import Acting, Officer
from apparat.worktime.load import rules_in_force
from control.models import Assignment, Executor
from documents.marks import latest_day
from documents.models import FinancingProposal, Incoming, IncomingFile, Resolution, ResolutionPoint
from tests.apparat.demo.conftest import LETTERS, NOW

pytestmark = pytest.mark.usefixtures("demo_office", "db")


def test_it_has_the_letters_asked_for_and_four_assignments_to_three(demo_office: demo.Made) -> None:
    assert (demo_office.letters, demo_office.assignments, demo_office.already) == (
        LETTERS,
        100 + 1,  # 10.13: and one on a service note
        False,
    )
    assert demo_office.officers == len(SEATS) + 1


def test_a_second_time_it_keeps_what_is_there() -> None:
    before = list(Incoming.objects.order_by("pk").values_list("pk", "number"))

    again = demo.make_office(10, now=NOW)

    assert again.already
    assert list(Incoming.objects.order_by("pk").values_list("pk", "number")) == before


def test_everybody_named_at_the_start_can_sign_in() -> None:
    people = {row.username: row for row in Officer.objects.filter(username__in=[name for name, _what in SIGN_INS])}

    assert {name for name, _what in SIGN_INS} == set(people)
    assert people["aigul"].check_password(PASSWORD)
    assert people["aigul"].first_name_kk == "Айгүл"


def test_who_left_cannot_sign_in() -> None:
    left = Officer.objects.get(username="left")

    assert (left.is_active, left.left_on is not None) == (False, True)


@pytest.mark.clause("1.4")
def test_1_4_somebody_acts_today_and_somebody_will() -> None:
    today = timezone.localdate(NOW)

    assert Acting.objects.filter(starts_on__lte=today, ends_on__gte=today, basis=Acting.Basis.MUTUAL).count() == 1
    assert Acting.objects.filter(starts_on__gt=today).count() == 1


@pytest.mark.clause("10.9")
def test_10_9_numbers_have_no_gap_and_follow_the_order_of_registration() -> None:
    letters = list(Incoming.objects.filter(ordinal__isnull=False).order_by("registered_at", "pk"))

    assert sorted(letter.ordinal or 0 for letter in letters) == list(range(1, len(letters) + 1))
    assert [letter.ordinal for letter in letters] == list(range(1, len(letters) + 1))
    assert {letter.number == f"3-5/{letter.ordinal}" for letter in letters} == {True}


def test_the_next_real_letter_takes_the_next_number() -> None:
    last = Counter.objects.get(register=Register.objects.get(code="incoming"), year=2026).last

    assert take("incoming", year=2026).ordinal == last + 1
    assert last == Incoming.objects.filter(ordinal__isnull=False).count()


@pytest.mark.clause("13.15")
def test_13_15_every_date_of_the_ledger_is_the_one_that_counting_gives() -> None:
    rules = rules_in_force()

    wrong = [
        row.pk
        for row in Deadline.objects.all()
        if (counted := recount(row, rules)).due_on != row.due_on or list(counted.trace) != row.trace
    ]

    assert wrong == []


def test_dates_that_hang_on_other_dates_of_the_ledger_hang_on_the_right_ones() -> None:
    hanging = Deadline.objects.filter(counted_from__isnull=False)

    assert hanging.exclude(start_on=F("counted_from__due_on")).count() == 0
    assert hanging.exclude(root_id=F("counted_from__root_id")).count() == 0
    assert hanging.exists()


def test_every_thing_hangs_together_within_its_letter() -> None:
    strays = [
        Assignment.objects.exclude(deadline=None).exclude(root_id=F("deadline__root_id")),
        Assignment.objects.exclude(root_id=F("resolution_point__resolution__incoming_id")),
        Executor.objects.exclude(deadline=None).exclude(assignment__root_id=F("deadline__root_id")),
        Incoming.objects.exclude(registration_deadline__root_id=F("pk")),
        Assignment.objects.exclude(origin_number="").exclude(number__startswith=F("origin_number")),
    ]

    assert [list(query) for query in strays] == [[]] * len(strays)


def test_addresses_in_the_ledger_and_in_notices_lead_to_their_things() -> None:
    wrong = [row.path for row in Notice.objects.exclude(path="") if not _leads_to_a_thing(row.path)]
    astray = [row for row in Assignment.objects.exclude(deadline=None).select_related("deadline") if _leads_away(row)]

    assert (wrong, astray) == ([], [])


def _leads_to_a_thing(path: str) -> bool:
    """Tell whether something there has this address; one without a key leads to a page of the reader's own."""
    keys = re.findall(r"\d+", path)
    if not keys:
        return resolve(path) is not None
    models: list[Any] = [model for model in apps.get_models() if hasattr(model, "get_absolute_url")]
    found = (thing for model in models for thing in model._default_manager.filter(pk=keys[0]))
    return any(thing.get_absolute_url() == path for thing in found)


def _leads_away(row: Assignment) -> bool:
    assert row.deadline is not None
    return (row.deadline.subject_path, row.deadline.subject_number) != (row.get_absolute_url(), row.number)


def test_the_journal_tells_every_life_about_existing_things_only() -> None:
    told: dict[str, Any] = {**KINDS, "circulation": Circulation, "reader": Reader, "financing": FinancingProposal}
    kinds = {kind: set(model._default_manager.values_list("pk", flat=True)) for kind, model in told.items()}

    entries = Entry.objects.filter(root_kind="incoming")

    assert [row.pk for row in entries if row.subject_id not in kinds[row.subject_kind]] == []
    assert entries.filter(event="incoming.accepted").count() == LETTERS
    assert (
        entries.values("operation").annotate(papers=Count("root_id", distinct=True)).filter(papers__gt=1).count() == 0
    )


def test_the_history_of_every_row_ends_in_the_row() -> None:
    wrong = []
    for table in tables():
        if table.is_history:
            columns = [field.attname for field in table.of._meta.concrete_fields if hasattr(table.model, field.attname)]
            last = table.model._default_manager.order_by("id", "-history_date", "-history_id").distinct("id")
            now = {row["id"]: row for row in table.of._default_manager.values(*columns)}
            wrong += [(table.name, row["id"]) for row in last.values(*columns) if row != now[row["id"]]]
            assert set(now) == set(last.values_list("id", flat=True))

    assert wrong == []


def test_histories_tell_the_moment_and_the_hand_of_each_deed() -> None:
    letter = Incoming.objects.filter(registered_at__isnull=False).order_by("pk")[0]

    first = letter.history.order_by("history_id")[0]

    assert (first.history_type, first.history_user, first.history_date >= letter.received_at) == (
        "+",
        letter.accepted_by,
        True,
    )
    assert first.history_date <= NOW


def test_nothing_lies_in_the_future() -> None:
    assert Entry.objects.filter(at__gt=NOW).count() == 0
    assert Incoming.objects.filter(received_at__gt=NOW).count() == 0


def test_it_is_an_office_with_every_sort_of_work() -> None:
    letters = set(Incoming.objects.values_list("state", flat=True))
    tasks = set(Assignment.objects.values_list("state", flat=True))

    assert {"returned", "on_desk", "resolved", "executed", "filed"} <= letters
    assert {"accepted", "released", "noted"} <= tasks
    assert Incoming.objects.filter(restricted=True, summary="").exists()
    assert Deadline.objects.filter(state="open", due_on__lt=timezone.localdate(NOW)).exists()
    assert Resolution.objects.filter(~Q(drafted_by=F("signed_by"))).exists()


@pytest.mark.clause("10.9")
def test_10_9_what_came_after_half_past_six_waited_for_the_next_day() -> None:
    late = [row for row in Incoming.objects.filter(urgency="none") if _evening(row)]

    assert late
    assert {row.lawful_on > timezone.localdate(row.received_at) for row in late} == {True}


def _evening(row: Incoming) -> bool:
    local = timezone.localtime(row.received_at)
    return (local.hour, local.minute) > (18, 30)


def test_a_letter_is_found_by_its_number_and_by_the_correspondents() -> None:
    letters = Incoming.objects.filter(ordinal__isnull=False)

    wrong = [
        row.pk
        for row in letters
        if not set(chain(fold(row.number).split(), fold(row.their_number).split())) <= set(row.search_text.split())
    ]

    assert wrong == []


def test_no_two_letters_of_one_correspondent_bear_one_number() -> None:
    doubles = Incoming.objects.values("correspondent", "their_number", "their_on").annotate(times=Count("pk"))

    assert list(doubles.filter(times__gt=1)) == []


def test_no_letter_of_the_past_leaves_the_house_today() -> None:
    assert Notice.objects.filter(mail=Notice.Mail.WAITING).count() == 0
    assert Notice.objects.filter(read_at=None, created_at__lt=NOW - timedelta(days=2)).count() == 0
    assert Notice.objects.exists()


def test_the_newest_letters_have_a_scan() -> None:
    files = IncomingFile.objects.select_related("attachment__blob", "incoming")

    assert [(row.attachment.blob.content_type, row.attachment.blob.pages) for row in files] == [
        ("application/pdf", 1)
    ] * 2


@pytest.mark.clause("13.2")
def test_13_2_no_assignment_on_a_marked_letter_ends_after_its_mark() -> None:
    marked = {letter.pk: letter for letter in Incoming.objects.exclude(urgency="none").exclude(number="")}
    given = Assignment.objects.filter(root_kind="incoming", root_id__in=marked).select_related("deadline")

    late = [
        row.number
        for row in given
        if row.deadline and row.deadline.due_on > (latest_day(marked[row.root_id], timezone.localdate(row.given_at)))  # type: ignore[index,operator]
    ]

    assert given.exists()
    assert late == []


@pytest.mark.clause("13.10")
def test_13_10_only_what_waits_for_no_answer_is_taken_into_account() -> None:
    noted = ResolutionPoint.objects.filter(term=ResolutionPoint.Term.NOTED)

    assert noted.exists()
    assert not noted.filter(resolution__incoming__kind__needs_answer=True).exists()


@pytest.mark.clause("10.4")
def test_10_4_restricted_letters_are_executed_on_paper_and_some_still_lie_on_a_desk() -> None:
    restricted = Incoming.objects.filter(restricted=True).exclude(number="")

    assert restricted.exclude(paper_file="").exists()
    assert {row.resolved_on is None for row in restricted.filter(state="on_desk")} <= {True}
