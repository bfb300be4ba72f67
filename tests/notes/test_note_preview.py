"""10.18, 10.23: the sheet beside a service note is that of the note: the post it is signed from, to whom it goes."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from apparat.org.models import Officer
from notes.models import ServiceNote
from notes.subjects import Subject
from outgoing.letter import LetterSheet, sheet_of
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY
from tests.factories.notes import note_kind
from tests.factories.pages import signed_in
from tests.factories.people import acts_for

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18"), pytest.mark.clause("10.23")]

TODAY = WEDNESDAY.date()


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    note_kind()


def typed(signer: Officer, to: Officer, subject: str, **changed: Any) -> dict[str, Any]:
    """Return what is typed of a note in both languages."""
    words = {"heading_kk": "Техника", "text_kk": "Сұраймын.", "heading_ru": "Техника", "text_ru": "Прошу."}
    card = {"language": "both", "signer": signer.pk, "subject": subject, "addressee": to.pk}
    return {"once": str(uuid.uuid4()), **card, **words, **changed}


def beside(answer: Any) -> dict[str, LetterSheet]:
    """Return the sheets that stand beside the form, by language."""
    return {sheet.language: sheet.letter for sheet in answer.context["sheets"]}


def on_paper() -> dict[str, LetterSheet]:
    """Return the sheets of the note as it would be printed, by language."""
    paper = ServiceNote.objects.get().outgoing
    shown = last_version(paper)
    return {language: sheet_of(paper, shown, language, with_number=False) for language in paper.languages}


@pytest.mark.clause("1.4")
@pytest.mark.parametrize("subject", [Subject.TO_HEAD, Subject.OTHER])
@pytest.mark.parametrize("chosen", [True, False])
def test_1_4_of_who_acts_for_his_head_it_names_the_post_and_the_addressee_of_the_note(
    *, chosen: bool, subject: str, executor: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)
    said = typed(executor, head_of_apparatus, subject)
    said |= {"acts_as": department_head.position_id} if chosen else {}
    client, part = signed_in(executor), reverse("outgoing:preview", args=["service_note"])

    shown = [beside(client.post(part, said)), beside(client.post(reverse("notes:begin"), said | {"preview": "1"}))]
    client.post(reverse("notes:begin"), said)
    note = ServiceNote.objects.get()
    revised = beside(client.post(f"{part}?paper={note.outgoing_id}", said))

    assert [*shown, revised] == [on_paper()] * 3
    is_heads = chosen or subject == Subject.TO_HEAD
    assert shown[0]["kk"].signer_post == ("Қаржы бөлімінің басшысы (м.а.)" if is_heads else "Қаржы бөлімінің маманы")
    assert shown[0]["kk"].addressees == ["Аппарат басшысы, Е. Тұрсынов"]


@pytest.mark.parametrize("nonsense", [{"subject": "жоқ"}, {"addressee": "9" * 5000}, {"addressee": "", "signer": "x"}])
def test_what_is_not_chosen_yet_stands_nowhere_on_it(
    nonsense: dict[str, str], executor: Officer, stranger: Officer
) -> None:
    said = typed(executor, stranger, Subject.OTHER) | nonsense

    answer = signed_in(executor).post(reverse("outgoing:preview", args=["service_note"]), said)

    told = ["Білім бөлімінің маманы, Ш. Ғабитов"] if "addressee" not in nonsense else []
    assert (answer.status_code, beside(answer)["kk"].addressees) == (200, told)
