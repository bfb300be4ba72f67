"""Who gets into the admin site, what he finds there, and in which language."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer
from tests.apparat.admin.conftest import SignIn
from tests.factories import people
from tests.factories.pages import cost

pytestmark = pytest.mark.django_db
admin.autodiscover()
BOOKS = [
    (model, f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist") for model in admin.site._registry
]
LISTS = [pytest.param(name, id=model.__name__) for model, name in BOOKS]


def test_whoever_is_not_signed_in_is_sent_to_the_products_door() -> None:
    response = Client().get("/admin/apparat/unit/")

    assert (response.status_code, response["Location"].split("?")[0]) in {(302, "/sign-in/"), (302, "/admin/login/")}
    assert Client().get("/admin/apparat/unit/", follow=True).redirect_chain[-1][0].startswith("/sign-in/")


def test_an_officer_without_a_book_to_keep_is_refused(executor: Officer, sign_in: SignIn) -> None:
    assert sign_in(executor).get("/admin/", follow=True).status_code == 403


def test_the_sites_own_sign_in_leads_a_clerk_on(clerk: Client) -> None:
    assert clerk.get("/admin/login/")["Location"] == "/admin/"


@pytest.mark.parametrize(("path", "to"), [("/admin/password_change/", "/password/"), ("/admin/logout/", "/admin/")])
def test_passwords_and_leaving_have_one_place_in_the_product(clerk: Client, path: str, to: str) -> None:
    assert clerk.post(path)["Location"] == to


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("name", LISTS)
def test_every_list_opens(name: str, language: str, administrator: Officer, sign_in: SignIn) -> None:
    response = sign_in(administrator, language).get(reverse(name))

    assert response.status_code == 200


def test_the_rooms_hold_only_what_the_clerk_may_open(head_of_apparatus: Officer, sign_in: SignIn) -> None:
    rooms = sign_in(head_of_apparatus).get("/admin/").context["app_list"]

    held = {book["object_name"] for room in rooms for book in room["models"]}
    assert {"CalendarDay", "TermAmendment", "Deadline", "Incoming", "Officer"} <= held
    assert {"CaseFile", "Register", "IncomingReader"} & held == set()


def test_every_book_stands_in_a_room(administrator: Officer, sign_in: SignIn) -> None:
    rooms = sign_in(administrator).get("/admin/").context["app_list"]

    assert [room["app_label"] for room in rooms] == ["people", "time", "registers", "papers", "control", "ledger"]


def test_the_page_is_in_the_products_frame_and_holds_nothing_inline(clerk: Client) -> None:
    page = clerk.get("/admin/apparat/officer/").content.decode()

    assert 'class="top-home" href="/"' in page
    assert ("<style" in page, 'style="' in page, "onclick=" in page) == (False, False, False)


def test_roles_are_shown_with_their_deeds_and_holders(clerk: Client, akim: Officer) -> None:
    rows = clerk.get("/admin/roles/").context["rows"]

    held = {str(row.role): [who.username for post in row.posts for who in post.holders.all()] for row in rows}
    assert (held["AKIM"], held["RECORDS"]) == (["akim"], ["aigul"])


@pytest.mark.parametrize("name", ["unit", "officer", "position", "curation", "calendarday", "entry", "deadline"])
def test_a_list_asks_the_same_number_of_questions_however_long(
    name: str, administrator: Officer, sign_in: SignIn
) -> None:
    client, path = sign_in(administrator), reverse(f"admin:apparat_{name}_changelist")
    people.deputy()
    first = cost(client, path)
    for person in (people.akim, people.head_of_apparatus, people.department_head, people.rural_akim, people.executor):
        person()

    assert cost(client, path) == first


def test_the_checks_of_the_admin_find_nothing() -> None:
    assert [error for book in admin.site._registry.values() for error in book.check()] == []
