"""The term that law sets for the answer to a paper of some kinds (laws on mass media and on access to information)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from control.actions.release_from_control import release_from_control
from control.models import Assignment, Release
from documents.actions.accept_incoming import accept_incoming
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.put_resolution import put_resolution
from documents.actions.reassign_incoming import reassign_incoming
from documents.actions.register_incoming import register_incoming
from documents.answers import Bound, bound_of
from documents.models import DocumentKind, Incoming, Resolution
from documents.models.kind import AnswerTerm
from documents.points import Point
from tests.factories import control
from tests.factories.letters import WEDNESDAY, on_desk, open_registry, paper, registered
from tests.factories.pages import signed_in
from tests.factories.people import unit
from tests.factories.worktime import ALMATY

pytestmark = pytest.mark.django_db

DONE, IMPOSSIBLE = Release.Ground.DONE, Release.Ground.IMPOSSIBLE
DUE = date(2026, 3, 30)  # five working days after 18 March, the days off of Nauryz left out


def kind(term: str) -> DocumentKind:
    """Return a kind of paper with the term."""
    open_registry()
    return DocumentKind.objects.create(code=f"of-{term}", name_kk="Сұрау салу", needs_answer=True, term_key=term)


def request_of(clerk: Officer, leader: Officer, at: datetime = WEDNESDAY, term: str = AnswerTerm.MEDIA) -> Incoming:
    """Return a request of the media on the leader's desk."""
    return on_desk(clerk, leader, at=at, kind=kind(term), received_at=at)


def put(letter: Incoming, leader: Officer, executor: Officer, at: datetime, **point: object) -> Resolution:
    """Put a resolution of one point."""
    points = [Point(text="Жауап беріңіз", executors=[executor], **point)]  # type: ignore[arg-type]
    return put_resolution(incoming=letter, by=leader, at=at, points=points)


@pytest.mark.parametrize(
    ("term", "due_on", "clause"),
    [
        pytest.param(AnswerTerm.MEDIA, DUE, "36(1)", id="a media request: five working days from receipt"),
        pytest.param(AnswerTerm.MESSAGE, date(2026, 3, 20), "35(3)", id="an official message: two from registration"),
        pytest.param(AnswerTerm.INFORMATION, date(2026, 4, 2), "11", id="information: fifteen calendar days"),
    ],
)
def test_the_answer_is_due_by_the_law_of_its_kind(
    aigul_from_records: Officer, akim: Officer, term: str, due_on: date, clause: str
) -> None:
    letter = registered(aigul_from_records, akim, kind=kind(term))

    row = letter.answer_deadline
    assert row is not None
    assert (row.due_on, row.clause, row.state) == (due_on, clause, "open")
    assert row.unit == unit("records")


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("term", "due_on"),
    [
        pytest.param(AnswerTerm.INFORMATION, date(2026, 4, 20), id="information: from Friday, the day of receipt"),
        pytest.param(AnswerTerm.MEDIA, date(2026, 4, 10), id="the media: from Friday too"),
        pytest.param(AnswerTerm.MESSAGE, date(2026, 4, 8), id="an official message: from Monday, its registration"),
    ],
)
def test_10_9_registration_on_a_later_day_lengthens_no_term_that_runs_from_receipt(
    aigul_from_records: Officer, akim: Officer, term: str, due_on: date
) -> None:
    friday, monday = (datetime(2026, 4, *when, tzinfo=ALMATY) for when in ((3, 19, 0), (6, 9, 0)))
    letter = accept_incoming(by=aigul_from_records, at=friday, paper=paper(akim, kind=kind(term), received_at=friday))

    register_incoming(incoming=letter, by=aigul_from_records, at=monday)

    row = letter.answer_deadline
    assert row is not None
    assert row.due_on == due_on


