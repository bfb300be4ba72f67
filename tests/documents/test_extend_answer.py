"""The laws on mass media and on access to information: the term of an answer is extended once, and the sender told."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from control.models import Assignment
from documents.actions.extend_answer import extend_answer
from documents.actions.put_resolution import put_resolution
from documents.actions.tell_extension import tell_extension
from documents.answers import bound_of
from documents.extending import latest_extension
from documents.models import AnswerExtension, DocumentKind, Incoming
from documents.models.kind import AnswerTerm
from documents.points import Point
from documents.states import IncomingState
from tests.factories import people
from tests.factories.letters import WEDNESDAY, on_desk, open_registry
from tests.factories.pages import cost, signed_in
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.11")]

DUE = date(2026, 3, 30)  # of a media request: five working days after 18 March
LATEST = date(2026, 4, 14)  # fifteen calendar days later
WHY = "Ақпарат үш мекемеден сұратылды"


def request_of(clerk: Officer, leader: Officer, term: str = AnswerTerm.MEDIA, **facts: Any) -> Incoming:
    """Return a request on the leader's desk whose answer has a term by law."""
    open_registry()
    kind, _made = DocumentKind.objects.get_or_create(
        code=f"of-{term}", defaults={"name_kk": "Сұрау салу", "needs_answer": True, "term_key": term}
    )
    return on_desk(clerk, leader, kind=kind, received_at=WEDNESDAY, **facts)


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A media request on the akim's desk."""
    return fresh(request_of(aigul_from_records, akim))


def fresh(letter: Incoming) -> Incoming:
    """Return the paper as the database has it now."""
    return Incoming.objects.select_related("answer_deadline", "kind").get(pk=letter.pk)


def extended(letter: Incoming, by: Officer, to: date = LATEST, at: datetime = WEDNESDAY) -> AnswerExtension:
    """Extend the term as the page does."""
    return extend_answer(incoming=letter, by=by, at=at, to=to, reason=WHY)


@pytest.mark.parametrize(
    ("term", "latest", "told_by"),
    [
        pytest.param(AnswerTerm.MEDIA, LATEST, date(2026, 3, 20), id="36(1): fifteen days, told in two"),
        pytest.param(AnswerTerm.MESSAGE, date(2026, 4, 6), date(2026, 3, 20), id="35(3): fifteen days, told in two"),
        pytest.param(AnswerTerm.INFORMATION, date(2026, 4, 17), date(2026, 3, 26), id="11: fifteen days, three"),
    ],
)
def test_the_law_of_each_kind_says_how_long_and_until_when_the_sender_is_told(
    aigul_from_records: Officer, akim: Officer, term: str, latest: date, told_by: date
) -> None:
    letter = fresh(request_of(aigul_from_records, akim, term))

    assert latest_extension(letter, WEDNESDAY.date()) == latest
    extension = extended(letter, akim, latest)

    notice = extension.notice_deadline
    assert notice is not None
    assert (notice.due_on, notice.unit, fresh(letter).answer_deadline.due_on) == (  # type: ignore[union-attr]
        told_by,
        unit("records"),
        latest,
    )


def test_the_ledger_moves_and_the_journal_tells(letter: Incoming, akim: Officer) -> None:
    extension = extended(letter, akim)

    row = fresh(letter).answer_deadline
    assert row is not None
    moved = row.moves.get()
    assert (moved.from_on, moved.to_on, moved.clause) == (DUE, LATEST, "36(1)")
    assert (extension.from_on, extension.to_on, extension.reason, extension.by) == (DUE, LATEST, WHY, akim)
    assert WHY in Entry.objects.get(event="incoming.extended").sentence
    assert bound_of(fresh(letter), WEDNESDAY.date()).day == LATEST


@pytest.mark.parametrize("to", [LATEST + timedelta(days=1), DUE, DUE - timedelta(days=1)])
def test_a_day_beyond_the_law_is_refused_at_its_field(letter: Incoming, akim: Officer, to: date) -> None:
    with pytest.raises(Refusal) as refusal:
        extended(letter, akim, to)

    assert (refusal.value.field, AnswerExtension.objects.count()) == ("to", 0)


def test_it_is_extended_once(letter: Incoming, akim: Officer) -> None:
    extended(letter, akim, DUE + timedelta(days=2))

    with pytest.raises(Refusal):
        extended(letter, akim)
    with pytest.raises(IntegrityError):
        AnswerExtension.objects.create(incoming=letter, from_on=DUE, to_on=LATEST, reason=WHY, by=akim, at=WEDNESDAY)


