"""What a number proves: the same paper, another one, a slip of the pen (10.9; law.md 3.2; ADR-0016)."""

from __future__ import annotations

from typing import Any

import pytest

from apparat.numbering.models import Counter
from apparat.org.models import Officer
from documents.models import Incoming
from imports.actions.begin_import import begin_import
from tests.factories.imports import codes, looked_through, row, rows, table, taken_over, worked_on
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.worktime import almaty

pytestmark = pytest.mark.clause("10.9")

THIS_DAY = f"{WEDNESDAY:%d.%m.%Y}"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ({"sender": "Басқа ұйым", "their_number": "1"}, 0),
        ({"sender": "Басқа ұйым", "their_number": ""}, 0),
        ({"sender": "жiберушi OUTSIDE", "their_number": ""}, 1),
        ({"sender": "Басқа ұйым", "their_number": "12-05/137"}, 1),
    ],
)
def test_a_number_given_here_on_the_same_day_is_the_same_paper_only_when_the_sender_agrees(
    aigul_from_records: Officer, akim: Officer, said: dict[str, Any], known: int
) -> None:
    registered(aigul_from_records, akim)

    run = looked_through(aigul_from_records, table(row("3-5/1", on=THIS_DAY, **said)))

    assert (run.known, codes(run)) == (known, [] if known else [(2, "number_used")])


def test_a_citizen_under_the_number_is_known_by_his_iin(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("1", sender="Төлеген Айсұлу Бекқызы")))
    Incoming.objects.update(state="registered", addressee=aigul_from_records)

    run = looked_through(
        aigul_from_records,
        table(row("1", sender="Айсұлу Төлеген Бекқызы", their_number="8"), row("2")),
    )

    assert (run.known, run.good) == (1, 1)


def test_an_old_paper_is_known_by_number_and_day_alone(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("3-5/7")))

    run = looked_through(aigul_from_records, table(row("3-5/7", sender="Басқа ұйым", their_number="")))

    assert (run.known, run.bad) == (1, 0)


def test_a_slip_of_this_year_is_a_fault_and_the_counter_does_not_follow_it(
    aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim)
    lines = [*rows(2, 4, on="10.03.2026"), row("3-5/29000", on="10.03.2026"), row("3-5/10", on="10.03.2026")]

    run = looked_through(aigul_from_records, table(*lines))
    counted = (run.good, run.bad, run.found["highest"], run.found["years"][0]["last"])
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    worked_on(run)

    assert (codes(run), counted) == ([(5, "number_far")], (4, 1, {"2026": 10}, 10))
    assert Counter.objects.get(year=2026).last == 10
    assert set(Incoming.objects.filter(state="imported").values_list("ordinal", flat=True)) == {2, 3, 4, 10}


def test_a_year_with_nothing_but_a_slip_raises_nothing(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("3-5/29000", on="10.03.2026"), row("3-5/29000")))

    assert (codes(run), run.found["highest"]) == ([(2, "number_far")], {"2024": 29000})
    assert [year["year"] for year in run.found["years"]] == [2024]


@pytest.mark.parametrize(("at", "faults"), [("2026-12-31 23:50", [(2, "number_far")]), ("2027-01-01 00:10", [])])
def test_which_year_still_gives_numbers_is_told_by_the_clock_of_the_office(
    at: str, faults: list[tuple[int, str]], aigul_from_records: Officer
) -> None:
    run = looked_through(aigul_from_records, table(row("3-5/29000", on="10.03.2026")), at=almaty(at))

    assert codes(run) == faults
