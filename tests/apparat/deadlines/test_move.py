"""Moving a date: with a reason and a clause, rolled, followed by what hangs on it, and never lost."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.move import move
from apparat.journal.models import Entry
from apparat.org.models import Officer
from apparat.regulation.explain import explain
from tests.factories import people
from tests.factories.ledger import LETTER, mandate, opened
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.django_db

AT = almaty("2026-12-01 11:00")


def extended(row: Deadline, to: str, by: Officer, **facts: str) -> DeadlineMove:
    given = {"reason": "Мердігер кешікті", "clause": "13.7"} | facts
    return move(row, to=day(to), mandate=mandate(by), at=AT, **given)


@pytest.mark.clause("13.7")
def test_13_7_a_move_keeps_the_old_date_the_reason_and_the_clause(akim: Officer) -> None:
    row = opened()

    moved = extended(row, "21.12.2026", akim)

    row.refresh_from_db()
    assert (row.due_on, row.warn_on) == (day("21.12.2026"), day("15.12.2026"))
    assert (moved.from_on, moved.to_on) == (day("07.12.2026"), day("21.12.2026"))
    assert (moved.clause, moved.reason, moved.by, moved.at) == ("13.7", "Мердігер кешікті", akim, AT)
    entry = Entry.objects.get(event="deadline.moved")
    assert (entry.root_kind, entry.root_id, entry.clause) == (*LETTER, "13.7")
    assert (entry.data["from_on"], entry.data["to_on"]) == ("2026-12-07", "2026-12-21")


def test_the_trace_of_a_moved_row_tells_the_new_date(akim: Officer) -> None:
    row = opened()

    extended(row, "21.12.2026", akim)

    assert explain(row.trace, "ru")[1:] == ["Пункт 13.7: назначенный день – 21.12.2026.", "Итог: 21.12.2026."]


@pytest.mark.clause("13.15")
def test_13_15_a_move_to_a_day_off_ends_on_the_next_working_day(akim: Officer) -> None:
    moved = extended(opened(), "16.12.2026", akim)

    assert moved.to_on == day("17.12.2026")


def test_a_move_may_shorten_a_term(akim: Officer) -> None:
    assert extended(opened(), "03.12.2026", akim).to_on == day("03.12.2026")


@pytest.mark.parametrize(
    ("to", "reason", "field"),
    [
        pytest.param("30.11.2026", "Себебі", "to", id="into the past"),
        pytest.param("07.12.2026", "Себебі", "to", id="the same day"),
        pytest.param("05.12.2026", "Себебі", "to", id="a Saturday that rolls to the same day"),
        pytest.param("10.01.2028", "Себебі", "to", id="a year nobody has loaded"),
        pytest.param("21.12.2026", " ", "reason", id="without a reason"),
    ],
)
def test_a_senseless_move_is_refused(akim: Officer, to: str, reason: str, field: str) -> None:
    row = opened()

    with pytest.raises(Refusal) as refused:
        extended(row, to, akim, reason=reason)

    assert (refused.value.clause, refused.value.field) == ("13.7", field)
    assert Deadline.objects.get(pk=row.pk).due_on == day("07.12.2026")
    assert DeadlineMove.objects.count() == 0


def test_a_date_before_the_start_is_refused(akim: Officer) -> None:
    row = opened(start=day("10.12.2026"))

    with pytest.raises(Refusal) as refused:
        extended(row, "04.12.2026", akim)

    assert refused.value.field == "to"


def test_a_closed_row_does_not_move(akim: Officer) -> None:
    row = opened()
    meet(row, mandate=mandate(akim), at=AT)

    with pytest.raises(Refusal) as refused:
        extended(row, "21.12.2026", akim)

    assert refused.value.clause == "13.2"


@pytest.mark.clause("13.13")
def test_13_13_a_report_follows_the_term_it_is_counted_from(akim: Officer) -> None:
    own = opened("control.default")
    report = opened("control.report", start=own)

    extended(own, "30.12.2026", akim)

    report.refresh_from_db()
    assert (report.start_on, report.due_on) == (day("30.12.2026"), day("23.12.2026"))
    assert report.moves.get().clause == "13.7"
    assert Entry.objects.filter(event="deadline.moved").count() == 2


@pytest.mark.clause("13.13")
def test_13_13_a_capped_part_gets_its_full_seven_days_when_the_term_moves(akim: Officer) -> None:
    own = opened("control.very_urgent", start=day("30.11.2026"))
    part = opened("control.co_executor", start=day("30.11.2026"), no_later_than=own)
    assert part.due_on == day("03.12.2026")

    extended(own, "21.12.2026", akim)

    part.refresh_from_db()
    assert (part.no_later_on, part.due_on) == (day("21.12.2026"), day("09.12.2026"))


def test_a_part_that_was_not_capped_stays_and_knows_its_new_cap(akim: Officer) -> None:
    own = opened("control.default")
    part = opened("control.co_executor", no_later_than=own)

    extended(own, "30.12.2026", akim)

    part.refresh_from_db()
    assert (part.no_later_on, part.due_on) == (day("30.12.2026"), day("02.12.2026"))
    assert part.moves.count() == 0


def test_what_is_met_already_does_not_follow(akim: Officer) -> None:
    own = opened("control.default")
    report = opened("control.report", start=own)
    meet(report, mandate=mandate(akim), at=AT)

    extended(own, "30.12.2026", akim)

    report.refresh_from_db()
    assert report.due_on == day("15.12.2026")


def at_once(*deeds: Callable[[], object]) -> list[BaseException | None]:
    """Run the deeds side by side, each on its own connection; return what each raised."""
    gate = threading.Barrier(len(deeds))
    raised: list[BaseException | None] = [None] * len(deeds)

    def run(place: int) -> None:
        try:
            gate.wait()
            deeds[place]()
        except Refusal as refusal:
            raised[place] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.mark.django_db(transaction=True)
def test_of_two_who_meet_it_at_once_one_is_refused() -> None:
    row, executor = opened(), people.executor()

    def meeting() -> object:
        return meet(Deadline.objects.get(pk=row.pk), mandate=mandate(executor), at=AT)

    raised = at_once(meeting, meeting)

    assert [type(error) for error in raised if error] == [Refusal]
    assert Entry.objects.filter(event="deadline.met").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_move_it_at_once_the_second_starts_from_the_firsts_date() -> None:
    row, akim = opened(), people.akim()

    def moving(to: str) -> Callable[[], object]:
        return lambda: extended(Deadline.objects.get(pk=row.pk), to, akim)

    raised = at_once(moving("21.12.2026"), moving("28.12.2026"))

    moves = list(DeadlineMove.objects.order_by("pk").values_list("from_on", "to_on"))
    assert raised == [None, None]
    assert [moves[0][0], moves[1]] == [day("07.12.2026"), (moves[0][1], Deadline.objects.get().due_on)]


@pytest.mark.django_db(transaction=True)
def test_of_one_who_meets_and_one_who_moves_the_row_ends_met() -> None:
    row, akim = opened(), people.akim()

    raised = at_once(
        lambda: meet(Deadline.objects.get(pk=row.pk), mandate=mandate(akim), at=AT),
        lambda: extended(Deadline.objects.get(pk=row.pk), "21.12.2026", akim),
    )

    row.refresh_from_db()
    assert raised[0] is None
    assert row.state == Deadline.State.MET
    assert (raised[1] is None) == (row.due_on == day("21.12.2026"))
