"""The tables of the stocks go and come back without a trace (11.2)."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection


@pytest.mark.django_db(transaction=True)
def test_the_migration_of_the_stocks_goes_there_and_back() -> None:
    try:
        call_command("migrate", "stocks", "zero", verbosity=0)
        without = _tables()
    finally:
        call_command("migrate", verbosity=0)

    assert without == set()
    assert {"stocks_lot", "stocks_movement", "stocks_seal"} <= _tables()


def _tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith("stocks_")}
