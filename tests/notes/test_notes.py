"""2.2, 10.5, 10.9, 10.23: service notes are written, signed, numbered, delivered, decided; who may what."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import forget
from approvals.models import Opinion
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.models import Assignment, Executor
from notes import queries
from notes.access import may_decide
from notes.actions.assign_on_note import assign_on_note
from notes.actions.begin_note import begin_note
from notes.actions.decide_note import decide_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import RULES, Subject
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.facts import DraftFacts
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY, resolved
from tests.factories.notes import WORDS, begun, delivered, note_kind
from tests.factories.pages import cost, signed_in
from tests.factories.people import acts_for

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.23")]

TODAY = WEDNESDAY.date()
ITEM: dict[str, Any] = {
    "plan": "I тоқсан жоспары",
    "item": "5. Жәрмеңке",
    "asked": "move",
    "asked_on": date(2026, 4, 30),
}


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def test_10_23_a_signed_note_is_numbered_and_lies_before_its_addressee(
    department_head: Officer, head_of_apparatus: Officer
) -> None:
    note = delivered(department_head, head_of_apparatus)

    assert (note.state, note.outgoing.number, note.outgoing.state) == ("delivered", "3-7/1", "sent")
    assert list(queries.to_decide(head_of_apparatus, TODAY)) == [note]
    assert Notice.objects.filter(officer=head_of_apparatus, kind="notes.delivered").count() == 1


@pytest.mark.clause("10.5")
def test_10_5_an_addressee_sees_the_paper_only_once_it_is_delivered(
    department_head: Officer, stranger: Officer
) -> None:
    draft = begun(department_head, stranger, Subject.OTHER)
    sent = delivered(department_head, stranger, Subject.OTHER)

    seen = set(Outgoing.objects.visible_to(stranger, TODAY).values_list("pk", flat=True))

    assert (draft.outgoing_id in seen, sent.outgoing_id in seen) == (False, True)


def test_10_23_only_a_head_writes_to_the_head_of_apparatus(executor: Officer, head_of_apparatus: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        begun(executor, head_of_apparatus)

    assert (refused.value.clause, refused.value.field) == ("10.23", "signer")


@pytest.mark.clause("1.4")
@pytest.mark.clause("2.2")
@pytest.mark.usefixtures("today")
@pytest.mark.parametrize("subject", [Subject.TO_HEAD, Subject.PLAN_ITEM])
@pytest.mark.parametrize("chosen", [True, False])
def test_1_4_who_acts_for_an_absent_head_writes_and_signs_a_heads_note_from_that_post(
    *, chosen: bool, subject: str, executor: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    note_kind()
    acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)
    client = signed_in(executor)
    item = {**ITEM, "asked_on": "30.04.2026"} if subject == Subject.PLAN_ITEM else {}
    typed = {"language": "kk", "signer": executor.pk, "heading_kk": "Техника", "text_kk": "Сұраймын.", **item}
    typed |= {"subject": subject, "addressee": head_of_apparatus.pk}
    typed |= {"acts_as": department_head.position_id} if chosen else {}

    offered = client.get(reverse("notes:begin")).context["form"]
    client.post(reverse("notes:begin"), {"once": str(uuid.uuid4()), **typed})
    paper = ServiceNote.objects.get().outgoing
    revised = {"once": str(uuid.uuid4()), "seen": "1", **typed, "heading_kk": "Жаңа"}
    client.post(reverse("notes:revise", args=[ServiceNote.objects.get().pk]), revised)
    client.post(reverse("outgoing:to_approval", args=[paper.pk]), {"once": str(uuid.uuid4())})
    digest = last_version(Outgoing.objects.get()).digest
    client.post(reverse("outgoing:sign", args=[paper.pk]), {"once": str(uuid.uuid4()), "digest": digest})

    note = ServiceNote.objects.get()
    facts = {entry.event: entry.on_behalf_of for entry in Entry.objects.filter(root_id=paper.pk)}
    assert [field.name for field in offered.card()][2:4] == ["signer", "acts_as"]
    assert (note.state, note.outgoing.version, note.outgoing.signer_post) == ("delivered", 2, department_head.position)
    assert facts["service_note.deliver_note"] == facts["outgoing.sign_outgoing"] == department_head
    assert note.outgoing.signatures.get().on_behalf_of == department_head


@pytest.mark.clause("1.4")
@pytest.mark.clause("10.5")
def test_1_4_any_other_note_he_signs_from_his_own_post_unless_he_names_the_heads(
    executor: Officer, department_head: Officer, stranger: Officer
) -> None:
    acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)
    as_head = DraftFacts(signer=executor, language="kk", words=WORDS, post=department_head.position)

    own = begun(executor, stranger, Subject.OTHER)
    said = NoteFacts(Subject.OTHER, stranger)
    named = begin_note(by=executor, at=WEDNESDAY, kind=note_kind(), facts=as_head, said=said)

    posts = [note.outgoing.signer_post for note in (own, named)]
    assert posts == [executor.position, department_head.position]


@pytest.mark.clause("1.4")
def test_1_4_after_his_last_day_who_acted_signs_no_heads_note(
    executor: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    acts_for(executor, department_head, starts_on=TODAY, ends_on=TODAY)
    paper = send_to_approval(outgoing=begun(executor, head_of_apparatus).outgoing, by=executor, at=WEDNESDAY)

    with pytest.raises(Refusal) as unsigned:
        sign_outgoing(outgoing=paper, by=executor, at=WEDNESDAY + timedelta(days=1), digest=last_version(paper).digest)
    with pytest.raises(Refusal) as unwritten:
        begin_note(
            by=executor,
            at=WEDNESDAY + timedelta(days=1),
            kind=note_kind(),
            facts=DraftFacts(signer=executor, language="kk", words=WORDS),
            said=NoteFacts(Subject.TO_HEAD, head_of_apparatus),
        )

    assert [refused.value.clause for refused in (unsigned, unwritten)] == ["12.5", "10.23"]


def test_10_23_such_a_note_goes_to_nobody_else(department_head: Officer, stranger: Officer) -> None:
    with pytest.raises(Refusal) as refused:
        begun(department_head, stranger)

    assert (refused.value.clause, refused.value.field) == ("10.23", "addressee")


@pytest.mark.clause("10.5")
def test_10_5_the_own_head_of_a_specialist_agrees_first(
    executor: Officer, department_head: Officer, stranger: Officer
) -> None:
    note = begun(executor, stranger, Subject.OTHER)

    paper = send_to_approval(outgoing=note.outgoing, by=executor, at=WEDNESDAY)

    opinion = Opinion.objects.get(sheet=paper.sheet, state="asked")
    assert (opinion.approver, opinion.clause, paper.state) == (department_head, "10.5", "approval")


@pytest.mark.clause("10.5")
def test_10_5_an_addressee_is_not_asked_to_agree_to_what_he_will_read(
    executor: Officer, department_head: Officer
) -> None:
    note = begun(executor, department_head, Subject.OTHER)

    paper = send_to_approval(outgoing=note.outgoing, by=executor, at=WEDNESDAY)

    assert (paper.state, Opinion.objects.filter(state="asked").exists()) == ("agreed", False)


@pytest.mark.clause("10.5")
@pytest.mark.clause("12.4")
@pytest.mark.parametrize(("author", "addressee"), [("deputy", "stranger"), ("akim", "head_of_apparatus")])
def test_10_23_a_leader_enters_his_note_without_the_agreement_that_his_letters_need(
    request: pytest.FixtureRequest, author: str, addressee: str
) -> None:
    people = {name: request.getfixturevalue(name) for name in (author, addressee, "head_of_apparatus")}
    note = begun(people[author], people[addressee], Subject.OTHER)

    paper = send_to_approval(outgoing=note.outgoing, by=people[author], at=WEDNESDAY)

    assert (paper.state, Opinion.objects.filter(state="asked").exists()) == ("agreed", False)


def test_10_23_a_note_is_granted_with_its_entry_and_the_author_told(
    department_head: Officer, head_of_apparatus: Officer
) -> None:
    note = delivered(department_head, head_of_apparatus)

    decide_note(note=note, by=head_of_apparatus, at=WEDNESDAY, grant=True, decision="Келісемін")

    note.refresh_from_db()
    assert (note.state, note.decision, note.decided_by) == ("granted", "Келісемін", head_of_apparatus)
    assert note.entry is not None
    assert (note.entry.event, note.entry.clause) == ("service_note.grant_note", "10.23")
    assert Notice.objects.filter(officer=department_head, kind="notes.decided").count() == 1


def test_10_23_refuses_a_decline_without_words_a_stranger_and_a_second_decision(
    department_head: Officer, head_of_apparatus: Officer, stranger: Officer
) -> None:
    note = delivered(department_head, head_of_apparatus)
    clauses = []

    for by, grant in (
        (head_of_apparatus, False),
        (stranger, True),
        (head_of_apparatus, True),
        (head_of_apparatus, True),
    ):
        try:
            decide_note(note=note, by=by, at=WEDNESDAY, grant=grant)
            clauses.append("done")
        except Refusal as refusal:
            clauses.append(refusal.clause)

    assert clauses == ["10.23", "10.23", "done", "10.23"]


@pytest.mark.clause("2.2")
def test_2_2_an_item_of_a_plan_is_moved_by_who_acts_for_the_head_of_apparatus(
    department_head: Officer, head_of_apparatus: Officer, deputy: Officer
) -> None:
    note = delivered(department_head, head_of_apparatus, Subject.PLAN_ITEM, **ITEM)
    acts_for(deputy, head_of_apparatus, starts_on=TODAY, ends_on=TODAY)

    decide_note(note=note, by=deputy, at=WEDNESDAY, grant=True)

    note.refresh_from_db()
    assert note.entry is not None
    assert (note.state, note.entry.clause, note.entry.on_behalf_of) == ("granted", "2.2", head_of_apparatus)


@pytest.mark.clause("2.2")
@pytest.mark.clause("1.4")
@pytest.mark.parametrize("subject", [Subject.PLAN_ITEM, Subject.OTHER])
def test_2_2_the_author_who_acts_for_the_addressee_does_not_decide_his_own_note_but_the_akim_does(
    subject: str, department_head: Officer, head_of_apparatus: Officer, akim: Officer
) -> None:
    item = ITEM if subject == Subject.PLAN_ITEM else {}
    note = delivered(department_head, head_of_apparatus, subject, **item)
    akims = [bool(may_decide(akim, note, TODAY)), note in queries.to_decide(akim, TODAY)]
    acts_for(department_head, head_of_apparatus, starts_on=TODAY, ends_on=TODAY)
    forget(department_head)

    with pytest.raises(Refusal) as refused:
        decide_note(note=note, by=department_head, at=WEDNESDAY, grant=True)
    waits = [note in queries.to_decide(one, TODAY) for one in (department_head, head_of_apparatus, akim)]
    decide_note(note=note, by=akim, at=WEDNESDAY, grant=True)

    note.refresh_from_db()
    assert (refused.value.clause, waits, akims) == (RULES[subject].clause, [False, True, True], [False, False])
    assert (note.state, note.decided_by) == ("granted", akim)


@pytest.mark.clause("2.2")
@pytest.mark.parametrize(
    ("missing", "field"), [({"plan": " "}, "plan"), ({"asked_on": None}, "asked_on"), ({"asked": ""}, "asked")]
)
def test_2_2_refuses_an_item_that_is_not_named(
    missing: dict[str, Any], field: str, department_head: Officer, head_of_apparatus: Officer
) -> None:
    with pytest.raises(Refusal) as refused:
        begun(department_head, head_of_apparatus, Subject.PLAN_ITEM, **(ITEM | missing))

    assert (refused.value.clause, refused.value.field) == ("2.2", field)


@pytest.mark.clause("10.13")
def test_10_13_a_leader_gives_an_assignment_on_a_note(
    department_head: Officer, akim: Officer, stranger: Officer
) -> None:
    note = delivered(department_head, akim, Subject.OTHER)

    assign_on_note(note=note, by=akim, at=WEDNESDAY, text="Қараңыз", executors=[stranger])

    given = Assignment.objects.get()
    note.refresh_from_db()
    assert (note.state, note.assignment, given.number) == ("assigned", given, "3-7/1-1")


@pytest.mark.clause("10.13")
def test_10_13_who_is_given_the_assignment_sees_the_note_and_who_is_replaced_does_not(
    request: pytest.FixtureRequest, department_head: Officer, akim: Officer, stranger: Officer
) -> None:
    names = ("akim", "department_head", "stranger", "rural_akim", "executor")
    people = {name: request.getfixturevalue(name) for name in names}
    note = delivered(department_head, akim, Subject.OTHER)

    def seers() -> set[str]:
        found = {n: ServiceNote.objects.visible_to(one, TODAY).filter(pk=note.pk).exists() for n, one in people.items()}
        return {name for name, sees in found.items() if sees}

    before = seers()
    assign_on_note(note=note, by=akim, at=WEDNESDAY, text="Қараңыз", executors=[stranger])
    given = seers()
    Executor.objects.update(officer=people["rural_akim"], unit=people["rural_akim"].unit)

    assert before == {"akim", "department_head"}
    assert given == before | {"stranger"}
    assert seers() == before | {"rural_akim"}


@pytest.mark.clause("10.13")
def test_10_13_refuses_an_assignment_by_who_gives_none(department_head: Officer, stranger: Officer) -> None:
    note = delivered(department_head, stranger, Subject.OTHER)

    with pytest.raises(Refusal) as refused:
        assign_on_note(note=note, by=stranger, at=WEDNESDAY, text="Қараңыз", executors=[department_head])

    assert refused.value.clause == "10.13"


@pytest.mark.clause("10.9")
@pytest.mark.clause("13.5")
@pytest.mark.parametrize("who", ["executor", "department_head", "rural_akim", "deputy"])
def test_10_9_whoever_is_asked_to_execute_may_say_that_it_is_not_his(
    request: pytest.FixtureRequest, who: str, aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    asks = request.getfixturevalue(who)
    request.getfixturevalue("head_of_apparatus")
    note_kind()
    resolved(aigul_from_records, akim, asks)

    asked = ask_redirection(
        assignment=Assignment.objects.get(), by=asks, at=WEDNESDAY, proposed=stranger, reason="Біздікі емес"
    )

    assert ServiceNote.objects.get(redirection=asked).state == "delivered"


@pytest.mark.clause("10.9")
@pytest.mark.clause("13.5")
@pytest.mark.parametrize(("grant", "state"), [(True, "granted"), (False, "declined")])
def test_10_9_a_request_to_redirect_and_its_note_are_one_deed(
    *,
    grant: bool,
    state: str,
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    stranger: Officer,
) -> None:
    note_kind()
    resolved(aigul_from_records, akim, executor)
    assignment = Assignment.objects.get()

    asked = ask_redirection(assignment=assignment, by=executor, at=WEDNESDAY, proposed=stranger, reason="Біздікі емес")
    note = ServiceNote.objects.get(redirection=asked)
    before = (note.state, note.addressee, note.outgoing.number)
    decide_redirection(redirection=asked, by=akim, at=WEDNESDAY, grant=grant, decision="Жарайды")

    note.refresh_from_db()
    assert before == ("delivered", akim, "3-7/1")
    assert (note.state, note.decision) == (state, "Жарайды")


@pytest.mark.clause("13.5")
def test_13_5_such_a_note_is_not_decided_by_itself(
    aigul_from_records: Officer, akim: Officer, executor: Officer, stranger: Officer
) -> None:
    note_kind()
    resolved(aigul_from_records, akim, executor)
    ask_redirection(assignment=Assignment.objects.get(), by=executor, at=WEDNESDAY, proposed=stranger, reason="–")

    with pytest.raises(Refusal) as refused:
        decide_note(note=ServiceNote.objects.get(), by=akim, at=WEDNESDAY, grant=True)

    assert refused.value.clause == "13.5"


def test_10_23_a_note_is_withdrawn_with_its_paper(department_head: Officer, head_of_apparatus: Officer) -> None:
    note = begun(department_head, head_of_apparatus)

    withdraw_outgoing(outgoing=note.outgoing, by=department_head, at=WEDNESDAY, reason="–")

    note.refresh_from_db()
    assert note.state == "withdrawn"


@pytest.mark.usefixtures("today")
def test_a_note_is_typed_revised_and_decided_on_pages(department_head: Officer, head_of_apparatus: Officer) -> None:
    note_kind()
    client = signed_in(department_head)
    typed = {"language": "kk", "signer": department_head.pk, "heading_kk": "Техника", "text_kk": "Сұраймын."}
    typed |= {"subject": "to_head", "addressee": head_of_apparatus.pk}

    away = client.get(reverse("outgoing:begin", args=["service_note"]))
    client.post(reverse("notes:begin"), {"once": str(uuid.uuid4()), **typed})
    note = ServiceNote.objects.get()
    again = client.get(reverse("outgoing:revise", args=[note.outgoing_id]))
    form = {"once": str(uuid.uuid4()), "seen": "1", **typed, "heading_kk": "Жаңа"}
    revised = client.post(reverse("notes:revise", args=[note.pk]), form)
    note.refresh_from_db()

    assert (away["Location"], again["Location"]) == (reverse("notes:begin"), reverse("notes:revise", args=[note.pk]))
    assert (revised.status_code, note.outgoing.version, note.outgoing.heading_kk) == (302, 2, "Жаңа")
    assert note.outgoing.addressees.get().line_kk.startswith("Аппарат басшысы")


@pytest.mark.usefixtures("today")
def test_the_page_of_a_note_is_decided_and_closed_to_strangers(
    department_head: Officer, head_of_apparatus: Officer, stranger: Officer
) -> None:
    note = delivered(department_head, head_of_apparatus)
    leader, path = signed_in(head_of_apparatus), reverse("notes:decide", args=[note.pk])

    shown = leader.get(note.get_absolute_url()).content.decode()
    on_paper = leader.get(note.outgoing.get_absolute_url()).content.decode()
    lost = [signed_in(stranger).get(address).status_code for address in (note.get_absolute_url(), path)]
    leader.post(path, {"once": str(uuid.uuid4()), "answer": "decline", "decision": "Қаражат жоқ"})

    note.refresh_from_db()
    assert (path in shown, path in on_paper, lost, note.state) == (True, True, [404, 404], "declined")


@pytest.mark.usefixtures("today")
def test_lists_cost_the_same_with_one_note_and_with_three(department_head: Officer, head_of_apparatus: Officer) -> None:
    pages = (
        (signed_in(head_of_apparatus), reverse("notes:list")),
        (signed_in(department_head), f"{reverse('notes:list')}?box=from"),
        (signed_in(head_of_apparatus), reverse("desk")),
    )
    delivered(department_head, head_of_apparatus)
    one = [cost(client, path) for client, path in pages]

    for _ in range(2):
        delivered(department_head, head_of_apparatus)

    assert [cost(client, path) for client, path in pages] == one
