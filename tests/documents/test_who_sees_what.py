"""Who sees which paper in which state, and what he may do with it: the table of 10.3–10.5, whole.

A row of the table is a seat, a column the kind of paper; in a cell stand the states in which the seat sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.urls import reverse

from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.models import Entry
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.org.roles import Role
from apparat.worktime.load import load_years
from control.models import Assignment
from documents import access
from documents.actions.accept_incoming import accept_incoming
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.file_incoming import file_incoming
from documents.actions.put_resolution import put_resolution
from documents.actions.return_unregistered import return_unregistered
from documents.actions.route_incoming import route_incoming
from documents.models import Incoming, IncomingFile
from documents.points import Point
from tests.factories import citizens, control, people
from tests.factories.letters import WEDNESDAY, on_desk, paper, pdf, registered
from tests.factories.pages import opened

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.3", "10.4", "10.5")]
ON = WEDNESDAY.date()
DUE = date(2026, 3, 30)

# --- the papers ------------------------------------------------------------------------------------------------------

STATES = ("received", "returned", "registered", "on_desk", "resolved", "executed", "filed")
KINDS: dict[str, dict[str, Any]] = {
    "ordinary": {},
    "urgent": {"urgency": Assignment.Urgency.URGENT},
    "citizen": {},
    "restricted": {"restricted": True, "summary": ""},
}
NEVER = {("restricted", "resolved")}  # 10.4: its resolution stands on paper


class Office:
    """The people of the table; the paper is written to the deputy, and lies on his desk."""

    def __init__(self) -> None:
        load_years(2026, 2026, at=WEDNESDAY)
        self.people: dict[str, Officer] = {
            "specialist": people.aigul_from_records(),
            "clerk": people.officer(
                "dana", "Оспан Дана", at_post=people.position("records_inspector", of_unit=people.unit("records"))
            ),
            "records_head": people.head_of_records(),
            "akim": people.akim(),
            "head_of_apparatus": people.head_of_apparatus(),
            "addressee": people.deputy(),
            "lead": people.executor(),
            "lead_head": people.department_head(),
            "duty": people.duty_officer(),
            "assistant": people.assistant(),
            "rural_akim": people.rural_akim(),
            "stranger": people.stranger(),
        }
        self.people["other_deputy"] = _other_deputy()
        self.people["org"] = _seated("org", Role.ORG)
        self.people["hr"] = _seated("hr", Role.HR)
        self.people["colleague"] = _seated("colleague", Role.EXECUTOR, of_unit="finance")

    def paper(self, kind: str, state: str) -> Incoming:
        """Bring a paper of the kind into the state, by the real deeds."""
        facts = KINDS[kind] | ({"correspondent": citizens.citizen()} if kind == "citizen" else {})
        return WAYS[state](self, facts)


def _other_deputy() -> Officer:
    post = people.position("deputy_2", of_unit=people.unit("apparatus"), roles=[Role.DEPUTY])
    return people.officer("deputy_2", "Төлеген Марат", at_post=post)


def _seated(name: str, role: Role, of_unit: str = "apparatus") -> Officer:
    post = people.position(name, of_unit=people.unit(of_unit), roles=[role])
    return people.officer(name, f"Қызметкер {name}", at_post=post)


def _received(office: Office, facts: dict[str, Any], **how: Any) -> Incoming:
    clerk, leader = office.people["specialist"], office.people["addressee"]
    return accept_incoming(by=clerk, at=WEDNESDAY, paper=paper(leader, **facts), hold=True, **how)


def _returned(office: Office, facts: dict[str, Any]) -> Incoming:
    held = _received(office, facts)
    given: dict[str, Any] = {"grounds": ["form"], "is_no_appeal": True}
    return_unregistered(incoming=held, by=office.people["specialist"], at=WEDNESDAY, **given)
    return Incoming.objects.get(pk=held.pk)


def _registered(office: Office, facts: dict[str, Any]) -> Incoming:
    return registered(office.people["specialist"], office.people["addressee"], **facts)


def _on_desk(office: Office, facts: dict[str, Any]) -> Incoming:
    clerk, leader = office.people["specialist"], office.people["addressee"]
    if facts.get("urgency"):  # 10.9: and a copy to the competent head
        letter = registered(clerk, leader, **facts)
        return route_incoming(incoming=letter, by=clerk, at=WEDNESDAY, desk=leader, copy_to=office.people["rural_akim"])
    return on_desk(clerk, leader, **facts)


def _point(lead: Officer) -> Point:
    return Point(text="Ұсыныс дайындаңыз", executors=[lead], term="date", due_on=DUE)


def _resolved(office: Office, facts: dict[str, Any]) -> Incoming:
    letter, leader = _on_desk(office, facts), office.people["addressee"]
    put_resolution(incoming=letter, by=leader, at=WEDNESDAY, points=[_point(office.people["lead"])])
    return Incoming.objects.get(pk=letter.pk)


def _executed(office: Office, facts: dict[str, Any]) -> Incoming:
    if facts.get("restricted"):
        letter = _on_desk(office, facts)
        given: dict[str, Any] = {"resolved_on": ON, "executed_on": ON, "paper_file": "3-6/1"}
        return execute_on_paper(incoming=letter, by=office.people["specialist"], at=WEDNESDAY, **given)
    letter, seats = _resolved(office, facts), office.people
    assignment = Assignment.objects.get(root_id=letter.pk)
    hands = {"lead": seats["lead"], "head": seats["lead_head"], "releaser": seats["head_of_apparatus"]}
    control.executed(assignment, at=WEDNESDAY, **hands)
    return Incoming.objects.get(pk=letter.pk)


def _filed(office: Office, facts: dict[str, Any]) -> Incoming:
    letter, case_file = _executed(office, facts), CaseFile.objects.get(index="3-5", year=2026)
    return file_incoming(incoming=letter, by=office.people["specialist"], at=WEDNESDAY, case_file=case_file)


WAYS: dict[str, Callable[[Office, dict[str, Any]], Incoming]] = {
    "received": _received,
    "returned": _returned,
    "registered": _registered,
    "on_desk": _on_desk,
    "resolved": _resolved,
    "executed": _executed,
    "filed": _filed,
}

# --- who sees it -----------------------------------------------------------------------------------------------------

ALL, NONE = frozenset(STATES), frozenset[str]()
GIVEN = frozenset({"resolved", "executed", "filed"})  # once an assignment is on the paper
ROUTED = GIVEN | {"on_desk"}
Row = dict[str, frozenset[str]]


def _row(open_papers: frozenset[str], restricted: frozenset[str] = NONE, **special: frozenset[str]) -> Row:
    kinds = dict.fromkeys(("ordinary", "urgent", "citizen"), open_papers)
    return kinds | {"restricted": restricted} | special


SEES: dict[str, Row] = {
    "specialist": _row(ALL, ALL),  # 10.4
    "clerk": _row(ALL),  # RECORDS: all but restricted
    "records_head": _row(ALL),
    "akim": _row(ALL),
    "head_of_apparatus": _row(ALL),
    "addressee": _row(ALL, ALL),  # what is written to him
    "lead": _row(GIVEN),  # what he was given
    "lead_head": _row(GIVEN),  # 10.5: the papers of his unit
    "org": _row(GIVEN),  # 13.12: every assignment
    "rural_akim": _row(NONE, urgent=ROUTED),  # the copy of an urgent one (10.9)
    "other_deputy": _row(NONE),  # he curates other bodies
    "assistant": _row(NONE),  # he assists the akim, not this leader
    "duty": _row(NONE),
    "hr": _row(NONE),
    "colleague": _row(NONE),  # of the executor's unit, not asked
    "stranger": _row(NONE),
}
CELLS = [(kind, state) for kind in KINDS for state in STATES if (kind, state) not in NEVER]


@pytest.mark.parametrize(("kind", "state"), CELLS, ids=lambda word: word)
def test_10_4_10_5_every_seat_sees_the_paper_as_the_table_says(kind: str, state: str) -> None:
    office = Office()
    letter = office.paper(kind, state)

    seen = {
        name
        for name, officer in office.people.items()
        if Incoming.objects.visible_to(officer, ON).filter(pk=letter.pk).exists()
    }

    assert letter.state == state
    assert seen == {name for name, row in SEES.items() if state in row[kind]}


# --- what opens to him -----------------------------------------------------------------------------------------------

OPEN_KINDS = ("urgent", "citizen")
PAGES = ("incoming", "history", "files")


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("kind", "state"), [(kind, state) for kind in OPEN_KINDS for state in STATES], ids=lambda word: word
)
def test_10_5_its_pages_and_files_open_to_who_sees_it_and_leave_a_trace_when_it_is_a_citizens(
    kind: str, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    office = Office()
    letter = office.paper(kind, state)
    scan = store(pdf(), role=Attachment.Role.MAIN, by=office.people["specialist"], at=WEDNESDAY)
    IncomingFile.objects.create(incoming=letter, attachment=scan)
    addresses = {page: reverse(f"documents:{page}", args=[letter.pk]) for page in PAGES}
    addresses["file"] = reverse("documents:file", args=[scan.pk])

    found = {name: opened(officer, addresses) for name, officer in office.people.items()}

    sees = {name for name, row in SEES.items() if state in row[kind]}
    read = Entry.objects.filter(event="paper.read", subject_kind="incoming", subject_id=letter.pk)
    traces = set(read.values_list("officer__username", flat=True))
    assert found == {name: set(addresses) if name in sees else set() for name in SEES}
    assert traces == ({office.people[name].username for name in sees} if kind == "citizen" else set())


# --- what they may do ------------------------------------------------------------------------------------------------

DEEDS: dict[str, Callable[..., Any]] = {
    "register": access.may_register,
    "correct": access.may_correct,
    "return": access.may_return,
    "route": access.may_route,
    "reassign": access.may_reassign,
    "resolve": access.may_put_resolution,
    "draft": access.may_draft_resolution,
    "on_paper": access.may_execute_on_paper,
    "file": access.may_file,
    "name": access.may_grant_reading,
}
RECORDS = {"specialist", "clerk", "records_head"}
OPENS: dict[str, set[str]] = {  # state → deeds of an ordinary paper
    "received": {"register", "correct", "return"},
    "returned": set(),
    "registered": {"route"},
    "on_desk": {"reassign", "resolve"},
    "resolved": {"resolve"},
    "executed": {"file"},
    "filed": set(),
}
DONE_BY = {
    "reassign": {*RECORDS, "addressee"},
    "resolve": {"addressee"},
    "draft": set[str](),
    "on_paper": set[str](),
    "name": {"records_head"},
}
RESTRICTED_OPENS = OPENS | {"on_desk": {"reassign", "on_paper"}}


def _may(office: Office, letter: Incoming) -> dict[str, set[str]]:
    """Return deed → the seats that may do it."""
    asked = {deed: partial(may) for deed, may in DEEDS.items()}
    return {
        deed: {name for name, officer in office.people.items() if may(officer, letter, ON)}
        for deed, may in asked.items()
    }


@pytest.mark.parametrize("state", STATES)
def test_10_5_every_seat_may_do_with_an_ordinary_paper_what_the_table_says(state: str) -> None:
    office = Office()
    letter = office.paper("ordinary", state)

    expected = {deed: DONE_BY.get(deed, RECORDS) if deed in OPENS[state] else set() for deed in DEEDS}
    expected["name"] = set() if state == "returned" else DONE_BY["name"]

    assert _may(office, letter) == expected


@pytest.mark.parametrize("state", [state for state in STATES if ("restricted", state) not in NEVER])
def test_10_4_with_a_restricted_paper_only_the_responsible_specialist_does_anything(state: str) -> None:
    office = Office()
    letter = office.paper("restricted", state)

    expected = {deed: {"specialist"} if deed in RESTRICTED_OPENS[state] else set() for deed in DEEDS}
    expected["name"] = set() if state == "returned" else {"specialist"}

    assert _may(office, letter) == expected


def test_10_13_a_deputy_sees_what_the_akim_gave_to_a_body_he_curates() -> None:
    office = Office()
    akim, curator, lead = (office.people[name] for name in ("akim", "addressee", "lead"))
    letter = on_desk(office.people["specialist"], akim)
    before = Incoming.objects.visible_to(curator, ON).exists()

    put_resolution(incoming=letter, by=akim, at=WEDNESDAY, points=[_point(lead)])

    assert (before, list(Incoming.objects.visible_to(curator, ON))) == (False, [letter])
    assert list(Incoming.objects.visible_to(office.people["other_deputy"], ON)) == []


def test_10_4_who_acts_for_the_specialist_sees_what_he_sees() -> None:
    office = Office()
    secret = office.paper("restricted", "registered")
    clerk, specialist = office.people["clerk"], office.people["specialist"]

    people.acts_for(clerk, specialist, starts_on=ON, ends_on=ON + timedelta(days=3))

    seen = [Incoming.objects.visible_to(Officer.objects.get(pk=clerk.pk), ON + timedelta(days=n)) for n in (0, 4)]
    assert [list(papers) for papers in seen] == [[secret], []]
