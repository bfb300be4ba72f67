"""What the rows say of who sees them is what the rule says (1.4, 10.4, 10.9, 10.13, 13.4, 13.5; ADR-0009)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from apparat.org.mandate import Mandates
from apparat.org.models import Office, Officer, Unit
from apparat.org.queries import curated_units, mandates
from apparat.org.roles import Deed, Role
from approvals.models import Opinion
from control.models import Assignment, Executor, Redirection
from control.sight import codes_of
from documents.models import Incoming, IncomingReader, Resolution, ReturnNote
from documents.models.exception import READ
from notes.models import ServiceNote
from outgoing.actions.grant_reading import grant_reading
from outgoing.models import Outgoing, OutgoingReader
from outgoing.models.outgoing import SIGNED
from tests.apparat.demo.conftest import NOW

pytestmark = [pytest.mark.usefixtures("demo_office", "db")]

TODAY = NOW.date()


def assignments_by_the_rule(officer: Officer, on: date) -> set[int]:
    """The rule in the words of the tables: what he gave, executes, signs for, curates or asked to redirect."""
    seats = mandates(officer, on)
    if seats.first([Deed.SEE_ALL_ASSIGNMENTS]):
        return set(Assignment.objects.values_list("pk", flat=True))
    owed = Q(officer__in=seats.seats) | Q(unit__in=seats.signed_units)
    for seat in seats:
        if seat.has(Role.DEPUTY) and seat.position:
            owed |= Q(unit__in=curated_units(seat.position, on).values("pk"))
    executes = Exists(Executor.objects.filter(owed, assignment=OuterRef("pk")))
    asked = Exists(Redirection.objects.filter(asked_by__in=seats.seats, assignment=OuterRef("pk")))
    seen = Assignment.objects.filter(Q(issuer__in=seats.seats) | executes | asked)
    return set(seen.values_list("pk", flat=True))


def papers_by_the_rule(officer: Officer, on: date) -> set[int]:
    """The rule in the words of the tables: desk, addressee, hand, name, assignments, drafts, the assisted leader."""
    seats = mandates(officer, on)
    papers = Incoming.objects.all()
    running = Q(ends_on=None) | Q(ends_on__gte=on)
    named = IncomingReader.objects.filter(running, user=officer, permission__codename=READ)
    mine = Q(desk__in=seats.seats) | Q(addressee__in=seats.seats) | Q(pk__in=named.values("content_object"))
    took_in = Q(accepted_by=officer, restricted=False) & ~Q(
        state="imported"
    )  # 10.9: an old journal was taken in before
    mine |= took_in | Q(copy_to__in=seats.seats, restricted=False)
    if seats.first([Deed.SEE_ALL_PAPERS]):
        kept = Q(restricted=False) | Q(restricted=True) if seats.first([Role.RESTRICTED]) else Q(restricted=False)
        return set(papers.filter(kept | mine).values_list("pk", flat=True))
    roots = Assignment.objects.filter(root_kind="incoming", pk__in=assignments_by_the_rule(officer, on))
    shown = Q(pk__in=roots.values("root_id"))
    shown |= Q(pk__in=Resolution.objects.filter(drafted_by=officer).values("incoming"))
    shown |= Q(pk__in=answered_by_the_rule(seats))
    shown |= Q(pk__in=not_worked_out_by_the_rule(officer, on))
    leaders = Officer.objects.filter(position__in=seats.assisted)
    shown |= Q(desk__in=leaders, state__in=["on_desk", "resolved"])
    shown |= Q(circulations__readers__in=officer.acquaintance.exclude(state="dropped"))  # 10.6: in person
    return set(papers.filter(mine | (shown & Q(restricted=False))).values_list("pk", flat=True))


def not_worked_out_by_the_rule(officer: Officer, on: date) -> set[int]:
    """10.15: to the head of economy and finance and his deputy akim, what went back because it was not worked out."""
    seats, here = mandates(officer, on), Office.objects.get()
    unit = Unit.objects.get(code=here.details["economy_and_finance"])
    curates = any(
        seat.has(Role.DEPUTY) and seat.position and curated_units(seat.position, on).filter(pk=unit.pk).exists()
        for seat in seats
    )
    if unit.pk not in seats.signed_units and not curates:
        return set()
    notes = ReturnNote.objects.filter(grounds__contains=["financing"])
    return set(notes.values_list("incoming", flat=True))


def asked_by_the_rule(seats: Mandates) -> QuerySet[Opinion]:
    """12.4: what is, or was, asked of these seats."""
    return Opinion.objects.filter(approver__in=seats.seats, sheet__subject_kind="outgoing")


def answered_by_the_rule(seats: Mandates) -> set[int]:
    """10.22: the papers answered by what these seats sign or were asked to agree to, in the version that answers."""
    answers = Outgoing.objects.filter(incoming__isnull=False)
    signed = answers.exclude(state__in=["draft", "withdrawn"]).filter(signer__in=seats.seats)
    found = set(signed.values_list("incoming", flat=True))
    for opinion in asked_by_the_rule(seats):
        paper = answers.filter(pk=opinion.sheet.subject_id).first()
        said = paper.versions.get(ordinal=opinion.sheet.version).facts["answers"] if paper else []
        found |= {paper.incoming_id} if paper and said and said[0] == paper.incoming_id else set()
    return {key for key in found if key is not None}


def own_by_the_rule(officer: Officer, on: date) -> set[int]:
    """The rule in the words of the tables: drafts, signs, agrees, heads or curates the body, is named, is addressed."""
    seats, papers = mandates(officer, on), Outgoing.objects.all()
    bodies = list(seats.signed_units)
    for seat in seats:
        if seat.has(Role.DEPUTY) and seat.position:
            bodies += curated_units(seat.position, on).values_list("pk", flat=True)
    mine = Q(drafter__in=seats.seats) | Q(unit__in=bodies)
    mine |= Q(signer__in=seats.seats) & ~Q(state__in=["draft", "withdrawn"])
    mine |= Q(pk__in=asked_by_the_rule(seats).values("sheet__subject_id"))
    named = OutgoingReader.objects.filter(user=officer, ends_on__gte=on, permission__codename="view_outgoing")
    mine |= Q(pk__in=named.values("content_object")) & Q(state__in=SIGNED)
    mine |= Q(circulations__readers__in=officer.acquaintance.exclude(state="dropped"))  # 10.6: in person
    notes = ServiceNote.objects.filter(addressee__in=seats.seats, delivered_at__isnull=False)
    mine |= Q(pk__in=notes.values("outgoing")) | Q(pk__in=given_on_notes_by_the_rule(officer, on))
    if seats.first([Deed.SEE_ALL_PAPERS]):
        mine |= Q(state__in=SIGNED)
    return set(papers.filter(mine).values_list("pk", flat=True))


def given_on_notes_by_the_rule(officer: Officer, on: date) -> set[int]:
    """10.23: the papers of notes on which an assignment is given that concerns the officer himself or his bodies."""
    codes = set(codes_of(officer, on))
    given = ServiceNote.objects.filter(assignment__isnull=False).values_list("outgoing_id", "assignment__seen_by")
    return {key for key, seen in given if codes & set(seen)}


@pytest.mark.clause("13.4")
def test_every_officer_of_the_office_sees_the_assignments_of_the_rule() -> None:
    seen, ruled = {}, {}
    for officer in Officer.objects.all():
        seen[officer.username] = set(Assignment.objects.visible_to(officer, TODAY).values_list("pk", flat=True))
        ruled[officer.username] = assignments_by_the_rule(officer, TODAY)

    assert seen == ruled
    assert len({frozenset(keys) for keys in ruled.values()}) > 10


@pytest.mark.clause("10.4")
def test_every_officer_of_the_office_sees_the_papers_of_the_rule() -> None:
    seen, ruled = {}, {}
    for officer in Officer.objects.all():
        seen[officer.username] = set(Incoming.objects.visible_to(officer, TODAY).values_list("pk", flat=True))
        ruled[officer.username] = papers_by_the_rule(officer, TODAY)

    assert seen == ruled
    assert len({frozenset(keys) for keys in ruled.values()}) > 10


@pytest.mark.clause("10.5")
def test_every_officer_of_the_office_sees_the_papers_of_the_office_of_the_rule() -> None:
    named_to_some_papers()
    seen, ruled = {}, {}
    for officer in Officer.objects.all():
        seen[officer.username] = set(Outgoing.objects.visible_to(officer, TODAY).values_list("pk", flat=True))
        ruled[officer.username] = own_by_the_rule(officer, TODAY)

    assert seen == ruled
    assert len({frozenset(keys) for keys in ruled.values()}) > 10


def named_to_some_papers() -> None:
    """Let the head of RECORDS name officers to papers he sees and they do not: one whose day is over, two who read."""
    heads = Officer.objects.filter(position__roles__contains=[Role.RECORDS], position__heads_unit=True, is_active=True)
    head, papers = heads[0], Outgoing.objects.filter(state__in=SIGNED).order_by("pk")
    blind = list(Officer.objects.filter(is_active=True, position__isnull=False).order_by("pk")[:60])
    ago = NOW - timedelta(days=5)
    for paper, days in zip(papers[:3], (2, 9, 30), strict=True):
        sees = Outgoing.objects.filter(pk=paper.pk)
        reader = next(one for one in blind if not sees.visible_to(one, ago.date()).exists())
        ends_on = ago.date() + timedelta(days=days)
        grant_reading(outgoing=paper, by=head, at=ago, reader=reader, basis="№ 12-ө", ends_on=ends_on)
    assert OutgoingReader.objects.count() == 3


def test_copies_made_without_triggers_say_what_the_triggers_would_say() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM documents_incoming p WHERE seen_by IS DISTINCT FROM documents_seen_by(p)")
        papers = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM control_assignment a WHERE seen_by IS DISTINCT FROM control_seen_by(a)")
        assignments = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM outgoing_outgoing p WHERE seen_by IS DISTINCT FROM outgoing_seen_by(p)")
        own = cursor.fetchone()

    assert (papers, assignments, own) == ((0,), (0,), (0,))


def test_the_triggers_watch_again_after_a_big_office_is_made() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgenabled, count(*) FROM pg_trigger WHERE NOT tgisinternal"
            " AND tgrelid::regclass::text ~ '^(control|documents)_' GROUP BY 1"
        )

        assert cursor.fetchall() == [("O", 10)]


def test_every_house_has_its_arm_in_the_functions_of_sight() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('documents_seen_by'::regproc)")
        papers = cursor.fetchone()[0]
        cursor.execute("SELECT pg_get_functiondef('outgoing_seen_by'::regproc)")
        own = cursor.fetchone()[0]

    arms = (
        "control_assignment",
        "documents_incomingreader",
        "approvals_opinion",
        "acquaintance_sight_of_incoming",
        "sight_of_financing",
    )
    assert [arm for arm in arms if arm not in papers] == []
    own_arms = (
        "acquaintance_sight_of_outgoing",
        "notes_sight_of_outgoing",
        "outgoing_sight_of_named",
        "approvals_opinion",
    )
    assert [arm for arm in own_arms if arm not in own] == []
