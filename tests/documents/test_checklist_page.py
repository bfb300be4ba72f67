"""10.12: the checklist before the number, the return in two clicks, its letter, its journal."""

from __future__ import annotations

import html
import re
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse

from apparat.journal.models import Entry
from apparat.org.models import Officer, Unit
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.actions.return_unregistered import return_unregistered
from documents.models import DocumentKind, Incoming, ReturnNote
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, correspondent, open_registry, paper
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.pdf_a import sheets_of

LATER = WEDNESDAY + timedelta(hours=1)
pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.12")]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def held(clerk: Officer, addressee: Officer, **facts: Any) -> Incoming:
    """Return an electronic letter of a department, kept without a number."""
    state_body = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    return accept_incoming(
        by=clerk, at=WEDNESDAY, hold=True, paper=paper(addressee, **({"correspondent": state_body} | facts))
    )


def sent_back(clerk: Officer, addressee: Officer, *grounds: str, **facts: Any) -> ReturnNote:
    """Return the note of a returned letter."""
    letter = held(clerk, addressee, **facts)
    return return_unregistered(incoming=letter, by=clerk, at=WEDNESDAY, grounds=list(grounds or ["form"]))


def test_a_bad_letter_goes_back_in_two_clicks_with_what_the_card_shows(
    aigul_from_records: Officer, akim: Officer
) -> None:
    open_registry()
    client = signed_in(aigul_from_records)
    card = {
        "once": str(uuid.uuid4()),
        "received_at": "18.03.2026 09:30",
        "correspondent": correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT).pk,
        "signatory_post": "deputy_head",
        "addressee": akim.pk,
        "kind": DocumentKind.objects.get(code="letter").pk,
        "language": "kk",
        "channel": "system",
        "sheets": "1",
        "annex_sheets": "0",
        "summary": "Жылу маусымы туралы",
        "hold": "1",
    }

    checklist = client.post(reverse("documents:register"), card, follow=True)
    ticked = checklist.context["form"]["grounds"].value()
    form = {"once": str(checklist.context["once"]), "grounds": ticked, "language": "both", "details": ""}
    client.post(checklist.request["PATH_INFO"], form)

    letter = Incoming.objects.get()
    boxes = re.findall(
        r'<input type="checkbox" name="grounds" value="(\w+)"[^>]*?( checked)?>', checklist.content.decode()
    )
    assert [key for key, mark in boxes if mark] == ticked
    assert len(boxes) == len(checklist.context["form"].findings) == 10
    assert ticked == ["signature", "number", "executor"]
    assert (letter.state, letter.number) == (IncomingState.RETURNED, "")
    assert letter.return_note.grounds == ticked
    assert letter.return_note.clause == "10.8"


def test_nothing_ticked_is_no_return_and_loses_no_word(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim)
    address = reverse("documents:return", args=[letter.pk])

    answer = signed_in(aigul_from_records).post(
        address, {"once": str(uuid.uuid4()), "details": "Қосымша жоқ", "language": "kk"}
    )

    letter.refresh_from_db()
    assert answer.status_code == 422
    assert "grounds" in answer.context["form"].errors
    assert "Қосымша жоқ" in answer.content.decode()
    assert letter.state == IncomingState.RECEIVED


def test_a_ground_that_does_not_concern_the_paper_is_not_taken(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim, correspondent=correspondent())  # a firm: 10.15 speaks of state bodies

    answer = signed_in(aigul_from_records).post(
        reverse("documents:return", args=[letter.pk]),
        {"once": str(uuid.uuid4()), "grounds": ["financing"], "language": "kk", "is_no_appeal": "on"},
    )

    assert answer.status_code == 422


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True)])
def test_10_9_the_checklist_says_that_the_day_of_the_return_is_over(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch, days: int, *, late: bool
) -> None:
    letter = held(aigul_from_records, akim)
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY + timedelta(days=days))

    page = signed_in(aigul_from_records).get(reverse("documents:return", args=[letter.pk]))

    assert page.context["is_late"] is late
    assert ("тіркеу күні қайтарылады, ол 18.03.2026 болатын" in page.content.decode()) is late


