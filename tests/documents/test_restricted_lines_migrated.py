"""10.4: restricted lines that were here before are found by their numbers, and the way back leaves no word of them."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from apparat.kazakh.folding import fold
from apparat.org.models import Officer
from documents.models import Incoming
from tests.factories.letters import registered


@pytest.mark.clause("10.4")
@pytest.mark.django_db(transaction=True)
def test_10_4_the_migration_folds_numbers_of_restricted_lines_and_blanks_them_on_the_way_back(
    aigul_from_records: Officer, akim: Officer
) -> None:
    line = registered(aigul_from_records, akim, restricted=True, summary="")
    words = Incoming.objects.filter(pk=line.pk).values_list("search_text", flat=True)

    try:
        call_command("migrate", "documents", "0007", verbosity=0)
        before = words.get()
    finally:
        call_command("migrate", verbosity=0)

    assert before == ""
    assert words.get().split() == [*fold("3-5/1").split(), *fold("12-05/137").split()]
