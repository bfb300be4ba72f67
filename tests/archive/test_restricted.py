"""10.4: lists, inventories, packages and pages of files tell of a restricted paper no more than its number and mark."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Officer
from archive import contents
from archive.papers import keys_in, read
from archive.queries import unfiled_incoming
from documents.models import Incoming
from documents.states import IncomingState
from tests.archive.test_filing import executed
from tests.archive.test_pages import words_of
from tests.factories.archive import AUTUMN, case
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.4")]

SECRET = {"their_number": "07-1/99", "signatory": "Б. Құпияев"}
ON_PAPER = {"resolved_on": date(2026, 3, 18), "executed_on": date(2026, 3, 19), "paper_file": "ҚБП-1"}


def closed_to(clerk: Officer, addressee: Officer, **columns: Any) -> Incoming:
    """Return an executed restricted paper that the clerk may not see."""
    paper = executed(clerk, addressee, **SECRET)
    told = {"restricted": True, "summary": "", "reference": "", "executor": "", "executor_phone": ""}
    Incoming.objects.filter(pk=paper.pk).update(**told, **ON_PAPER, **columns)
    paper.refresh_from_db()
    return paper


@pytest.fixture
def filed(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A restricted paper in a file."""
    new_office()
    return closed_to(aigul_from_records, akim, state=IncomingState.FILED, case_file=case())


@pytest.fixture
def clerk(head_of_records: Officer, monkeypatch: pytest.MonkeyPatch) -> Any:
    """One of the documentation unit at the screen who is not the keeper of restricted papers."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: AUTUMN)
    return signed_in(head_of_records)


def test_what_is_not_filed_yet_hides_restricted_papers_from_who_may_not_see_them(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    open_one, hidden = executed(aigul_from_records, akim), closed_to(aigul_from_records, akim)

    def listed(officer: Officer) -> list[int]:
        return [row.pk for row in unfiled_incoming(officer, WEDNESDAY.date())]

    assert (listed(head_of_records), listed(aigul_from_records)) == ([open_one.pk], [open_one.pk, hidden.pk])


def test_the_inventory_has_the_number_and_the_mark_only(filed: Incoming, clerk: Any) -> None:
    for language, mark in (("kk", "ҚБП"), ("ru", "ДСП")):
        words = words_of(clerk.get(reverse("archive:inventory_pdf", args=[filed.case_file_id, language])))

        assert (filed.number in words, mark in words) == (True, True)
        assert filed.correspondent.name_kk not in words


def test_the_metadata_of_a_package_do_not_say_who_wrote_and_signed_it(filed: Incoming) -> None:
    [paper] = read(list(keys_in(CaseFile.objects.values_list("pk", flat=True))))

    told = contents.contents_of(paper, Office.objects.get()).metadata

    blank = ("their_number", "their_date", "signed_by")
    assert (told["number"], told["restricted"], [told[name] for name in blank]) == (filed.number, True, ["", "", ""])
    assert told["correspondent"] == {"kk": "", "ru": ""}
    written = json.dumps(told, ensure_ascii=False)
    assert not [word for word in (*SECRET.values(), filed.correspondent.name_kk) if word in written]


def test_the_page_of_a_file_shows_of_an_unseen_one_its_place_and_mark(
    filed: Incoming, clerk: Any, aigul_from_records: Officer
) -> None:
    path = reverse("archive:case", args=[filed.case_file_id])

    [unseen] = clerk.get(path).context["lines"]
    [seen] = signed_in(aigul_from_records).get(path).context["lines"]

    assert (unseen.number, unseen.whom, unseen.sheets, unseen.path, unseen.restricted) == ("", ("", ""), 0, "", True)
    assert filed.number not in clerk.get(path).content.decode()
    assert (seen.number, seen.whom[0]) == (filed.number, filed.correspondent.name_kk)
