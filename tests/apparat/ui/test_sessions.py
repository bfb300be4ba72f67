"""Sessions are Django's own, asked for by a question worded once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.contrib.sessions.models import Session
from pytest_django import DjangoAssertNumQueries

from apparat.ui.sessions import SessionStore

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored() -> SessionStore:
    """A session with something in it."""
    session = SessionStore()
    session["desk"] = "қабылдау"
    session.save()
    return session


def test_a_running_session_is_read_in_one_query(
    stored: SessionStore, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    again = SessionStore(stored.session_key)

    with django_assert_num_queries(1):
        assert (again["desk"], again.session_key) == ("қабылдау", stored.session_key)


def test_a_session_whose_time_is_over_is_empty_and_its_key_is_not_used_again(stored: SessionStore) -> None:
    Session.objects.update(expire_date=datetime(2026, 1, 1, tzinfo=UTC))
    again = SessionStore(stored.session_key)

    assert (again.get("desk"), again.session_key) == (None, None)


def test_a_key_nobody_was_given_opens_nothing(stored: SessionStore) -> None:
    invented = SessionStore("a" * 32)

    assert (invented.get("desk"), invented.session_key) == (None, None)
