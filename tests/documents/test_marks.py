"""13.2, 13.10: the mark of urgency binds the terms of a resolution; what waits for an answer is under control."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from control.models import Assignment
from documents.actions.draft_resolution import draft_resolution
from documents.actions.put_resolution import put_resolution
from documents.actions.route_incoming import route_incoming
from documents.actions.sign_resolution import sign_resolution
from documents.marks import latest_day
from documents.models import DocumentKind, Incoming, Resolution, ResolutionPoint
from documents.points import Point
from tests.factories.letters import WEDNESDAY, on_desk, registered
from tests.factories.pages import signed_in
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("13.2")]

Term, Urgency = ResolutionPoint.Term, Assignment.Urgency
Marked = Callable[[str], Incoming]
LAST = {Urgency.VERY_URGENT: date(2026, 3, 26), Urgency.URGENT: date(2026, 4, 6), Urgency.EXPEDITE: date(2026, 4, 6)}


@pytest.fixture
def marked(aigul_from_records: Officer, akim: Officer, department_head: Officer) -> Marked:
    """Return a maker of letters on the akim's desk that bear the mark, registered on Wednesday."""

    def make(urgency: str) -> Incoming:
        letter = registered(aigul_from_records, akim, urgency=urgency)
        copy_to = department_head if letter.is_urgent else None
        return route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim, copy_to=copy_to)

    return make


@pytest.mark.parametrize("urgency", list(LAST))
def test_13_2_names_the_last_day_of_each_mark_from_the_registration(marked: Marked, urgency: str) -> None:
    assert latest_day(marked(urgency), WEDNESDAY.date()) == LAST[Urgency(urgency)]


def test_13_2_binds_no_paper_without_a_mark(marked: Marked) -> None:
    assert latest_day(marked(Urgency.NONE), WEDNESDAY.date()) is None


@pytest.mark.parametrize(
    ("urgency", "term", "due_on"),
    [
        pytest.param(Urgency.URGENT, Term.DEFAULT, None, id="13.2: an urgent paper with the month of 13.2"),
        pytest.param(Urgency.URGENT, Term.DATE, date(2026, 4, 7), id="13.2: an urgent paper, the eleventh working day"),
        pytest.param(Urgency.VERY_URGENT, Term.URGENT, None, id="13.2: a very urgent paper with ten working days"),
        pytest.param(Urgency.VERY_URGENT, Term.DATE, date(2026, 3, 27), id="13.2: a very urgent paper, the fourth day"),
    ],
)
def test_13_2_refuses_a_term_longer_than_the_mark_and_names_the_last_lawful_day(
    marked: Marked, akim: Officer, department_head: Officer, urgency: str, term: str, due_on: date | None
) -> None:
    letter, points = marked(urgency), [Point("Мәтін", [department_head], term=term, due_on=due_on)]

    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=points)

    assert (refusal.value.clause, refusal.value.field) == ("13.2", "due_1")
    assert f"{LAST[Urgency(urgency)]:%d.%m.%Y}" in str(refusal.value.reason)
    assert Resolution.objects.count() == 0


@pytest.mark.parametrize(
    ("term", "due_on", "carried"),
    [
        pytest.param(Term.DATE, date(2026, 3, 27), Urgency.URGENT, id="an earlier day keeps the mark of the paper"),
        pytest.param(Term.DATE, date(2026, 4, 4), Urgency.URGENT, id="13.15: a Saturday rolls into the tenth day"),
        pytest.param(Term.EXPEDITE, None, Urgency.URGENT, id="a milder word of the same length keeps the mark"),
        pytest.param(Term.VERY_URGENT, None, Urgency.VERY_URGENT, id="a stricter word of the leader stands"),
    ],
)
def test_13_2_keeps_an_earlier_day_and_carries_the_mark_to_the_assignment(
    marked: Marked, akim: Officer, department_head: Officer, term: str, due_on: date | None, carried: str
) -> None:
    points = [Point("Мәтін", [department_head], term=term, due_on=due_on)]

    put_resolution(incoming=marked(Urgency.URGENT), by=akim, at=WEDNESDAY, points=points)

    assignment = Assignment.objects.get()
    assert assignment.deadline is not None
    assert assignment.urgency == carried
    assert assignment.deadline.due_on <= LAST[Urgency.URGENT]


def test_13_2_counts_the_mark_anew_from_the_resolution_when_it_ran_out_on_the_desk(
    marked: Marked, akim: Officer, department_head: Officer
) -> None:
    letter, late = marked(Urgency.VERY_URGENT), datetime(2026, 4, 8, 10, 0, tzinfo=ALMATY)

    too_long = [Point("Мәтін", [department_head], term=Term.DATE, due_on=date(2026, 4, 14))]
    lawful = [Point("Мәтін", [department_head], term=Term.DATE, due_on=date(2026, 4, 13))]
    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=letter, by=akim, at=late, points=too_long)
    put_resolution(incoming=letter, by=akim, at=late, points=lawful)

    assert "13.04.2026" in str(refusal.value.reason)
    assert Assignment.objects.get().urgency == Urgency.VERY_URGENT


