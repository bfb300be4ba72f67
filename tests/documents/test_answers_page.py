"""What the page of a resolution says and offers when law sets the term of the answer (13.2, 10.13)."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer
from control.models import Assignment
from documents.models import DocumentKind, Incoming, ResolutionPoint
from documents.models.kind import AnswerTerm
from tests.factories.letters import WEDNESDAY, on_desk, open_registry
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("13.2")]

DUE = date(2026, 3, 30)
LAW = "Масс-медиа туралы заң, 36(1)-бап"
Term = ResolutionPoint.Term


@pytest.fixture(autouse=True)
def _wednesday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def request_of(clerk: Officer, leader: Officer) -> Incoming:
    """Return a request of the media on the leader's desk."""
    open_registry()
    kind = DocumentKind.objects.create(code="media", name_kk="Сұрау салу", needs_answer=True, term_key=AnswerTerm.MEDIA)
    return on_desk(clerk, leader, kind=kind)


def offered_on(client: Client, letter: Incoming) -> str:
    """Return the page on which a resolution is written."""
    return client.get(reverse("documents:resolution", args=[letter.pk])).content.decode()


def sent(client: Client, letter: Incoming, executor: Officer, **typed: str) -> int:
    """Send the page as it was offered, with one point filled in; return the status."""
    address = reverse("documents:resolution", args=[letter.pk])
    shown = client.get(address).context["form"].initial
    offered = {name: f"{value:%d.%m.%Y}" if isinstance(value, date) else value for name, value in shown.items()}
    point = {"once": str(uuid.uuid4()), "text_1": "Жауап беріңіз", "lead_1": executor.pk}
    return client.post(address, offered | point | typed).status_code


def test_13_2_the_page_names_the_law_and_offers_its_day(aigul_from_records: Officer, akim: Officer) -> None:
    page = offered_on(signed_in(akim), request_of(aigul_from_records, akim))

    assert LAW in page
    assert page.count('value="30.03.2026"') == 6
    assert page.count(f'value="{Term.DATE}" selected') == 6


def test_13_2_a_stricter_mark_is_named_instead_of_the_law(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)
    Incoming.objects.filter(pk=letter.pk).update(urgency=Assignment.Urgency.VERY_URGENT)

    page = offered_on(signed_in(akim), letter)

    assert LAW not in page
    assert "26.03.2026" in page
    assert page.count(f'value="{Term.VERY_URGENT}" selected') == 6


def test_13_2_what_was_offered_is_taken_as_it_stands(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)

    assert sent(signed_in(akim), letter, department_head) == 302
    assert Assignment.objects.get().deadline.due_on == DUE  # type: ignore[union-attr]


def test_13_2_a_stricter_term_chosen_by_hand_stands_above_the_day_offered(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)

    assert sent(signed_in(akim), letter, department_head, term_1=Term.VERY_URGENT) == 302
    assert Assignment.objects.get().urgency == Assignment.Urgency.VERY_URGENT
