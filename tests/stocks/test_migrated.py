"""The tables of the stocks go and come back without a trace (11.2)."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from stocks.models import Series


@pytest.mark.django_db(transaction=True)
def test_the_migration_of_the_stocks_goes_there_and_back() -> None:
    try:
        call_command("migrate", "stocks", "zero", verbosity=0)
        without = _tables()
    finally:
        call_command("migrate", verbosity=0)

    assert without == set()
    assert {"stocks_lot", "stocks_movement", "stocks_seal"} <= _tables()


@pytest.mark.django_db(transaction=True)
def test_series_that_look_alike_already_stay_two_and_the_elder_takes_what_comes() -> None:
    try:
        call_command("migrate", "stocks", "0001", verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO stocks_stockkind (name_kk, name_ru, sort_key, sort) VALUES ('Бланк', '', '', 'blank')"
                " RETURNING id"
            )
            (key,) = cursor.fetchone()
            cursor.executemany(
                "INSERT INTO stocks_series (kind_id, letters) VALUES (%s, %s)", [(key, "А"), (key, "A"), (key, "Б")]
            )
    finally:
        call_command("migrate", verbosity=0)

    cyrillic, latin, other = Series.objects.order_by("pk")
    assert [cyrillic.shape, other.shape] == ["А", "Б"]
    assert latin.shape == f"А#{latin.pk}"


def _tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith("stocks_")}