@pytest.mark.clause("10.8", "10.15")
@pytest.mark.parametrize(("language", "sheets"), [("both", 2), ("kk", 1), ("ru", 1)])
def test_the_letter_names_every_ground_with_its_clause_on_a_sheet_for_each_language(
    aigul_from_records: Officer, akim: Officer, language: str, sheets: int
) -> None:
    new_office()
    letter = held(aigul_from_records, akim)
    return_unregistered(
        incoming=letter,
        by=aigul_from_records,
        at=WEDNESDAY,
        grounds=["financing", "signature"],
        language=language,
        details={"kk": "Нақтылау: 2-парақ", "ru": "Уточнение: лист 2"},
    )

    answer = signed_in(aigul_from_records).get(reverse("documents:return_letter", args=[letter.pk]))

    texts = sheets_of(answer.content)
    assert len(texts) == sheets
    assert all("10.8" in text and "10.15" in text and "№ 236" in text.replace("№236", "№ 236") for text in texts)
    kazakh = {"both": [True, False], "kk": [True], "ru": [False]}[language]
    assert [("қайтарылады" in text, "Нақтылау" in text) for text in texts] == [(one, one) for one in kazakh]
    assert [("возвращается" in text, "Уточнение" in text) for text in texts] == [(not one, not one) for one in kazakh]


def texts_of(officer: Officer, page: str, letter: Incoming) -> list[str]:
    """Return the text of each sheet of a printed form."""
    answer = signed_in(officer).get(reverse(f"documents:{page}", args=[letter.pk]))
    return sheets_of(answer.content)


@pytest.mark.parametrize(
    ("number", "on", "kazakh", "russian"),
    [
        ("12-05/137", None, "Сіздің № 12-05/137 хатыңыз", "Ваше письмо № 12-05/137 возвращается"),
        ("", date(2026, 3, 17), "Сіздің 17.03.2026 хатыңыз", "Ваше письмо от 17.03.2026 возвращается"),
        ("", None, "Сіздің хатыңыз", "Ваше письмо возвращается"),
        (
            "12-05/137",
            date(2026, 3, 17),
            "Сіздің 17.03.2026 № 12-05/137 хатыңыз",
            "Ваше письмо № 12-05/137 от 17.03.2026 возвращается",
        ),
    ],
)
def test_the_letter_says_no_more_of_number_and_date_than_the_paper_bears(
    number: str, on: date | None, kazakh: str, russian: str, aigul_from_records: Officer, akim: Officer
) -> None:
    new_office()
    note = sent_back(aigul_from_records, akim, "number", their_number=number, their_on=on)

    kk, ru = texts_of(aigul_from_records, "return_letter", note.incoming)

    assert kazakh in kk
    assert russian in ru
    assert ("на № 12-05/137" in ru) is bool(number)
    assert ("от 17.03.2026" in ru) is bool(on)


@pytest.mark.clause("10.9")
def test_the_receipt_of_a_paper_that_went_back_promises_no_number(aigul_from_records: Officer, akim: Officer) -> None:
    new_office()
    note = sent_back(aigul_from_records, akim, "form")

    (text,) = texts_of(aigul_from_records, "receipt", note.incoming)

    assert "18.03.2026 тіркеусіз қайтарылды (10.12)" in text
    assert "тіркеледі" not in text


@pytest.mark.clause("10.14")
def test_the_receipt_names_no_day_while_the_paper_cannot_be_registered(
    aigul_from_records: Officer, akim: Officer
) -> None:
    new_office()
    lacking = held(aigul_from_records, akim, signatory_post="acting")
    sound = held(aigul_from_records, akim, their_number="2")

    (without_order,) = texts_of(aigul_from_records, "receipt", lacking)
    (with_all,) = texts_of(aigul_from_records, "receipt", sound)

    assert "тіркелген жоқ: құжат қаралуда (10.14)" in without_order
    assert "18.03.2026 күні тіркеледі" in with_all


