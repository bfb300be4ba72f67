"""A book that was there before gets unique BINs, and goes back with them; citizens leave their names (ADR-0010)."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.org.models import Officer, Unit
from documents.actions.add_correspondent import add_correspondent
from documents.correspondents import CitizenCard
from tests.factories.letters import WEDNESDAY
from tests.factories.numbers import bin_of

BEFORE = "0011"
DOUBLE, ALONE = bin_of(2015, 7), bin_of(2016, 8)


@pytest.mark.clause("10.9")
@pytest.mark.django_db(transaction=True)
def test_a_bin_that_stood_twice_stays_with_the_oldest_and_comes_back(
    aigul_from_records: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    citizen = add_correspondent(by=aigul_from_records, at=WEDNESDAY, card=CitizenCard("Ахметова", "Сәуле"))
    for code, number in (("first", DOUBLE), ("other", ALONE), ("second", ""), ("none", "")):
        Unit.objects.create(code=code, kind="outside", name_kk=code, bin=number)

    try:
        call_command("migrate", "apparat", BEFORE, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE apparat_unit SET bin = %s WHERE code = 'second'", [DOUBLE])
        left = _bins("kind", citizen.code)
        call_command("migrate", verbosity=0)
        there = _bins("bin", "first", "second", "other", "none")
        told = capsys.readouterr().out
        call_command("migrate", "apparat", BEFORE, verbosity=0)
        back = _bins("bin", "first", "second", "other", "none")
        with connection.cursor() as cursor:
            cursor.execute("UPDATE apparat_unit SET bin = '' WHERE code = 'second'")
    finally:
        call_command("migrate", verbosity=0)

    assert left == ["outside"]
    assert there == [DOUBLE, "", ALONE, ""]
    assert "second" in told
    assert back == [DOUBLE, DOUBLE, ALONE, ""]
    assert Unit.objects.get(pk=citizen.pk).name_kk == "Ахметова Сәуле"


def _bins(column: str, *codes: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT code, {column} FROM apparat_unit WHERE code = ANY(%s)", [list(codes)])  # noqa: S608
        found = dict(cursor.fetchall())
    return [found[code] for code in codes]
