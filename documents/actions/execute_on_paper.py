"""10.4. Record that a restricted paper was resolved and executed on paper, so that it can be filed (10.5)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.answers import meet_answer
from documents.holding import hold
from documents.marks import received_on
from documents.models import Incoming
from documents.states import INCOMING


@under("10.4", "10.5")
@transaction.atomic
def execute_on_paper(
    *, incoming: Incoming, by: Officer, at: datetime, resolved_on: date, executed_on: date, paper_file: str
) -> Incoming:
    """Enter the days of the resolution and of the execution and the number of the file on paper; never their content.

    Raises Refusal (10.4) for anybody but RECORDS, for a paper that is not restricted or not on a desk, for days before
    the registration, out of order or in the future, and without the number of the file.
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_execute_on_paper(by, incoming, on).enforce()
    _check(incoming, resolved_on, executed_on, paper_file, on)
    columns = {"resolved_on": resolved_on, "executed_on": executed_on, "paper_file": paper_file.strip()}
    facts: dict[str, Any] = {
        name: value.isoformat() if isinstance(value, date) else value for name, value in columns.items()
    }
    INCOMING.apply(incoming, "execute_on_paper", mandate=mandate, at=at, columns=columns, **facts)
    meet_answer(incoming, mandate, at, on=executed_on)
    return incoming


def _check(incoming: Incoming, resolved_on: date, executed_on: date, paper_file: str, on: date) -> None:
    if resolved_on < received_on(incoming):
        reason = _("A resolution is not put on a paper before its registration.")
        raise Refusal(reason, "10.4", field="resolved_on")
    if executed_on < resolved_on:
        raise Refusal(_("A paper is not executed before its resolution."), "10.4", field="executed_on")
    if executed_on > on:
        raise Refusal(_("What is executed cannot lie in the future."), "10.4", field="executed_on")
    if not paper_file.strip():
        raise Refusal(_("Name the number of the file on paper."), "10.4", field="paper_file")
