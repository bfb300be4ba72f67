"""The bell's pages: everybody sees and marks his own notices only."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from apparat.notices.models import Notice
from apparat.notices.queries import unread_count
from apparat.org.models import Officer
from tests.apparat.notices.things import AT, waiting

QUERIES = 4  # session; officer with his seat, orders and bell; notices; office


@pytest.fixture
def signed_in(client: Client, executor: Officer) -> Client:
    """The executor's browser."""
    client.force_login(executor)
    return client


def test_the_list_shows_the_officers_own_notices_latest_first(
    signed_in: Client, executor: Officer, deputy: Officer
) -> None:
    first, second = waiting(executor, 1), waiting(executor, 2)
    waiting(deputy, 3)
    Notice.objects.filter(pk=second.pk).update(created_at=AT + timedelta(hours=1))

    page = signed_in.get(reverse("notices"))

    assert [notice.pk for notice in page.context["page"]] == [second.pk, first.pk]
    assert page.status_code == 200


def test_the_list_can_show_only_what_is_not_read(signed_in: Client, executor: Officer) -> None:
    unread, read = waiting(executor, 1), waiting(executor, 2)
    Notice.objects.filter(pk=read.pk).update(read_at=AT)

    page = signed_in.get(reverse("notices"), {"show": "unread"})

    assert [notice.pk for notice in page.context["page"]] == [unread.pk]


def test_a_filter_of_nonsense_shows_everything(signed_in: Client, executor: Officer) -> None:
    waiting(executor)

    page = signed_in.get(reverse("notices"), {"show": "nonsense", "page": "x"})

    assert len(page.context["page"]) == 1


def test_without_notices_the_page_says_so(signed_in: Client) -> None:
    page = signed_in.get(reverse("notices"))

    assert 'class="empty-state"' in page.content.decode()


@pytest.mark.parametrize("many", [1, 5], ids=["one notice", "five notices"])
def test_the_list_costs_the_same_however_long_it_is(
    many: int, signed_in: Client, executor: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        waiting(executor, number)
    signed_in.get(reverse("notices"))

    with django_assert_num_queries(QUERIES):
        signed_in.get(reverse("notices"))


def test_opening_a_notice_goes_to_its_page_and_marks_it_read(signed_in: Client, executor: Officer) -> None:
    notice = waiting(executor)

    answer = signed_in.get(reverse("notice_open", args=[notice.pk]))

    notice.refresh_from_db()
    assert (answer.status_code, answer["Location"]) == (302, "/control/1/")
    assert notice.read_at is not None
    assert unread_count(executor) == 0


def test_reading_again_keeps_the_first_moment(signed_in: Client, executor: Officer) -> None:
    notice = waiting(executor)
    Notice.objects.filter(pk=notice.pk).update(read_at=AT)

    signed_in.get(reverse("notice_open", args=[notice.pk]))

    assert Notice.objects.get().read_at == AT


@pytest.mark.parametrize("path", ["", "https://elsewhere.example", "//elsewhere.example", "javascript:alert(1)"])
def test_a_notice_leads_nowhere_but_to_our_own_pages(signed_in: Client, executor: Officer, path: str) -> None:
    notice = waiting(executor)
    Notice.objects.filter(pk=notice.pk).update(path=path)

    answer = signed_in.get(reverse("notice_open", args=[notice.pk]))

    assert answer["Location"] == reverse("notices")


@pytest.mark.parametrize(("name", "method"), [("notice_open", "get"), ("notice_read", "post")])
def test_a_strangers_notice_does_not_exist(signed_in: Client, deputy: Officer, name: str, method: str) -> None:
    notice = waiting(deputy)

    answer = getattr(signed_in, method)(reverse(name, args=[notice.pk]))

    assert answer.status_code == 404
    assert unread_count(deputy) == 1


def test_one_notice_can_be_marked_read(signed_in: Client, executor: Officer) -> None:
    notice = waiting(executor, 1)
    waiting(executor, 2)

    answer = signed_in.post(reverse("notice_read", args=[notice.pk]))

    assert answer["Location"] == reverse("notices")
    assert unread_count(executor) == 1


def test_all_can_be_marked_read_at_once_and_other_officers_keep_theirs(
    signed_in: Client, executor: Officer, deputy: Officer
) -> None:
    waiting(executor, 1)
    waiting(executor, 2)
    waiting(deputy, 3)

    signed_in.post(reverse("notices_read_all"))

    assert (unread_count(executor), unread_count(deputy)) == (0, 1)


@pytest.mark.parametrize("name", ["notices_read_all", "notice_read"])
def test_marking_is_not_done_by_following_a_link(signed_in: Client, executor: Officer, name: str) -> None:
    notice = waiting(executor)

    answer = signed_in.get(reverse(name, args=[notice.pk] if name == "notice_read" else []))

    assert (answer.status_code, unread_count(executor)) == (405, 1)


def test_without_signing_in_nobody_reads_anything(client: Client, executor: Officer) -> None:
    notice = waiting(executor)

    answers = [client.get(reverse("notices")), client.get(reverse("notice_open", args=[notice.pk]))]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert unread_count(executor) == 1


def test_the_command_names_letters_that_may_not_have_arrived(
    executor: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = waiting(executor)
    Notice.objects.filter(pk=notice.pk).update(mail="claimed", tried_at=AT)

    with pytest.raises(CommandError, match="1 letters may not have arrived"):
        call_command("notices_stuck")

    assert capsys.readouterr().out == f"{notice.pk}\t2026-03-20 05:30\texecutor@example.kz\tТапсырма 3-5/1\n"


def test_the_command_is_silent_when_all_is_well(executor: Officer, capsys: pytest.CaptureFixture[str]) -> None:
    waiting(executor)

    call_command("notices_stuck")

    assert capsys.readouterr().out == ""
