"""Who sees which paper of the office in which state, and what of it opens to him: the whole table (10.5, 10.22, 12.4).

A row of the table is a post of the demo office's profile, in a cell stand the states in which who holds it sees the
paper. Posts that stand in no row see nothing in any state, and every page is 404 to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from apparat.journal.models import Entry
from apparat.numbering.models import CaseFile
from apparat.opening.office import load_office
from apparat.org.models import Officer, Position, Unit
from notes.actions.begin_note import begin_note
from notes.facts import NoteFacts
from notes.subjects import Subject
from outgoing import access
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.grant_reading import grant_reading
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.facts import DraftFacts, To
from outgoing.models import Outgoing, OutgoingKind, VersionFile
from outgoing.readiness import last_version
from tests.factories import people
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, pdf
from tests.factories.materials import laid
from tests.factories.outgoing import WORDS, agree_all
from tests.factories.pages import opened, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5", "10.22", "12.4")]
ON = WEDNESDAY.date()
DESK, NAMES, READER = "records_inspector", "records_head", "sport_head"  # who registers, who names, who is named

# --- the table -------------------------------------------------------------------------------------------------------

States = frozenset[str]
SIGNED: States = frozenset({"signed", "registered", "sent", "filed"})
ASKED: States = SIGNED | {"approval", "agreed"}
WHOLE: States = ASKED | {"draft", "withdrawn"}
OF_EVERY_KIND: dict[str, States] = dict.fromkeys(
    (
        "akim",
        "head_of_apparatus",
        "records_head",
        "records_inspector",
        "appeals_specialist",
        "restricted_specialist",
        READER,  # named as soon as it is signed (10.5)
    ),
    SIGNED,
)


@dataclass(frozen=True)
class Kind:
    """A kind of paper in the table: who drafts it, who signs it, who else sees it when, what it is."""

    code: str
    drafter: str
    signer: str
    sees: dict[str, States]
    goes_out: bool = True
    states: tuple[str, ...] = ("draft", "approval", "agreed", "signed", "registered", "sent", "filed")


WITHIN = tuple(state for state in Kind.states if state != "sent")  # a paper that stays in the office is sent nowhere
ALONE = tuple(state for state in WITHIN if state != "approval")  # nobody is asked, it waits for its signature at once
KINDS: dict[str, Kind] = {
    "letter of a deputy": Kind(  # 10.22: the competent head agrees
        "letter",
        "economy_finance_specialist",
        "deputy_first",
        {"economy_finance_specialist": WHOLE, "economy_finance_head": WHOLE, "deputy_first": WHOLE},
    ),
    "letter of the akim": Kind(  # 12.4: head, curating deputy and head of apparatus agree
        "letter",
        "employment_social_specialist",
        "akim",
        {
            "employment_social_specialist": WHOLE,
            "employment_social_head": WHOLE,
            "deputy_social": WHOLE,
            "akim": ASKED,
            "head_of_apparatus": ASKED,
        },
    ),
    "letter to a citizen": Kind(
        "letter",
        "agriculture_specialist",
        "deputy_agriculture",
        {"agriculture_specialist": WHOLE, "agriculture_head": WHOLE, "deputy_agriculture": WHOLE},
    ),
    "telephone message": Kind(
        "telephone_message",
        "transport_roads_specialist",
        "deputy_first",
        {"transport_roads_specialist": WHOLE, "transport_roads_head": WHOLE, "deputy_first": WHOLE},
    ),
    "service note": Kind(  # 10.23: its addressee sees it when it is signed
        "service_note",
        "land_specialist",
        "land_specialist",
        {"land_specialist": WHOLE, "land_head": WHOLE, "deputy_agriculture": WHOLE, "legal_head": SIGNED},
        goes_out=False,
        states=("draft", "approval", "agreed", "sent", "filed"),  # its signature numbers and delivers it
    ),
    "directive": Kind(
        "directive",
        "hr_inspector",
        "head_of_apparatus",
        {"hr_inspector": WHOLE, "hr_head": WHOLE, "head_of_apparatus": ASKED},
        goes_out=False,
        states=ALONE,
    ),
    "power of attorney": Kind(
        "power_of_attorney",
        "legal_inspector",
        "akim",
        {"legal_inspector": WHOLE, "legal_head": WHOLE, "head_of_apparatus": ASKED, "akim": ASKED},
        goes_out=False,
        states=WITHIN,
    ),
    "certificate": Kind(
        "certificate",
        "accountant",
        "head_of_apparatus",
        {"accountant": WHOLE, "administrative_head": WHOLE, "head_of_apparatus": ASKED},
        goes_out=False,
        states=ALONE,
    ),
}


def expected(kind: Kind, state: str) -> set[str]:
    """Return the posts that see the paper in the state, as the table has it."""
    return {post for post, states in (OF_EVERY_KIND | kind.sees).items() if state in states}


# --- the office and a paper's life -----------------------------------------------------------------------------------


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> dict[str, Officer]:
    """Open the demo office with an officer in every post of its profile; every request happens on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    load_office("kazygurt", at=WEDNESDAY)
    posts = Position.objects.select_related("unit").order_by("pk")
    return {
        post.code: people.officer(post.code, f"Қызметкер{post.pk} Әлия", at_post=post, phone="2-10-11")
        for post in posts
    }


