"""Numbers without gap and without double, whoever writes at once (law.md 3.2)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from apparat.numbering.models import Counter, Register
from apparat.numbering.take import Number, take

WRITERS = 8
EACH = 25


@pytest.fixture
def register(db: None) -> Register:
    """The register of incoming mail."""
    return Register.objects.create(code="incoming", name_kk="Кіріс хат-хабар", index="3-5", pattern="{index}/{n}")


def test_the_first_number_of_a_year_is_one(register: Register) -> None:
    with transaction.atomic():
        number = take("incoming", year=2026)

    assert number == Number("3-5/1", 1, 2026, register)


def test_numbers_follow_one_another(register: Register) -> None:
    with transaction.atomic():
        numbers = [take("incoming", year=2026).text for _each in range(3)]

    assert numbers == ["3-5/1", "3-5/2", "3-5/3"]


def test_a_new_year_begins_with_one_and_the_old_year_goes_on(register: Register) -> None:
    with transaction.atomic():
        numbers = [take("incoming", year=year).ordinal for year in (2026, 2026, 2027, 2026, 2027)]

    assert numbers == [1, 2, 1, 3, 2]


def test_registers_do_not_share_numbers(register: Register) -> None:
    Register.objects.create(code="restricted", name_kk="ҚБП", index="3-6", pattern="{index}/{n}")

    with transaction.atomic():
        numbers = [take(code, year=2026).text for code in ("incoming", "restricted", "incoming")]

    assert numbers == ["3-5/1", "3-6/1", "3-5/2"]


@pytest.mark.parametrize(
    ("pattern", "text"), [("{n}", "1"), ("{index}/{n}", "3-5/1"), ("{year}-{index}-{n}", "2026-3-5-1")]
)
def test_the_pattern_is_data(register: Register, pattern: str, text: str) -> None:
    Register.objects.filter(pk=register.pk).update(pattern=pattern)

    with transaction.atomic():
        number = take("incoming", year=2026)

    assert number.text == text


def test_an_unknown_register_is_refused(db: None) -> None:
    with pytest.raises(Register.DoesNotExist), transaction.atomic():
        take("nobody", year=2026)

    assert Counter.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_number_is_not_given_outside_a_transaction(register: Register) -> None:
    with pytest.raises(TransactionManagementError, match="inside the transaction"):
        take("incoming", year=2026)

    assert Counter.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_registration_that_fails_leaves_no_hole(register: Register) -> None:
    with transaction.atomic():
        take("incoming", year=2026)
    with transaction.atomic():
        take("incoming", year=2026)
        transaction.set_rollback(True)
    with transaction.atomic():
        number = take("incoming", year=2026)

    assert number.ordinal == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("year_begun", [True, False], ids=["in the middle of a year", "first letters of a year"])
def test_eight_writers_at_once_lose_and_double_nothing(register: Register, year_begun: bool) -> None:
    if year_begun:
        Counter.objects.create(register=register, year=2026, last=0)
    barrier = Barrier(WRITERS)

    def write(_writer: int) -> list[int]:
        try:
            connection.ensure_connection()
            barrier.wait()
            return [_take_one(spoiled=turn % 5 == 4) for turn in range(EACH)]
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        taken = [number for numbers in pool.map(write, range(WRITERS)) for number in numbers if number]

    assert sorted(taken) == list(range(1, WRITERS * EACH * 4 // 5 + 1))


def _take_one(*, spoiled: bool) -> int:
    """Take a number in a transaction of its own; a spoiled registration rolls back and returns 0."""
    with transaction.atomic():
        number = take("incoming", year=2026)
        if spoiled:
            transaction.set_rollback(True)
    return 0 if spoiled else number.ordinal


@pytest.mark.parametrize("pattern", ["{n}", "{index}/{n}", "{index}-{n}/{year}"])
def test_a_sound_pattern_passes(pattern: str) -> None:
    register = Register(code="incoming", name_kk="Кіріс", index="3-5", pattern=pattern)

    register.clean()

    assert register.printed(7, 2026) == pattern.format(index="3-5", n=7, year=2026)


@pytest.mark.parametrize("pattern", ["", "{index}", "{n}/{n}", "{n", "{m}/{n}", "{n.real}", "{n:>90}", "{n!r}", "{}"])
def test_a_pattern_that_prints_no_number_is_refused(pattern: str) -> None:
    register = Register(code="incoming", name_kk="Кіріс", index="3-5", pattern=pattern)

    with pytest.raises(ValidationError) as refusal:
        register.clean()

    assert list(refusal.value.message_dict) == ["pattern"]
