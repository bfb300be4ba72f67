"""Whose seats an officer holds on a day, who curates, who heads, in which order people stand (1.4, 10.13, 10.14)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apparat.kazakh.alphabet import ALPHABET, sort_key
from apparat.org.models import Curation, Officer, Position, Unit
from apparat.org.queries import (
    curated_keys,
    curated_units,
    curator_of,
    heads_of,
    holders_of,
    mandates,
    office,
    stand_ins,
    working_officers,
)
from apparat.org.roles import MAY, Deed, Role
from tests.factories import people

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2026, 11, 3), date(2026, 11, 10)
DAY = timedelta(days=1)


def seats(officer: Officer, on: date) -> list[str]:
    """Return the sign-in names of whose seats he holds, asked of a fresh object."""
    return [mandate.seat.username for mandate in mandates(Officer.objects.get(pk=officer.pk), on)]


@pytest.mark.clause("1.4")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(FIRST - DAY, ["deputy"], id="1.4: the day before the first"),
        pytest.param(FIRST, ["deputy", "akim"], id="1.4: the first day"),
        pytest.param(LAST, ["deputy", "akim"], id="1.4: the last day"),
        pytest.param(LAST + DAY, ["deputy"], id="1.4: the day after the last"),
    ],
)
def test_1_4_an_acting_officer_holds_the_seat_from_the_first_day_to_the_last(
    on: date, expected: list[str], akim: Officer, deputy: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=FIRST, ends_on=LAST)

    assert seats(deputy, on) == expected


@pytest.mark.clause("1.4", "10.14")
def test_1_4_he_borrows_the_roles_of_the_absent_one_and_acts_on_his_behalf(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=FIRST, ends_on=LAST)

    lent = mandates(deputy, FIRST).first([Deed.RELEASE_FROM_CONTROL])

    assert lent is not None
    assert (lent.officer, lent.on_behalf_of, lent.seat, lent.roles) == (deputy, akim, akim, frozenset({Role.AKIM}))


def test_in_his_own_seat_nobody_acts_on_behalf_of_anybody(akim: Officer) -> None:
    own = mandates(akim, FIRST).first([Role.AKIM])

    assert own is not None
    assert (own.on_behalf_of, own.seat, own.deeds) == (None, akim, MAY[Role.AKIM])


def test_the_absent_officer_keeps_his_own_seat(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=FIRST, ends_on=LAST)

    assert seats(akim, FIRST) == ["akim"]


@pytest.mark.parametrize(("on", "expected"), [(FIRST - DAY, ["deputy"]), (FIRST, []), (LAST, [])])
def test_who_left_holds_no_seat_from_that_day(on: date, expected: list[str], deputy: Officer) -> None:
    deputy.left_on = FIRST
    deputy.save()

    assert seats(deputy, on) == expected


def test_who_left_does_not_act_for_anybody_either(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=FIRST, ends_on=LAST)
    deputy.is_active = False
    deputy.save()

    assert seats(deputy, FIRST) == []


@pytest.mark.clause("10.13")
def test_10_13_an_assistant_drafts_for_the_leader_his_post_names_and_for_nobody_else(
    akim: Officer, deputy: Officer, assistant: Officer
) -> None:
    seats = mandates(assistant, FIRST)

    assert seats.assisted == (akim.position_id,)
    assert [seats.assistant_of(leader) for leader in (akim, deputy, None)] == [seats[0], None, None]


@pytest.mark.clause("10.13")
def test_10_13_an_assistant_without_a_leader_assists_nobody(akim: Officer, assistant: Officer) -> None:
    Position.objects.filter(holders=assistant).update(assists=None)

    seats = mandates(Officer.objects.get(pk=assistant.pk), FIRST)

    assert (seats.assisted, seats.assistant_of(akim)) == ((), None)


@pytest.mark.clause("10.13")
def test_10_13_a_link_without_the_role_gives_nothing(akim: Officer, executor: Officer) -> None:
    Position.objects.filter(holders=executor).update(assists=akim.position)

    assert mandates(Officer.objects.get(pk=executor.pk), FIRST).assisted == ()


@pytest.mark.clause("1.4", "10.13")
def test_10_13_who_acts_for_the_assistant_drafts_for_the_same_leader(
    akim: Officer, assistant: Officer, executor: Officer
) -> None:
    people.acts_for(executor, assistant, starts_on=FIRST, ends_on=LAST)

    seats = mandates(executor, FIRST)

    assert seats.assistant_of(akim) == seats[1]


def test_nobody_is_his_own_assistant(assistant: Officer) -> None:
    with pytest.raises(IntegrityError, match="position_assists_another"), transaction.atomic():
        Position.objects.filter(holders=assistant).update(assists=F("pk"))


@pytest.mark.clause("1.4")
def test_1_4_stand_ins_are_the_working_officers_of_the_orders_in_force(
    akim: Officer, deputy: Officer, executor: Officer, department_head: Officer
) -> None:
    order = people.acts_for(deputy, akim, starts_on=FIRST, ends_on=LAST)
    people.acts_for(executor, department_head, starts_on=FIRST, ends_on=LAST)
    Officer.objects.filter(pk=executor.pk).update(left_on=FIRST)

    assert [stand_ins(day) for day in (FIRST - DAY, FIRST, LAST + DAY)] == [{}, {akim.pk: order}, {}]
    assert stand_ins(FIRST, [deputy.pk]) == {}


def test_mandates_find_the_seat_of_a_person_and_the_units_behind_the_seats(
    akim: Officer, department_head: Officer
) -> None:
    people.acts_for(akim, department_head, starts_on=FIRST, ends_on=LAST)

    found = mandates(akim, FIRST)

    finance = people.unit("finance")
    assert found.seat_of(department_head) == found[1]
    assert (found.seat_of(None), found.seat_of(finance.pk + 10_000)) == (None, None)
    assert found.headed_units == (finance.pk,)
    assert set(found.units) == {finance.pk, people.unit("apparatus").pk}


@pytest.mark.clause("1.4")
def test_1_4_a_body_is_curated_by_the_leader_the_distribution_of_duties_names(deputy: Officer) -> None:
    assert curator_of(people.unit("finance"), FIRST) == deputy.position


@pytest.mark.clause("1.4")
def test_1_4_a_unit_without_its_own_row_follows_its_parent(deputy: Officer) -> None:
    sector = Unit.objects.create(code="sector", kind=Unit.Kind.UNIT, name_kk="Сектор", parent=people.unit("finance"))

    assert curator_of(sector, FIRST) == deputy.position


def test_a_body_nobody_curates_has_no_curator(deputy: Officer) -> None:
    assert curator_of(people.unit("education"), FIRST) is None


@pytest.fixture
def colleague(db: None) -> Officer:
    """A second deputy, who curates education."""
    post = people.position("deputy_two", of_unit=people.unit("apparatus"), roles=[Role.DEPUTY])
    people.curates(post, people.unit("education"), starts_on=FIRST - DAY)
    return people.officer("colleague", "Оспанов Нұрлан", at_post=post)


@pytest.mark.clause("1.4")
@pytest.mark.parametrize(("acts", "bodies"), [(False, {"finance"}), (True, {"finance", "education"})])
def test_1_4_who_acts_for_another_deputy_curates_the_bodies_of_both(
    deputy: Officer, colleague: Officer, bodies: set[str], *, acts: bool
) -> None:
    if acts:
        people.acts_for(deputy, colleague, starts_on=FIRST, ends_on=LAST)

    found = curated_keys(Officer.objects.get(pk=deputy.pk), FIRST)

    assert set(found) == {people.unit(code).pk for code in bodies}


@pytest.mark.clause("1.4")
def test_1_4_of_two_distributions_in_force_the_later_one_rules(deputy: Officer, colleague: Officer) -> None:
    Curation.objects.filter(unit=people.unit("finance")).update(ends_on=LAST)
    people.curates(people.position("deputy_two"), people.unit("finance"), starts_on=FIRST)

    found = [curated_keys(Officer.objects.get(pk=officer.pk), FIRST) for officer in (deputy, colleague)]

    assert found[0] == ()
    assert set(found[1]) == {people.unit("finance").pk, people.unit("education").pk}


@pytest.mark.parametrize(("on", "count"), [(FIRST - DAY, 0), (FIRST, 1), (LAST, 1), (LAST + DAY, 0)])
def test_a_curation_is_in_force_from_its_first_day_to_its_last(on: date, count: int, deputy: Officer) -> None:
    post = people.position("deputy_two", of_unit=people.unit("apparatus"), roles=[Role.DEPUTY])
    people.curates(post, people.unit("education"), starts_on=FIRST, ends_on=LAST)

    curated = curated_units(post, on)

    assert curated.count() == count
    assert (curator_of(people.unit("education"), on) is not None) == bool(count)


def test_holders_of_a_role_stand_in_the_order_of_ranks(
    head_of_apparatus: Officer, deputy: Officer, akim: Officer, executor: Officer
) -> None:
    leaders = holders_of([Role.AKIM, Role.DEPUTY, Role.HEAD_OF_APPARATUS], FIRST)

    assert [officer.username for officer in leaders] == ["akim", "deputy", "head_of_apparatus"]


def test_heads_of_units_are_their_first_heads_who_still_work(department_head: Officer, executor: Officer) -> None:
    finance = [people.unit("finance").pk]
    before = list(heads_of(finance, FIRST))
    department_head.left_on = FIRST
    department_head.save()

    assert (before, list(heads_of(finance, FIRST))) == ([department_head], [])


def test_before_an_office_is_loaded_there_is_none() -> None:
    assert office() is None


def test_people_stand_in_the_order_of_the_kazakh_alphabet() -> None:
    names = ["Яхин", "Ә", "Іскаков", "Ұлан", "Үсен", "Асан", "Һәкім", "Хасен", "Ғабит", "Ңет", "Өмір", "Қали", "Ілияс"]
    for place, name in enumerate(names):
        people.officer(f"o{place}", f"{name} Аты")

    found = [officer.last_name_kk for officer in working_officers(FIRST)]

    expected = [
        "Асан",
        "Ә",
        "Ғабит",
        "Қали",
        "Ңет",
        "Өмір",
        "Ұлан",
        "Үсен",
        "Хасен",
        "Һәкім",
        "Ілияс",
        "Іскаков",
        "Яхин",
    ]
    assert found == expected


def test_all_42_letters_stand_in_their_order_in_the_database() -> None:
    for letter in reversed(ALPHABET):
        people.officer(f"officer-{ALPHABET.index(letter)}", f"{letter.upper()}сен Аты")

    found = "".join(officer.last_name_kk[0].lower() for officer in Officer.objects.order_by("sort_key"))

    assert (found, len(ALPHABET)) == (ALPHABET, 42)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet=ALPHABET, min_size=1, max_size=8), min_size=2, max_size=12, unique=True))
def test_whatever_the_names_the_database_sorts_as_the_dictionary_does(names: list[str]) -> None:
    Unit.objects.all().delete()
    for place, name in enumerate(names):
        Unit.objects.create(code=f"u{place}", kind=Unit.Kind.OUTSIDE, name_kk=name)

    found = list(Unit.objects.order_by("sort_key").values_list("name_kk", flat=True))

    assert found == sorted(names, key=lambda name: [ALPHABET.index(letter) for letter in name])


def test_the_order_does_not_depend_on_capitals_and_shorter_words_come_first() -> None:
    assert sort_key("Әлі") == sort_key("әЛІ")
    assert sort_key("Абай ауылы") < sort_key("Абайбек")


def test_the_sort_key_follows_a_changed_name(executor: Officer) -> None:
    executor.last_name_kk = "Әбенова"
    executor.save(update_fields=["last_name_kk"])

    assert Officer.objects.filter(pk=executor.pk, sort_key=F("sort_key")).get().sort_key == sort_key("Әбенова Динара")


@pytest.mark.parametrize(("language", "name"), [("kk", "Ә. Бекұлы"), ("en", "Ә. Бекұлы"), ("ru", "А. Бекулы")])
def test_names_are_in_the_readers_language(language: str, name: str) -> None:
    officer = Officer(last_name_kk="Бекұлы", first_name_kk="Әли", last_name_ru="Бекулы", first_name_ru="Али")

    with override(language):
        assert officer.short_name == name


def test_without_a_russian_form_a_russian_reader_sees_the_kazakh_one() -> None:
    unit = Unit(name_kk="Қаржы бөлімі")
    officer = Officer(last_name_kk="Бекұлы", first_name_kk="Әли", patronymic_kk="Асанұлы")

    with override("ru"):
        assert (str(unit), unit.short, officer.full_name) == ("Қаржы бөлімі", "Қаржы бөлімі", "Бекұлы Әли Асанұлы")
