"""10.7: when a head changes, files and open papers pass by an act that both sign and the office witnesses."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import escape

from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer, Position
from apparat.org.roles import Role
from archive.actions.complete_handover import complete_handover
from archive.actions.draw_handover import draw_handover
from archive.actions.sign_for_giver import sign_for_giver
from archive.actions.sign_handover import sign_handover
from archive.actions.withdraw_handover import withdraw_handover
from archive.models import Handover
from archive.passing import rows_in, rows_of
from control.models import Assignment, Executor
from documents.models import Incoming
from outgoing.models import Outgoing
from tests.archive.test_nomenclature import refusal_of
from tests.archive.test_pages import send, words_of
from tests.factories import outgoing as letters_out
from tests.factories.archive import LEFT, case, lay_before
from tests.factories.control import accepted, given
from tests.factories.letters import WEDNESDAY, registered, resolved
from tests.factories.office import new_office
from tests.factories.pages import cost, signed_in
from tests.factories.people import akim, position, unit
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.7")]

AT = almaty("2026-06-02 10:00")
MEMBERS = "К. Дүйсенова\nА. Жүнісова\nН. Қалиев"


@pytest.fixture
def task(akim: Officer, department_head: Officer) -> Assignment:
    """An assignment in work that the former head leads; made before the change."""
    return accepted(akim, department_head)


def drawn(clerk: Officer, giver: Officer, taker: Officer) -> Handover:
    """Return an act to be signed."""
    return draw_handover(by=clerk, at=AT, unit=unit("finance"), giver=giver, taker=taker)


def completed(act: Handover, clerk: Officer) -> Handover:
    """Let both sign, the taker first, and witness."""
    for by in (act.taker, act.giver):
        sign_handover(handover=act, by=by, at=AT)
    return complete_handover(handover=act, by=clerk, at=AT)


def names(act: Handover) -> list[str]:
    """Return the names of what passed."""
    return [row.name for row in rows_of(act) if row.has_passed]


def test_the_act_lists_files_assignments_and_papers_of_its_moment(
    aigul_from_records: Officer, task: Assignment, department_head: Officer, successor: Officer
) -> None:
    case("7-1", code="finance")

    act = drawn(aigul_from_records, department_head, successor)

    assert [row["index"] for row in act.snapshot["cases"]] == ["7-1"]
    assert [(row["number"], row["due_on"]) for row in act.snapshot["assignments"]] == [(task.number, "2026-06-12")]
    assert {row.officer for row in Notice.objects.filter(kind="archive.handover")} == {department_head, successor}


def test_the_act_lists_what_lies_on_the_desk_of_who_gives(
    aigul_from_records: Officer, department_head: Officer, successor: Officer, akim: Officer
) -> None:
    new_office()
    papers = [registered(aigul_from_records, akim, their_number=number) for number in ("1", "2", "3")]
    lay_before(department_head, LEFT, *papers[:2])
    told = {"restricted": True, "summary": "", "reference": "", "executor": "", "executor_phone": ""}
    Incoming.objects.filter(pk=papers[1].pk).update(**told)

    act = drawn(aigul_from_records, department_head, successor)
    printed = words_of(signed_in(successor).get(reverse("archive:handover_pdf", args=[act.pk, "kk"])))
    page = signed_in(successor).get(act.get_absolute_url()).content.decode()

    listed = [(row["number"], row["text"]) for row in act.snapshot["papers"]]
    assert listed == [(papers[0].number, papers[0].summary), (papers[1].number, "")]
    for said in (printed, page):
        assert (papers[1].number in said, "ҚБП" in said, papers[2].number in said) == (True, True, False)


def test_nobody_witnesses_when_who_takes_over_left_the_unit(
    aigul_from_records: Officer, department_head: Officer, successor: Officer
) -> None:
    act = drawn(aigul_from_records, department_head, successor)
    for by in (department_head, successor):
        sign_handover(handover=act, by=by, at=AT)
    successor.position = position("adviser", of_unit=unit("apparatus"))
    successor.save()

    act = Handover.objects.get()
    assert refusal_of(complete_handover, handover=act, by=aigul_from_records, at=AT)[0] == "10.7"
    Officer.objects.filter(pk=successor.pk).update(position=position("department_head"), left_on=date(2026, 5, 29))
    act = Handover.objects.get()
    assert refusal_of(complete_handover, handover=act, by=aigul_from_records, at=AT)[0] == "10.7"
    Officer.objects.filter(pk=successor.pk).update(left_on=None)
    assert complete_handover(handover=Handover.objects.get(), by=aigul_from_records, at=AT).state == "completed"


def test_responsibility_passes_when_both_signed_and_the_documentation_unit_witnessed(
    aigul_from_records: Officer, task: Assignment, department_head: Officer, successor: Officer
) -> None:
    act = drawn(aigul_from_records, department_head, successor)
    due_on = task.deadline.due_on if task.deadline else None

    completed(act, aigul_from_records)

    task.refresh_from_db()
    assert task.deadline is not None
    assert (task.lead, task.state, task.deadline.officer, task.deadline.due_on) == (
        successor,
        "accepted",
        successor,
        due_on,
    )
    assert not Deadline.objects.filter(state="open", officer=department_head).exists()
    assert (act.state, act.witness, names(act)) == ("completed", aigul_from_records, [task.number])
    assert Entry.objects.filter(event="assignment.handed_over", subject_id=task.pk).count() == 1


def test_open_drafts_pass_and_one_that_is_being_agreed_stays_with_its_reason(
    aigul_from_records: Officer, department_head: Officer, deputy: Officer, request: Any
) -> None:
    new_office()
    open_one, asked_for = (letters_out.drafted(department_head, deputy) for _place in range(2))
    Outgoing.objects.filter(pk=asked_for.pk).update(state="approval", heading_kk="Келісудегі хат")
    successor = request.getfixturevalue("successor")
    act = drawn(aigul_from_records, department_head, successor)

    completed(act, aigul_from_records)
    page = signed_in(successor).get(act.get_absolute_url()).content.decode()

    open_one.refresh_from_db()
    assert (open_one.drafter, open_one.drafter_post) == (successor, successor.position)
    assert Outgoing.objects.get(pk=asked_for.pk).drafter == department_head
    assert [(one["name"], one["clause"]) for one in act.stayed] == [("Келісудегі хат", "10.7")]
    assert escape(act.stayed[0]["reason"]["kk"]) in page
    assert Entry.objects.filter(event="outgoing.handed_over", subject_id=open_one.pk).count() == 1
    assert open_one.history.first().drafter_id == successor.pk


def test_a_paper_on_the_desk_passes_to_a_successor_who_puts_resolutions_and_stays_with_the_reason_else(
    aigul_from_records: Officer, department_head: Officer, successor: Officer, akim: Officer
) -> None:
    new_office()
    paper = registered(aigul_from_records, aigul_from_records)  # to the office: 10.11 gives it to nobody by name
    lay_before(department_head, LEFT, paper)

    first = completed(drawn(aigul_from_records, department_head, successor), aigul_from_records)
    stayed = Incoming.objects.get().desk
    lead = successor.position
    assert lead is not None
    type(lead).objects.filter(pk=lead.pk).update(roles=[str(Role.DEPUTY)])
    act = drawn(aigul_from_records, department_head, Officer.objects.get(pk=successor.pk))
    completed(act, aigul_from_records)

    assert [(one["name"], one["clause"]) for one in first.stayed] == [(paper.number, "10.11")]
    assert (stayed, Incoming.objects.get().desk, names(act)) == (department_head, successor, [paper.number])
    assert Entry.objects.filter(event="incoming.pass_desk").count() == 1


def test_what_cannot_pass_stays_alone_with_its_term_and_the_rest_passes_row_by_row(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, request: Any
) -> None:
    new_office()
    passes, own = accepted(akim, department_head), accepted(akim, department_head, text="Өзінің тапсырмасы")
    successor = request.getfixturevalue("successor")
    Assignment.objects.filter(pk=own.pk).update(issuer=successor)  # given when he sat elsewhere
    paper = registered(aigul_from_records, aigul_from_records)
    lay_before(department_head, LEFT, paper)
    act = drawn(aigul_from_records, department_head, successor)

    completed(act, aigul_from_records)
    page = signed_in(successor).get(act.get_absolute_url()).content.decode()
    printed = words_of(signed_in(successor).get(reverse("archive:handover_pdf", args=[act.pk, "ru"])))

    told = {(row.kind, row.name, row.has_passed, row.clause) for row in rows_of(act)}
    assert told == {
        ("Тапсырма", passes.number, True, ""),
        ("Тапсырма", own.number, False, "10.13"),
        ("Үстелдегі құжат", paper.number, False, "10.11"),
    }
    own.refresh_from_db()
    assert own.deadline is not None
    assert (own.lead, own.deadline.officer) == (department_head, department_head)
    for said in (page, printed):
        assert all(number in said for number in (passes.number, own.number, paper.number))


def test_a_resolved_paper_passes_too_and_its_resolution_stays_in_the_name_of_who_put_it(
    aigul_from_records: Officer, department_head: Officer, request: Any
) -> None:
    new_office()
    lead = department_head.position
    assert lead is not None
    type(lead).objects.filter(pk=lead.pk).update(roles=[str(Role.DEPUTY)])
    giver = Officer.objects.get(pk=department_head.pk)
    put = resolved(aigul_from_records, giver, aigul_from_records, at=WEDNESDAY)
    successor = request.getfixturevalue("successor")
    Incoming.objects.filter(pk=put.incoming_id).update(addressee=aigul_from_records)  # to the office
    act = drawn(aigul_from_records, Officer.objects.get(pk=giver.pk), Officer.objects.get(pk=successor.pk))

    completed(act, aigul_from_records)

    paper, put = Incoming.objects.get(), type(put).objects.get()
    assert (paper.desk, paper.state, put.author) == (successor, "resolved", giver)
    assert Entry.objects.filter(event="incoming.pass_resolved", subject_id=paper.pk).count() == 1
    assert paper.number in [row["number"] for row in act.snapshot["papers"]]


@pytest.mark.parametrize("state", ["approval", "agreed", "signed"])
def test_a_draft_that_others_read_says_why_it_stays_and_promises_nothing(
    aigul_from_records: Officer, department_head: Officer, deputy: Officer, state: str, request: Any
) -> None:
    new_office()
    draft = letters_out.drafted(department_head, deputy)
    told = {"state": state} | ({"signed_at": AT} if state == "signed" else {})
    Outgoing.objects.filter(pk=draft.pk).update(**told)
    act = drawn(aigul_from_records, department_head, request.getfixturevalue("successor"))

    completed(act, aigul_from_records)

    reason = act.stayed[0]["reason"]["ru"]
    assert ("заберёт" in reason or "может отозвать" in reason) is (state != "signed")
    assert "тогда" not in reason


@pytest.mark.parametrize(
    ("changed", "stayed"),
    [
        pytest.param({}, ("3-5/1", "10.11"), id="10.11: a paper that the table gives the akim"),
        pytest.param({"restricted": True, "summary": ""}, ("3-5/1", "10.4"), id="10.4: a restricted line"),
    ],
)
def test_what_may_not_be_moved_by_hand_does_not_pass_by_an_act_either(
    aigul_from_records: Officer,
    head_of_records: Officer,
    department_head: Officer,
    successor: Officer,
    changed: dict[str, Any],
    stayed: tuple[str, str],
) -> None:
    new_office()
    paper = registered(aigul_from_records, akim(), **changed)
    lay_before(department_head, LEFT, paper)
    Position.objects.filter(holders=successor).update(roles=[str(Role.DEPUTY)])

    drawn_up = drawn(aigul_from_records, department_head, Officer.objects.get(pk=successor.pk))
    act = completed(drawn_up, head_of_records)

    assert [(one["name"], one["clause"]) for one in act.stayed] == [stayed]
    marks = {language: "·" in row.name for language in ("kk", "ru") for row in rows_in(language, act)}
    assert set(marks.values()) == {"restricted" in changed}
    assert Incoming.objects.get().desk == department_head


def test_what_was_laid_on_his_desk_after_the_act_was_drawn_stays_his(
    aigul_from_records: Officer, department_head: Officer, successor: Officer
) -> None:
    new_office()
    paper = registered(aigul_from_records, aigul_from_records)
    later = AT + timedelta(minutes=1)
    lay_before(department_head, later, paper)

    act = completed(drawn(aigul_from_records, department_head, successor), aigul_from_records)

    assert (act.stayed, act.moved, Incoming.objects.get().desk) == ([], [], department_head)


def test_what_he_executes_elsewhere_and_what_is_closed_stays(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, successor: Officer
) -> None:
    other = given(akim, [department_head])  # given to him in his new post
    act = drawn(aigul_from_records, department_head, successor)

    completed(act, aigul_from_records)

    assert (Assignment.objects.get(pk=other.pk).lead, act.moved) == (department_head, [])


def test_a_successor_who_executes_it_already_keeps_one_place(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, executor: Officer, request: Any
) -> None:
    shared = accepted(akim, department_head, co_executors=[executor])
    successor = request.getfixturevalue("successor")
    act = drawn(aigul_from_records, department_head, successor)

    completed(act, aigul_from_records)

    rows = Executor.objects.filter(assignment=shared)
    assert [(row.officer, row.is_lead) for row in rows] == [(successor, True)]
    assert not Deadline.objects.filter(state="open", officer=department_head).exists()


def test_each_signs_by_himself_and_once_and_nobody_witnesses_his_own(
    aigul_from_records: Officer, head_of_records: Officer, department_head: Officer, successor: Officer, akim: Officer
) -> None:
    act = drawn(aigul_from_records, department_head, successor)
    told: dict[str, Any] = {"handover": act, "at": AT}

    assert refusal_of(sign_handover, by=akim, **told)[0] == "10.7"
    assert refusal_of(complete_handover, by=aigul_from_records, **told)[0] == "10.7"
    sign_handover(by=department_head, **told)
    assert refusal_of(sign_handover, by=department_head, **told)[0] == "10.7"
    assert refusal_of(complete_handover, by=aigul_from_records, **told)[0] == "10.7"
    sign_handover(by=successor, **told)
    assert refusal_of(complete_handover, by=successor, **told)[0] == "10.7"
    complete_handover(by=head_of_records, **told)
    assert refusal_of(withdraw_handover, by=head_of_records, reason="–", **told)[0] == "10.7"


def test_for_who_has_left_a_commission_signs_with_its_reason(
    aigul_from_records: Officer,
    head_of_records: Officer,
    task: Assignment,
    department_head: Officer,
    successor: Officer,
) -> None:
    act = drawn(aigul_from_records, department_head, successor)
    told: dict[str, Any] = {"handover": act, "at": AT, "members": MEMBERS, "reason": "Жұмыстан шығарылды"}

    assert refusal_of(sign_for_giver, by=head_of_records, **told)[0] == "10.7"
    Officer.objects.filter(pk=department_head.pk).update(left_on=date(2026, 5, 29))
    assert refusal_of(sign_for_giver, by=aigul_from_records, **told)[0] == "10.7"
    assert refusal_of(sign_for_giver, by=head_of_records, **told | {"members": "Бір"}) == ("10.7", "members")
    assert refusal_of(sign_for_giver, by=head_of_records, **told | {"reason": " "}) == ("10.7", "reason")
    sign_for_giver(by=head_of_records, **told)
    sign_handover(handover=act, by=successor, at=AT)
    complete_handover(handover=act, by=aigul_from_records, at=AT)

    assert (act.commission, names(act)) == (MEMBERS, [task.number])


def test_an_act_is_drawn_up_only_between_a_head_and_an_officer_of_the_unit_one_at_a_time(
    aigul_from_records: Officer, department_head: Officer, successor: Officer, stranger: Officer, akim: Officer
) -> None:
    told: dict[str, Any] = {"by": aigul_from_records, "at": AT, "unit": unit("finance")}
    right: dict[str, Any] = {"giver": department_head, "taker": successor}

    assert refusal_of(draw_handover, **told | {"by": akim}, **right)[0] == "10.7"
    assert refusal_of(draw_handover, **told, giver=stranger, taker=successor) == ("10.7", "giver")
    assert refusal_of(draw_handover, **told, giver=department_head, taker=stranger) == ("10.7", "taker")
    assert refusal_of(draw_handover, **told, giver=successor, taker=successor) == ("10.7", "taker")
    act = draw_handover(**told, **right)
    assert refusal_of(draw_handover, **told, **right) == ("10.7", "unit")
    withdraw_handover(handover=act, by=aigul_from_records, at=AT, reason="Қате")
    assert draw_handover(**told, **right).state == "drawn"


def test_pages_of_acts(
    aigul_from_records: Officer,
    department_head: Officer,
    successor: Officer,
    stranger: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: AT)
    new_office()
    clerk, finance = signed_in(aigul_from_records), unit("finance")

    made = send(clerk, "draw_handover", unit=finance.pk, giver=department_head.pk, taker=successor.pk)
    act = Handover.objects.get()
    names = ("handover", "sign_handover", "sign_for_giver", "complete_handover", "withdraw_handover")
    paths = [reverse(f"archive:{name}", args=[act.pk]) for name in names]
    printed = reverse("archive:handover_pdf", args=[act.pk, "ru"])
    strangers = {signed_in(stranger).get(path).status_code for path in [*paths, printed]}
    signed = send(signed_in(successor), "sign_handover", act.pk)

    assert (made["Location"], signed["Location"]) == (act.get_absolute_url(), act.get_absolute_url())
    assert {clerk.get(path).status_code for path in paths} == {200}
    assert strangers == {404}
    assert "10.7" in words_of(clerk.get(printed))


def test_the_list_of_acts_costs_the_same(
    aigul_from_records: Officer, department_head: Officer, successor: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: AT)
    client = signed_in(aigul_from_records)
    people = {"giver": department_head, "taker": successor, "drawn_by": aigul_from_records}

    def one(code: str) -> None:
        Handover.objects.create(unit=unit(code), drawn_at=AT, **people)

    one("finance")
    before = cost(client, reverse("archive:handovers"))
    one("education")
    one("records")

    assert cost(client, reverse("archive:handovers")) == before


def test_the_printed_act_names_the_posts_from_which_they_signed(
    aigul_from_records: Officer, department_head: Officer, successor: Officer
) -> None:
    new_office()
    signed_as = successor.position
    assert signed_as is not None
    act = completed(drawn(aigul_from_records, department_head, successor), aigul_from_records)

    successor.position = position("adviser", of_unit=unit("apparatus"))
    successor.save()
    printed = words_of(signed_in(aigul_from_records).get(reverse("archive:handover_pdf", args=[act.pk, "kk"])))

    assert (act.posts["taker"]["kk"], set(act.posts)) == (signed_as.name_kk, {"giver", "taker", "witness"})
    assert " ".join(signed_as.name_kk.split()) in " ".join(printed.split())