def test_a_paper_of_another_kind_has_no_term_of_its_own(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    assert letter.answer_deadline is None
    assert bound_of(letter, WEDNESDAY.date()) == Bound()


@pytest.mark.clause("10.11")
def test_10_11_the_leader_on_whose_desk_it_lies_owes_the_answer(aigul_from_records: Officer, akim: Officer) -> None:
    letter = request_of(aigul_from_records, akim)

    row = letter.answer_deadline
    assert row is not None
    row.refresh_from_db()
    assert (row.officer, row.unit) == (akim, None)


@pytest.mark.clause("10.11")
def test_10_11_a_paper_that_goes_to_another_desk_takes_the_answer_with_it(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim, to=aigul_from_records, kind=kind(AnswerTerm.MEDIA))

    reassign_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=deputy, reason="Оның мәселесі")

    row = Incoming.objects.get(pk=letter.pk).answer_deadline
    assert row is not None
    assert (row.officer, row.unit, row.due_on) == (deputy, None, DUE)
    assert row.history.latest().history_change_reason == "10.11"


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    "point", [{}, {"term": "date", "due_on": DUE + timedelta(days=1)}], ids=["a month", "a day later"]
)
def test_13_2_a_point_may_not_end_after_the_answer_is_due(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, point: dict[str, object]
) -> None:
    letter = request_of(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal, override("kk"):
        put(letter, akim, department_head, WEDNESDAY, **point)

    assert refusal.value.field == "due_1"
    assert "30.03.2026" in str(refusal.value.reason)
    assert "Масс-медиа туралы заң" in str(refusal.value.reason)
    assert Assignment.objects.count() == 0


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("at", "point"),
    [
        pytest.param(WEDNESDAY, {"term": "date", "due_on": date(2035, 5, 4)}, id="a named day far ahead"),
        pytest.param(datetime(2027, 12, 20, 10, 0, tzinfo=ALMATY), {}, id="a month in December"),
    ],
)
def test_13_2_a_term_in_a_year_nobody_loaded_is_refused_at_its_field(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, at: datetime, point: dict[str, object]
) -> None:
    letter = request_of(aigul_from_records, akim, at)

    with pytest.raises(Refusal, match=r"20(28|35)") as refusal:
        put(letter, akim, department_head, at, **point)

    assert (refusal.value.clause, refusal.value.field) == ("13.2", "due_1")


@pytest.mark.clause("13.2")
def test_13_2_the_law_is_that_of_the_row_whatever_the_kind_says_today(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)
    DocumentKind.objects.filter(pk=letter.kind_id).update(term_key="")
    letter = Incoming.objects.get(pk=letter.pk)

    with override("kk"):
        bound = bound_of(letter, WEDNESDAY.date())

    assert (bound.day, bound.law) == (DUE, "Масс-медиа туралы заң, 36(1)-бап")


def test_a_point_may_end_on_the_day_the_answer_is_due(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)

    put(letter, akim, department_head, WEDNESDAY, term="date", due_on=DUE)

    assert bound_of(letter, WEDNESDAY.date()).day == DUE
    assert Assignment.objects.get().deadline.due_on == DUE  # type: ignore[union-attr]


@pytest.mark.clause("13.2")
def test_13_2_of_a_mark_and_a_law_the_earlier_day_binds(aigul_from_records: Officer, akim: Officer) -> None:
    letters = [
        on_desk(aigul_from_records, akim, kind=kind(AnswerTerm.INFORMATION), urgency="expedite", their_number="1"),
        on_desk(aigul_from_records, akim, kind=kind(AnswerTerm.MEDIA), urgency="expedite", their_number="2"),
    ]

    days = [bound_of(letter, WEDNESDAY.date()).day for letter in letters]

    assert days == [date(2026, 4, 2), DUE]


def test_an_answer_that_is_late_binds_no_resolution_any_more(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)
    late = WEDNESDAY + timedelta(days=14)

    put(letter, akim, department_head, late)

    row = Incoming.objects.get(pk=letter.pk).answer_deadline
    assert row is not None
    assert (bound_of(letter, late.date()), row.state) == (Bound(), "open")
    assert Assignment.objects.count() == 1


