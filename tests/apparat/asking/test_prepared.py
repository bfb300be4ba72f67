"""Prepared questions: the same answers as any queryset's, worded once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DataError, connection, transaction
from django.db.models import Count, QuerySet, Value
from pytest_django import DjangoAssertNumQueries

from apparat.asking.prepared import KEPT_AFTER, Among, Blank, Prepared, hang, plans_kept, prepared, word_all, worded
from apparat.org.models import Acting, Officer
from tests.factories.people import acts_for

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


@prepared
def _seated(officer: Blank) -> QuerySet[Officer]:
    return Officer.objects.select_related("position__unit").filter(pk=officer)


@prepared
def _orders(since: Blank, surname: Blank) -> QuerySet[Acting]:
    return Acting.objects.filter(starts_on__gte=since, absent__last_name_kk=surname, order_number__gt="").order_by("pk")


@prepared
def _some(keys: Blank) -> QuerySet[Officer]:
    return Officer.objects.filter(Among("pk", keys)).annotate(orders=Count("substitutions")).order_by("-pk")


@prepared
def _orders_of(absent: Blank) -> QuerySet[Acting]:
    return Acting.objects.filter(Among("absent_id", absent)).order_by("-starts_on")


@prepared
def _surnames(keys: Blank) -> QuerySet[Any]:
    return Officer.objects.filter(Among("pk", keys)).order_by("pk").values_list("last_name_kk", flat=True)


@pytest.fixture
def march(akim: Officer, deputy: Officer) -> Acting:
    """The deputy acted for the akim in March."""
    return acts_for(deputy, akim, starts_on=MARCH, ends_on=date(2026, 3, 5))


@pytest.fixture
def april(akim: Officer, deputy: Officer, march: Acting) -> Acting:
    """And again in April."""
    return acts_for(deputy, akim, starts_on=APRIL, ends_on=date(2026, 4, 5), number="40-ө")


@pytest.mark.django_db
def test_it_returns_what_the_queryset_returns_with_all_that_stands_beside(
    akim: Officer, deputy: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        found = [_seated.first(officer=officer.pk) for officer in (akim, deputy)]
        units = [officer.position.unit.pk for officer in found if officer and officer.position]

    assert found == [akim, deputy]
    assert units == [officer.position.unit_id for officer in (akim, deputy) if officer.position]
    assert _seated.first(officer=0) is None


@pytest.mark.django_db
def test_values_of_every_kind_go_into_their_places(akim: Officer, march: Acting, april: Acting) -> None:
    assert _orders(since=MARCH, surname=akim.last_name_kk) == [march, april]
    assert _orders(since=APRIL, surname=akim.last_name_kk) == [april]
    assert _orders(surname="'; drop table --", since=MARCH) == []


@pytest.mark.django_db
def test_an_array_of_any_length_is_one_wording(akim: Officer, deputy: Officer, april: Acting) -> None:
    answers = [[(row.pk, row.orders) for row in _some(keys=keys)] for keys in ([], [akim.pk], [akim.pk, deputy.pk])]  # type: ignore[attr-defined]

    assert answers == [[], [(akim.pk, 0)], [(deputy.pk, 2), (akim.pk, 0)]]


@pytest.mark.django_db
def test_an_array_may_be_known_beforehand(akim: Officer, deputy: Officer) -> None:
    known = Officer.objects.filter(Among("pk", (key for key in (akim.pk, deputy.pk)))).order_by("pk")

    assert list(known) == [akim, deputy]
    assert not Officer.objects.filter(Among("pk", [])).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("word", "order", "kept"), [(worded, "-email", False), (prepared, "-phone", True)])
def test_a_plan_is_kept_only_of_a_question_with_one_way_to_every_answer(
    akim: Officer, deputy: Officer, word: Any, order: str, kept: bool
) -> None:
    question = word(lambda keys: Officer.objects.filter(Among("pk", keys)).order_by(order, "pk"))

    found = [question(keys=keys) for keys in ([akim.pk], [], [akim.pk, deputy.pk]) * (KEPT_AFTER + 1)]
    with connection.cursor() as cursor:
        wanted = f'%ORDER BY "apparat_officer"."{order[1:]}"%'
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s", [wanted])
        [plans] = cursor.fetchone()

    assert [len(rows) for rows in found] == [1, 0, 2] * (KEPT_AFTER + 1)
    assert (plans > 0) is kept


@pytest.mark.django_db
def test_questions_joined_to_one_are_worded_together(akim: Officer, deputy: Officer) -> None:
    either = worded(lambda one, other: both_of(one).union(both_of(other), all=True))

    found = [either(one=one.pk, other=other.pk) for one, other in ((deputy, akim), (akim, akim))]

    assert [sorted(rows) for rows in found] == [
        sorted([("of", akim.pk), ("of", deputy.pk)]),
        [("of", akim.pk)] * 2,
    ]


def both_of(key: Blank) -> QuerySet[Any]:
    """An arm of a union: what Django says of the officer with this key."""
    return Officer.objects.filter(pk=key).annotate(part=Value("of")).values_list("part", "pk")


@pytest.mark.django_db
def test_plain_values_come_as_plain_values(akim: Officer, deputy: Officer) -> None:
    assert _surnames(keys=[deputy.pk, akim.pk]) == [akim.last_name_kk, deputy.last_name_kk]


@pytest.mark.django_db
def test_children_hang_on_their_parents_without_another_query(
    akim: Officer, deputy: Officer, march: Acting, april: Acting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    leaders = [akim, deputy]

    hang(leaders, _orders_of(absent=[leader.pk for leader in leaders]), name="absences", by="absent_id")

    with django_assert_num_queries(0):
        assert [list(leader.absences.all()) for leader in leaders] == [[april, march], []]


@pytest.mark.django_db
def test_a_value_that_is_missing_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="surname"):
        _orders(since=MARCH)


@pytest.mark.django_db(transaction=True)
def test_it_is_worded_once_and_asked_on_whatever_connection_there_is(akim: Officer) -> None:
    made = []

    def make(officer: Blank) -> QuerySet[Officer]:
        made.append(officer)
        return Officer.objects.filter(pk=officer)

    question: Prepared[Officer] = prepared(make)
    first = question.first(officer=akim.pk)
    connection.close()

    assert (first, question.first(officer=akim.pk)) == (akim, akim)
    assert len(made) == 1


@transaction.atomic
def _fail_together(akim: Officer) -> None:
    _seated(officer=akim.pk)
    _seated(officer="nobody")


@pytest.mark.django_db(transaction=True)
def test_a_plan_the_server_keeps_survives_other_values_and_a_failed_transaction(akim: Officer, deputy: Officer) -> None:
    asked = [_some(keys=keys) for keys in ([akim.pk], [deputy.pk], [], [akim.pk, deputy.pk]) * (KEPT_AFTER + 1)]

    with pytest.raises(DataError):
        _fail_together(akim)
    after = _some(keys=[akim.pk])

    assert [len(rows) for rows in asked] == [1, 1, 0, 2] * (KEPT_AFTER + 1)
    assert after == [akim]


@pytest.mark.django_db(transaction=True)
def test_a_plan_the_server_keeps_survives_a_new_column(akim: Officer) -> None:
    for _time in range(KEPT_AFTER + 2):
        _seated(officer=akim.pk)

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE apparat_officer ADD COLUMN later int")
        try:
            assert _seated.first(officer=akim.pk) == akim
        finally:
            cursor.execute("ALTER TABLE apparat_officer DROP COLUMN later")


@pytest.mark.django_db
def test_a_question_of_another_kind_keeps_no_plan(akim: Officer) -> None:
    _seated(officer=akim.pk)

    assert connection.connection.prepare_threshold is None


@pytest.mark.django_db
def test_a_question_within_others_leaves_their_plans_kept(akim: Officer) -> None:
    connection.ensure_connection()
    driver = connection.connection

    with plans_kept(connection):
        _seated(officer=akim.pk)
        within = driver.prepare_threshold

    assert (within, driver.prepare_threshold) == (KEPT_AFTER, None)


@pytest.mark.django_db
def test_worded_beforehand_it_is_not_worded_again_when_it_is_asked(akim: Officer) -> None:
    times: list[Blank] = []

    @prepared
    def one(officer: Blank) -> QuerySet[Officer]:
        times.append(officer)
        return Officer.objects.filter(pk=officer)

    word_all()
    assert len(times) == 1

    assert [one(officer=akim.pk), one(officer=0)] == [[akim], []]
    assert len(times) == 1
