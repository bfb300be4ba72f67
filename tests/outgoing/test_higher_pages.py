"""12.6 on its pages: the draft's form, the sheet, the paper, the answer."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from control.actions.accept_assignment import accept_assignment
from control.models import Assignment
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.letter import letter_pdf
from outgoing.models import HigherRequest, Outgoing
from outgoing.readiness import lacks_of, last_version
from tests.factories.control import fresh
from tests.factories.higher import assigned, drafted_to_oblast, oblast
from tests.factories.letters import WEDNESDAY, correspondent
from tests.factories.materials import laid
from tests.factories.office import new_office
from tests.factories.outgoing import agree_all, letter_kind
from tests.factories.pages import signed_in
from tests.pdf_a import sheets_of

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.6")]


@pytest.fixture
def assignment(
    monkeypatch: pytest.MonkeyPatch,
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
) -> Assignment:
    """An assignment of the oblast in work; every request of these tests happens on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    new_office()
    letter_kind()
    made = assigned(aigul_from_records, akim, executor)
    return accept_assignment(assignment=made, by=executor, at=WEDNESDAY)


def typed(signer: Officer, assignment: Assignment, **changed: Any) -> dict[str, Any]:
    """Return what is typed of a paper that asks for an extension."""
    ordinary = {
        "once": str(uuid.uuid4()),
        "language": "both",
        "signer": signer.pk,
        "heading_kk": "Мерзімді ұзарту туралы",
        "text_kk": "Жұмыстар жүріп жатыр.",
        "heading_ru": "О продлении срока",
        "text_ru": "Работы ведутся.",
        "unit_1": oblast().pk,
        "channel_1": "system",
        "assignment": assignment.number,
        "ref_number": "12-05/137",
        "ref_on": "2026-03-17",
        "ref_point": "3",
        "ref_content": "Жылу маусымы туралы",
        "ask": "extension",
        "until": "2026-06-15",
        "reasons": "Конкурс созылды",
        "every": "3",
    }
    return ordinary | changed


def register(paper: Outgoing, executor: Officer, akim: Officer, clerk: Officer) -> Outgoing:
    """Bring a draft to its number by the real deeds."""
    send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)
    agree_all(paper)
    sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)
    register_outgoing(outgoing=paper, by=clerk, at=WEDNESDAY)
    return send_outgoing(outgoing=paper, by=clerk, at=WEDNESDAY)


def test_the_assignments_page_leads_to_a_draft_with_its_reference(executor: Officer, assignment: Assignment) -> None:
    client = signed_in(executor)

    page = client.get(reverse("control:assignment", args=[assignment.pk])).content.decode()
    form = client.get(reverse("outgoing:begin", args=["letter"]), {"assignment": assignment.pk}).context["form"]

    assert f"?assignment={assignment.pk}" in page
    shown = {name: form[name].value() for name in ("assignment", "ref_number", "ref_on", "ref_content", "answers")}
    assert shown == {
        "assignment": assignment.number,
        "ref_number": "12-05/137",
        "ref_on": date(2026, 3, 17),
        "ref_content": assignment.text,
        "answers": "3-5/1",
    }


def test_what_is_typed_makes_one_request_and_what_another_asks_for_is_left_out(
    executor: Officer, akim: Officer, assignment: Assignment
) -> None:
    client = signed_in(executor)

    client.post(reverse("outgoing:begin", args=["letter"]), typed(akim, assignment))

    request = Outgoing.objects.get().higher
    assert (request.ask, request.until, request.every) == ("extension", date(2026, 6, 15), None)
    laid(request.outgoing)
    assert list(lacks_of(request.outgoing, WEDNESDAY.date())) == []


def test_the_next_version_offers_what_stood_there(executor: Officer, akim: Officer, assignment: Assignment) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "transfer")

    form = signed_in(executor).get(reverse("outgoing:revise", args=[paper.pk])).context["form"]

    shown = {name: form[name].value() for name in ("assignment", "control", "every", "until", "step_1")}
    assert shown == {
        "assignment": assignment.number,
        "control": "long",
        "every": 6,
        "until": date(2026, 12, 25),
        "step_1": "Жобаны бекіту",
    }


def test_an_assignment_one_may_not_see_is_not_informed_on(
    stranger: Officer, akim: Officer, assignment: Assignment
) -> None:
    client = signed_in(stranger)

    opened = client.get(reverse("outgoing:begin", args=["letter"]), {"assignment": assignment.pk})
    answer = client.post(reverse("outgoing:begin", args=["letter"]), typed(akim, assignment))

    assert (opened.status_code, answer.status_code) == (404, 422)
    assert "assignment" in answer.context["form"].errors


def test_the_sheet_says_reference_and_request_in_both_languages(
    executor: Officer, akim: Officer, assignment: Assignment
) -> None:
    signed_in(executor).post(reverse("outgoing:begin", args=["letter"]), typed(akim, assignment))

    texts = sheets_of(letter_pdf(Outgoing.objects.get()))

    for text in texts:
        assert "12-05/137" in text
        assert "15.06.2026" in text
        assert "Конкурс созылды" in text
    assert len(texts) == 2


