"""12.2, 12.3: a paper to a higher body rests on signed materials; who answers for each is found, not typed."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.demo.materials import lay_materials
from apparat.journal.models import Entry
from apparat.org.models import Officer
from approvals.models import Opinion
from control.actions.give_part import give_part
from control.models import Assignment
from documents.actions.put_resolution import put_resolution
from documents.points import Point
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.lay_order import lay_order
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.take_parts import take_parts
from outgoing.actions.withdraw_material import withdraw_material
from outgoing.facts import To
from outgoing.models import Material, Outgoing
from outgoing.readiness import lacks_of, last_version
from tests.factories import people
from tests.factories.files import upload
from tests.factories.higher import oblast, request_facts
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.letters import registered as letter_of
from tests.factories.materials import laid
from tests.factories.outgoing import asked, body, drafted
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.2")]

TODAY = WEDNESDAY.date()
LATER = WEDNESDAY + timedelta(hours=1)


@pytest.fixture
def draft(executor: Officer, akim: Officer, department_head: Officer) -> Outgoing:
    """A draft of the finance department to the oblast, on no assignment."""
    return drafted(executor, akim, addressees=[To(oblast())], no_assignment="Жыл сайынғы ұсыныс")


def clauses(paper: Outgoing) -> list[str]:
    """Return the clauses of what the draft lacks."""
    return [lack.clause for lack in lacks_of(paper, WEDNESDAY.date())]


def test_without_a_material_it_is_not_sent_to_be_agreed(draft: Outgoing, executor: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)

    assert refusal.value.clause == "12.2"


def test_a_material_its_head_signed_is_enough(
    draft: Outgoing, executor: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    laid(draft)

    send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)

    assert draft.state == "approval"


def test_a_paper_of_the_akim_to_others_needs_no_material(executor: Officer, akim: Officer) -> None:
    assert clauses(drafted(executor, akim, addressees=[To(body("firm"))])) == []


@pytest.mark.clause("12.3")
def test_12_3_the_head_answers_also_for_what_a_substitute_signed(
    draft: Outgoing, department_head: Officer, stranger: Officer
) -> None:
    people.acts_for(stranger, department_head, starts_on=TODAY, ends_on=TODAY)

    material = laid(draft, signer=stranger, order_copy=upload("бұйрық.pdf"))

    assert (material.head, material.by_head) == (department_head, False)
    assert (material.order_number, material.order_on) == ("12-ө", TODAY)
    assert clauses(draft) == []


def test_a_substitute_without_a_copy_of_the_order_holds_the_paper_back(
    draft: Outgoing, executor: Officer, stranger: Officer
) -> None:
    material = laid(draft, signer=stranger)
    before = clauses(draft)

    lay_order(material=material, by=executor, at=WEDNESDAY, number="14-ө", order_on=TODAY, copy=upload("бұйрық.pdf"))

    assert (before, clauses(draft)) == (["12.2"], [])


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ({"file": None}, "12.2"),
        ({"signed_on": TODAY + timedelta(days=1), "presented_on": TODAY + timedelta(days=1)}, "12.2"),
        ({"presented_on": TODAY - timedelta(days=1)}, "12.2"),
    ],
)
def test_what_no_material_may_be(draft: Outgoing, said: dict[str, Any], clause: str) -> None:
    with pytest.raises(Refusal) as refusal:
        laid(draft, **said)

    assert refusal.value.clause == clause


def test_a_paper_of_another_body_is_not_its_material(
    draft: Outgoing, aigul_from_records: Officer, akim: Officer
) -> None:
    letter = letter_of(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        laid(draft, file=None, incoming=letter)

    assert (refusal.value.clause, refusal.value.field) == ("12.2", "paper")


def test_an_order_is_no_younger_than_the_signature_and_not_for_a_head(
    draft: Outgoing, executor: Officer, stranger: Officer
) -> None:
    order: dict[str, Any] = {"number": "14-ө", "copy": upload("бұйрық.pdf")}

    for signer, day in ((stranger, TODAY + timedelta(days=1)), (None, TODAY)):
        with pytest.raises(Refusal) as refusal:
            lay_order(material=laid(draft, signer=signer), by=executor, at=WEDNESDAY, order_on=day, **order)
        assert refusal.value.clause == "12.2"


@pytest.mark.parametrize(("due_on", "is_in_time"), [(None, None), (TODAY, True), (date(2026, 3, 10), False)])
@pytest.mark.clause("12.3")
def test_12_3_it_is_told_whether_it_came_in_its_term(
    draft: Outgoing, due_on: date | None, *, is_in_time: bool | None
) -> None:
    assert laid(draft, due_on=due_on).is_in_time is is_in_time


@pytest.mark.clause("12.4")
@pytest.mark.parametrize(("changes", "carried"), [(True, []), (False, ["carry_over"])])
def test_12_4_who_agreed_is_asked_again_when_a_material_changed_though_the_words_did_not(
    draft: Outgoing, executor: Officer, deputy: Officer, head_of_apparatus: Officer, changes: bool, carried: list[str]
) -> None:
    laid(draft)
    send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)
    first = asked(draft)
    assert first is not None
    agree_draft(opinion=first, by=first.approver, at=LATER, digest=last_version(draft).digest)
    recall_draft(outgoing=draft, by=executor, at=LATER, reason="Материал толықтырылады")
    if changes:
        laid(draft, at=LATER)

    send_to_approval(outgoing=draft, by=executor, at=LATER)

    again = Opinion.objects.get(sheet=draft.sheet, approver=first.approver)
    assert (again.state == "agreed") is bool(carried)


def test_a_material_taken_back_meanwhile_is_neither_completed_nor_taken_back_again(
    draft: Outgoing, executor: Officer, stranger: Officer
) -> None:
    material = laid(draft, signer=stranger)
    withdraw_material(material=Material.objects.get(pk=material.pk), by=executor, at=WEDNESDAY, reason="Қате")
    refused = []

    for deed in (
        lambda: withdraw_material(material=material, by=executor, at=WEDNESDAY, reason="Қате"),
        lambda: lay_order(
            material=material, by=executor, at=WEDNESDAY, number="1", order_on=TODAY, copy=upload("бұйрық.pdf")
        ),
    ):
        with pytest.raises(Refusal) as refusal:
            deed()
        refused.append(refusal.value.clause)

    assert refused == ["12.2", "12.2"]
    assert Entry.objects.filter(event="outgoing.material_withdrawn").count() == 1


@pytest.mark.parametrize(
    "said",
    [
        {"order_number": "14-ө", "order_on": TODAY + timedelta(days=1)},
        {"order_number": "14-ө"},
        {"order_on": TODAY},
    ],
)
def test_the_order_of_a_substitute_is_whole_and_no_younger_also_when_it_comes_with_the_material(
    draft: Outgoing, stranger: Officer, said: dict[str, Any]
) -> None:
    with pytest.raises(Refusal) as refusal:
        laid(draft, signer=stranger, **said)

    assert refusal.value.clause == "12.2"


@pytest.mark.clause("12.3")
def test_12_3_who_headed_the_body_on_that_day_answers_not_who_heads_it_now(
    draft: Outgoing, department_head: Officer, stranger: Officer
) -> None:
    former = department_head.position
    department_head.position = None
    department_head.save()
    later = people.officer("later_head", "Б. Жаңабаев", position=former)
    later.history.update(history_date=WEDNESDAY + timedelta(days=5))
    department_head.history.filter(position=None).update(history_date=WEDNESDAY + timedelta(days=4))
    department_head.history.exclude(position=None).update(history_date=WEDNESDAY - timedelta(days=400))

    material = laid(draft, signer=stranger)

    assert material.head == department_head


def test_a_material_taken_back_stays_in_the_journal_and_not_once_it_was_sent(
    draft: Outgoing, executor: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    one, another = laid(draft), laid(draft)

    withdraw_material(material=one, by=executor, at=WEDNESDAY, reason="Ескі нұсқа")
    send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY)
    another.refresh_from_db()

    with pytest.raises(Refusal):
        withdraw_material(material=another, by=executor, at=WEDNESDAY, reason="Ескі нұсқа")
    assert Entry.objects.filter(event="outgoing.material_withdrawn", root_id=draft.pk).count() == 1


@pytest.fixture
def asked_of_two(
    aigul_from_records: Officer, akim: Officer, executor: Officer, rural_akim: Officer, department_head: Officer
) -> Assignment:
    """An assignment of the oblast: the specialist collects, the rural akim gave his part."""
    letter = on_desk(aigul_from_records, akim, correspondent=oblast())
    put_resolution(
        incoming=letter, by=akim, at=WEDNESDAY, points=[Point(text="Ақпарат", executors=[executor, rural_akim])]
    )
    made = Assignment.objects.get(root_kind="incoming", root_id=letter.pk)
    give_part(assignment=made, by=rural_akim, at=WEDNESDAY, text="Округ дайын")
    return made


@pytest.mark.clause("13.5")
def test_13_5_parts_of_co_executors_are_taken_as_materials_once(
    asked_of_two: Assignment, executor: Officer, akim: Officer, rural_akim: Officer
) -> None:
    paper = drafted(executor, akim, addressees=[To(oblast())], request=request_facts(asked_of_two, "extension"))
    part = asked_of_two.executors.get(is_lead=False)

    take_parts(outgoing=paper, by=executor, at=WEDNESDAY, parts=[part.pk])

    taken = paper.materials.get()
    assert (taken.unit.code, taken.head, taken.text) == ("shanaq", rural_akim, "Округ дайын")
    assert taken.due_on == part.deadline.due_on  # type: ignore[union-attr]
    assert clauses(paper) == []
    with pytest.raises(Refusal) as refusal:
        take_parts(outgoing=paper, by=executor, at=WEDNESDAY, parts=[part.pk])
    assert refusal.value.clause == "12.2"


def test_the_pages_lay_a_material_and_show_it_to_those_who_see_the_paper(
    draft: Outgoing, executor: Officer, department_head: Officer, stranger: Officer
) -> None:
    client = signed_in(executor)
    typed = {
        "once": str(uuid.uuid4()),
        "unit": people.unit("finance").pk,
        "signer": department_head.pk,
        "file": upload("материал.pdf"),
    }
    days = {"signed_on": "2026-03-18", "presented_on": "2026-03-18"}
    path = reverse("outgoing:add_material", args=[draft.pk])

    answer = client.post(path, typed | days)
    material = draft.materials.get()
    file = reverse("outgoing:material_file", args=[material.pk, material.file_id])

    assert answer.headers["Location"] == draft.get_absolute_url()
    assert "материал.pdf" in client.get(draft.get_absolute_url()).content.decode()
    assert (client.get(file).status_code, client.get(f"{file[:-1]}0/").status_code) == (200, 404)
    outsider = signed_in(stranger)
    for name, key in (("lay_order", material.pk), ("withdraw_material", material.pk), ("add_material", draft.pk)):
        assert outsider.get(reverse(f"outgoing:{name}", args=[key])).status_code == 404
    assert outsider.get(file).status_code == 404


def test_the_demo_lays_what_its_papers_need(draft: Outgoing, department_head: Officer, stranger: Officer) -> None:
    people.acts_for(stranger, department_head, starts_on=TODAY, ends_on=TODAY)

    lay_materials(draft, WEDNESDAY)

    assert clauses(draft) == []
    assert draft.materials.get().head == department_head


def test_a_page_asks_no_more_for_three_materials(draft: Outgoing, executor: Officer) -> None:
    client = signed_in(executor)
    laid(draft)
    few = cost(client, draft.get_absolute_url())
    laid(draft)
    laid(draft)

    assert cost(client, draft.get_absolute_url()) == few


def test_the_body_that_gives_a_material_is_of_the_district(draft: Outgoing, executor: Officer) -> None:
    typed = {"once": str(uuid.uuid4()), "unit": oblast().pk}

    answer = signed_in(executor).post(reverse("outgoing:add_material", args=[draft.pk]), typed)

    assert (answer.status_code, "unit" in answer.context["form"].errors) == (422, True)
