"""10.9, law.md 3.3: papers are linked, links are taken back; two officers at once make no nonsense of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.link_papers import link_papers
from documents.actions.return_unregistered import return_unregistered
from documents.actions.withdraw_link import withdraw_link
from documents.models import Incoming, PaperLink
from documents.models.link import PASSIVE, Kind
from tests.factories.letters import WEDNESDAY, on_desk, paper, registered
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


@pytest.fixture
def letters(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Return four letters, each received a minute after the one before."""
    return [_letter(aigul_from_records, akim, place) for place in range(4)]


def _letter(clerk: Officer, addressee: Officer, place: int, **facts: Any) -> Incoming:
    received = WEDNESDAY - timedelta(minutes=30 - place)
    return registered(clerk, addressee, their_number=f"12-05/{place}", received_at=received, **facts)


def linked(source: Incoming, target: Incoming, by: Officer, kind: str = Kind.REPEATS) -> PaperLink:
    """Link as the page does."""
    return link_papers(incoming=source, by=by, at=WEDNESDAY, target=target, kind=kind)


@pytest.mark.parametrize("kind", Kind)
def test_10_9_the_documentation_unit_links_papers_of_any_kind(
    kind: Kind, letters: list[Incoming], aigul_from_records: Officer
) -> None:
    link = linked(letters[1], letters[0], aigul_from_records, kind)

    entries = Entry.objects.filter(event="link.made").order_by("pk")
    assert (link.source, link.target, link.by, link.at) == (letters[1], letters[0], aigul_from_records, WEDNESDAY)
    assert [entry.root_id for entry in entries] == [letters[1].pk, letters[0].pk]
    assert [entry.clause for entry in entries] == ["10.9", "10.9"]
    assert str(PASSIVE[kind]) in entries[1].sentence
    assert link.history.count() == 1


def test_10_9_the_journal_of_a_link_does_not_tell_the_other_number(
    letters: list[Incoming], aigul_from_records: Officer
) -> None:
    linked(letters[1], letters[0], aigul_from_records)

    entries = list(Entry.objects.filter(event="link.made"))

    assert len(entries) == 2
    assert not any(number in f"{entry.data}{entry.subject_number}" for entry in entries for number in _numbers(letters))


def _numbers(letters: list[Incoming]) -> list[str]:
    return [letter.number for letter in letters]


def test_10_9_who_holds_the_desk_links_and_a_stranger_does_not(
    aigul_from_records: Officer, akim: Officer, stranger: Officer, letters: list[Incoming]
) -> None:
    mine = on_desk(aigul_from_records, akim, their_number="9")

    link = linked(mine, letters[0], akim, Kind.COMPLEMENTS)
    with pytest.raises(Refusal) as refusal:
        linked(mine, letters[1], stranger)

    assert link.by == akim
    assert refusal.value.clause == "10.9"


