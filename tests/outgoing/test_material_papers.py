"""12.2: the registered paper a material came with is found by its number; of several with one number one is chosen."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.kazakh.folding import fold
from apparat.org.models import Officer
from documents.models import Incoming
from outgoing.facts import To
from outgoing.models import Outgoing
from tests.factories import letters, people
from tests.factories.higher import oblast
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import drafted
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.2")]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday in the evening."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY + timedelta(hours=7))


@pytest.fixture
def draft(aigul_from_records: Officer, akim: Officer, department_head: Officer) -> Outgoing:
    """A draft of the documentation unit, which sees the registry, for the akim's signature."""
    return drafted(aigul_from_records, akim, addressees=[To(oblast())], no_assignment="Жыл сайынғы ұсыныс")


def letter(clerk: Officer, akim: Officer, number: str, *, unit: str = "finance") -> Incoming:
    """Return a letter of a department; its number is made the same as another's, as registers of two years have it."""
    made = letters.registered(clerk, akim, correspondent=people.unit(unit), their_number=uuid.uuid4().hex[:8])
    Incoming.objects.filter(pk=made.pk).update(number=number, search_text=fold(number))
    return Incoming.objects.get(pk=made.pk)


def send(client: Client, draft: Outgoing, head: Officer, **typed: Any) -> Any:
    """Send the form of a material of the finance department."""
    data = {"once": str(uuid.uuid4()), "unit": people.unit("finance").pk, "signer": head.pk}
    days = {"signed_on": "2026-03-18", "presented_on": "2026-03-18"}
    return client.post(reverse("outgoing:add_material", args=[draft.pk]), data | days | typed)


def offered(answer: Any) -> list[str]:
    """Return the values of the papers offered to choose from."""
    return re.findall(r'<input type="radio" name="chosen" value="([^"]+)"', answer.content.decode())


def test_a_number_with_a_sign_that_is_none_is_told_at_its_field(
    draft: Outgoing, aigul_from_records: Officer, department_head: Officer
) -> None:
    answer = send(signed_in(aigul_from_records), draft, department_head, paper="15\x00")

    assert (answer.status_code, "paper" in answer.context["form"].errors) == (422, True)


def test_of_several_papers_with_the_number_one_is_chosen_not_the_first_taken(
    draft: Outgoing, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    client = signed_in(aigul_from_records)
    old, new = (letter(aigul_from_records, akim, "3-5/41") for _year in range(2))

    asked = send(client, draft, department_head, paper="№ 3-5/41")
    laid_before = draft.materials.count()
    wrong = send(client, draft, department_head, paper="3-5/41", chosen=f"incoming-{draft.pk + 1000}")
    answer = send(client, draft, department_head, paper="3-5/41", chosen=offered(asked)[1])

    assert (asked.status_code, laid_before, wrong.status_code) == (422, 0, 422)
    assert offered(asked) == [f"incoming-{new.pk}", f"incoming-{old.pk}"]
    assert answer.status_code == 302
    assert draft.materials.get().incoming == old


def test_an_incoming_and_an_internal_paper_with_one_number_are_both_offered(
    draft: Outgoing, aigul_from_records: Officer, akim: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    from tests.factories.notes import delivered  # noqa: PLC0415 - a house above

    inside = delivered(department_head, head_of_apparatus).outgoing
    came = letter(aigul_from_records, akim, inside.number)
    client = signed_in(aigul_from_records)

    asked = send(client, draft, department_head, paper=inside.number)
    answer = send(client, draft, department_head, paper=inside.number, chosen=offered(asked)[1])

    material = draft.materials.get()
    assert offered(asked) == [f"incoming-{came.pk}", f"outgoing-{inside.pk}"]
    assert (answer.status_code, material.internal, material.incoming) == (302, inside, None)


def test_of_one_number_the_paper_of_the_body_itself_is_no_question(
    draft: Outgoing, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    mine = letter(aigul_from_records, akim, "3-5/41")
    letter(aigul_from_records, akim, "3-5/41", unit="education")

    answer = send(signed_in(aigul_from_records), draft, department_head, paper="3-5/41")

    assert answer.status_code == 302
    assert draft.materials.get().incoming == mine


@pytest.mark.parametrize("unit", ["", "x", "9" * 40, "-1"])
def test_a_body_that_is_none_loses_nothing_of_what_was_typed(
    unit: str, draft: Outgoing, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    for _year in range(2):
        letter(aigul_from_records, akim, "3-5/41")

    answer = send(signed_in(aigul_from_records), draft, department_head, paper="3-5/41", unit=unit)

    assert (answer.status_code, len(offered(answer)), draft.materials.count()) == (422, 2, 0)
    assert 'value="3-5/41"' in answer.content.decode()


def test_a_number_that_no_paper_has_is_told(
    draft: Outgoing, aigul_from_records: Officer, department_head: Officer
) -> None:
    answer = send(signed_in(aigul_from_records), draft, department_head, paper="3-5/404")

    assert (answer.status_code, "paper" in answer.context["form"].errors) == (422, True)
    assert "chosen" not in answer.context["form"].fields