def test_the_head_extends_and_who_acts_for_him_and_nobody_else(
    aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer, deputy: Officer
) -> None:
    papers = [fresh(request_of(aigul_from_records, akim, their_number=str(place))) for place in range(2)]
    for other in (deputy, aigul_from_records):
        with pytest.raises(Refusal):
            extended(papers[0], other)

    extended(papers[0], head_of_apparatus)
    people.acts_for(deputy, akim, starts_on=WEDNESDAY.date(), ends_on=WEDNESDAY.date())
    deputy = Officer.objects.get(pk=deputy.pk)
    extended(papers[1], deputy)

    assert Entry.objects.filter(event="incoming.extended").latest("pk").on_behalf_of == akim


def test_a_term_that_is_over_is_not_extended(letter: Incoming, akim: Officer) -> None:
    with pytest.raises(Refusal):
        extended(letter, akim, at=WEDNESDAY + timedelta(days=14))


def test_a_paper_without_such_a_term_is_not_extended(aigul_from_records: Officer, akim: Officer) -> None:
    with pytest.raises(Refusal):
        extended(fresh(on_desk(aigul_from_records, akim)), akim)


def test_the_sender_is_told_once_and_the_term_of_it_is_met(
    letter: Incoming, akim: Officer, aigul_from_records: Officer, stranger: Officer
) -> None:
    with pytest.raises(Refusal):
        tell_extension(incoming=letter, by=aigul_from_records, at=WEDNESDAY, notice="№ 4-1/7")
    extended(letter, akim)

    with pytest.raises(Refusal):
        tell_extension(incoming=letter, by=stranger, at=WEDNESDAY, notice="№ 4-1/7")
    with pytest.raises(Refusal) as silent:
        tell_extension(incoming=letter, by=aigul_from_records, at=WEDNESDAY, notice=" ")
    extension = tell_extension(incoming=letter, by=aigul_from_records, at=WEDNESDAY, notice="№ 4-1/7, 18.03.2026")
    with pytest.raises(Refusal):
        tell_extension(incoming=letter, by=aigul_from_records, at=WEDNESDAY, notice="тағы")

    assert silent.value.field == "notice"
    assert (extension.notice, extension.notice_deadline.state) == (  # type: ignore[union-attr]
        "№ 4-1/7, 18.03.2026",
        "met",
    )


def test_it_is_extended_and_told_on_pages(
    letter: Incoming, akim: Officer, aigul_from_records: Officer, stranger: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    extend, tell = (reverse(f"documents:{page}", args=[letter.pk]) for page in ("extend_answer", "tell_extension"))
    head, clerk = signed_in(akim), signed_in(aigul_from_records)
    before = cost(head, letter.get_absolute_url())

    offered = head.get(extend).context["form"]["to"].value()
    too_late = head.post(extend, {"once": str(uuid.uuid4()), "to": "15.04.2026", "reason": WHY})
    head.post(extend, {"once": str(uuid.uuid4()), "to": "14.04.2026", "reason": WHY})
    page = clerk.get(letter.get_absolute_url()).content.decode()
    clerk.post(tell, {"once": str(uuid.uuid4()), "notice": "№ 4-1/7"})

    assert (offered, too_late.status_code) == (LATEST, 422)
    assert tell in page
    assert AnswerExtension.objects.get().notice == "№ 4-1/7"
    assert cost(head, letter.get_absolute_url()) <= before
    assert [signed_in(stranger).get(path).status_code for path in (extend, tell)] == [404, 404]


@pytest.mark.clause("10.23", "13.10")
def test_13_10_a_paper_that_is_only_noted_meets_the_term_of_its_answer(
    letter: Incoming, akim: Officer, department_head: Officer
) -> None:
    DocumentKind.objects.filter(pk=letter.kind_id).update(needs_answer=False, term_key="")  # the office thought better

    points = [Point(text="Назарға алынды", executors=[department_head], term="noted")]
    put_resolution(incoming=Incoming.objects.get(pk=letter.pk), by=akim, at=WEDNESDAY, points=points)

    paper = fresh(letter)
    assert paper.answer_deadline is not None
    assert (paper.state, paper.answer_deadline.state) == (IncomingState.EXECUTED, "met")
    assert Assignment.objects.get().state == "noted"
