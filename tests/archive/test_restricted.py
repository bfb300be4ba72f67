"""10.4: lists, inventories, packages and pages of files tell of a restricted paper no more than its number and mark."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.numbering.models import CaseFile
from apparat.org.models import Office, Officer
from archive import contents
from archive.papers import keys_in, read
from archive.queries import unfiled_incoming
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from tests.archive.test_filing import executed
from tests.archive.test_pages import words_of
from tests.factories import outgoing as letters_out
from tests.factories.archive import AUTUMN, case
from tests.factories.letters import WEDNESDAY, resolved
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


LATER = WEDNESDAY + timedelta(hours=1)
MARK, PLACE, WHOLE = "its mark alone", "its number and sheets", "all of it"


def four(clerk: Officer, akim: Officer, head: Officer, drafter: Officer, signer: Officer, into: CaseFile) -> list[str]:
    """Put four papers into the file: one of the leadership, one of the head, a restricted one, one of ours."""
    filed_as: dict[str, Any] = {"state": IncomingState.FILED, "case_file": into}
    plain = executed(clerk, akim)
    given = resolved(clerk, akim, head).incoming
    Incoming.objects.filter(pk__in=[plain.pk, given.pk]).update(**filed_as)
    hidden = closed_to(clerk, akim, **filed_as)
    own = letters_out.registered(clerk, drafter, signer, at=LATER)
    send_outgoing(outgoing=own, by=clerk, at=LATER)
    file_outgoing(outgoing=own, by=clerk, at=LATER, case_file=into)
    return [plain.number, given.number, hidden.number, own.number]


@pytest.fixture
def mixed(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, executor: Officer, deputy: Officer
) -> Callable[[], list[str]]:
    """Put four papers into the file 3-1 at each call; returns their numbers."""
    into = case()
    return partial(four, aigul_from_records, akim, department_head, executor, deputy, into)


def filed_in() -> set[int]:
    """Return the keys of the files that hold incoming papers."""
    return {key for key in Incoming.objects.values_list("case_file", flat=True) if key}


@pytest.mark.parametrize(
    ("reader", "seen"),
    [
        ("aigul_from_records", [WHOLE, WHOLE, WHOLE, WHOLE]),
        ("head_of_records", [WHOLE, WHOLE, MARK, WHOLE]),
        ("department_head", [PLACE, WHOLE, MARK, WHOLE]),
        ("rural_akim", [PLACE, PLACE, MARK, PLACE]),
    ],
)
def test_of_a_file_each_reads_what_he_may_see_and_of_the_rest_its_place(
    mixed: Callable[[], list[str]], request: pytest.FixtureRequest, reader: str, seen: list[str]
) -> None:
    numbers = mixed()

    told = read(list(keys_in(filed_in())), reader=(request.getfixturevalue(reader), WEDNESDAY.date()))

    for paper, number, how in zip(told, numbers, seen, strict=True):
        assert paper.number == ("" if how == MARK else number)
        assert bool(paper.sheets) is (how != MARK)
        assert (bool(paper.path), bool(paper.whom[0])) == (how == WHOLE, how == WHOLE)
        assert paper.is_hidden is (how == MARK)


def test_a_page_of_seen_and_unseen_papers_costs_the_same_however_many_they_are(
    mixed: Callable[[], list[str]], department_head: Officer
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            read(list(keys_in(filed_in())), reader=(department_head, WEDNESDAY.date()))
        return len(questions)

    mixed()
    asked()  # his posts are read once
    few = asked()
    mixed()
    assert asked() == few
