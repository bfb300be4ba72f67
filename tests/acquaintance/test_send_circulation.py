"""10.5, 10.6: a paper is sent to officers and bodies for acquaintance; who sees it, who may send it, refusals."""

from __future__ import annotations

from datetime import date

import pytest

from acquaintance.models import Circulation, Reader
from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from documents.actions.grant_reading import grant_reading
from documents.actions.route_incoming import route_incoming
from documents.models import Incoming
from outgoing.models import Outgoing
from tests.factories.acquaintance import sent
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.outgoing import drafted
from tests.factories.outgoing import registered as own_paper
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.6")]

TODAY = WEDNESDAY.date()
FRIDAY = date(2026, 3, 20)


def sees(officer: Officer, paper: Incoming | Outgoing) -> bool:
    return type(paper).objects.visible_to(officer, TODAY).filter(pk=paper.pk).exists()


def test_10_6_a_reader_is_told_and_sees_the_paper(
    letter: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    before = sees(executor, letter)

    circulation = sent(letter, aigul_from_records, executor, words="3-тармақ")

    notice = Notice.objects.get(officer=executor, kind="acquaintance.asked")
    assert (before, sees(executor, letter)) == (False, True)
    assert (notice.clause, notice.path) == ("10.6", circulation.get_absolute_url())
    assert Reader.objects.get().deadline is None
    assert Entry.objects.filter(event="circulation.sent", root_kind="incoming", root_id=letter.pk).count() == 1


def test_10_6_a_named_day_opens_a_row_of_the_ledger_for_each(
    letter: Incoming, aigul_from_records: Officer, executor: Officer, stranger: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor, stranger, due_on=FRIDAY)

    rows = [reader.deadline for reader in circulation.readers.order_by("pk")]
    assert [(row.term_key, row.officer, row.due_on) for row in rows if row] == [
        ("acquaintance.confirmation", executor, FRIDAY),
        ("acquaintance.confirmation", stranger, FRIDAY),
    ]


def test_10_6_a_whole_body_is_everybody_who_works_there_once(
    letter: Incoming, aigul_from_records: Officer, executor: Officer, department_head: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor, units=[unit("finance")])

    assert set(circulation.readers.values_list("officer", flat=True)) == {executor.pk, department_head.pk}


def test_10_6_a_paper_of_the_office_is_sent_too(
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    stranger: Officer,
) -> None:
    paper = own_paper(aigul_from_records, executor, deputy)

    circulation = sent(paper, deputy, stranger)

    assert sees(stranger, paper)
    assert (circulation.outgoing, circulation.incoming, circulation.title) == (paper, None, paper.heading)


def test_10_6_who_was_asked_is_not_asked_twice(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, executor: Officer, stranger: Officer
) -> None:
    sent(letter, aigul_from_records, executor)

    second = sent(letter, akim, executor, stranger)

    assert [reader.officer for reader in second.readers.all()] == [stranger]


def test_10_6_refuses_when_nobody_is_left_to_be_asked(
    letter: Incoming, aigul_from_records: Officer, executor: Officer
) -> None:
    sent(letter, aigul_from_records, executor)

    with pytest.raises(Refusal) as refused:
        sent(letter, aigul_from_records, executor)

    assert (refused.value.clause, refused.value.field) == ("10.6", "officers")


def test_10_6_refuses_a_day_that_has_passed(letter: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        sent(letter, aigul_from_records, executor, due_on=date(2026, 3, 17))

    assert (refused.value.clause, refused.value.field) == ("10.6", "due_on")


@pytest.mark.clause("10.4")
def test_10_4_refuses_a_restricted_paper(aigul_from_records: Officer, akim: Officer, executor: Officer) -> None:
    line = registered(aigul_from_records, akim, restricted=True, summary="")

    with pytest.raises(Refusal) as refused:
        sent(line, aigul_from_records, executor)

    assert refused.value.clause == "10.4"
    assert not sees(executor, line)


@pytest.mark.clause("10.9")
def test_10_9_refuses_a_paper_without_a_number(deputy: Officer, department_head: Officer, executor: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        sent(drafted(executor, deputy), deputy, department_head)

    assert refused.value.clause == "10.9"


@pytest.mark.clause("10.5")
def test_10_5_refuses_a_specialist(letter: Incoming, executor: Officer, stranger: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        sent(letter, executor, stranger)

    assert refused.value.clause == "10.5"


@pytest.mark.clause("10.5")
def test_10_5_a_head_sends_to_his_own_people_only(
    letter: Incoming, department_head: Officer, executor: Officer, stranger: Officer
) -> None:
    circulation = sent(letter, department_head, executor)

    with pytest.raises(Refusal) as refused:
        sent(letter, department_head, stranger)

    assert circulation.readers.count() == 1
    assert (refused.value.clause, refused.value.field) == ("10.5", "officers")


def test_10_6_refuses_who_has_left(letter: Incoming, aigul_from_records: Officer, executor: Officer) -> None:
    executor.left_on = TODAY
    executor.save()

    with pytest.raises(Refusal) as refused:
        sent(letter, aigul_from_records, executor)

    assert refused.value.clause == "10.6"


def test_10_6_a_stranger_sees_no_sending(
    letter: Incoming, aigul_from_records: Officer, executor: Officer, stranger: Officer
) -> None:
    circulation = sent(letter, aigul_from_records, executor)

    seen = {
        one.username: Circulation.objects.visible_to(one, TODAY).filter(pk=circulation.pk).exists()
        for one in (aigul_from_records, executor, stranger)
    }

    assert seen == {"aigul": True, "executor": True, "stranger": False}


@pytest.mark.clause("10.4")
def test_10_4_who_only_reads_a_paper_does_not_send_it_on(
    letter: Incoming, aigul_from_records: Officer, head_of_records: Officer, department_head: Officer, executor: Officer
) -> None:
    """As a reader of a sending, and as one named to the paper by an exception."""
    named = registered(aigul_from_records, letter.addressee, their_number="2")  # type: ignore[arg-type]
    facts = {"reader": department_head, "basis": "12-ө бұйрық", "ends_on": date(2026, 3, 31)}
    grant_reading(incoming=named, by=head_of_records, at=WEDNESDAY, **facts)  # type: ignore[arg-type]
    sent(letter, aigul_from_records, department_head)
    refusals = []

    for paper in (letter, named):
        with pytest.raises(Refusal) as refused:
            sent(paper, department_head, executor)
        refusals.append((refused.value.clause, sees(department_head, paper), sees(executor, paper)))

    assert refusals == [("10.4", True, False)] * 2


def test_10_6_who_reads_a_paper_and_has_it_by_his_post_sends_it_on(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, deputy: Officer, executor: Officer
) -> None:
    sent(letter, aigul_from_records, deputy)
    route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=deputy)

    circulation = sent(letter, deputy, executor)

    assert [reader.officer for reader in circulation.readers.all()] == [executor]


def test_10_6_who_sees_the_paper_no_more_sees_what_he_sent_no_more(
    aigul_from_records: Officer, deputy: Officer, executor: Officer
) -> None:
    paper = registered(aigul_from_records, deputy)
    circulation = sent(paper, deputy, executor)
    before = Circulation.objects.visible_to(deputy, TODAY).filter(pk=circulation.pk).exists()

    Incoming.objects.filter(pk=paper.pk).update(addressee=aigul_from_records, desk=None)

    after = {one: Circulation.objects.visible_to(one, TODAY).exists() for one in (deputy, executor)}
    assert (before, sees(deputy, paper), after) == (True, False, {deputy: False, executor: True})
