"""When something goes wrong the page says so in the reader's language, without the database when that is gone."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from apparat.org.models import Officer, Unit
from apparat.ui.trouble import server_error

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.apparat.ui.urls")]
BACKEND = "apparat.ui.signed_in.OfficerBackend"


def answer_to(error: Exception, request: HttpRequest) -> HttpResponse:
    """Return what the reader sees when the error was not caught."""
    try:
        raise error
    except type(error):
        return server_error(request)


@pytest.fixture
def signed_in(client: Client, executor: Officer) -> Client:
    """The executor's browser; errors become pages, as they do for readers."""
    client.force_login(executor, backend=BACKEND)
    client.raise_request_exception = False
    client.cookies["django_language"] = "en"
    return client


def test_a_wrong_address_is_404_inside_the_frame(signed_in: Client) -> None:
    answer = signed_in.get("/no/such/page/")

    assert answer.status_code == 404
    assert "There is no such page for you" in answer.content.decode()
    assert 'id="navigation"' in answer.content.decode()


def test_a_wrong_address_before_signing_in_is_404_without_the_frame(client: Client) -> None:
    answer = client.get("/no/such/page/")

    assert answer.status_code == 404
    assert 'id="navigation"' not in answer.content.decode()


def test_an_unexpected_error_is_a_plain_page(signed_in: Client) -> None:
    answer = signed_in.get("/broken/")

    assert answer.status_code == 500
    assert "Something broke on our side" in answer.content.decode()


def test_a_database_that_is_gone_is_a_page_that_needs_none(signed_in: Client) -> None:
    answer = signed_in.get("/gone/")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert "Nothing was half done" in answer.content.decode()


def test_the_page_of_a_gone_database_asks_it_nothing(django_assert_num_queries: Any) -> None:
    request = RequestFactory().get("/")

    with django_assert_num_queries(0):
        answer = answer_to(OperationalError("gone"), request)

    assert answer.status_code == 503


@pytest.mark.django_db(transaction=True)
def test_when_the_server_cannot_be_reached_nothing_is_half_done(
    signed_in: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = {"name": "Мектеп", "once": str(uuid.uuid4())}
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "HOST", "/nowhere")

    gone = signed_in.post("/note/", form)
    monkeypatch.undo()
    again = signed_in.post("/note/", form)

    assert gone.status_code == 503
    assert again.status_code == 302
    assert Unit.objects.filter(name_kk="Мектеп").count() == 1


def test_too_long_a_text_is_413_in_words(signed_in: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    answer = signed_in.post("/post/", {"text": "a" * 2000})

    assert answer.status_code == 413
    assert "Too much was sent at once" in answer.content.decode()


def test_too_many_files_are_413_in_words(signed_in: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    files = [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(3)]

    answer = signed_in.post("/post/", {"files": files})

    assert answer.status_code == 413


def test_pages_of_trouble_are_in_the_readers_language(signed_in: Client) -> None:
    signed_in.cookies["django_language"] = "ru"

    answer = signed_in.get("/broken/")

    assert '<html lang="ru">' in answer.content.decode()
