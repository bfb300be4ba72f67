"""10.9, 10.14: what was typed wrongly is corrected before the number; the order of an acting head may come later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.org.models import Officer, Unit
from documents import access
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.actions.register_incoming import register_incoming
from documents.models import DocumentKind, Incoming
from tests.factories.letters import WEDNESDAY, correspondent, keys_of, paper, pdf, registered
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]


@pytest.fixture
def held(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A letter that a department's deputy head is said to have signed to the akim, kept without a number."""
    writer = correspondent(Unit.Rank.DISTRICT, Unit.Kind.DEPARTMENT)
    typed = paper(akim, correspondent=writer, signatory_post="deputy_head")
    return accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=typed, hold=True)


def test_a_card_typed_wrongly_is_corrected_and_the_paper_gets_its_number(
    held: Incoming, aigul_from_records: Officer
) -> None:
    card = {"signatory_post": "first_head", "their_number": "12-05/999"}

    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card=card)

    assert register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY).number == "3-5/1"
    assert Incoming.history.filter(id=held.pk, signatory_post="deputy_head").exists()
    entry = Entry.objects.get(event="incoming.corrected")
    assert entry.data["fields"]["ru"] == "исходящий номер документа, должность подписавшего"


def test_a_corrected_paper_is_found_by_its_new_number(held: Incoming, aigul_from_records: Officer) -> None:
    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={"their_number": "12-05/999"})

    page = signed_in(aigul_from_records).get(reverse("documents:registry"), {"q": "12-05/999"})

    assert keys_of(page.context["page"]) == [held.pk]


def test_who_sees_the_paper_follows_its_addressee(
    held: Incoming, aigul_from_records: Officer, deputy: Officer, department_head: Officer
) -> None:
    day = WEDNESDAY.date()
    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={"addressee": deputy})
    before = [Incoming.objects.visible_to(one, day).count() for one in (deputy, department_head)]

    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={"addressee": department_head})

    after = [Incoming.objects.visible_to(one, day).count() for one in (deputy, department_head)]
    assert (before, after) == ([1, 0], [0, 1])


@pytest.mark.clause("10.14")
def test_10_14_an_order_that_came_later_is_added(held: Incoming, aigul_from_records: Officer) -> None:
    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={"signatory_post": "acting"})
    with pytest.raises(Refusal) as refusal:
        register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY)

    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={}, acting_order=pdf("бұйрық.pdf"))

    assert refusal.value.clause == "10.14"
    assert register_incoming(incoming=held, by=aigul_from_records, at=WEDNESDAY).number == "3-5/1"


@pytest.mark.parametrize(
    ("card", "clause"),
    [
        pytest.param({"signatory_post": "deputy_head"}, "10.9", id="nothing is different"),
        pytest.param({"their_on": WEDNESDAY.date().replace(day=19)}, "10.9", id="dated after its receipt"),
        pytest.param({"received_at": WEDNESDAY + timedelta(hours=1)}, "10.9", id="received in the future"),
    ],
)
def test_what_makes_no_sense_is_refused(
    held: Incoming, aigul_from_records: Officer, card: dict[str, object], clause: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card=card)

    assert refusal.value.clause == clause
    assert not Entry.objects.filter(event="incoming.corrected").exists()


@pytest.mark.clause("10.4")
def test_10_4_no_content_comes_into_a_restricted_line_by_correction(aigul_from_records: Officer, akim: Officer) -> None:
    line = accept_incoming(
        by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, restricted=True, summary=""), hold=True
    )

    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=line, by=aigul_from_records, at=WEDNESDAY, card={"reference": "№ 7 тапсырма"})

    assert (refusal.value.clause, refusal.value.field) == ("10.4", "reference")


def test_a_paper_with_a_number_is_not_corrected(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal):
        correct_card(incoming=letter, by=aigul_from_records, at=WEDNESDAY, card={"signatory": "Б. Асанов"})