@pytest.mark.clause("10.23")
def test_10_23_the_term_is_met_when_the_paper_is_executed(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = request_of(aigul_from_records, akim)
    put(letter, akim, department_head, WEDNESDAY, term="date", due_on=DUE)

    control.executed(Assignment.objects.get(), lead=department_head, releaser=akim, at=WEDNESDAY)

    row = Incoming.objects.get(pk=letter.pk).answer_deadline
    assert row is not None
    assert (row.state, row.closed_on) == ("met", WEDNESDAY.date())


@pytest.mark.clause("13.9")
@pytest.mark.parametrize(
    ("grounds", "state", "reason"),
    [
        pytest.param(
            [IMPOSSIBLE], "cancelled", "невозможность исполнения по объективным обстоятельствам", id="nobody answered"
        ),
        pytest.param([DONE, IMPOSSIBLE], "met", "", id="one point was answered, another was impossible"),
    ],
)
def test_13_9_an_answer_nobody_gave_is_never_met(
    aigul_from_records: Officer,
    akim: Officer,
    department_head: Officer,
    grounds: list[Release.Ground],
    state: str,
    reason: str,
) -> None:
    letter = request_of(aigul_from_records, akim)
    for _point in grounds:
        put(letter, akim, department_head, WEDNESDAY, term="date", due_on=DUE)
        letter.refresh_from_db()
    for ground, given in zip(grounds, Assignment.objects.order_by("pk"), strict=True):
        if ground == DONE:
            control.executed(given, lead=department_head, releaser=akim, at=WEDNESDAY)
        else:
            release_from_control(assignment=given, by=akim, at=WEDNESDAY, ground=ground, evaluation="Мүмкін емес")

    paper = Incoming.objects.get(pk=letter.pk)
    row = paper.answer_deadline
    assert row is not None
    assert (paper.state, row.state, row.close_reason_ru) == ("executed", state, reason)


@pytest.mark.clause("10.4")
def test_10_4_the_term_of_a_restricted_paper_is_met_when_it_was_executed_on_paper(
    aigul_from_records: Officer, akim: Officer
) -> None:
    line = on_desk(aigul_from_records, akim, kind=kind(AnswerTerm.MEDIA), restricted=True, summary="")
    day = WEDNESDAY.date()

    execute_on_paper(
        incoming=line, by=aigul_from_records, at=WEDNESDAY, resolved_on=day, executed_on=day, paper_file="3-5, 1-том"
    )

    row = Incoming.objects.get(pk=line.pk).answer_deadline
    assert row is not None
    assert row.state == "met"


@pytest.mark.clause("10.4")
def test_10_4_what_was_executed_in_time_and_entered_later_is_not_late(
    aigul_from_records: Officer, akim: Officer
) -> None:
    line = on_desk(aigul_from_records, akim, kind=kind(AnswerTerm.MEDIA), restricted=True, summary="")
    days = {"resolved_on": WEDNESDAY.date(), "executed_on": date(2026, 3, 19)}

    execute_on_paper(
        incoming=line, by=aigul_from_records, at=WEDNESDAY + timedelta(days=20), paper_file="3-5, 1-том", **days
    )

    row = Incoming.objects.get(pk=line.pk).answer_deadline
    assert row is not None
    assert (row.closed_on, row.is_overdue(date(2026, 4, 7))) == (date(2026, 3, 19), False)


def test_the_page_of_the_paper_shows_the_term(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    letter = registered(aigul_from_records, akim, kind=kind(AnswerTerm.MEDIA))

    page = signed_in(aigul_from_records).get(letter.get_absolute_url()).content.decode()

    assert "30.03.2026" in page


@pytest.mark.parametrize("facts", [{"term_key": "mood"}, {"needs_answer": False}, {"not_registered": True}])
def test_a_kind_with_a_term_is_registered_and_answered(facts: dict[str, object]) -> None:
    made = kind(AnswerTerm.MEDIA)

    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentKind.objects.filter(pk=made.pk).update(**facts)