def begun(kind: Kind, office: dict[str, Officer]) -> Outgoing:
    """Return a draft of the kind with an annex; of the akim also with a material (12.2)."""
    made, drafter = OutgoingKind.objects.get(code=kind.code), office[kind.drafter]
    said: dict[str, Any] = {"signer": office[kind.signer], "language": "kk", "words": WORDS, "files": [pdf()]}
    if kind.code == "service_note":
        note = NoteFacts(Subject.OTHER, office["legal_head"])
        return begin_note(by=drafter, at=WEDNESDAY, kind=made, facts=DraftFacts(**said), said=note).outgoing
    if kind.goes_out:
        said["addressees"] = [_to(kind)]
    if kind.signer == "akim" and kind.goes_out:
        said["no_assignment"] = "Жыл сайынғы ұсыныс"
    paper = begin_draft(by=drafter, at=WEDNESDAY, kind=made, facts=DraftFacts(**said))
    if "no_assignment" in said:
        laid(paper, signer=office["employment_social_head"], unit=Unit.objects.get(code="employment_social"))
    return paper


def _to(kind: Kind) -> To:
    if kind is KINDS["letter to a citizen"]:
        return To(citizen(), channel="post", address="Қазығұрт ауылы, Абай көшесі, 5")
    return To(Unit.objects.get(code="oblast_apparatus" if kind.signer == "akim" else "maslikhat"))


def life(kind: Kind, office: dict[str, Officer]) -> Iterator[Outgoing]:
    """Lead a paper of the kind through all its states by the real deeds; the reader is named once it is signed."""
    drafter, signer, desk = office[kind.drafter], office[kind.signer], office[DESK]
    paper = begun(kind, office)
    yield paper
    yield (paper := send_to_approval(outgoing=paper, by=drafter, at=WEDNESDAY))
    yield (paper := agree_all(paper))
    paper = sign_outgoing(outgoing=paper, by=signer, at=WEDNESDAY, digest=last_version(paper).digest)
    named: dict[str, Any] = {"reader": office[READER], "basis": "12-ө бұйрық", "ends_on": date(2026, 3, 31)}
    grant_reading(outgoing=paper, by=office[NAMES], at=WEDNESDAY, **named)
    yield paper
    if "registered" in kind.states:
        yield (paper := register_outgoing(outgoing=paper, by=desk, at=WEDNESDAY))
    if kind.goes_out:
        send_outgoing(outgoing=paper, by=desk, at=WEDNESDAY, record="Реестр 5")
        paper.refresh_from_db()
        yield paper
    case_file = CaseFile.objects.filter(year=2026).order_by("pk")[0]
    yield file_outgoing(outgoing=paper, by=desk, at=WEDNESDAY, case_file=case_file)


def seeing(paper: Outgoing, office: dict[str, Officer]) -> set[str]:
    """Return the posts whose holders see the paper."""
    seen = Outgoing.objects.filter(pk=paper.pk)
    return {post for post, officer in office.items() if seen.visible_to(officer, ON).exists()}


# --- who sees it -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", KINDS)
def test_10_5_every_post_of_the_profile_sees_the_paper_as_the_table_says(name: str, office: dict[str, Officer]) -> None:
    kind, seen = KINDS[name], {}

    for paper in life(kind, office):
        seen[paper.state] = seeing(paper, office)

    assert seen == {state: expected(kind, state) for state in kind.states}
    assert len(office) > 50


