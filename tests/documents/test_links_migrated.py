"""10.9: the table of links goes and comes back, papers stay."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.org.models import Officer
from documents.actions.link_papers import link_papers
from documents.models import Incoming, PaperLink
from documents.models.link import Kind
from tests.factories.letters import WEDNESDAY, registered


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


@pytest.mark.django_db(transaction=True)
def test_a_link_in_execution_of_a_paper_outlives_the_way_back(aigul_from_records: Officer, akim: Officer) -> None:
    one, two = (registered(aigul_from_records, akim, their_number=f"1-{place}") for place in range(2))
    link_papers(incoming=two, by=aigul_from_records, at=WEDNESDAY, target=one, kind=Kind.EXECUTES)

    try:
        call_command("migrate", "documents", "0031", verbosity=0)
        tables = connection.introspection.table_names()
    finally:
        call_command("migrate", verbosity=0)

    assert "outgoing_officelink" not in tables  # the house above goes first
    assert PaperLink.objects.get().kind == Kind.EXECUTES
