"""A form sent after the session ended waits for the same officer; nobody else ever sees it."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client

from apparat.org.models import Officer, Unit
from apparat.ui import kept_forms
from tests.factories.people import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.apparat.ui.urls")]


@pytest.fixture
def officer(executor: Officer) -> Officer:
    """An officer with a password."""
    executor.set_password(PASSWORD)
    executor.save()
    return executor


@pytest.fixture
def other(akim: Officer) -> Officer:
    """Another officer, who uses the same computer."""
    akim.set_password(PASSWORD)
    akim.save()
    return akim


@pytest.fixture
def browser(client: Client, officer: Officer) -> Client:
    """The officer's browser, after his session ended."""
    sign_in(client, officer)
    Session.objects.all().delete()
    return client


def sign_in(client: Client, officer: Officer) -> None:
    """Type name and password."""
    client.post("/sign-in/", {"username": officer.username, "password": PASSWORD})


def typed(**more: object) -> dict[str, object]:
    """What was typed into the form."""
    return {"name": "Ұзақ мәтін", "password_of_bank": "secret", "once": str(uuid.uuid4()), **more}


def test_the_text_survives_signing_in_again(browser: Client, officer: Officer) -> None:
    sent = browser.post("/note/", typed())
    waiting = browser.get(sent.headers["Location"])
    sign_in(browser, officer)

    page = browser.get("/note/")

    assert sent.headers["Location"] == "/sign-in/?next=/note/"
    assert waiting.context["form_is_kept"] is True
    assert page.context["form"]["name"].value() == "Ұзақ мәтін"
    assert len(page.context["messages"]) == 1
    assert Unit.objects.filter(name_kk="Ұзақ мәтін").count() == 0


def test_sending_it_again_does_the_deed_and_forgets_the_text(browser: Client, officer: Officer) -> None:
    browser.post("/note/", typed())
    sign_in(browser, officer)
    once = str(browser.get("/note/").context["once"])

    done = browser.post("/note/", typed(once=once))

    assert done.headers["Location"].startswith("/?made=")
    assert Unit.objects.filter(name_kk="Ұзақ мәтін").count() == 1
    assert browser.get("/note/").context["form"]["name"].value() is None


def test_another_officer_on_the_same_computer_never_sees_it(browser: Client, officer: Officer, other: Officer) -> None:
    browser.post("/note/", typed())
    sign_in(browser, other)

    page = browser.get("/note/")

    assert page.context["form"]["name"].value() is None
    assert kept_forms.SESSION_KEY not in browser.session
    assert "Ұзақ мәтін" not in page.content.decode()


def test_it_waits_on_its_own_page_only(browser: Client, officer: Officer) -> None:
    browser.post("/note/", typed())
    sign_in(browser, officer)

    elsewhere = browser.get("/password/")

    assert elsewhere.context["form"].is_bound is False
    assert browser.get("/note/").context["form"].is_bound is True


def test_passwords_and_tokens_are_not_kept(browser: Client) -> None:
    browser.post("/note/", typed(csrfmiddlewaretoken="token"))

    kept = QueryDict(browser.session[kept_forms.SESSION_KEY]["typed"])
    assert kept.dict() == {"name": "Ұзақ мәтін"}


def test_files_are_not_kept_and_the_page_says_so(browser: Client, officer: Officer) -> None:
    browser.post("/note/", typed(attached=SimpleUploadedFile("a.txt", b"text")))
    sign_in(browser, officer)

    page = browser.get("/note/")

    assert len(page.context["messages"]) == 2


def test_after_an_hour_it_is_gone(browser: Client, officer: Officer) -> None:
    browser.post("/note/", typed())
    session = browser.session
    session[kept_forms.SESSION_KEY]["until"] -= timedelta(hours=1, seconds=1).total_seconds()
    session.save()
    sign_in(browser, officer)

    assert browser.get("/note/").context["form"].is_bound is False


def test_too_long_a_text_is_not_kept(browser: Client) -> None:
    answer = browser.post("/note/", typed(name="ұ" * kept_forms.KEEP_BYTES))

    assert answer.status_code == 302
    assert kept_forms.SESSION_KEY not in browser.session


def test_nothing_of_an_unknown_browser_is_kept(client: Client) -> None:
    answer = client.post("/note/", typed())

    assert answer.headers["Location"] == "/sign-in/?next=/note/"
    assert kept_forms.SESSION_KEY not in client.session


def test_a_forged_owner_is_nobody(client: Client, officer: Officer) -> None:
    client.cookies[kept_forms.OWNER_COOKIE] = f"{officer.pk}:forged"

    client.post("/note/", typed())

    assert kept_forms.SESSION_KEY not in client.session


def test_a_page_that_keeps_nothing_keeps_nothing(browser: Client) -> None:
    answer = browser.post("/password/", typed())

    assert answer.headers["Location"] == "/sign-in/?next=/password/"
    assert kept_forms.SESSION_KEY not in browser.session


def test_a_part_of_a_page_leads_the_whole_page_to_the_door(browser: Client) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/catalogue/?kind=a"}

    answer = browser.get("/catalogue/?kind=b", headers=headers)

    assert answer.headers["HX-Redirect"] == "/sign-in/?next=/catalogue/%3Fkind%3Da"


def test_a_question_answered_late_leaves_the_kept_form_its_session(browser: Client, officer: Officer) -> None:
    ended = browser.cookies[settings.SESSION_COOKIE_NAME].value
    browser.post("/note/", typed())
    waiting = browser.cookies[settings.SESSION_COOKIE_NAME].value
    browser.cookies[settings.SESSION_COOKIE_NAME] = ended  # the question left before the form was answered

    answer = browser.get("/catalogue/", headers={"HX-Request": "true"})
    page = browser.get("/catalogue/")

    assert settings.SESSION_COOKIE_NAME not in answer.cookies
    assert page.cookies[settings.SESSION_COOKIE_NAME].value == ""  # a whole page takes the cookie of nothing away
    browser.cookies[settings.SESSION_COOKIE_NAME] = waiting
    sign_in(browser, officer)
    assert "Ұзақ мәтін" in browser.get("/note/").content.decode()


def test_a_form_older_than_the_sign_in_is_shown_again(officer: Officer) -> None:
    browser = Client(enforce_csrf_checks=True)
    page = browser.get("/sign-in/")
    token = page.context["csrf_token"]
    browser.post("/sign-in/", {"username": officer.username, "password": PASSWORD, "csrfmiddlewaretoken": str(token)})

    answer = browser.post("/note/", typed(csrfmiddlewaretoken="old" * 21), headers={"Origin": "http://testserver"})

    assert answer.headers["Location"] == "/note/"
    assert browser.get("/note/").context["form"]["name"].value() == "Ұзақ мәтін"
    assert Unit.objects.filter(name_kk="Ұзақ мәтін").count() == 0


def test_a_form_from_another_site_is_refused_and_not_kept(officer: Officer) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")

    answer = browser.post("/note/", typed(), headers={"Origin": "https://elsewhere.example"})

    assert answer.status_code == 403
    assert kept_forms.SESSION_KEY not in browser.session
