"""One deed behind one form: done once, refused with its clause, closed to those who may not."""

from __future__ import annotations

import threading
import uuid

import pytest
from django.db import connection
from django.test import Client

from apparat.org.models import Officer, Unit
from apparat.ui.models import SubmittedForm

pytestmark = [pytest.mark.urls("tests.apparat.ui.urls")]
BACKEND = "apparat.ui.signed_in.OfficerBackend"


def made(name: str) -> int:
    """How many units of this name there are."""
    return Unit.objects.filter(name_kk=name).count()


@pytest.fixture
def signed_in(client: Client, executor: Officer) -> Client:
    """The executor's browser."""
    client.force_login(executor, backend=BACKEND)
    return client


@pytest.mark.django_db
def test_the_deed_is_done_and_leads_on(signed_in: Client) -> None:
    answer = signed_in.post("/note/", {"name": "Мектеп", "once": uuid.uuid4()})

    assert answer.headers["Location"] == f"/?made={Unit.objects.get(name_kk='Мектеп').pk}"


@pytest.mark.django_db
def test_the_same_form_sent_twice_does_the_deed_once(signed_in: Client) -> None:
    form = {"name": "Мектеп", "once": uuid.uuid4()}

    first, second = signed_in.post("/note/", form), signed_in.post("/note/", form)

    assert second.headers["Location"] == first.headers["Location"]
    assert made("Мектеп") == 1


@pytest.mark.django_db(transaction=True)
def test_a_double_click_does_the_deed_once(executor: Officer) -> None:
    form = {"name": "Мектеп", "once": str(uuid.uuid4())}
    ready = threading.Barrier(4)
    led_to: list[str] = []

    def click() -> None:
        browser = Client()
        browser.force_login(executor, backend=BACKEND)
        ready.wait(timeout=20)
        led_to.append(browser.post("/note/", form).headers["Location"])
        connection.close()

    clicks = [threading.Thread(target=click) for _each in range(4)]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join(timeout=60)

    assert made("Мектеп") == 1
    assert led_to == [f"/?made={Unit.objects.get(name_kk='Мектеп').pk}"] * 4


@pytest.mark.django_db
@pytest.mark.clause("10.9")
def test_10_9_a_refusal_names_its_clause_at_its_field_and_loses_nothing(signed_in: Client) -> None:
    form = {"name": "жоқ", "once": uuid.uuid4()}

    answer = signed_in.post("/note/", form)

    assert answer.status_code == 422
    assert "10.9" in answer.context["form"].errors["name"][0]
    assert answer.context["form"]["name"].value() == "жоқ"
    assert str(answer.context["once"]) == str(form["once"])
    assert SubmittedForm.objects.count() == 0


@pytest.mark.django_db
def test_a_corrected_form_is_still_the_same_deed(signed_in: Client) -> None:
    once = uuid.uuid4()
    signed_in.post("/note/", {"name": "жоқ", "once": once})

    answer = signed_in.post("/note/", {"name": "Мектеп", "once": once})

    assert answer.status_code == 302
    assert made("Мектеп") == 1


@pytest.mark.django_db
def test_the_list_of_faults_leads_to_the_fields(signed_in: Client) -> None:
    answer = signed_in.post("/note/", {"name": "", "once": uuid.uuid4()})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id_name">' in page
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="id_name_error"' in page


@pytest.mark.django_db
def test_a_form_without_its_token_is_not_ours(signed_in: Client) -> None:
    assert signed_in.post("/note/", {"name": "Мектеп"}).status_code == 404
    assert made("Мектеп") == 0


@pytest.mark.django_db
@pytest.mark.clause("10.11")
def test_10_11_who_may_not_sees_why_instead_of_a_button(client: Client, stranger: Officer) -> None:
    stranger.username = "stranger"
    stranger.save()
    client.force_login(stranger, backend=BACKEND)

    page = client.get("/note/").content.decode()

    assert "Бұл сіздің міндетіңіз емес" in page
    assert 'data-state="refused"' in page
    assert 'popovertarget="clause-10-11"' in page
    assert '<button class="button" type="submit" data-tone="primary">' not in page