def test_only_records_corrects(held: Incoming, akim: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=held, by=akim, at=WEDNESDAY, card={"signatory": "Б. Асанов"})

    assert refusal.value.clause == "10.9"


def test_what_was_typed_of_the_paper_itself_is_corrected_too(held: Incoming, aigul_from_records: Officer) -> None:
    kind = DocumentKind.objects.create(code="act", name_kk="Акт")
    card = {"kind": kind, "summary": "Су тасқыны туралы", "sheets": 5, "annex_sheets": 3, "bearer": "С. Ә."}

    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card=card | {"personal": True})

    stored, row = Incoming.objects.get(pk=held.pk), held.registration_deadline
    assert {name: getattr(stored, name) for name in card} == card
    assert stored.personal is True
    assert row is not None
    assert Deadline.objects.get(pk=row.pk).subject_kk == "Су тасқыны туралы"


@pytest.mark.parametrize(
    ("card", "day"),
    [
        pytest.param({"received_at": WEDNESDAY - timedelta(hours=15, minutes=15)}, 18, id="after 18:30 the day before"),
        pytest.param({"received_at": WEDNESDAY - timedelta(days=1)}, 17, id="the day before: late by now"),
        pytest.param(
            {"received_at": WEDNESDAY - timedelta(hours=15), "urgency": "urgent"}, 17, id="urgent: that very evening"
        ),
    ],
)
def test_its_day_of_registration_follows_the_receipt_and_the_mark(
    held: Incoming, aigul_from_records: Officer, card: dict[str, object], day: int
) -> None:
    correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card=card)

    row = Incoming.objects.get(pk=held.pk).registration_deadline
    assert row is not None
    assert (held.lawful_on, row.due_on, row.start_at) == (date(2026, 3, day), date(2026, 3, day), card["received_at"])


def test_a_receipt_in_a_year_nobody_loaded_is_refused(held: Incoming, aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal, match="2019") as refusal:
        correct_card(
            incoming=held,
            by=aigul_from_records,
            at=WEDNESDAY,
            card={"received_at": WEDNESDAY.replace(year=2019), "their_on": None},
        )

    assert (refusal.value.clause, refusal.value.field) == ("10.9", "received_at")


@pytest.mark.clause("10.14")
@pytest.mark.parametrize("later", [True, False], ids=["another comes in its place", "none is at hand"])
def test_10_14_a_wrong_order_is_set_aside_and_stays(held: Incoming, aigul_from_records: Officer, later: bool) -> None:
    acting, clerk = {"signatory_post": "acting"}, aigul_from_records
    correct_card(incoming=held, by=clerk, at=WEDNESDAY, card=acting, acting_order=pdf("бөтен.pdf"))

    correct_card(
        incoming=held,
        by=clerk,
        at=WEDNESDAY,
        card={},
        acting_order=pdf("бұйрық.pdf") if later else None,
        withdraw_order=not later,
    )

    rows = held.files.filter(attachment__role="acting_order").order_by("pk")
    said = Entry.objects.filter(event="incoming.corrected").latest("pk").data["fields"]["ru"]
    assert [row.withdrawn_at for row in rows] == [WEDNESDAY, None][: rows.count()]
    assert (
        said.split(", ")
        == ["прежняя копия приказа (распоряжения) отложена", "копия приказа (распоряжения)"][: rows.count()]
    )
    assert access.may_register(clerk, held, WEDNESDAY.date()).allowed is later


@pytest.mark.clause("10.14")
def test_10_14_no_order_is_enclosed_when_nobody_acts(held: Incoming, aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={}, acting_order=pdf("бұйрық.pdf"))

    assert (refusal.value.clause, refusal.value.field) == ("10.14", "acting_order")
    assert held.files.count() == 0


def test_setting_aside_an_order_that_is_not_there_is_no_correction(held: Incoming, aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        correct_card(incoming=held, by=aigul_from_records, at=WEDNESDAY, card={}, withdraw_order=True)

    assert refusal.value.clause == "10.9"