def test_13_2_refuses_a_named_day_whose_year_nobody_loaded(
    marked: Marked, akim: Officer, department_head: Officer
) -> None:
    points = [Point("Мәтін", [department_head], term=Term.DATE, due_on=date(2031, 1, 15))]

    with pytest.raises(Refusal, match="2031") as refusal:
        put_resolution(incoming=marked(Urgency.URGENT), by=akim, at=WEDNESDAY, points=points)

    assert refusal.value.clause == "13.2"


def test_13_2_binds_an_assistants_draft_too(marked: Marked, assistant: Officer, department_head: Officer) -> None:
    letter, points = marked(Urgency.EXPEDITE), [Point("Мәтін", [department_head])]

    with pytest.raises(Refusal) as refusal:
        draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points)

    assert refusal.value.clause == "13.2"


def test_13_2_shows_the_last_day_and_loses_nothing_typed(
    marked: Marked, akim: Officer, department_head: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    client, page = signed_in(akim), reverse("documents:resolution", args=[marked(Urgency.URGENT).pk])
    typed = {
        "once": str(uuid.uuid4()),
        "text_1": "Жиынтық ақпарат енгізілсін",
        "lead_1": department_head.pk,
        "term_1": Term.DATE,
        "due_1": "27.04.2026",
    }

    offered = client.get(page).content.decode()
    refused = client.post(page, typed)

    said = refused.content.decode()
    assert "06.04.2026" in offered
    assert offered.count(f'value="{Term.URGENT}" selected') == 6
    assert refused.status_code == 422
    assert "13.2" in said
    assert [text for text in ("06.04.2026", "Жиынтық ақпарат енгізілсін", "27.04.2026") if text not in said] == []
    assert Assignment.objects.count() == 0


def test_13_2_the_page_opens_and_says_which_year_nobody_loaded(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    december = datetime(2027, 12, 27, 10, 0, tzinfo=ALMATY)
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: december)
    letter = on_desk(aigul_from_records, akim, at=december, urgency=Urgency.EXPEDITE)

    page = signed_in(akim).get(reverse("documents:resolution", args=[letter.pk]))

    assert page.status_code == 200
    assert "2028" in page.content.decode()


@pytest.fixture
def question(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A letter on the akim's desk of a kind that waits for an answer."""
    letter = on_desk(aigul_from_records, akim)
    DocumentKind.objects.filter(code="letter").update(needs_answer=True)
    return Incoming.objects.get(pk=letter.pk)


@pytest.mark.clause("13.10")
def test_13_10_refuses_to_take_only_into_account_what_waits_for_an_answer(
    question: Incoming, akim: Officer, department_head: Officer
) -> None:
    points = [Point("Назарға алынды", [department_head], term=Term.NOTED)]

    with pytest.raises(Refusal) as refusal:
        put_resolution(incoming=question, by=akim, at=WEDNESDAY, points=points)

    assert (refusal.value.clause, refusal.value.field) == ("13.10", "term_1")
    assert Assignment.objects.count() == 0


@pytest.mark.clause("13.10")
def test_13_10_lets_a_point_be_noted_beside_one_that_is_under_control(
    question: Incoming, akim: Officer, department_head: Officer
) -> None:
    points = [Point("Жауап", [department_head]), Point("Мәлімет үшін", [department_head], term=Term.NOTED)]

    put_resolution(incoming=question, by=akim, at=WEDNESDAY, points=points)
    put_resolution(incoming=question, by=akim, at=WEDNESDAY, points=points[1:])

    assert list(Assignment.objects.order_by("pk").values_list("state", flat=True)) == ["issued", "noted", "noted"]


@pytest.mark.clause("13.10")
def test_13_10_asks_again_when_a_draft_is_put(
    aigul_from_records: Officer, akim: Officer, assistant: Officer, department_head: Officer
) -> None:
    points = [Point("Назарға алынды", [department_head], term=Term.NOTED)]
    letter = on_desk(aigul_from_records, akim)
    draft = draft_resolution(incoming=letter, by=assistant, at=WEDNESDAY, points=points)
    DocumentKind.objects.filter(code="letter").update(needs_answer=True)

    with pytest.raises(Refusal) as refusal:
        sign_resolution(resolution=Resolution.objects.get(pk=draft.pk), by=akim, at=WEDNESDAY)

    assert refusal.value.clause == "13.10"
