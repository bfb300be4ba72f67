"""Buttons of the house on other pages: an answer to an incoming paper (10.22), a paper on an assignment (12.6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.ui.offered import Deed
from control import offered as on_assignment
from control.models import Assignment
from documents import offered as on_incoming
from documents.models import Incoming
from documents.states import IncomingState
from outgoing import access
from outgoing.higher_checks import is_of_a_superior

OPEN = frozenset({IncomingState.ON_DESK, IncomingState.RESOLVED, IncomingState.EXECUTED})


def answer_of(paper: Incoming, officer: Officer, on: date) -> Iterator[Deed]:
    """Offer an answer to whoever sees a paper that is in work; a restricted one is answered on paper (10.4)."""
    if paper.restricted or paper.state not in OPEN:
        return
    href = f"{reverse('outgoing:kinds')}?answers={paper.pk}"
    yield Deed(_("Write an answer"), href, access.may_begin(officer, on), "reply")


def paper_on(assignment: Assignment, officer: Officer, on: date) -> Iterator[Deed]:
    """Offer a paper to the superior body to whoever executes or gave its assignment, while that is under control."""
    if not (assignment.is_open and assignment.under_control and is_of_a_superior(assignment)):
        return
    href = f"{reverse('outgoing:kinds')}?assignment={assignment.pk}"
    yield Deed(_("Write to the superior body"), href, access.may_begin(officer, on), "landmark")


on_incoming.offered.register(answer_of)
on_assignment.offered.register(paper_on)
