"""The machine: the only way a state changes, under a lock, with history and journal (house 4.9)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline
from apparat.journal import events
from apparat.journal.events import Event
from apparat.journal.models import Entry
from apparat.lifecycle.machine import MoveRefused
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from tests.apparat.lifecycle.rows import AT, MACHINE, S, columns, row
from tests.apparat.lifecycle.walk import assert_table_is_sound, assert_table_is_walked
from tests.factories import people


@pytest.fixture(autouse=True)
def _registered_events(monkeypatch: pytest.MonkeyPatch) -> None:
    for move in MACHINE.moves:
        name = f"tested.{move.name}"
        monkeypatch.setitem(events.EVENTS, name, Event(name, _("Restricted paper read")))


def test_the_table_is_a_sound_life() -> None:
    assert_table_is_sound(MACHINE, starts={"open"}, finals={"cancelled"})


def test_every_listed_pair_moves_and_every_other_is_refused(db: None) -> None:
    assert_table_is_walked(MACHINE, row, columns=columns)


def test_the_open_moves_of_a_state_are_its_buttons() -> None:
    buttons = {state: [move.name for move in MACHINE.open_moves(state)] for state in S.values}

    assert buttons == {"open": ["meet", "cancel"], "met": ["reopen", "cancel"], "cancelled": []}


@pytest.mark.parametrize(("state", "is_open"), [("open", True), ("met", False), ("cancelled", False)])
def test_a_move_is_open_only_from_its_sources(state: str, is_open: bool) -> None:
    assert MACHINE.is_open("meet", state) == is_open


def test_a_move_nobody_listed_is_a_programming_error(db: None) -> None:
    with pytest.raises(KeyError, match="tested has no move burn"):
        MACHINE.apply(row(), "burn", mandate=None, at=AT)

    assert Entry.objects.count() == 0


def test_a_deed_may_name_the_clause_it_rests_on_a_refusal_names_the_one_of_the_table(akim: Officer) -> None:
    thing, move = row(), MACHINE.move("meet")

    MACHINE.apply(thing, "meet", mandate=None, at=AT, columns=columns(move), clause="13.14")
    with pytest.raises(MoveRefused) as refusal:
        MACHINE.apply(thing, "meet", mandate=None, at=AT, columns=columns(move), clause="13.14")

    assert Deadline.objects.get().history.latest().history_change_reason == "13.14"
    assert [entry.clause for entry in Entry.objects.all()] == ["13.14"]
    assert refusal.value.clause == move.clause


def test_a_move_writes_state_columns_history_and_journal(deputy: Officer, akim: Officer) -> None:
    acting = people.acts_for(deputy, akim, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31))
    thing = row()

    MACHINE.apply(
        thing, "meet", mandate=Mandate(deputy, akim.position, acting), at=AT, columns=columns(MACHINE.move("meet")), n=7
    )

    stored = Deadline.objects.get()
    entry = Entry.objects.get()
    assert (stored.state, stored.closed_on) == (S.MET, date(2026, 3, 20))
    assert stored.history.latest().history_change_reason == "13.9"
    assert (entry.event, entry.clause, entry.data) == ("tested.meet", "13.9", {"n": 7})
    assert (entry.officer, entry.on_behalf_of, entry.at) == (deputy, akim, AT)


def test_other_unsaved_fields_of_the_thing_are_not_saved_on_the_way(db: None) -> None:
    thing = row()
    thing.subject_kk = "Басқа"

    MACHINE.apply(thing, "meet", mandate=None, at=AT, columns=columns(MACHINE.move("meet")))

    assert Deadline.objects.get().subject_kk == "Есеп беру"


def test_a_refusal_names_the_state_it_is_in_and_the_clause(db: None) -> None:
    thing = row(S.CANCELLED)

    with pytest.raises(MoveRefused) as refusal:
        MACHINE.apply(thing, "meet", mandate=None, at=AT)

    assert str(S.CANCELLED.label) in str(refusal.value.reason)
    assert refusal.value.clause == "13.9"


def test_the_stored_state_decides_not_the_one_in_hand(db: None) -> None:
    thing = row()
    Deadline.objects.filter(pk=thing.pk).update(state=S.CANCELLED, closed_on=date(2026, 3, 19))

    with pytest.raises(MoveRefused):
        MACHINE.apply(thing, "meet", mandate=None, at=AT)

    assert (thing.state, Entry.objects.count()) == (S.OPEN, 0)


def test_a_state_the_database_does_not_allow_leaves_nothing_behind(db: None) -> None:
    thing = row()

    with pytest.raises(IntegrityError, match="deadline_closed_has_a_day"), transaction.atomic():
        MACHINE.apply(thing, "meet", mandate=None, at=AT)

    assert (Deadline.objects.get().state, Entry.objects.count()) == (S.OPEN, 0)


@pytest.mark.django_db(transaction=True)
def test_a_move_outside_a_transaction_is_a_programming_error() -> None:
    thing = row()

    with pytest.raises(TransactionManagementError):
        MACHINE.apply(thing, "meet", mandate=None, at=AT)

    assert Entry.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_officers_at_once_one_moves_and_one_is_refused() -> None:
    pk = row().pk
    barrier = Barrier(2)

    def meet(_officer: int) -> str:
        try:
            thing = Deadline.objects.get(pk=pk)
            barrier.wait()
            with transaction.atomic():
                MACHINE.apply(thing, "meet", mandate=None, at=AT, columns=columns(MACHINE.move("meet")))
        except MoveRefused:
            return "refused"
        else:
            return "moved"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(meet, range(2)))

    assert outcomes == ["moved", "refused"]
    assert Entry.objects.count() == 1
