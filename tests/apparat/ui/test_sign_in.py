"""Signing in, the lock-out, the language, the password, signing out here and everywhere."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import Settings

from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.ui.request import today_at_the_door
from apparat.ui.signed_in import OfficerBackend
from tests.apparat.ui.hashing import CountingHasher
from tests.factories.letters import WEDNESDAY
from tests.factories.people import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.apparat.ui.urls")]


@pytest.fixture
def officer(executor: Officer) -> Officer:
    """An officer with a password, who reads Russian."""
    executor.set_password(PASSWORD)
    executor.language = "ru"
    executor.save()
    return executor


def sign_in(client: Client, officer: Officer, password: str = PASSWORD, **more: str) -> int:
    """Type name and password."""
    answer = client.post("/sign-in/", {"username": officer.username, "password": password, **more})
    return answer.status_code


def test_a_page_asks_for_signing_in_and_comes_back(client: Client, officer: Officer) -> None:
    asked = client.get("/note/")

    answer = client.post(
        asked.headers["Location"], {"username": officer.username, "password": PASSWORD, "next": "/note/"}
    )

    assert asked.headers["Location"] == "/sign-in/?next=/note/"
    assert answer.headers["Location"] == "/note/"


def test_after_signing_in_the_pages_speak_the_officers_language(client: Client, officer: Officer) -> None:
    client.cookies["django_language"] = "kk"

    sign_in(client, officer)

    assert client.cookies["django_language"].value == "ru"
    assert client.get("/note/").headers["Content-Language"] == "ru"


def test_a_wrong_password_says_so_and_lets_nobody_in(client: Client, officer: Officer) -> None:
    answer = client.post("/sign-in/", {"username": officer.username, "password": "wrong"})

    assert len(list(answer.context["form"].non_field_errors())) == 1
    assert "error-summary" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_the_fifth_wrong_password_closes_the_door_for_minutes(client: Client, officer: Officer) -> None:
    codes = [sign_in(client, officer, "wrong") for _attempt in range(5)]

    closed = client.post("/sign-in/", {"username": officer.username, "password": PASSWORD})

    assert codes == [200, 200, 200, 200, 429]
    assert closed.status_code == 429
    assert "15" in closed.content.decode()
    assert "_auth_user_id" not in client.session


def test_another_officer_still_comes_in_past_a_closed_door(client: Client, officer: Officer, akim: Officer) -> None:
    akim.set_password(PASSWORD)
    akim.save()
    for _attempt in range(5):
        sign_in(client, officer, "wrong")

    assert sign_in(client, akim) == 302


def leave(officer: Officer, days: int) -> None:
    """Write that the officer left so many days from today, and leave his account in work."""
    officer.left_on = today_at_the_door() + timedelta(days=days)
    officer.save()


@pytest.mark.clause("1.4")
@pytest.mark.parametrize(("days", "code"), [(-30, 302), (0, 302), (1, 200)])
def test_1_4_who_has_left_does_not_stay_signed_in(client: Client, officer: Officer, days: int, code: int) -> None:
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
    leave(officer, days)

    assert client.get("/note/").status_code == code


@pytest.mark.clause("1.4")
def test_1_4_who_has_left_is_refused_in_words_and_only_by_his_own_password(client: Client, officer: Officer) -> None:
    leave(officer, 0)

    client.cookies["django_language"] = "en"

    said = [
        str(client.post("/sign-in/", {"username": officer.username, "password": password}).context["form"].errors)
        for password in (PASSWORD, "wrong")
    ]

    assert ["do not work here any more" in words for words in said] == [True, False]
    assert "_auth_user_id" not in client.session


@pytest.fixture
def hashed(settings: Settings) -> list[str]:
    """Every password that is hashed from now on."""
    settings.PASSWORD_HASHERS = ["tests.apparat.ui.hashing.CountingHasher"]
    CountingHasher.hashed.clear()
    return CountingHasher.hashed


@pytest.mark.clause("1.4")
@pytest.mark.parametrize(
    ("username", "password", "left"),
    [
        pytest.param("nobody", "wrong", None, id="unknown name"),
        pytest.param("executor", "wrong", None, id="wrong password"),
        pytest.param("executor", "wrong", 0, id="wrong password of who has left"),
        pytest.param("executor", PASSWORD, 0, id="password of who has left"),
        pytest.param("closed", "wrong", None, id="no password set"),
        pytest.param("idle", "wrong", None, id="account closed"),
    ],
)
def test_every_refusal_hashes_once_so_that_its_time_tells_no_names(
    client: Client, officer: Officer, hashed: list[str], username: str, password: str, left: int | None
) -> None:
    Officer.objects.create_user("closed", None, last_name_kk="Жабық", first_name_kk="Есік")
    Officer.objects.create_user("idle", PASSWORD, last_name_kk="Бос", first_name_kk="Орын", is_active=False)
    if left is not None:
        leave(officer, left)
    hashed.clear()

    answer = client.post("/sign-in/", {"username": username, "password": password})

    assert (answer.status_code, len(hashed)) == (200, 1)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("username", ["nobody", "executor"])
def test_a_closed_door_hashes_nothing_whoever_knocks(
    client: Client, officer: Officer, hashed: list[str], username: str
) -> None:
    leave(officer, 0)
    for _attempt in range(5):
        client.post("/sign-in/", {"username": username, "password": "wrong"})
    hashed.clear()

    answer = client.post("/sign-in/", {"username": username, "password": PASSWORD})

    assert (answer.status_code, hashed) == (429, [])


@pytest.mark.parametrize(("unread", "number"), [(3, 3), (105, 100)])
def test_the_bell_counts_no_further_than_it_shows(officer: Officer, unread: int, number: int) -> None:
    row = {"officer": officer, "kind": "test", "subject_kind": "officer", "on": WEDNESDAY.date(), "title": "Хабар"}
    Notice.objects.bulk_create(Notice(subject_id=key, created_at=WEDNESDAY, **row) for key in range(unread))

    found = OfficerBackend().get_user(officer.pk)

    assert found is not None
    assert found.unread_notices == number  # type: ignore[attr-defined]


def test_signing_out_takes_a_post(client: Client, officer: Officer) -> None:
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")

    by_link = client.get("/sign-out/")
    by_form = client.post("/sign-out/")

    assert by_link.status_code == 405
    assert by_form.headers["Location"] == "/sign-in/"
    assert "_auth_user_id" not in client.session


def drawn_form(page: str) -> dict[str, str]:
    """Return what the form of the frame sends, as the page draws it."""
    form = page.split('<form id="frame-deeds"', 1)[1].split("</form>", 1)[0]
    return dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))


@pytest.mark.parametrize("address", ["/sign-out/", "/sign-out-everywhere/"])
def test_the_way_out_never_leads_the_next_one_to_the_page_of_the_last(officer: Officer, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
    sent = drawn_form(client.get("/notices/").content.decode())

    answer = client.post(address, sent)

    assert sent["next"] == "/notices/"
    assert answer.headers["Location"] == "/sign-in/"


@pytest.mark.parametrize(("address", "warnings"), [("/sign-out/", 0), ("/sign-out-everywhere/", 1)])
def test_who_is_out_already_is_told_when_others_of_his_may_go_on(client: Client, address: str, warnings: int) -> None:
    answer = client.post(address, follow=True)

    assert answer.redirect_chain == [("/sign-in/", 302)]
    assert [one.level_tag for one in answer.context["messages"]] == ["warning"] * warnings


def test_the_frame_switches_the_language_and_comes_back(officer: Officer) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
    page = client.get("/notices/?page=2").content.decode()

    answer = client.post("/language/", drawn_form(page) | {"language": "ru"})

    assert 'form="frame-deeds" formaction="/language/"' in page
    assert answer.headers["Location"] == "/notices/?page=2"
    assert answer.cookies["django_language"].value == "ru"


def test_what_the_frame_keeps_is_nobodys_own(officer: Officer, akim: Officer, settings: Any) -> None:
    settings.CACHES = settings.CACHES | {
        "frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "two readers"}
    }
    pages = {}
    for who, language in ((officer, "kk"), (akim, "ru"), (officer, "ru")):
        client = Client()
        client.cookies["django_language"] = language
        client.force_login(who, backend="apparat.ui.signed_in.OfficerBackend")
        pages[who.pk, language] = client.get("/notices/").content.decode()

    tokens = {drawn_form(page)["csrfmiddlewaretoken"] for page in pages.values()}
    assert len(tokens) == 3
    assert [f'lang="{language}" aria-label' in page for (_who, language), page in pages.items()] == [True] * 3
    assert akim.full_name not in pages[officer.pk, "kk"] + pages[officer.pk, "ru"]
    assert ["Шығу" in page for page in pages.values()] == [True, False, False]


def test_signing_out_everywhere_ends_all_of_ones_sessions_and_nobody_elses(officer: Officer, akim: Officer) -> None:
    office, home, other = Client(), Client(), Client()
    for client, who in ((office, officer), (home, officer), (other, akim)):
        client.force_login(who, backend="apparat.ui.signed_in.OfficerBackend")

    answer = office.post("/sign-out-everywhere/", follow=True)

    assert "(2)" in answer.content.decode()
    assert home.get("/note/").status_code == 302
    assert other.get("/note/").status_code == 200
    owners = [session.get_decoded().get("_auth_user_id") for session in Session.objects.all()]
    assert [owner for owner in owners if owner] == [str(akim.pk)]


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(officer: Officer) -> None:
    office, home = Client(), Client()
    for client in (office, home):
        client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")
    new = "Түркістан-облысы-71"

    answer = office.post(
        "/password/", {"old_password": PASSWORD, "new_password1": new, "new_password2": new}, follow=True
    )

    officer.refresh_from_db()
    assert answer.status_code == 200
    assert officer.check_password(new)
    assert office.get("/note/").status_code == 200
    assert home.get("/note/").status_code == 302


def test_a_new_password_is_another_one_than_the_old(client: Client, officer: Officer) -> None:
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")

    answer = client.post("/password/", {"old_password": PASSWORD, "new_password1": PASSWORD, "new_password2": PASSWORD})

    assert [*answer.context["form"].errors] == ["new_password2"]


def test_the_switch_keeps_the_language_on_the_officer_and_returns(client: Client, officer: Officer) -> None:
    client.force_login(officer, backend="apparat.ui.signed_in.OfficerBackend")

    answer = client.post("/language/", {"language": "en", "next": "/note/?a=1"})

    officer.refresh_from_db()
    assert answer.headers["Location"] == "/note/?a=1"
    assert officer.language == "en"
    assert client.get("/note/").headers["Content-Language"] == "en"


def test_the_switch_leads_nowhere_else_and_knows_its_languages(client: Client) -> None:
    answer = client.post("/language/", {"language": "xx", "next": "https://elsewhere.example/"})

    assert answer.headers["Location"] == "/"
    assert "django_language" not in client.cookies


def test_kazakh_is_the_first_language_whatever_the_browser_prefers(client: Client) -> None:
    answer = client.get("/sign-in/", headers={"accept-language": "ru,en"})

    assert answer.headers["Content-Language"] == "kk"
    assert '<html lang="kk">' in answer.content.decode()