def test_10_4_a_paper_the_officer_may_not_see_is_not_linked(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    mine = on_desk(aigul_from_records, deputy, their_number="9")
    other = registered(aigul_from_records, akim, their_number="10")

    with pytest.raises(Refusal) as refusal:
        linked(mine, other, deputy, Kind.ANSWERS)

    assert (refusal.value.clause, refusal.value.field) == ("10.4", "wanted")


def test_10_9_a_paper_is_not_linked_to_itself(letters: list[Incoming], aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal):
        linked(letters[0], letters[0], aigul_from_records)
    with pytest.raises(IntegrityError, match="paper_not_linked_to_itself"):
        PaperLink.objects.create(
            source=letters[0], target=letters[0], kind=Kind.REPEATS, by=aigul_from_records, at=WEDNESDAY
        )


def test_10_9_a_link_stands_once_and_again_after_it_was_taken_back(
    letters: list[Incoming], aigul_from_records: Officer
) -> None:
    first = linked(letters[1], letters[0], aigul_from_records)

    with pytest.raises(Refusal):
        linked(letters[1], letters[0], aigul_from_records)
    withdraw_link(link=first, by=aigul_from_records, at=WEDNESDAY, reason="Қате байланыс")
    again = linked(letters[1], letters[0], aigul_from_records)

    assert (again.withdrawn_at, PaperLink.objects.count()) == (None, 2)
    with pytest.raises(IntegrityError, match="paper_linked_once"):
        PaperLink.objects.create(
            source=letters[1], target=letters[0], kind=Kind.REPEATS, by=aigul_from_records, at=WEDNESDAY
        )


def test_10_9_a_link_is_taken_back_with_a_reason_and_once(letters: list[Incoming], aigul_from_records: Officer) -> None:
    link = linked(letters[1], letters[0], aigul_from_records)

    with pytest.raises(Refusal) as silent:
        withdraw_link(link=link, by=aigul_from_records, at=WEDNESDAY, reason=" ")
    withdraw_link(link=link, by=aigul_from_records, at=WEDNESDAY, reason="Басқа мәселе")
    with pytest.raises(Refusal):
        withdraw_link(link=link, by=aigul_from_records, at=WEDNESDAY, reason="Тағы")

    entries = Entry.objects.filter(event="link.withdrawn").order_by("pk")
    assert silent.value.field == "reason"
    assert (link.withdrawn_by, link.withdrawn_at, link.reason) == (aigul_from_records, WEDNESDAY, "Басқа мәселе")
    assert [entry.root_id for entry in entries] == [letters[1].pk, letters[0].pk]
    assert "Басқа мәселе" in entries[0].sentence


def test_10_9_who_may_not_link_takes_nothing_back(
    letters: list[Incoming], aigul_from_records: Officer, stranger: Officer
) -> None:
    link = linked(letters[1], letters[0], aigul_from_records)

    with pytest.raises(Refusal):
        withdraw_link(link=link, by=stranger, at=WEDNESDAY, reason="Қате")

    assert PaperLink.objects.get().withdrawn_at is None


def test_3_3_the_later_paper_repeats_the_earlier_one(letters: list[Incoming], aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        linked(letters[0], letters[1], aigul_from_records)

    assert refusal.value.field == "kind"


def test_10_9_links_of_one_kind_make_no_circle(letters: list[Incoming], aigul_from_records: Officer) -> None:
    for place in (0, 1):
        linked(letters[place], letters[place + 1], aigul_from_records, Kind.COMPLEMENTS)

    with pytest.raises(Refusal):
        linked(letters[2], letters[0], aigul_from_records, Kind.COMPLEMENTS)
    other_kind = linked(letters[2], letters[0], aigul_from_records, Kind.ANSWERS)

    assert other_kind.pk


def test_10_12_a_paper_that_went_back_is_linked_with_nothing(
    letters: list[Incoming], aigul_from_records: Officer, akim: Officer
) -> None:
    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number="7"), hold=True)
    return_unregistered(incoming=held, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True)

    refusals = []
    for source, target in ((held, letters[0]), (letters[0], held)):
        with pytest.raises(Refusal) as refusal:
            linked(source, target, aigul_from_records, Kind.COMPLEMENTS)
        refusals.append(refusal.value.clause)

    assert refusals == ["10.12", "10.12"]


@pytest.mark.django_db(transaction=True)
def test_10_9_two_officers_close_no_circle_over_four_papers(
    letters: list[Incoming], aigul_from_records: Officer
) -> None:
    linked(letters[0], letters[1], aigul_from_records, Kind.COMPLEMENTS)
    linked(letters[2], letters[3], aigul_from_records, Kind.COMPLEMENTS)
    by = aigul_from_records
    one, two, three, four = letters

    answer = overtaken(
        lambda: linked(two, three, by, Kind.COMPLEMENTS), lambda: linked(four, one, by, Kind.COMPLEMENTS)
    )

    assert answer == "10.9"
    assert PaperLink.objects.count() == 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("second", ["link", "withdraw"])
def test_10_9_of_two_officers_at_once_the_second_sees_the_first(
    second: str, letters: list[Incoming], aigul_from_records: Officer
) -> None:
    by = aigul_from_records
    stands = linked(letters[3], letters[2], by)
    deeds: dict[str, Callable[[], object]] = {
        "link": lambda: linked(letters[1], letters[0], by),
        "withdraw": lambda: withdraw_link(link=PaperLink.objects.get(pk=stands.pk), by=by, at=WEDNESDAY, reason="Қате"),
    }

    answer = overtaken(deeds[second], deeds[second])

    assert answer == "10.9"
