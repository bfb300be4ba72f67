"""10.6: each reader confirms himself; a sending is recalled, readers are reminded; two deeds at one moment."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from acquaintance.actions.confirm_reading import confirm_reading
from acquaintance.actions.recall_circulation import recall_circulation
from acquaintance.actions.remind_readers import remind_readers
from acquaintance.models import Circulation
from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import forget
from documents.models import Incoming
from tests.factories.acquaintance import row_of, sent
from tests.factories.letters import WEDNESDAY
from tests.factories.people import acts_for
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.clause("10.6")]

TODAY = WEDNESDAY.date()
FRIDAY = date(2026, 3, 20)
LATER = WEDNESDAY + timedelta(hours=2)


@pytest.fixture
def circulation(letter: Incoming, aigul_from_records: Officer, executor: Officer, stranger: Officer) -> Circulation:
    """A letter sent to two readers until Friday."""
    return sent(letter, aigul_from_records, executor, stranger, due_on=FRIDAY)


@pytest.mark.django_db
def test_10_6_a_confirmation_keeps_the_moment_and_meets_the_term(circulation: Circulation, executor: Officer) -> None:
    reader = confirm_reading(reader=row_of(circulation, executor), by=executor, at=LATER)

    reader.refresh_from_db()
    assert (reader.state, reader.confirmed_at) == ("confirmed", LATER)
    assert reader.deadline is not None
    assert reader.deadline.state == Deadline.State.MET
    assert Entry.objects.get(event="reader.confirm_reading").root_id == circulation.incoming_id


@pytest.mark.django_db
def test_10_6_nobody_confirms_for_another_not_even_who_acts_for_him(
    circulation: Circulation, executor: Officer, department_head: Officer
) -> None:
    acts_for(department_head, executor, starts_on=TODAY, ends_on=FRIDAY)
    forget(department_head)

    with pytest.raises(Refusal) as refused:
        confirm_reading(reader=row_of(circulation, executor), by=department_head, at=LATER)

    assert refused.value.clause == "10.6"


@pytest.mark.django_db
def test_10_6_refuses_a_second_confirmation(circulation: Circulation, executor: Officer) -> None:
    confirm_reading(reader=row_of(circulation, executor), by=executor, at=LATER)

    with pytest.raises(Refusal) as refused:
        confirm_reading(reader=row_of(circulation, executor), by=executor, at=LATER)

    assert refused.value.clause == "10.6"


@pytest.mark.django_db
@pytest.mark.clause("10.4")
def test_10_6_a_recall_drops_who_has_not_confirmed_with_his_term_and_his_sight(
    circulation: Circulation, aigul_from_records: Officer, executor: Officer, stranger: Officer, letter: Incoming
) -> None:
    confirm_reading(reader=row_of(circulation, executor), by=executor, at=LATER)

    recall_circulation(circulation=circulation, by=aigul_from_records, at=LATER, reason="Қате жіберілді")

    dropped = row_of(circulation, stranger)
    seen = [Incoming.objects.visible_to(one, TODAY).filter(pk=letter.pk).exists() for one in (executor, stranger)]
    assert (circulation.state, dropped.state, row_of(circulation, executor).state) == (
        "recalled",
        "dropped",
        "confirmed",
    )
    assert dropped.deadline is not None
    assert dropped.deadline.state == Deadline.State.CANCELLED
    assert seen == [True, False]


@pytest.mark.django_db
def test_10_6_refuses_a_recall_without_a_reason_by_a_stranger_and_twice(
    circulation: Circulation, aigul_from_records: Officer, stranger: Officer
) -> None:
    clauses = []

    for by, reason in (
        (aigul_from_records, " "),
        (stranger, "–"),
        (aigul_from_records, "–"),
        (aigul_from_records, "–"),
    ):
        try:
            recall_circulation(circulation=circulation, by=by, at=LATER, reason=reason)
            clauses.append("done")
        except Refusal as refusal:
            clauses.append(refusal.clause)

    assert clauses == ["10.6", "10.6", "done", "10.6"]


@pytest.mark.django_db
def test_10_6_who_was_dropped_may_be_asked_anew(
    circulation: Circulation, aigul_from_records: Officer, letter: Incoming, stranger: Officer
) -> None:
    recall_circulation(circulation=circulation, by=aigul_from_records, at=LATER, reason="–")

    again = sent(letter, aigul_from_records, stranger, at=LATER)

    assert row_of(again, stranger).waits


@pytest.mark.django_db
def test_10_6_a_reminder_tells_who_works_here_and_has_not_confirmed(
    circulation: Circulation, aigul_from_records: Officer, executor: Officer, stranger: Officer
) -> None:
    confirm_reading(reader=row_of(circulation, executor), by=executor, at=LATER)

    remind_readers(circulation=circulation, by=aigul_from_records, at=LATER)
    stranger.left_on = TODAY
    stranger.save()
    with pytest.raises(Refusal) as refused:
        remind_readers(circulation=circulation, by=aigul_from_records, at=LATER)

    told = list(Notice.objects.filter(kind="acquaintance.reminded").values_list("officer", flat=True))
    assert (told, refused.value.clause) == ([stranger.pk], "10.6")


@pytest.mark.django_db(transaction=True)
def test_10_6_a_confirmation_and_a_recall_at_one_moment_come_one_after_the_other(
    circulation: Circulation, aigul_from_records: Officer, executor: Officer
) -> None:
    reader = row_of(circulation, executor)
    mine = Circulation.objects.get(pk=circulation.pk)

    answer = overtaken(
        lambda: recall_circulation(circulation=mine, by=aigul_from_records, at=LATER, reason="–"),
        lambda: confirm_reading(reader=reader, by=executor, at=LATER),
    )

    assert (answer, row_of(circulation, executor).state) == ("10.6", "dropped")


@pytest.mark.django_db(transaction=True)
def test_10_6_two_senders_at_one_moment_ask_an_officer_once(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    same = Incoming.objects.get(pk=letter.pk)

    answer = overtaken(lambda: sent(letter, akim, executor), lambda: sent(same, aigul_from_records, executor))

    assert (answer, executor.acquaintance.count()) == ("10.6", 1)
