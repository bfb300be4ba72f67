"""1.4: no form of the admin site gives a clerk the powers of the leadership."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer
from tests.factories import people

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]


def change(officer: Officer) -> str:
    return reverse("admin:apparat_officer_change", args=[officer.pk])


def test_a_clerk_only_reads_the_leadership_and_himself(
    clerk: Client, aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    may_save = {
        officer.username: 'name="_save"' in clerk.get(change(officer)).content.decode()
        for officer in (akim, aigul_from_records, executor)
    }

    assert may_save == {"akim": False, "aigul": False, "executor": True}


def test_a_clerk_sets_no_password_of_the_akim(clerk: Client, akim: Officer) -> None:
    answer = clerk.get(reverse("admin:auth_user_password_change", args=[akim.pk]))

    assert answer.status_code == 403


def test_a_clerk_is_offered_no_post_of_the_leadership(clerk: Client, akim: Officer, executor: Officer) -> None:
    assert akim.position is not None
    page = clerk.get(change(executor)).content.decode()

    assert f'<option value="{akim.position.pk}"' not in page


def test_a_clerk_gives_no_role_of_the_leadership(clerk: Client) -> None:
    post = people.position("executor")

    page = clerk.get(reverse("admin:apparat_position_change", args=[post.pk])).content.decode()

    assert 'value="EXECUTOR"' in page
    assert 'value="AKIM"' not in page


@pytest.mark.parametrize("book", ["officer", "position"])
def test_a_clerk_brings_in_no_table_of_people_or_posts(clerk: Client, book: str) -> None:
    assert clerk.get(reverse(f"admin:apparat_{book}_import")).status_code == 403
