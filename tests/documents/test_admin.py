"""The list of incoming papers on the admin site: what a clerk looks for, and what it costs (10.4, 10.9)."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from apparat.opening.groups import sync_roles
from apparat.org.models import Officer
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, on_desk, registered
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

LIST = "admin:documents_incoming_changelist"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def clerk(aigul_from_records: Officer) -> Client:
    """The browser of the clerk, with the rights of her role on the admin site."""
    sync_roles()
    return signed_in(aigul_from_records)


def lines(client: Client) -> str:
    """Return the table of the list, without its filters."""
    page = client.get(reverse(LIST)).content.decode()
    return page[page.index("result_list") : page.index("</table>")]


def test_a_line_tells_number_day_correspondent_kind_content_desk_and_state(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)

    line = lines(clerk)

    told = ("3-5/1", "18.03.2026", str(letter.correspondent), str(letter.kind), letter.summary, akim.short_name)
    assert [text for text in (*told, letter.get_state_display()) if text not in line] == []


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_line_bears_the_mark_instead_of_content(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    on_desk(aigul_from_records, akim, restricted=True, summary="")

    line = lines(clerk)

    with translation.override("kk"):
        assert f"{_('restricted')}</td>" in line


def test_the_list_costs_the_same_with_one_paper_and_with_three(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    on_desk(aigul_from_records, akim)
    with_one = cost(clerk, reverse(LIST))

    for number in ("2", "3"):
        on_desk(aigul_from_records, akim, their_number=number)

    assert cost(clerk, reverse(LIST)) == with_one


def test_a_card_names_the_term_of_registration_and_that_of_delivery_apart(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    letter = registered(aigul_from_records, akim)

    labels = {
        str(Incoming._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
        for name in ("registration_deadline", "delivery_deadline")
    }
    answer = clerk.get(reverse("admin:documents_incoming_change", args=[letter.pk]))

    assert answer.status_code == 200
    assert len(labels) == 2