def test_records_type_the_answer_and_the_assignment_moves(
    executor: Officer, akim: Officer, assignment: Assignment, aigul_from_records: Officer
) -> None:
    paper = register(drafted_to_oblast(executor, akim, assignment, "extension"), executor, akim, aigul_from_records)
    client = signed_in(aigul_from_records)
    page = reverse("outgoing:record_answer", args=[paper.pk])

    form = client.get(page).context["form"]
    sent = client.post(
        page,
        {
            "once": str(uuid.uuid4()),
            "verdict": "granted",
            "paper": "3-5/1",
            "on": "2026-03-18",
            "until": "2026-06-10",
            "note": "",
        },
    )

    assert list(form.fields) == ["verdict", "paper", "number", "on", "until", "note"]
    assert form["until"].value() == date(2026, 6, 15)
    assert sent.status_code == 302
    assert fresh(assignment).deadline.due_on == date(2026, 6, 10)  # type: ignore[union-attr]
    assert HigherRequest.objects.get(outgoing=paper).incoming.number == "3-5/1"  # type: ignore[union-attr]


def test_an_answer_to_a_request_without_an_addressee_is_refused_and_no_error(
    executor: Officer, akim: Officer, assignment: Assignment, aigul_from_records: Officer
) -> None:
    paper = register(drafted_to_oblast(executor, akim, assignment, "extension"), executor, akim, aigul_from_records)
    paper.addressees.update(unit=correspondent())
    typed_in = {"once": str(uuid.uuid4()), "verdict": "declined", "number": "1-1/77", "on": "2026-03-18"}

    answer = signed_in(aigul_from_records).post(reverse("outgoing:record_answer", args=[paper.pk]), typed_in)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["paper"])


def test_an_answer_without_a_number_is_refused_at_its_field(
    executor: Officer, akim: Officer, assignment: Assignment, aigul_from_records: Officer
) -> None:
    paper = register(drafted_to_oblast(executor, akim, assignment, "extension"), executor, akim, aigul_from_records)

    answer = signed_in(aigul_from_records).post(
        reverse("outgoing:record_answer", args=[paper.pk]), {"once": str(uuid.uuid4()), "verdict": "declined"}
    )

    assert answer.status_code == 422
    assert {"number", "on"} <= set(answer.context["form"].errors)


def test_a_stranger_gets_404_for_the_answer(
    executor: Officer, akim: Officer, assignment: Assignment, stranger: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")

    assert signed_in(stranger).get(reverse("outgoing:record_answer", args=[paper.pk])).status_code == 404


def test_the_page_shows_the_request_and_what_is_lacking(
    executor: Officer, akim: Officer, assignment: Assignment
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension", reasons="")

    page = signed_in(executor).get(paper.get_absolute_url())

    assert [lack.clause for lack in page.context["sheet"].lacks] == ["12.6"]
    assert page.context["sheet"].request.assignment == assignment


@pytest.mark.parametrize("ref_on", ["2026-03-17", "17.0", "", "9" * 300])
def test_the_sheet_beside_the_form_shows_the_request_while_one_types(
    executor: Officer, akim: Officer, assignment: Assignment, ref_on: str
) -> None:
    client = signed_in(executor)

    part = client.post(
        reverse("outgoing:preview", args=["letter"]),
        typed(
            akim, assignment, ref_on=ref_on, ask="transfer", control="long", every="nonsense", step_1="Жобаны бекіту"
        ),
        headers={"HX-Request": "true"},
    )

    page = part.content.decode()
    assert part.status_code == 200
    assert "12-05/137" in page
    assert "Жобаны бекіту" in page


BROKEN = [("extension", {}, "13.6"), ("periodic", {"every": None}, "12.6")]  # the term is 20.04.2026


@pytest.mark.clause("10.18")
@pytest.mark.clause("13.6")
@pytest.mark.parametrize(("ask", "changed", "clause"), BROKEN)
def test_12_6_the_desk_reads_what_forbids_the_number_in_the_words_of_the_refusal(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    assignment: Assignment,
    ask: str,
    changed: dict[str, Any],
    clause: str,
) -> None:
    executor, akim, clerk = (request.getfixturevalue(name) for name in ("executor", "akim", "aigul_from_records"))
    paper = drafted_to_oblast(executor, akim, assignment, ask)
    agree_all(send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY))
    sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)
    HigherRequest.objects.filter(outgoing=paper).update(**changed)
    late = WEDNESDAY.replace(month=4, day=16)
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: late)

    with pytest.raises(Refusal) as refused:
        register_outgoing(outgoing=paper, by=clerk, at=late)
    page = signed_in(clerk).get(reverse("outgoing:register", args=[paper.pk])).content.decode()

    assert refused.value.clause == clause
    assert escape(str(refused.value.reason)) in page


def test_12_6_the_number_asks_the_form_of_the_request_once(
    executor: Officer, akim: Officer, assignment: Assignment, aigul_from_records: Officer
) -> None:
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    agree_all(send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY))
    sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)

    with CaptureQueriesContext(connection) as questions:
        register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    earlier_ones = '"outgoing_higherrequest"."state" = \'waiting\''  # one of the questions of the form
    assert [earlier_ones in one["sql"] for one in questions].count(True) == 1
