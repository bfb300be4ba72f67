"""10.7: of the papers on a desk an act takes those laid before the giver as head of the unit; the taker hears once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from apparat.notices.models import Notice
from apparat.org.models import Officer, Position
from apparat.org.roles import Role
from archive.handing import laid_before
from documents.models import Incoming
from tests.archive.test_handover import AT, completed, drawn, names
from tests.factories.archive import LEFT, changed_at, lay_before
from tests.factories.letters import registered
from tests.factories.office import new_office
from tests.factories.pages import signed_in
from tests.factories.people import acts_for, position, unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.7")]


def test_of_many_papers_that_an_act_lays_before_him_the_successor_hears_once(
    aigul_from_records: Officer, department_head: Officer, successor: Officer
) -> None:
    new_office()
    papers = [registered(aigul_from_records, aigul_from_records, their_number=number) for number in ("1", "2", "3")]
    lay_before(department_head, LEFT, *papers)
    Position.objects.filter(holders=successor).update(roles=[str(Role.DEPUTY)])
    Officer.objects.filter(pk=successor.pk).update(email="damir@kazygurt.gov.kz", language="ru")
    act = drawn(aigul_from_records, department_head, Officer.objects.get(pk=successor.pk))
    Notice.objects.all().delete()

    act = completed(act, aigul_from_records)

    told = [(row.officer, row.kind, row.path, row.mail) for row in Notice.objects.all()]
    assert told == [(successor, "archive.handed_over", act.get_absolute_url(), Notice.Mail.WAITING)]
    assert "3" in Notice.objects.get().title
    assert set(Incoming.objects.values_list("desk", flat=True)) == {successor.pk}


def test_what_was_laid_on_his_desk_in_the_post_he_went_to_is_neither_listed_nor_passed(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, successor: Officer
) -> None:
    new_office()
    old, new = (registered(aigul_from_records, aigul_from_records, their_number=number) for number in ("1", "2"))
    for paper, at in ((old, LEFT), (new, LEFT + timedelta(minutes=1))):  # both before the act is drawn
        lay_before(department_head, at, paper)
    Position.objects.filter(holders=successor).update(roles=[str(Role.DEPUTY)])
    act = drawn(aigul_from_records, department_head, Officer.objects.get(pk=successor.pk))

    act = completed(act, aigul_from_records)

    assert [row["number"] for row in act.snapshot["papers"]] == [old.number]
    assert (names(act), act.stayed) == ([old.number], [])
    assert (Incoming.objects.get(pk=old.pk).desk, Incoming.objects.get(pk=new.pk).desk) == (successor, department_head)


def test_what_was_laid_before_him_in_another_post_is_not_of_the_unit_and_what_was_in_each_of_his_terms_is(
    aigul_from_records: Officer, department_head: Officer, successor: Officer
) -> None:
    new_office()
    elsewhere, heads = department_head.position, position("department_head")
    Officer.history.filter(id=department_head.pk).update(position=elsewhere, history_date=LEFT - timedelta(hours=9))
    for post, hours in ((None, -8), (heads, -7), (elsewhere, -5), (heads, -3), (elsewhere, 0)):
        department_head.position = post
        department_head.save()
        changed_at(department_head, LEFT + timedelta(hours=hours))
    laid = {}
    for half_hours in (-17, -15, -12, -8, -2, 1):
        paper = registered(aigul_from_records, aigul_from_records, their_number=str(half_hours))
        lay_before(department_head, LEFT + timedelta(minutes=30 * half_hours), paper)
        laid[half_hours] = paper

    listed = laid_before(department_head, unit("finance"), AT).order_by("desk_at")

    assert list(listed) == [laid[-12], laid[-2]]


def test_who_heads_the_unit_again_gives_what_was_laid_up_to_when_he_left_it_last(
    aigul_from_records: Officer, department_head: Officer, successor: Officer
) -> None:
    new_office()
    paper = registered(aigul_from_records, aigul_from_records)
    later = LEFT + timedelta(hours=1)
    lay_before(department_head, later, paper)
    heads, went_to = position("department_head"), department_head.position

    def moved(post: Position | None, hours: int) -> None:
        department_head.position = post
        department_head.save()
        changed_at(department_head, LEFT + timedelta(hours=hours))

    assert not laid_before(department_head, unit("finance"), AT).exists()
    moved(heads, 0)
    assert laid_before(department_head, unit("finance"), AT).exists()
    moved(went_to, 2)
    assert laid_before(department_head, unit("finance"), AT).exists()
    assert not laid_before(department_head, unit("finance"), LEFT).exists()


@pytest.mark.clause("1.4")
def test_who_acts_for_one_of_the_two_opens_the_act_too(
    aigul_from_records: Officer,
    department_head: Officer,
    successor: Officer,
    assistant: Officer,
    executor: Officer,
    stranger: Officer,
) -> None:
    new_office()
    act = drawn(aigul_from_records, department_head, successor)
    on = timezone.localdate()
    acts_for(assistant, successor, starts_on=on, ends_on=on + timedelta(days=5))
    acts_for(executor, department_head, starts_on=on, ends_on=on + timedelta(days=5))
    readers = (department_head, successor, assistant, executor, stranger)

    opened = [signed_in(one).get(act.get_absolute_url()).status_code for one in readers]

    assert opened == [200, 200, 200, 200, 404]
