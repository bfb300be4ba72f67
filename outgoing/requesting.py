"""From what is typed of a request to a superior body to its rows and its part of the version's card (12.6)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from control.models import Ask
from outgoing.facts import RequestFacts
from outgoing.models import HigherRequest, Outgoing, RoadStep

EMPTY: dict[str, Any] = {
    "provided": False,
    "control": "",
    "every": None,
    "until": None,
    "next_on": None,
    "reasons": "",
    "steps": (),
}
USED: dict[str, tuple[str, ...]] = {  # what each of the four requests says besides the reference
    "": (),
    Ask.REMOVAL: (),
    Ask.PERIODIC: ("provided", "every", "next_on"),
    Ask.TRANSFER: ("control", "every", "until", "reasons", "steps"),
    Ask.EXTENSION: ("until", "reasons"),
}
REFERENCE = ("number", "on", "point", "content", "ask", "blank_number")


def said_by(facts: RequestFacts) -> dict[str, Any]:
    """Return the columns of the request, those of another request empty: a paper makes exactly one."""
    used = {name: getattr(facts, name) for name in (*REFERENCE, *USED[facts.ask])}
    return EMPTY | used


def request_card(facts: RequestFacts) -> dict[str, Any]:
    """Return what the card of a version keeps of the request, and so its digest: plain values."""
    said = said_by(facts)
    steps = [[step.content, _iso(step.until), step.responsible] for step in said.pop("steps")]
    days = {name: _iso(said[name]) for name in ("on", "until", "next_on")}
    return said | days | {"assignment": [facts.assignment.pk, facts.assignment.number], "steps": steps}


def check_request(facts: RequestFacts | None) -> None:
    """Raise Refusal for a request about an assignment that nobody controls any more (12.6)."""
    if facts is not None and not (facts.assignment.is_open and facts.assignment.under_control):
        raise Refusal(_("The assignment is no longer under control."), "12.6", field="assignment")


def check_said(facts: RequestFacts | None, no_assignment: str) -> None:
    """Raise Refusal for a paper that names an assignment and says that it executes none (12.6)."""
    if facts is not None and no_assignment.strip():
        reason = _("It names an assignment: then it cannot say that it executes none.")
        raise Refusal(reason, "12.6", field="no_assignment")


def write_request(outgoing: Outgoing, facts: RequestFacts | None) -> None:
    """Let the request of the paper say what the facts say; without facts the paper makes none."""
    known = HigherRequest.objects.filter(outgoing=outgoing).first()
    if facts is None:
        if known is not None:
            known.delete()  # of a draft: nobody has answered it
        return
    said = said_by(facts)
    steps = said.pop("steps")
    row = known or HigherRequest(outgoing=outgoing)
    for name, value in {**said, "assignment": facts.assignment}.items():
        setattr(row, name, value)
    row.save()
    row.steps.all().delete()
    RoadStep.objects.bulk_create(
        RoadStep(request=row, order=place, content=step.content, until=step.until, responsible=step.responsible)
        for place, step in enumerate(steps, 1)
    )


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""
