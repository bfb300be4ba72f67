"""10.4: the head of the documentation unit lets one named officer read one restricted paper, and takes it back."""

from __future__ import annotations

import pytest
from django.db import IntegrityError
from guardian.shortcuts import assign_perm

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Acting, Officer
from apparat.org.roles import Role
from documents.actions.grant_reading import grant_reading
from documents.actions.withdraw_reading import withdraw_reading
from documents.models import Incoming, IncomingReader
from tests.factories import people
from tests.factories.letters import WEDNESDAY, registered

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4")]
ON = WEDNESDAY.date()


@pytest.fixture
def head_of_records(db: None) -> Officer:
    """The head of the documentation unit."""
    post = people.position("records_head", of_unit=people.unit("records"), roles=[Role.RECORDS], heads_unit=True)
    return people.officer("records_head", "Дүйсенова Күләш", at_post=post)


@pytest.fixture
def secret(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A restricted line addressed to the akim."""
    return registered(aigul_from_records, akim, restricted=True, summary="")


def granted(paper: Incoming, by: Officer, reader: Officer, basis: str = "12-ө бұйрық") -> IncomingReader:
    """Name the reader."""
    return grant_reading(incoming=paper, by=by, at=WEDNESDAY, reader=reader, basis=basis)


def seen_by(officer: Officer) -> list[Incoming]:
    """Return the papers the officer sees."""
    return list(Incoming.objects.visible_to(officer, ON))


def test_10_4_a_named_officer_sees_that_paper_and_no_other(
    secret: Incoming, head_of_records: Officer, executor: Officer, aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim, restricted=True, summary="", their_number="2")

    row = granted(secret, head_of_records, executor)

    assert seen_by(executor) == [secret]
    assert (row.granted_by, row.granted_at) == (head_of_records, WEDNESDAY)


def test_10_4_it_is_written_into_the_journal(secret: Incoming, head_of_records: Officer, executor: Officer) -> None:
    granted(secret, head_of_records, executor)

    entry = Entry.objects.get(event="incoming.reading_granted")
    assert (entry.clause, entry.officer, entry.root_id) == ("10.4", head_of_records, secret.pk)
    assert "12-ө бұйрық" in entry.sentence


def test_10_4_it_is_taken_back(secret: Incoming, head_of_records: Officer, executor: Officer) -> None:
    row = granted(secret, head_of_records, executor)

    withdraw_reading(reader=row, by=head_of_records, at=WEDNESDAY)

    assert seen_by(executor) == []
    assert Entry.objects.filter(event="incoming.reading_withdrawn", clause="10.4").count() == 1


def test_10_4_it_is_given_to_the_person_and_not_to_who_acts_for_him(
    secret: Incoming, head_of_records: Officer, department_head: Officer, executor: Officer
) -> None:
    granted(secret, head_of_records, department_head)
    Acting.objects.create(
        absent=department_head, substitute=executor, order_number="1", order_on=ON, starts_on=ON, ends_on=ON
    )

    assert seen_by(executor) == []


def test_10_4_a_clerk_who_is_not_the_head_is_refused(
    secret: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, aigul_from_records, executor)

    assert refused.value.clause == "10.4"


def test_10_4_only_the_head_takes_it_back(
    secret: Incoming, head_of_records: Officer, aigul_from_records: Officer, executor: Officer
) -> None:
    row = granted(secret, head_of_records, executor)

    with pytest.raises(Refusal) as refused:
        withdraw_reading(reader=row, by=aigul_from_records, at=WEDNESDAY)

    assert (refused.value.clause, IncomingReader.objects.count()) == ("10.4", 1)


def test_10_4_an_ordinary_paper_needs_no_named_reader(
    head_of_records: Officer, aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        granted(registered(aigul_from_records, akim), head_of_records, executor)

    assert refused.value.clause == "10.4"


def test_10_4_without_a_basis_nobody_is_named(secret: Incoming, head_of_records: Officer, executor: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, head_of_records, executor, basis="  ")

    assert refused.value.field == "basis"


def test_10_4_who_sees_it_already_is_not_named(secret: Incoming, head_of_records: Officer, akim: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        granted(secret, head_of_records, akim)

    assert refused.value.field == "user"


def test_10_4_who_left_is_not_named(secret: Incoming, head_of_records: Officer, executor: Officer) -> None:
    executor.is_active = False
    executor.save()

    with pytest.raises(Refusal) as refused:
        granted(secret, head_of_records, executor)

    assert refused.value.field == "user"


def test_the_objects_own_permission_says_the_same(
    secret: Incoming, head_of_records: Officer, executor: Officer
) -> None:
    granted(secret, head_of_records, executor)

    assert Officer.objects.get(pk=executor.pk).has_perm("documents.view_incoming", secret)


def test_no_shortcut_makes_an_exception_without_a_basis(secret: Incoming, executor: Officer) -> None:
    with pytest.raises(IntegrityError):
        assign_perm("documents.view_incoming", executor, secret)
