"""10.9: the table of links goes and comes back, papers stay."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.org.models import Officer
from documents.models import Incoming
from tests.factories.letters import registered


@pytest.mark.django_db(transaction=True)
def test_the_migration_of_links_goes_there_and_back(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    try:
        call_command("migrate", "documents", "0017", verbosity=0)
        without = "documents_paperlink" in connection.introspection.table_names()
    finally:
        call_command("migrate", verbosity=0)

    assert without is False
    assert "documents_paperlink" in connection.introspection.table_names()
    assert Incoming.objects.get() == letter
