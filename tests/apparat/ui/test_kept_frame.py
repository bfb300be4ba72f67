"""What is kept of the frame between pages: the same for everybody, or told apart by language and rooms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django.fixtures import Settings

from apparat.org.models import Officer
from tests.factories.pages import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/directory/"


@pytest.fixture(autouse=True)
def _kept_frame(settings: Settings) -> Iterator[None]:
    """Parts of the frame are kept between pages, as outside of tests."""
    settings.CACHES = settings.CACHES | {"frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    caches["frame"].clear()
    yield
    caches["frame"].clear()


def page(client: Client, language: str) -> str:
    """Read the page in the language."""
    client.cookies["django_language"] = language
    return client.get(PAGE).content.decode()


def test_what_is_kept_for_one_reader_is_never_shown_to_another(executor: Officer, akim: Officer) -> None:
    executor.is_staff = True
    executor.save()

    for_staff, in_kazakh, in_russian = (
        page(signed_in(executor), "kk"),
        page(signed_in(akim), "kk"),
        page(signed_in(akim), "ru"),
    )

    assert 'href="/admin/"' in for_staff
    assert 'href="/admin/"' not in in_kazakh
    assert "Жұмыс үстелім" in in_kazakh
    assert "Мой стол" in in_russian


def test_each_page_marks_its_own_room(akim: Officer) -> None:
    client = signed_in(akim)
    page(client, "kk")

    registry = client.get("/registry/").content.decode()

    assert '<a href="/registry/" aria-current="page"' in registry
    assert '<a href="/directory/" data-shortcut' in registry


def test_the_name_of_the_office_is_asked_for_once_a_minute(akim: Officer, django_assert_max_num_queries: Any) -> None:
    client = signed_in(akim)
    client.get(PAGE)

    with django_assert_max_num_queries(9) as asked:
        client.get(PAGE)

    assert [row["sql"] for row in asked.captured_queries if "apparat_office" + '"' in row["sql"]] == []