def test_one_ground_is_told_in_a_sentence(aigul_from_records: Officer, akim: Officer) -> None:
    new_office()
    note = sent_back(aigul_from_records, akim, "form")

    answer = signed_in(aigul_from_records).get(reverse("documents:return_letter", args=[note.incoming_id]))

    text = sheets_of(answer.content)[0]
    assert "10.12-тармағына" in text
    assert "Себебі: құжат ресімдеу талаптарына сай ресімделмеген." in text


@pytest.mark.clause("10.12")
def test_the_letter_of_return_names_its_signer_and_his_post_as_they_were_then(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    new_office()
    note = sent_back(aigul_from_records, akim, "form")
    post = aigul_from_records.position
    assert post is not None
    aigul_from_records.history.update(history_date=WEDNESDAY - timedelta(days=1))
    post.history.update(history_date=WEDNESDAY - timedelta(days=1))
    aigul_from_records.last_name_kk, aigul_from_records.position = "Жаңатегова", department_head.position
    aigul_from_records.save()
    aigul_from_records.history.filter(position=department_head.position).update(
        history_date=WEDNESDAY + timedelta(days=30)
    )

    answer = signed_in(akim).get(reverse("documents:return_letter", args=[note.incoming_id]))

    text = sheets_of(answer.content)[0]
    assert post.name_kk in text
    assert "Жаңатегова" not in text


def test_the_journal_shows_what_went_back_latest_first_and_by_ground(
    aigul_from_records: Officer, akim: Officer
) -> None:
    first = sent_back(aigul_from_records, akim, "form", their_number="1")
    second = sent_back(aigul_from_records, akim, "signature", "executor", their_number="2")
    client = signed_in(aigul_from_records)

    shown = {
        asked: [note.pk for note in client.get(reverse("documents:returned"), {"ground": asked}).context["page"]]
        for asked in ("", "executor", "financing", "mood")
    }

    every = [second.pk, first.pk]
    assert shown == {"": every, "executor": [second.pk], "financing": [], "mood": every}


def test_the_journal_of_a_period(aigul_from_records: Officer, akim: Officer) -> None:
    sent_back(aigul_from_records, akim)
    client = signed_in(aigul_from_records)

    found = [
        len(client.get(reverse("documents:returned"), {"since": since, "until": until}).context["page"])
        for since, until in (("2026-03-18", "2026-03-18"), ("2026-03-19", ""), ("", "2026-03-17"))
    ]

    assert found == [1, 0, 0]


@pytest.mark.clause("10.9")
def test_10_9_a_late_return_is_marked_in_the_journal(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim)
    return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY + timedelta(days=1), grounds=["form"])

    page = html.unescape(signed_in(aigul_from_records).get(reverse("documents:returned")).content.decode())

    assert 'data-tone="red">кешігіп' in page


def test_a_stranger_sees_nothing_of_the_journal(aigul_from_records: Officer, akim: Officer, stranger: Officer) -> None:
    sent_back(aigul_from_records, akim)

    page = signed_in(stranger).get(reverse("documents:returned"))

    assert len(page.context["page"]) == 0


def test_the_journal_costs_the_same_with_one_and_with_three(aigul_from_records: Officer, akim: Officer) -> None:
    client, costs = signed_in(aigul_from_records), []
    for numbers in (("1",), ("2", "3")):
        for number in numbers:
            sent_back(aigul_from_records, akim, their_number=number)
        costs.append(cost(client, reverse("documents:returned")))

    assert costs[0] == costs[1]


def test_the_first_ground_is_the_one_it_is_filed_by(aigul_from_records: Officer, akim: Officer) -> None:
    note = sent_back(aigul_from_records, akim, "executor", "signature")

    assert (note.ground, note.grounds) == ("signature", ["signature", "executor"])
    with pytest.raises(IntegrityError):
        ReturnNote.objects.filter(pk=note.pk).update(grounds=["executor"])


def checklist(clerk: Officer, letter: Incoming) -> Any:
    """Return the page of the checklist."""
    return signed_in(clerk).get(reverse("documents:return", args=[letter.pk]))