@pytest.mark.parametrize("name", KINDS)
def test_10_18_a_draft_given_up_stays_with_who_wrote_it(name: str, office: dict[str, Officer]) -> None:
    kind = KINDS[name]
    paper = begun(kind, office)

    withdraw_outgoing(outgoing=paper, by=office[kind.drafter], at=WEDNESDAY, reason="Қажет емес")

    assert seeing(paper, office) == expected(kind, "withdrawn")


def test_12_4_who_was_asked_still_sees_what_was_recalled_and_given_up(office: dict[str, Officer]) -> None:
    kind = KINDS["letter of the akim"]
    drafter, paper = office[kind.drafter], begun(kind, office)
    send_to_approval(outgoing=paper, by=drafter, at=WEDNESDAY)
    recall_draft(outgoing=paper, by=drafter, at=WEDNESDAY, reason="Басқаша жазу керек")
    recalled = seeing(paper, office)

    withdraw_outgoing(outgoing=paper, by=drafter, at=WEDNESDAY, reason="Қажет емес")

    wrote_or_asked = expected(kind, "draft") | {"head_of_apparatus"}
    assert (recalled, seeing(paper, office)) == (wrote_or_asked, wrote_or_asked)


# --- what opens to him -----------------------------------------------------------------------------------------------

OPENS: dict[str, States] = {  # page → the states in which there is one
    "paper": WHOLE,
    "history": WHOLE,
    "versions": WHOLE,
    "pdf": WHOLE,
    "version_pdf": WHOLE,
    "annex": WHOLE,
    "material_file": WHOLE,  # 12.2
    "sheet_pdf": ASKED,
    "signed_pdf": SIGNED,
}
AS_BEFORE = ("agreed", "registered")  # nothing opens or closes by these
OUTSIDERS = ("sport_specialist", "assistant", "duty_officer")
LOOKED = (DESK, "akim", "head_of_apparatus", READER, *OUTSIDERS)  # beside those of the kind


def pages(paper: Outgoing) -> dict[str, str]:
    """Return the address of every page and file of the paper."""
    found = {name: reverse(f"outgoing:{name}", args=[paper.pk]) for name in OPENS if "_" not in name}
    found.pop("annex")
    found |= {name: reverse(f"outgoing:{name}", args=[paper.pk]) for name in ("sheet_pdf", "signed_pdf")}
    found["version_pdf"] = reverse("outgoing:version_pdf", args=[paper.pk, paper.version])
    file = VersionFile.objects.filter(version__outgoing=paper).order_by("-pk")[0]
    found["annex"] = reverse("outgoing:annex", args=[file.attachment_id])
    if (material := paper.materials.first()) is not None:
        found["material_file"] = reverse("outgoing:material_file", args=[material.pk, material.file_id])
    return found


@pytest.mark.clause("12.2")
@pytest.mark.parametrize("name", ["letter of the akim", "service note"])
def test_10_5_its_pages_and_files_open_to_who_sees_it_and_to_nobody_else(name: str, office: dict[str, Officer]) -> None:
    kind, found, due = KINDS[name], {}, {}

    for paper in life(kind, office):
        if paper.state in AS_BEFORE:
            continue
        state, addresses = paper.state, pages(paper)
        there = {page for page in addresses if state in OPENS[page]}
        for post in {*LOOKED, *kind.sees}:
            found[state, post] = opened(office[post], addresses)
            due[state, post] = there if post in expected(kind, state) else set()

    assert found == due


@pytest.mark.clause("10.9")
def test_10_9_whoever_opened_the_letter_to_a_citizen_left_a_trace_and_nobody_else(office: dict[str, Officer]) -> None:
    kind = KINDS["letter to a citizen"]
    (*_before, paper) = life(kind, office)

    for post in (*OF_EVERY_KIND, *kind.sees, *OUTSIDERS):
        signed_in(office[post]).get(paper.get_absolute_url())

    read = Entry.objects.filter(event="paper.read", subject_kind="outgoing", subject_id=paper.pk)
    left = set(read.values_list("officer__username", flat=True))
    assert left == expected(kind, "filed")
    assert read.count() == len(left)


# --- who may name readers --------------------------------------------------------------------------------------------


def test_10_5_only_the_head_of_records_names_readers_and_only_to_what_is_signed(office: dict[str, Officer]) -> None:
    naming = {}

    for paper in life(KINDS["letter of a deputy"], office):
        may = {post for post, officer in office.items() if access.may_grant_reading(officer, paper, ON)}
        naming[paper.state] = may

    assert naming == {state: {NAMES} if state in SIGNED else set() for state in naming}
