"""An executed paper goes into its file of the nomenclature (10.5, 10.23)."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from control.actions.release_from_control import release_from_control
from control.models import Assignment, Release
from documents.actions.file_incoming import file_incoming
from documents.models import Incoming
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, resolved

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


def executed(clerk: Officer, leader: Officer, lead: Officer) -> Incoming:
    """Return a letter whose only assignment is released, so that it is executed."""
    letter = resolved(clerk, leader, lead).incoming
    assignment = Assignment.objects.get(root_kind="incoming", root_id=letter.pk)
    release_from_control(
        assignment=assignment,
        by=leader,
        at=WEDNESDAY,
        ground=Release.Ground.IMPOSSIBLE,
        evaluation="Объективті жағдайға байланысты орындау мүмкін болмады",
    )
    letter.refresh_from_db()
    return letter


def case_file() -> CaseFile:
    return CaseFile.objects.get(index="3-5", year=2026)


def test_10_5_records_files_an_executed_paper(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = executed(aigul_from_records, akim, department_head)

    file_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, case_file=case_file())

    letter.refresh_from_db()
    assert (letter.state, letter.case_file) == (IncomingState.FILED, case_file())
    assert Entry.objects.filter(event="incoming.file_incoming", clause="10.5").count() == 1


def test_10_5_only_records_files(aigul_from_records: Officer, akim: Officer, department_head: Officer) -> None:
    letter = executed(aigul_from_records, akim, department_head)

    with pytest.raises(Refusal) as refusal:
        file_incoming(incoming=letter, by=department_head, at=WEDNESDAY, case_file=case_file())

    assert refusal.value.clause == "10.5"


@pytest.mark.clause("10.23")
def test_10_23_what_is_not_executed_is_not_filed(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = resolved(aigul_from_records, akim, department_head).incoming

    with pytest.raises(Refusal):
        file_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, case_file=case_file())

    letter.refresh_from_db()
    assert letter.state == IncomingState.RESOLVED
