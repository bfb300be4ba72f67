"""`sync_roles`: groups follow the table of roles, people follow their seats."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from apparat.opening.groups import sync_roles
from apparat.opening.permissions import GROUPS, permissions_of
from apparat.org.models import Officer, Position
from apparat.org.roles import Role
from tests.factories import people

pytestmark = pytest.mark.django_db
LEGAL_PAPERS = (
    "incoming",
    "resolution",
    "resolutionpoint",
    "returnnote",
    "assignment",
    "executor",
    "report",
    "release",
)


def fresh(officer: Officer) -> Officer:
    """Return the officer without what Django remembers about his permissions."""
    return Officer.objects.get(pk=officer.pk)


def test_every_role_becomes_a_group() -> None:
    sync_roles()

    assert set(Group.objects.values_list("name", flat=True)) == {*Role.values, "RECORDS_HEAD", "HR_HEAD"}


def test_records_keep_the_reference_books_and_only_read_legal_papers(aigul_from_records: Officer) -> None:
    sync_roles()

    aigul = fresh(aigul_from_records)

    assert aigul.is_staff
    assert aigul.has_perms(["apparat.change_unit", "apparat.view_officer", "documents.view_incoming"])
    assert not aigul.has_perm("documents.change_incoming")


@pytest.mark.clause("1.4")
@pytest.mark.parametrize(
    ("who", "keeps"), [("aigul_from_records", False), ("head_of_records", True), ("head_of_apparatus", True)]
)
def test_1_4_people_posts_and_duties_are_kept_by_who_answers_for_them(
    who: str, keeps: bool, request: pytest.FixtureRequest
) -> None:
    officer: Officer = request.getfixturevalue(who)
    sync_roles()

    books = ("officer", "position", "curation", "substitution")
    may = [fresh(officer).has_perm(f"apparat.{act}_{book}") for act in ("add", "change") for book in books]

    assert may == [keeps] * 8


def test_1_4_who_no_longer_heads_the_unit_keeps_people_no_longer(head_of_records: Officer) -> None:
    sync_roles()
    Position.objects.filter(holders=head_of_records).update(heads_unit=False)

    sync_roles()

    assert not fresh(head_of_records).has_perm("apparat.change_officer")


@pytest.mark.parametrize("group", GROUPS)
def test_no_group_may_change_a_legal_paper_there(group: str) -> None:
    may = {name.split(".")[1] for name in permissions_of(group)}

    assert {f"{act}_{paper}" for act in ("add", "change", "delete") for paper in LEGAL_PAPERS} & may == set()


def test_the_calendar_is_kept_by_records_and_the_head_of_apparatus(head_of_apparatus: Officer) -> None:
    sync_roles()

    head = fresh(head_of_apparatus)

    assert head.has_perms(["apparat.change_calendarday", "apparat.add_termamendment"])
    assert not head.has_perm("apparat.change_casefile")


def test_an_executor_has_no_business_on_the_admin_site(executor: Officer) -> None:
    sync_roles()

    assert fresh(executor).is_staff is False


def test_a_second_run_finds_nothing_to_change(aigul_from_records: Officer, akim: Officer) -> None:
    first = sync_roles()

    second = sync_roles()

    assert (len(first) > 0, second) == (True, [])


def test_who_changes_his_seat_changes_his_groups(aigul_from_records: Officer) -> None:
    sync_roles()
    aigul = fresh(aigul_from_records)
    aigul.position = people.position("executor")
    aigul.save()

    found = sync_roles()

    assert [(row.sign, row.whose, row.what) for row in found] == [
        ("+", "aigul", "EXECUTOR"),
        ("-", "aigul", "RECORDS"),
        ("-", "aigul", "RESTRICTED"),
        ("-", "aigul", "admin site"),
    ]


def test_who_left_loses_his_groups(aigul_from_records: Officer) -> None:
    sync_roles()
    aigul = fresh(aigul_from_records)
    aigul.is_active = False
    aigul.save()

    sync_roles()

    assert list(fresh(aigul_from_records).groups.all()) == []


def test_what_an_administrator_gave_by_hand_is_not_taken(executor: Officer) -> None:
    auditors = Group.objects.create(name="auditors")
    executor.groups.add(auditors)
    executor.is_staff = True
    executor.save()

    sync_roles()

    assert (fresh(executor).is_staff, auditors.user_set.count()) == (True, 1)


def test_the_command_prints_the_difference(aigul_from_records: Officer) -> None:
    first, second = StringIO(), StringIO()

    call_command("sync_roles", stdout=first)
    call_command("sync_roles", stdout=second)

    assert "+ aigul: RECORDS" in first.getvalue()
    assert second.getvalue() == "Roles: nothing to change.\n"
