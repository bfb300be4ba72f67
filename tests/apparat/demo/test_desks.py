"""The desk's question is worded once; for every officer of an office it finds what each question finds by itself."""

from __future__ import annotations

import pytest

from apparat.desk import queries
from apparat.org.models import Officer
from apparat.org.queries import mandates
from control.models import Assignment
from control.queries import asker, given_by, of_unit, waiting_for
from tests.apparat.demo.conftest import NOW

pytestmark = [pytest.mark.usefixtures("demo_office", "db"), pytest.mark.clause("13.4")]

TODAY = NOW.date()


def asked_plainly(officer: Officer) -> dict[str, list[int]]:
    """The keys of every part of his work, each asked for by its own question."""
    seats = mandates(officer, TODAY)
    waiting = waiting_for(asker(seats, TODAY))
    requests = waiting.redirections.order_by().values("assignment")
    rows = {
        "to_accept": waiting.to_accept,
        "in_work": waiting.in_work,
        "returned": waiting.returned,
        "parts": waiting.parts,
        "reports": waiting.reports,
        "given": given_by(seats.seats),
        "redirections": Assignment.objects.filter(pk__in=requests).order_by("deadline__due_on", "pk"),
        "unit": of_unit(seats.headed_units),
    }
    return {name: list(each.values_list("pk", flat=True)[: queries.SHOWN]) for name, each in rows.items()}


def shown_on_his_desk(officer: Officer) -> dict[str, list[int]]:
    """The keys his desk shows."""
    work = queries.desk_of(officer, TODAY).work
    return {name: [row.line.pk for row in work[name].rows] for name in queries.PARTS}


def test_every_officer_of_the_office_finds_on_his_desk_what_waits_for_him() -> None:
    officers = Officer.objects.filter(is_active=True)

    shown = {officer.username: shown_on_his_desk(officer) for officer in officers}

    assert shown == {officer.username: asked_plainly(officer) for officer in officers}
    assert {name for desk in shown.values() for name in desk if desk[name]} >= {"in_work", "parts", "given", "unit"}
