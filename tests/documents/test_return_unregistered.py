"""10.12, 10.14: what goes back, with which ground, and that no number is lost by it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer, Unit
from documents.acceptability import CHECKS
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.grounds import GROUNDS
from documents.models import Incoming, ReturnNote
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, correspondent, paper, registered
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.12")]


def held(clerk: Officer, akim: Officer, **facts: Any) -> Incoming:
    """Return an electronic letter that a department's acting head signed, kept without a number."""
    writer = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    typed = paper(akim, **({"correspondent": writer, "signatory_post": "acting", "language": "ru"} | facts))
    return accept_incoming(by=clerk, at=WEDNESDAY, paper=typed, hold=True)


@pytest.mark.parametrize("ground", [check.key for check in CHECKS], ids=lambda key: f"{GROUNDS[key].clause}: {key}")
def test_each_ground_is_kept_with_its_clause(aigul_from_records: Officer, akim: Officer, ground: str) -> None:
    letter = held(aigul_from_records, akim)

    note = return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=[ground])

    assert note.clause == GROUNDS[ground].clause
    assert letter.state == IncomingState.RETURNED
    assert letter.number == ""


@pytest.mark.parametrize(
    ("grounds", "clause"),
    [(["acting_order"], "10.14"), (["form", "language"], "10.9")],
    ids=["one", "the first of two"],
)
def test_the_journal_and_the_history_name_the_clause_of_the_first_ground(
    aigul_from_records: Officer, akim: Officer, grounds: list[str], clause: str
) -> None:
    letter = held(aigul_from_records, akim)

    return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=grounds)

    assert Entry.objects.get(event="incoming.return_unregistered").clause == clause
    assert Incoming.history.filter(id=letter.pk, state="returned").latest().history_change_reason == clause


def test_a_returned_paper_leaves_no_hole_in_the_numbers(aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim, their_number="1")
    return_unregistered(
        incoming=held(aigul_from_records, akim), by=aigul_from_records, at=WEDNESDAY, grounds=["form"], language="ru"
    )

    assert registered(aigul_from_records, akim, their_number="3").number == "3-5/2"


def test_what_has_a_number_does_not_go_back(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["form"])

    assert refusal.value.clause == "10.12"


def test_only_records_returns(akim: Officer, aigul_from_records: Officer) -> None:
    letter = held(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=akim, at=WEDNESDAY, grounds=["form"])

    assert refusal.value.clause == "10.12"


def test_a_ground_nobody_knows_is_refused(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["mood"])

    assert refusal.value.field == "grounds"


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("days", "late"), [(0, False), (1, True)], ids=["on the day of receipt", "the next day: a breach"]
)
def test_10_9_a_return_does_the_duty_of_its_day_and_a_late_one_is_a_breach(
    aigul_from_records: Officer, akim: Officer, days: int, late: bool
) -> None:
    letter, at = held(aigul_from_records, akim), WEDNESDAY + timedelta(days=days)

    return_unregistered(incoming=letter, by=aigul_from_records, at=at, grounds=["form"])

    row = Incoming.objects.get(pk=letter.pk).registration_deadline
    assert row is not None
    assert (row.state, row.closed_on) == ("met", at.date())
    said = Entry.objects.get(event="deadline.met").data
    assert (said["late"], said["duty"]["ru"]) == (
        late,
        "зарегистрировать поступивший документ или вернуть его без регистрации",
    )


@pytest.mark.parametrize("grounds", [[], ["financing"], ["form", "acting_order"], ["requisites"]])
def test_grounds_that_do_not_concern_the_paper_are_refused(
    aigul_from_records: Officer, akim: Officer, grounds: list[str]
) -> None:
    letter = held(aigul_from_records, akim, correspondent=correspondent(), signatory_post="first_head")

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=grounds, is_no_appeal=True)

    assert (refusal.value.clause, refusal.value.field) == ("10.12", "grounds")


@pytest.mark.clause("14.5")
def test_14_5_what_may_be_an_appeal_goes_back_only_when_the_clerk_says_it_is_none(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, correspondent=correspondent())

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["form"])
    return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True)

    assert (refusal.value.clause, refusal.value.field) == ("14.5", "is_no_appeal")
    assert letter.state == IncomingState.RETURNED


@pytest.mark.clause("10.14", "14.5")
def test_10_14_a_firms_paper_that_is_no_appeal_may_go_back_for_want_of_the_order(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = held(aigul_from_records, akim, correspondent=correspondent(), signatory_post="acting")
    grounds = ["acting_order"]

    with pytest.raises(Refusal) as refusal:
        return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=grounds)
    note = return_unregistered(incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=grounds, is_no_appeal=True)

    assert (refusal.value.clause, note.clause) == ("14.5", "10.14")


@pytest.mark.clause("14.5")
def test_14_5_that_it_is_no_appeal_is_kept_journaled_and_shown(aigul_from_records: Officer, akim: Officer) -> None:
    letter = held(aigul_from_records, akim, correspondent=correspondent())

    note = return_unregistered(
        incoming=letter, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True
    )

    page = signed_in(aigul_from_records).get(letter.get_absolute_url())
    assert ReturnNote.objects.get(pk=note.pk).is_no_appeal is True
    assert Entry.objects.get(event="incoming.return_unregistered").data["is_no_appeal"] is True
    assert ">14.5" in page.content.decode()


@pytest.mark.clause("10.4")
def test_10_4_the_letter_of_a_restricted_paper_says_nothing_of_its_content(
    aigul_from_records: Officer, akim: Officer
) -> None:
    line = held(aigul_from_records, akim, restricted=True, summary="")

    with pytest.raises(Refusal) as refusal:
        return_unregistered(
            incoming=line, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], details={"ru": "Нет листа 2"}
        )

    assert refusal.value.clause == "10.4"
