"""The tables of scans and of recognition come and go without touching papers and their files."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from documents.actions.accept_incoming import accept_incoming
from documents.models import Incoming, Scan
from tests.factories import files
from tests.factories.letters import WEDNESDAY, paper

OURS = {"apparat_recognition", "documents_scan"}


@pytest.mark.django_db(transaction=True)
def test_papers_and_files_stay_on_the_way_there_and_back(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, files=[files.upload("хат.pdf")]))

    try:
        call_command("migrate", "documents", "0017", verbosity=0)
        call_command("migrate", "apparat", "0011", verbosity=0)
        without = OURS & set(connection.introspection.table_names())
    finally:
        call_command("migrate", verbosity=0)

    assert without == set()
    assert set(connection.introspection.table_names()) >= OURS
    assert (Recognition.objects.count(), Scan.objects.count()) == (0, 0)
    assert Incoming.objects.get(pk=letter.pk).files.get().attachment.name == "хат.pdf"