def answers(page: Any) -> dict[str, str]:
    return {one.check.key: str(one.answer) for one in page.context["form"].findings}


@pytest.mark.clause("10.9")
def test_10_9_what_the_letter_lacked_stays_told_and_a_correction_is_shown_as_one(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim)
    before = answers(checklist(aigul_from_records, letter))
    card = {"executor": "Қ. Ахметов", "executor_phone": "8 (725) 39 2-10-11", "reference": "№ 3-5/7, 02.03.2026"}

    correct_card(incoming=letter, by=aigul_from_records, at=LATER, card=card)
    correct_card(incoming=letter, by=aigul_from_records, at=LATER + timedelta(hours=1), card={"sheets": 3})
    page = checklist(aigul_from_records, letter)

    told = [(entry.sentence, entry.clause) for entry in Entry.objects.filter(event="incoming.accepted_lacking")]
    corrected = {one.check.key: one.correction.at for one in page.context["form"].findings if one.correction}
    assert ({key: before[key] for key in ("executor", "reference")}) == {"executor": "broken", "reference": "ask"}
    assert {key: answers(page)[key] for key in ("executor", "reference")} == {"executor": "ask", "reference": "ask"}
    assert corrected == {"executor": LATER, "reference": LATER}
    assert page.context["form"]["grounds"].value() == []
    assert "11:00" in html.unescape(page.content.decode())
    assert [("телефоны" in sentence, clause) for sentence, clause in told] == [(True, "10.9")]


@pytest.mark.clause("10.9")
def test_10_9_a_letter_whose_card_was_corrected_may_still_go_back_for_what_it_lacked(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim)
    card = {"executor": "Қ. Ахметов", "executor_phone": "2-10-11"}
    correct_card(incoming=letter, by=aigul_from_records, at=LATER, card=card)

    note = return_unregistered(incoming=letter, by=aigul_from_records, at=LATER, grounds=["executor"])

    assert (note.grounds, note.clause) == (["executor"], "10.9")


@pytest.mark.clause("10.8")
def test_10_8_a_fact_that_was_mistyped_is_met_once_it_is_corrected_and_the_correction_is_told(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, signatory_post="deputy_head")
    before = answers(checklist(aigul_from_records, letter))["signature"]

    correct_card(incoming=letter, by=aigul_from_records, at=LATER, card={"signatory_post": "first_head"})

    page = checklist(aigul_from_records, letter)
    told = {one.check.key for one in page.context["form"].findings if one.correction}
    assert (before, answers(page)["signature"], "signature" in told) == ("broken", "met", True)
    assert bool(page.context["may_register"])


@pytest.mark.clause("10.9")
def test_10_9_what_the_card_said_from_the_first_is_met_and_no_correction(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, executor="Қ. Ахметов", executor_phone="2-10-11")

    correct_card(incoming=letter, by=aigul_from_records, at=LATER, card={"executor_phone": "2-10-12"})

    page = checklist(aigul_from_records, letter)
    assert answers(page)["executor"] == "met"
    assert [one for one in page.context["form"].findings if one.correction] == []
    assert not Entry.objects.filter(event="incoming.accepted_lacking").exists()


@pytest.mark.clause("10.4")
def test_10_4_of_a_restricted_line_nothing_is_told_to_lack(aigul_from_records: Officer, akim: Officer) -> None:
    held(aigul_from_records, akim, restricted=True, summary="")

    assert not Entry.objects.filter(event="incoming.accepted_lacking").exists()


def test_the_checklist_costs_the_same_with_one_correction_and_with_three(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter, client = held(aigul_from_records, akim), signed_in(aigul_from_records)
    path = reverse("documents:return", args=[letter.pk])
    correct_card(incoming=letter, by=aigul_from_records, at=LATER, card={"executor": "Қ. Ахметов"})
    one = cost(client, path)

    for sheets in (3, 4):
        correct_card(incoming=letter, by=aigul_from_records, at=LATER, card={"sheets": sheets})

    assert cost(client, path) == one
