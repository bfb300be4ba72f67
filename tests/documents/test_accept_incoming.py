"""10.4, 10.9, 10.14: what is accepted, on which day it is registered, what is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.desk.queries import tallies
from apparat.journal.models import Entry
from apparat.kazakh.folding import fold
from apparat.notices.models import Notice
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.worktime.load import work_calendar
from control.models import Assignment
from documents.actions.accept_incoming import accept_incoming
from documents.actions.register_incoming import register_incoming
from documents.models import Incoming
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, correspondent, paper, pdf
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


def test_a_letter_of_ten_oclock_gets_its_number_at_once(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim))

    assert letter.number == "3-5/1"
    assert letter.state == IncomingState.REGISTERED
    assert letter.registered_at == WEDNESDAY
    assert letter.lawful_on == date(2026, 3, 18)


def test_registration_meets_the_term_of_the_day_and_opens_one_working_day_of_delivery(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim))

    assert letter.registration_deadline is not None
    letter.registration_deadline.refresh_from_db()
    assert letter.registration_deadline.state == "met"
    assert letter.registration_deadline.due_on == date(2026, 3, 18)
    assert letter.delivery_deadline is not None
    assert letter.delivery_deadline.due_on == date(2026, 3, 19)
    assert letter.delivery_deadline.clause == "10.9"


def test_what_is_numbered_at_once_keeps_its_terms_and_is_one_change_of_its_row(
    aigul_from_records: Officer, akim: Officer
) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim))

    kept = Incoming.objects.get(pk=letter.pk)
    assert kept.registration_deadline_id == letter.registration_deadline_id is not None
    assert kept.delivery_deadline_id == letter.delivery_deadline_id is not None
    assert list(kept.history.order_by("history_id").values_list("history_type", "number", "history_change_reason")) == [
        ("+", "", None),
        ("~", "3-5/1", "10.9"),
    ]


def test_what_waits_for_its_day_keeps_the_term_of_its_registration(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim), hold=True)

    assert Incoming.objects.get(pk=letter.pk).registration_deadline_id == letter.registration_deadline_id is not None


def test_a_letter_after_half_past_six_before_nauryz_waits_for_the_26th(
    aigul_from_records: Officer, akim: Officer
) -> None:
    evening = datetime(2026, 3, 20, 18, 45, tzinfo=ALMATY)

    letter = accept_incoming(by=aigul_from_records, at=evening, paper=paper(akim, received_at=evening))

    assert letter.state == IncomingState.RECEIVED
    assert letter.number == ""
    assert letter.lawful_on == date(2026, 3, 26)


@pytest.mark.parametrize("urgency", [Assignment.Urgency.URGENT, Assignment.Urgency.VERY_URGENT])
def test_an_urgent_letter_after_half_past_six_is_registered_the_same_evening(
    aigul_from_records: Officer, akim: Officer, urgency: str
) -> None:
    evening = datetime(2026, 3, 20, 18, 45, tzinfo=ALMATY)

    letter = accept_incoming(by=aigul_from_records, at=evening, paper=paper(akim, received_at=evening, urgency=urgency))

    assert letter.state == IncomingState.REGISTERED
    assert letter.lawful_on == date(2026, 3, 20)


def test_expedite_of_13_2_does_not_open_the_registry_in_the_evening(aigul_from_records: Officer, akim: Officer) -> None:
    evening = datetime(2026, 3, 20, 18, 45, tzinfo=ALMATY)
    expedite = paper(akim, received_at=evening, urgency=Assignment.Urgency.EXPEDITE)

    letter = accept_incoming(by=aigul_from_records, at=evening, paper=expedite)

    assert letter.state == IncomingState.RECEIVED


def test_the_duty_officer_accepts_on_a_saturday_and_gives_no_number(duty_officer: Officer, akim: Officer) -> None:
    saturday = datetime(2026, 3, 14, 11, 0, tzinfo=ALMATY)

    letter = accept_incoming(by=duty_officer, at=saturday, paper=paper(akim, received_at=saturday, their_on=None))

    assert letter.number == ""
    assert letter.lawful_on == date(2026, 3, 16)
    assert letter.accepted_by == duty_officer


def test_the_duty_officer_is_refused_on_a_working_day(duty_officer: Officer, akim: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=duty_officer, at=WEDNESDAY, paper=paper(akim))

    assert refusal.value.clause == "10.9"
    assert Incoming.objects.count() == 0


def test_nobody_else_accepts_mail(executor: Officer, akim: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=executor, at=WEDNESDAY, paper=paper(akim))

    assert refusal.value.clause == "10.9"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"received_at": WEDNESDAY + timedelta(minutes=1)}, "received_at"),
        ({"their_on": date(2026, 3, 19)}, "their_on"),
    ],
    ids=["received in the future", "dated after it was received"],
)
def test_a_paper_from_the_future_is_refused_at_its_field(
    aigul_from_records: Officer, akim: Officer, facts: dict[str, object], field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, **facts))

    assert refusal.value.field == field
    assert Incoming.objects.count() == 0


@pytest.mark.clause("10.14")
def test_10_14_wants_the_order_of_an_acting_signatory(aigul_from_records: Officer, akim: Officer) -> None:
    body = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    facts = paper(akim, correspondent=body, signatory_post=Incoming.Signatory.ACTING)

    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts)

    assert refusal.value.clause == "10.14"
    assert refusal.value.field == "acting_order"


@pytest.mark.clause("10.14")
def test_10_14_takes_the_letter_with_the_copy_of_the_order(aigul_from_records: Officer, akim: Officer) -> None:
    facts = paper(akim, signatory_post=Incoming.Signatory.ACTING, acting_order=pdf("бұйрық.pdf"))

    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts)

    assert [row.attachment.role for row in letter.files.all()] == ["acting_order"]


@pytest.mark.clause("10.14")
def test_10_14_asks_no_order_of_the_presidents_administration(aigul_from_records: Officer, akim: Officer) -> None:
    higher = correspondent(Unit.Rank.PRESIDENT_ADMIN, Unit.Kind.HIGHER)
    facts = paper(akim, signatory_post=Incoming.Signatory.ACTING, correspondent=higher)

    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts)

    assert letter.number == "3-5/1"


@pytest.mark.clause("10.4")
@pytest.mark.parametrize("facts", [{"summary": "мазмұны"}, {"summary": "", "files": [pdf()]}], ids=["words", "a file"])
def test_10_4_lets_no_content_of_a_restricted_paper_in(
    aigul_from_records: Officer, akim: Officer, facts: dict[str, object]
) -> None:
    with pytest.raises(Refusal) as refusal:
        accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, restricted=True, **facts))

    assert refusal.value.clause == "10.4"


@pytest.mark.clause("10.4")
def test_10_4_keeps_a_line_of_a_restricted_paper(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, restricted=True, summary=""))

    assert letter.number == "3-5/1"
    assert letter.search_text.split() == [*fold("3-5/1").split(), *fold("12-05/137").split()]


def test_what_is_held_stays_without_a_number(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim), hold=True)

    assert letter.state == IncomingState.RECEIVED


def test_the_journal_tells_of_acceptance_and_registration(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim))

    entries = Entry.objects.filter(root_kind="incoming", root_id=letter.pk, subject_kind="incoming").order_by("pk")
    assert [(entry.event, entry.clause) for entry in entries] == [
        ("incoming.accepted", "10.9"),
        ("incoming.register_incoming", "10.9"),
    ]


def test_a_file_comes_with_its_letter(aigul_from_records: Officer, akim: Officer) -> None:
    letter = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, files=[pdf()]))

    assert [(row.attachment.name, row.attachment.blob.pages) for row in letter.files.all()] == [("хат.pdf", 1)]


@pytest.mark.parametrize("urgency", [Assignment.Urgency.URGENT, Assignment.Urgency.VERY_URGENT])
def test_10_9_an_urgent_letter_of_a_day_off_calls_records_and_its_addressee_at_once(
    duty_officer: Officer, aigul_from_records: Officer, akim: Officer, stranger: Officer, urgency: str
) -> None:
    saturday = datetime(2026, 3, 28, 11, 0, tzinfo=ALMATY)
    urgent = paper(akim, received_at=saturday, their_on=None, urgency=urgency)

    letter = accept_incoming(by=duty_officer, at=saturday, paper=urgent)

    told = Notice.objects.filter(kind="documents.urgent_on_day_off", subject_id=letter.pk)
    assert letter.lawful_on == saturday.date()
    assert {(notice.officer, notice.clause) for notice in told} == {(aigul_from_records, "10.9"), (akim, "10.9")}


@pytest.mark.clause("10.4")
def test_10_4_the_call_for_an_urgent_restricted_letter_says_nothing_of_its_content(
    duty_officer: Officer, aigul_from_records: Officer, akim: Officer
) -> None:
    saturday = datetime(2026, 3, 28, 11, 0, tzinfo=ALMATY)
    urgent = paper(
        akim, received_at=saturday, their_on=None, urgency=Assignment.Urgency.URGENT, restricted=True, summary=""
    )

    accept_incoming(by=duty_officer, at=saturday, paper=urgent)

    assert {notice.text for notice in Notice.objects.all()} == {""}


def test_10_9_an_ordinary_letter_of_a_day_off_calls_nobody(
    duty_officer: Officer, aigul_from_records: Officer, akim: Officer
) -> None:
    saturday = datetime(2026, 3, 28, 11, 0, tzinfo=ALMATY)

    accept_incoming(by=duty_officer, at=saturday, paper=paper(akim, received_at=saturday, their_on=None))

    assert Notice.objects.count() == 0


def test_10_9_the_unit_owes_registration_and_delivery_whoever_took_the_letter(
    duty_officer: Officer, aigul_from_records: Officer, akim: Officer
) -> None:
    saturday, monday = datetime(2026, 3, 28, 11, 0, tzinfo=ALMATY), datetime(2026, 3, 30, 9, 30, tzinfo=ALMATY)

    letter = accept_incoming(by=duty_officer, at=saturday, paper=paper(akim, received_at=saturday, their_on=None))
    register_incoming(incoming=letter, by=aigul_from_records, at=monday)

    owed = Deadline.objects.order_by("pk")
    records = aigul_from_records.unit
    assert [(row.term_key, row.officer, row.unit) for row in owed] == [
        ("intake.registration", None, records),
        ("intake.dispatch", None, records),
    ]
    counted = tallies(mandates(aigul_from_records, monday.date()), monday.date(), work_calendar())
    assert counted["soon"] == 1
    assert letter.accepted_by == duty_officer
