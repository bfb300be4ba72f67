"""10.9, 10.22: papers of the office are linked, links are taken back; two officers at once make no nonsense of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from documents.actions.link_papers import link_papers
from documents.actions.withdraw_link import withdraw_link
from documents.models import Incoming, PaperLink
from documents.models.link import PASSIVE, Kind
from outgoing.actions.link_office_paper import link_office_paper
from outgoing.actions.withdraw_office_link import withdraw_office_link
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.linking import Paper
from outgoing.models import OfficeLink, Outgoing
from tests.factories import letters, notes
from tests.factories.letters import WEDNESDAY
from tests.factories.links import LATER, linked
from tests.factories.outgoing import drafted, registered
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


@dataclass(frozen=True)
class Shelf:
    """Papers with numbers: two letters that came in, a letter of ours registered later, a note inside."""

    came: Incoming
    came_too: Incoming
    went: Outgoing
    inside: Outgoing

    def __getitem__(self, name: str) -> Paper:
        paper: Paper = getattr(self, name)
        return paper


@pytest.fixture
def shelf(
    *,
    aigul_from_records: Officer,
    akim: Officer,
    deputy: Officer,
    executor: Officer,
    department_head: Officer,
    head_of_apparatus: Officer,
) -> Shelf:
    """Return papers made by the real deeds."""
    before = WEDNESDAY - timedelta(minutes=30)
    came, too = (
        letters.registered(aigul_from_records, akim, received_at=before, their_number=f"12-05/{place}")
        for place in (1, 2)
    )
    went = registered(aigul_from_records, executor, deputy)
    return Shelf(came, too, went, notes.delivered(department_head, head_of_apparatus).outgoing)


OF_OFFICE = [kind for kind in Kind if kind != Kind.ANSWERS]
DIRECTIONS = [
    *(("came", "went", kind) for kind in Kind if kind != Kind.REPEATS),
    *(("went", "came", kind) for kind in OF_OFFICE),
    *(("inside", "came", kind) for kind in OF_OFFICE),
    *(("inside", "went", kind) for kind in OF_OFFICE),
]


@pytest.mark.parametrize(("source", "target", "kind"), DIRECTIONS)
def test_10_9_the_documentation_unit_links_papers_of_both_books_in_every_way(
    source: str, target: str, kind: Kind, shelf: Shelf, aigul_from_records: Officer
) -> None:
    link = linked(shelf[source], shelf[target], aigul_from_records, kind)

    link.refresh_from_db()
    entries = Entry.objects.filter(event="link.made").order_by("pk")
    assert (link.source, link.target, link.kind) == (shelf[source], shelf[target], kind)
    assert [(entry.root_kind, entry.root_id) for entry in entries] == [
        shelf[source].journal_root,
        shelf[target].journal_root,
    ]
    assert {(entry.clause, entry.subject_kind, entry.subject_number) for entry in entries} == {
        ("10.9", "office_link", "")
    }
    assert str(PASSIVE[kind]) in entries[1].sentence
    assert link.history.count() == 1


def test_3_3_a_letter_that_came_repeats_a_later_one_of_ours_never(shelf: Shelf, aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        linked(shelf.came, shelf.went, aigul_from_records, Kind.REPEATS)

    assert refusal.value.field == "kind"


@pytest.mark.clause("10.22")
def test_10_22_what_a_paper_of_the_office_answers_is_no_link(shelf: Shelf, aigul_from_records: Officer) -> None:
    for target in (shelf.came, shelf.inside):
        with pytest.raises(Refusal) as refusal:
            linked(shelf.went, target, aigul_from_records, Kind.ANSWERS)
        assert (refusal.value.clause, refusal.value.field) == ("10.22", "kind")


BROKEN = [
    ("office_link_one_source", {"source_incoming": "came", "source_outgoing": "went", "target_outgoing": "inside"}),
    ("office_link_one_source", {"target_outgoing": "went"}),
    ("office_link_one_target", {"source_outgoing": "went"}),
    ("office_link_one_target", {"source_outgoing": "went", "target_incoming": "came", "target_outgoing": "inside"}),
    ("office_link_of_the_office", {"source_incoming": "came", "target_incoming": "came_too"}),
    ("office_link_not_to_itself", {"source_outgoing": "went", "target_outgoing": "went"}),
    ("office_link_kind", {"source_outgoing": "went", "target_incoming": "came", "kind": "forgets"}),
    ("office_answer_is_a_column_10_22", {"source_outgoing": "went", "target_incoming": "came", "kind": "answers"}),
    ("office_link_withdrawn_with_a_reason", {"source_outgoing": "went", "target_incoming": "came", "reason": "Қате"}),
]


@pytest.mark.parametrize(("name", "said"), BROKEN)
def test_the_database_keeps_what_a_link_is(
    name: str, said: dict[str, str], shelf: Shelf, aigul_from_records: Officer
) -> None:
    plain = {key: value for key, value in said.items() if key in {"kind", "reason"}}
    ends: dict[str, Any] = {key: shelf[value] for key, value in said.items() if key not in plain}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        OfficeLink.objects.create(**{"kind": "complements", "by": aigul_from_records, "at": LATER} | plain | ends)


def test_10_9_a_link_stands_once_and_again_after_it_was_taken_back(shelf: Shelf, aigul_from_records: Officer) -> None:
    first = linked(shelf.went, shelf.came, aigul_from_records)

    with pytest.raises(Refusal):
        linked(shelf.went, shelf.came, aigul_from_records)
    withdraw_office_link(link=first, by=aigul_from_records, at=LATER, reason="Қате байланыс")
    again = linked(shelf.went, shelf.came, aigul_from_records)

    assert (again.withdrawn_at, OfficeLink.objects.count()) == (None, 2)
    with pytest.raises(IntegrityError, match="office_linked_once"), transaction.atomic():
        OfficeLink.objects.create(
            source_outgoing=shelf.went, target_incoming=shelf.came, kind=again.kind, by=aigul_from_records, at=LATER
        )


def test_10_9_a_link_is_taken_back_with_a_reason_and_once(
    shelf: Shelf, aigul_from_records: Officer, stranger: Officer
) -> None:
    link = linked(shelf.came, shelf.went, aigul_from_records, Kind.ANSWERS)

    for by, reason in ((aigul_from_records, " "), (stranger, "Басқа мәселе")):
        with pytest.raises(Refusal):
            withdraw_office_link(link=link, by=by, at=LATER, reason=reason)
    withdraw_office_link(link=link, by=aigul_from_records, at=LATER, reason="Басқа мәселе")
    with pytest.raises(Refusal):
        withdraw_office_link(link=link, by=aigul_from_records, at=LATER, reason="Тағы")

    entries = Entry.objects.filter(event="link.withdrawn").order_by("pk")
    assert (link.withdrawn_by, link.reason) == (aigul_from_records, "Басқа мәселе")
    assert [entry.root_kind for entry in entries] == ["incoming", "outgoing"]
    assert "Басқа мәселе" in entries[1].sentence


def test_10_9_who_drafted_a_paper_links_it_and_a_stranger_does_not(
    shelf: Shelf, executor: Officer, deputy: Officer, stranger: Officer, aigul_from_records: Officer
) -> None:
    mine = drafted(executor, deputy)
    theirs = letters.on_desk(aigul_from_records, deputy, their_number="77")

    link = linked(mine, shelf.went, executor, Kind.CANCELS)
    of_desk = linked(theirs, shelf.went, deputy, Kind.ANSWERS)
    for source in (mine, theirs):
        with pytest.raises(Refusal) as refusal:
            linked(source, shelf.went, stranger)
        assert refusal.value.clause == "10.9"

    assert (link.by, of_desk.by) == (executor, deputy)


@pytest.mark.clause("10.4")
def test_10_4_a_paper_the_officer_may_not_see_is_not_linked(shelf: Shelf, executor: Officer, deputy: Officer) -> None:
    mine = drafted(executor, deputy)

    for target in (shelf.came, shelf.inside):
        with pytest.raises(Refusal) as refusal:
            linked(mine, target, executor)
        assert (refusal.value.clause, refusal.value.field) == ("10.4", "wanted")

    assert OfficeLink.objects.count() == 0


@pytest.mark.clause("10.4")
def test_10_4_no_paper_of_the_office_speaks_of_a_restricted_one(shelf: Shelf, aigul_from_records: Officer) -> None:
    Incoming.objects.filter(pk=shelf.came.pk).update(restricted=True, summary="", addressee=aigul_from_records)

    with pytest.raises(Refusal) as refusal:
        linked(shelf.went, shelf.came, aigul_from_records)

    assert refusal.value.clause == "10.4"


def test_10_9_a_paper_is_not_linked_to_itself_nor_to_one_without_a_number(
    shelf: Shelf, executor: Officer, deputy: Officer, aigul_from_records: Officer
) -> None:
    draft = drafted(executor, deputy)

    for source, target in ((shelf.went, shelf.went), (draft, draft)):
        with pytest.raises(Refusal) as refusal:
            linked(source, target, executor)
        assert refusal.value.field == "wanted"
    with pytest.raises(Refusal):
        linked(shelf.inside, draft, executor)
    withdraw_outgoing(outgoing=draft, by=executor, at=LATER, reason="Қажет емес")
    with pytest.raises(Refusal) as given_up:
        linked(draft, shelf.went, executor)

    assert given_up.value.clause == "10.18"


def test_10_9_links_of_one_kind_make_no_circle_over_both_books(shelf: Shelf, aigul_from_records: Officer) -> None:
    by = aigul_from_records
    linked(shelf.inside, shelf.went, by)
    linked(shelf.went, shelf.came, by)
    link_papers(incoming=shelf.came, by=by, at=LATER, target=shelf.came_too, kind=Kind.COMPLEMENTS)

    for source, target in ((shelf.came, shelf.inside), (shelf.came_too, shelf.inside), (shelf.came_too, shelf.went)):
        with pytest.raises(Refusal) as refusal:
            linked(source, target, by)
        assert refusal.value.clause == "10.9"

    assert linked(shelf.came_too, shelf.inside, by, Kind.EXECUTES).pk


def test_10_9_a_link_between_incoming_papers_closes_no_circle_over_papers_of_the_office(
    shelf: Shelf, aigul_from_records: Officer
) -> None:
    by = aigul_from_records
    linked(shelf.came, shelf.went, by)
    linked(shelf.went, shelf.came_too, by)

    with pytest.raises(Refusal):
        link_papers(incoming=shelf.came_too, by=by, at=LATER, target=shelf.came, kind=Kind.COMPLEMENTS)

    assert PaperLink.objects.count() == 0


@pytest.mark.clause("10.22")
def test_10_22_what_our_answer_answers_does_not_answer_it(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer
) -> None:
    letter = letters.on_desk(aigul_from_records, deputy)
    answer = registered(aigul_from_records, executor, deputy, is_answer=True, incoming=letter)

    with pytest.raises(Refusal):
        linked(letter, answer, aigul_from_records, Kind.ANSWERS)

    assert OfficeLink.objects.count() == 0


def test_10_9_an_incoming_paper_in_execution_of_another_one(shelf: Shelf, aigul_from_records: Officer) -> None:
    link = link_papers(incoming=shelf.came_too, by=aigul_from_records, at=LATER, target=shelf.came, kind=Kind.EXECUTES)
    withdraw_link(link=link, by=aigul_from_records, at=LATER, reason="Қате")

    assert [entry.event for entry in Entry.objects.filter(subject_kind="paper_link").order_by("pk")] == [
        *["link.made"] * 2,
        *["link.withdrawn"] * 2,
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("second", ["link", "withdraw", "circle"])
def test_10_9_of_two_officers_at_once_the_second_sees_the_first(
    second: str, shelf: Shelf, aigul_from_records: Officer
) -> None:
    by = aigul_from_records
    stands = linked(shelf.inside, shelf.went, by, Kind.EXECUTES)
    deeds: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "link": (lambda: linked(shelf.went, shelf.came, by), lambda: _anew(shelf.went, shelf.came, by)),
        "withdraw": (lambda: _taken_back(stands, by), lambda: _taken_back(stands, by)),
        "circle": (lambda: linked(shelf.went, shelf.came, by), lambda: _anew(shelf.came, shelf.went, by)),
    }

    answer = overtaken(*deeds[second])

    assert answer == "10.9"
    assert OfficeLink.objects.count() == (1 if second == "withdraw" else 2)


def _anew(source: Paper, target: Paper, by: Officer) -> OfficeLink:
    """Link as another request does, which has read the papers itself."""
    one, other = (type(paper).objects.get(pk=paper.pk) for paper in (source, target))
    return link_office_paper(source=one, by=by, at=LATER, target=other, kind=Kind.COMPLEMENTS)


def _taken_back(link: OfficeLink, by: Officer) -> OfficeLink:
    return withdraw_office_link(link=OfficeLink.objects.get(pk=link.pk), by=by, at=LATER, reason="Қате")
