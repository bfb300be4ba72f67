"""Two people at one moment: file and close, lay and destroy, witness twice, draw two acts of one unit (10.5, 10.7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from django.db import transaction

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from apparat.worktime.load import load_years
from archive.actions.approve_destruction import approve_destruction
from archive.actions.carry_case_over import carry_case_over
from archive.actions.close_case import close_case
from archive.actions.complete_handover import complete_handover
from archive.actions.draw_destruction import draw_destruction
from archive.actions.draw_handover import draw_handover
from archive.actions.sign_handover import sign_handover
from archive.actions.withdraw_transfer import withdraw_transfer
from archive.chain import chunks
from archive.models import Closing, Destruction, Handover, Transfer
from control.holding import hold as hold_assignment
from control.models import Assignment, Executor
from documents.actions.file_incoming import file_incoming
from documents.holding import hold as hold_paper
from documents.intake import lay_file
from documents.models import Incoming, IncomingFile
from documents.recognised import lay_words
from documents.states import IncomingState
from tests.archive.test_destruction import MEMBERS
from tests.archive.test_filing import executed, filed
from tests.archive.test_packages import RIPE, closed, drawn
from tests.factories.archive import JANUARY, case
from tests.factories.control import accepted
from tests.factories.files import pdf, upload
from tests.factories.letters import WEDNESDAY, resolved
from tests.factories.office import new_office
from tests.factories.people import unit
from tests.factories.two_desks import overtaken
from tests.factories.worktime import almaty
from tests.outgoing.test_at_once import at_once

pytestmark = [pytest.mark.django_db(transaction=True)]

EXPIRED = almaty("2033-01-12 10:00")  # five years after the end of 2027


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2028, at=WEDNESDAY)


@pytest.mark.clause("10.5")
def test_a_paper_is_never_filed_into_a_file_after_its_count(aigul_from_records: Officer, akim: Officer) -> None:
    paper, into, by = executed(aigul_from_records, akim), case(), aigul_from_records

    ends = at_once(
        lambda: file_incoming(
            incoming=Incoming.objects.get(pk=paper.pk),
            by=by,
            at=JANUARY,
            case_file=CaseFile.objects.get(pk=into.pk),
        ),
        lambda: close_case(case_file=CaseFile.objects.get(pk=into.pk), by=by, at=JANUARY),
    )

    filed = Incoming.objects.filter(state=IncomingState.FILED).count()
    assert Closing.objects.get(case_file=into).papers == filed
    assert ends == (["done", "done"] if filed else ["10.5", "done"])


@pytest.mark.clause("10.7")
def test_of_two_acts_of_a_unit_one_is_drawn_and_of_two_witnesses_one_passes_everything(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer, department_head: Officer, executor: Officer
) -> None:
    accepted(akim, department_head)
    people: dict[str, Any] = {"unit": unit("finance"), "giver": department_head, "taker": executor}

    drawn = at_once(*[lambda: draw_handover(by=aigul_from_records, at=JANUARY, **people)] * 2)
    act = Handover.objects.get()
    for by in (department_head, executor):
        sign_handover(handover=act, by=by, at=JANUARY)
    witnessed = at_once(
        lambda: complete_handover(handover=Handover.objects.get(), by=aigul_from_records, at=JANUARY),
        lambda: complete_handover(handover=Handover.objects.get(), by=head_of_records, at=JANUARY),
    )

    assert (drawn, witnessed) == (["10.7", "done"], ["10.7", "done"])
    assert [row.officer for row in Executor.objects.all()] == [executor]


@pytest.mark.clause("10.7")
def test_a_handover_holds_every_assignment_before_it_moves_the_paper_of_one(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, executor: Officer
) -> None:
    for number in ("12-05/137", "12-05/138"):
        resolved(aigul_from_records, akim, department_head, their_number=number)
    first, last = Assignment.objects.order_by("pk")
    people: dict[str, Any] = {"unit": unit("finance"), "giver": department_head, "taker": executor}
    act = draw_handover(by=aigul_from_records, at=JANUARY, **people)
    for by in (department_head, executor):
        sign_handover(handover=act, by=by, at=JANUARY)

    end = overtaken(  # a deed in another room: the last assignment in hand, the paper of the first wanted
        lambda: hold_assignment(Assignment.objects.get(pk=last.pk)),
        lambda: complete_handover(handover=Handover.objects.get(), by=aigul_from_records, at=JANUARY),
        lambda: hold_paper(Incoming.objects.get(pk=first.root_id or 0)),
    )

    assert end == "done"
    assert {row.officer for row in Executor.objects.all()} == {executor}


@pytest.mark.clause("10.5")
def test_a_deed_on_a_transfer_passes_while_its_package_is_copied(
    aigul_from_records: Officer, akim: Officer, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path
    new_office()
    into, ends = closed(aigul_from_records, akim), list[str]()
    told: dict[str, Any] = {"by": aigul_from_records, "at": RIPE, "reason": "Нөмірі қате"}

    def withdrawn_meanwhile(file: IO[bytes]) -> Iterator[bytes]:
        ends.extend(at_once(lambda: withdraw_transfer(transfer=Transfer.objects.get(), **told)))
        yield from chunks(file)

    monkeypatch.setattr("archive.building.chunks", withdrawn_meanwhile)
    drawn(aigul_from_records, into)  # the worker of the tests builds at once

    assert (ends, Transfer.objects.get().state) == (["done"], "withdrawn")
    assert not Attachment.objects.filter(role=Attachment.Role.PACKAGE).exists()


@pytest.fixture
def expired(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer, tmp_path: Path, settings: Any
) -> Destruction:
    """An act over a file that goes on for a year; the paper with its scan lies in the first."""
    settings.MEDIA_ROOT = tmp_path
    new_office()
    into, last = case(), case(year=2027)
    paper = filed(aigul_from_records, akim, into)
    scan = store(upload("скан.pdf"), role=Attachment.Role.MAIN, by=aigul_from_records, at=WEDNESDAY)
    IncomingFile.objects.create(incoming=paper, attachment=scan)
    carry_case_over(case_file=into, by=aigul_from_records, at=JANUARY)
    close_case(case_file=last, by=aigul_from_records, at=JANUARY.replace(year=2028))
    return draw_destruction(
        by=aigul_from_records, at=EXPIRED, number="2", act_on=EXPIRED.date(), members=MEMBERS, cases=[last]
    )


@pytest.mark.clause("10.5")
def test_a_deed_that_lays_a_file_and_an_act_that_destroys_the_paper_do_not_wait_for_each_other(
    expired: Destruction, aigul_from_records: Officer, head_of_apparatus: Officer
) -> None:
    paper = Incoming.objects.get()
    late = store(upload("кеш.pdf", pdf(2)), role=Attachment.Role.MAIN, by=aigul_from_records, at=EXPIRED)

    def laid() -> None:
        with pytest.raises(Refusal), transaction.atomic():
            lay_file(paper, late, EXPIRED)

    end = overtaken(
        lambda: hold_paper(paper),
        lambda: approve_destruction(destruction=expired, by=head_of_apparatus, at=EXPIRED),
        laid,
    )

    assert (end, set(CaseFile.objects.values_list("state", flat=True))) == ("done", {"destroyed"})
    assert list(Attachment.objects.filter(destroyed_at=None)) == [late]


@pytest.mark.clause("10.5")
def test_a_recognition_that_ends_and_an_act_that_destroys_its_paper_do_not_wait_for_each_other(
    expired: Destruction, head_of_apparatus: Officer
) -> None:
    scan = IncomingFile.objects.get().attachment
    Recognition.objects.create(blob=scan.blob, asked_at=WEDNESDAY)

    end = overtaken(
        lambda: Recognition.objects.update(text="Сөздер", words="сөздер"),
        lambda: approve_destruction(destruction=expired, by=head_of_apparatus, at=EXPIRED),
        lambda: lay_words(scan.blob_id),
    )

    assert (end, Recognition.objects.count()) == ("done", 0)
    assert "сөздер" not in Incoming.objects.get().search_text
