"""The frame: rooms by right, bell, for whom the officer acts; a fixed number of questions to the database."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client, RequestFactory

from apparat.notices.models import Notice
from apparat.org.models import Acting, Officer
from apparat.ui.frame import Frame, frame
from apparat.ui.request import OfficerRequest
from tests.factories.office import new_office

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.apparat.ui.urls")]
BACKEND = "apparat.ui.signed_in.OfficerBackend"
AT = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def frame_of(officer: Any, path: str = "/") -> Frame:
    """Return the frame of a page as this officer sees it."""
    request: Any = RequestFactory().get(path)
    request.user, request.at, request.on, request.resolver_match = officer, AT, date(2026, 11, 23), None
    made: Frame = frame(request)["frame"]
    return made


def bell(officer: Officer, how_many: int) -> None:
    """Send the officer notices."""
    Notice.objects.bulk_create(
        Notice(officer=officer, kind="k", subject_kind="s", subject_id=n, on=AT.date(), title="t", created_at=AT)
        for n in range(how_many)
    )


def test_only_rooms_that_exist_are_shown(executor: Officer) -> None:
    assert [line.href for line in frame_of(executor).navigation] == ["/", "/regulation/", "/directory/"]


def test_the_room_one_is_in_is_marked(client: Client, executor: Officer) -> None:
    client.force_login(executor, backend=BACKEND)

    page = client.get("/directory/").content.decode()

    assert '<a href="/directory/" aria-current="page"' in page
    assert page.count('aria-current="page"') == 1


def test_inside_a_room_the_room_is_still_marked(client: Client, executor: Officer) -> None:
    client.force_login(executor, backend=BACKEND)
    answer = client.get("/notices/")

    assert '<a href="/" aria-current="true"' in answer.content.decode()


def test_nobody_sees_nothing(client: Client) -> None:
    nobody = frame_of(None)

    assert (nobody.navigation, nobody.unread, nobody.acting, nobody.seat) == ([], 0, [], "")


def test_the_bell_counts_what_was_not_read(executor: Officer) -> None:
    bell(executor, 3)
    Notice.objects.filter(officer=executor, subject_id=0).update(read_at=AT)

    assert frame_of(executor).unread_text == "2"


def test_the_bell_stops_counting_at_a_hundred(executor: Officer) -> None:
    bell(executor, 120)

    assert frame_of(executor).unread_text == "99+"


@pytest.mark.clause("1.4")
def test_1_4_the_frame_says_for_whom_the_officer_acts(executor: Officer, department_head: Officer) -> None:
    Acting.objects.create(
        absent=department_head,
        substitute=executor,
        order_number="17",
        order_on=AT.date(),
        starts_on=AT.date(),
        ends_on=AT.date(),
    )

    assert department_head.short_name in frame_of(executor).seat


def test_without_acting_the_frame_names_the_position(executor: Officer) -> None:
    assert frame_of(executor).seat == str(executor.position)


def test_the_office_is_named_once_it_is_loaded(executor: Officer) -> None:
    before = frame_of(executor).office_name
    new_office(name_kk="Аппарат")

    assert (before, frame_of(executor).office_name) == ("", "Аппарат")


@pytest.mark.parametrize(
    ("unread", "words"),
    [(0, "0 unread notices"), (1, "1 unread notice"), (99, "99 unread notices"), (120, "more than 99 unread notices")],
)
def test_the_bell_is_read_out_as_it_is_seen(client: Client, executor: Officer, unread: int, words: str) -> None:
    client.force_login(executor, backend=BACKEND)
    client.cookies["django_language"] = "en"
    bell(executor, unread)

    page = client.get("/directory/").content.decode()

    assert f'<span class="visually-hidden">{words}</span></a>' in page
    assert ('<span class="bell-count" aria-hidden="true">' in page) is bool(unread)


@pytest.mark.parametrize("notices", [1, 3])
def test_the_frame_asks_the_same_number_of_questions(
    client: Client, executor: Officer, notices: int, django_assert_num_queries: Any
) -> None:
    client.force_login(executor, backend=BACKEND)
    bell(executor, notices)

    with django_assert_num_queries(3):  # session; officer with his seat, orders and bell; office
        client.get("/")


def test_a_page_that_shows_no_frame_asks_nothing(django_assert_num_queries: Any, executor: Officer) -> None:
    request: OfficerRequest = RequestFactory().get("/")  # type: ignore[assignment]

    with django_assert_num_queries(0):
        frame(request)
