"""The clock ends namings while somebody has their paper in hand: both succeed, in either house (10.4, 10.5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

import pytest

from apparat.journal.models import Entry
from apparat.org.models import Officer
from documents import naming
from documents.actions import end_readings as incoming_clock
from documents.actions import grant_reading as incoming_naming
from documents.actions import withdraw_reading as incoming_taking
from documents.holding import hold as hold_incoming
from documents.models import IncomingReader
from outgoing.actions import end_readings as outgoing_clock
from outgoing.actions import grant_reading as outgoing_naming
from outgoing.actions import withdraw_reading as outgoing_taking
from outgoing.holding import hold as hold_outgoing
from outgoing.models import OutgoingReader
from tests.factories import letters
from tests.factories import outgoing as papers
from tests.factories.letters import WEDNESDAY
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("10.4", "10.5")]

NEXT = WEDNESDAY + timedelta(days=1)


class House(NamedTuple):
    """What one house does with the readers of its papers."""

    paper: str
    naming: Any
    clock: Any
    taking: Any
    hold: Callable[[Any], object]
    reader: Any


class Named(NamedTuple):
    """An exception whose day is over: its row, the clock, the hold of its paper, its taking back."""

    row: Any
    clock: Callable[[], int]
    hold: Callable[[], object]
    take_back: Callable[[], object]


HOUSES = (
    House("incoming", incoming_naming, incoming_clock, incoming_taking, hold_incoming, IncomingReader),
    House("outgoing", outgoing_naming, outgoing_clock, outgoing_taking, hold_outgoing, OutgoingReader),
)


@pytest.fixture(params=HOUSES, ids=lambda house: house.paper)
def named(
    request: pytest.FixtureRequest,
    aigul_from_records: Officer,
    akim: Officer,
    deputy: Officer,
    executor: Officer,
    head_of_records: Officer,
    stranger: Officer,
) -> Named:
    """An exception in one of the houses."""
    house: House = request.param
    ours = house.paper == "outgoing"
    paper = (
        papers.registered(aigul_from_records, executor, deputy)
        if ours
        else letters.registered(aigul_from_records, akim)
    )
    facts = {"by": head_of_records, "reader": stranger, "basis": "12-ө", "ends_on": WEDNESDAY.date()}
    row = house.naming.grant_reading(**{house.paper: paper}, at=WEDNESDAY, **facts)

    def take_back() -> object:
        return house.taking.withdraw_reading(reader=house.reader.objects.get(pk=row.pk), by=head_of_records, at=NEXT)

    return Named(row, lambda: house.clock.end_readings(at=NEXT), lambda: house.hold(paper), take_back)


def ends(row: Any) -> list[str]:
    """Return how the namings ended, in order; nothing is left of them."""
    assert not type(row).objects.exists()
    told = Entry.objects.filter(event__contains=".reading_").exclude(event__endswith="granted").order_by("pk")
    return [event.rpartition("_")[2] for event in told.values_list("event", flat=True)]


def test_the_clock_comes_while_somebody_takes_the_exception_back(named: Named) -> None:
    row, clock, hold, take_back = named

    clocks = overtaken(hold, clock, take_back)

    assert (clocks, clock(), ends(row)) == ("done", 0, ["withdrawn"])


def test_somebody_takes_the_exception_back_while_the_clock_ends_it(named: Named) -> None:
    row, clock, _hold, take_back = named

    late = overtaken(clock, take_back)

    assert (late, ends(row)) == ("10.5", ["ended"])


def test_a_paper_in_hand_is_left_to_the_next_turn(named: Named) -> None:
    row, clock, hold, _take_back = named
    ended: list[int] = []

    overtaken(hold, lambda: ended.append(clock()))
    ended += [clock(), clock()]

    assert (ended, ends(row)) == ([0, 1, 0], ["ended"])


def test_the_clock_holds_so_many_papers_and_goes_on(named: Named, monkeypatch: pytest.MonkeyPatch) -> None:
    row, clock, _hold, _take_back = named
    monkeypatch.setattr(naming, "MOST_AT_ONCE", 0)
    none = clock()
    monkeypatch.setattr(naming, "MOST_AT_ONCE", 1)

    assert (none, clock(), ends(row)) == (0, 1, ["ended"])
