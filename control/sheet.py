"""What the pages of control show: numbers by light, the sheet of one assignment with its deeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.light import Light, light
from apparat.deadlines.models import Deadline
from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.org.models import Officer
from apparat.regulation.control_kinds import KINDS, kind_of
from apparat.regulation.urgency import Urgency
from apparat.ui.moments import Moment
from apparat.ui.offered import Deed
from apparat.ui.tones import LIGHTS
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.load import work_calendar
from control import access, queries
from control.lines import URGENCY_TONES
from control.models import Assignment, ExecutionCard, Executor, Redirection, Release, Report, SuperiorDecision
from control.offered import offered
from control.origins import Origin, origin_of
from control.periodic import owed
from control.states import AssignmentState as S

URGENCY = {  # 13.2
    Assignment.Urgency.NONE: Urgency.NONE,
    Assignment.Urgency.EXPEDITE: Urgency.EXPEDITE,
    Assignment.Urgency.URGENT: Urgency.URGENT,
    Assignment.Urgency.VERY_URGENT: Urgency.VERY_URGENT,
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many stand under a light, and the way to them."""

    colour: str
    word: Any
    count: int
    href: str
    is_chosen: bool

    @property
    def note(self) -> Any:
        """Say that the list shows only these."""
        return _("shown now") if self.is_chosen else ""


@dataclass(frozen=True, slots=True)
class Due:
    """One term of the page: the row of the ledger and its light."""

    deadline: Deadline
    light: Light


@dataclass(frozen=True, slots=True)
class Seat:
    """An executor on the page, with the term of his part."""

    row: Executor
    due: Due | None


@dataclass(frozen=True, slots=True)
class Told:
    """A report with its files."""

    report: Report
    files: list[Attachment]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to redirect, with the deed of deciding when it waits."""

    redirection: Redirection
    decide: Deed | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the page of one assignment shows to one officer."""

    assignment: Assignment
    origin: Origin | None
    kind: str
    due: Due | None
    report_due: Due | None
    seats: list[Seat]
    deeds: list[Deed]
    reports: list[Told]
    requests: list[Asked]
    decisions: list[SuperiorDecision]
    information: Due | None
    moments: list[Moment]

    @property
    def card(self) -> ExecutionCard | None:
        """The execution card, when it is filled in (10.23)."""
        return getattr(self.assignment, "card", None)

    @property
    def release(self) -> Release | None:
        """The release, when it is decided (13.9)."""
        return getattr(self.assignment, "release", None)

    @property
    def urgency_tone(self) -> str:
        """The tone of its mark of urgency, "" for an ordinary one."""
        return URGENCY_TONES.get(self.assignment.urgency, "")


DEEDS = {  # page: label, verdict, icon, tone
    "accept": (_("Take into work"), access.may_accept_assignment, "circle-play", "primary"),
    "report": (_("Report on execution"), access.may_report, "file-check", "primary"),
    "card": (_("Execution card"), access.may_fill_card, "clipboard-list", "plain"),
    "part": (_("Give your part"), access.may_give_part, "puzzle", "plain"),
    "redirect": (_("Ask to redirect"), access.may_ask_redirection, "corner-up-right", "plain"),
    "release": (_("Release from control"), access.may_release, "circle-check", "primary"),
    "return_report": (_("Return for rework"), access.may_return_report, "undo-2", "plain"),
    "release_impossible": (_("Impossible: release"), access.may_release_as_impossible, "ban", "quiet"),
}

OFFERED: dict[str, tuple[str, ...]] = {  # deeds of another state are not offered; those offered say why not
    S.ISSUED: ("accept", "redirect", "part", "release_impossible"),
    S.ACCEPTED: ("report", "card", "part", "redirect", "release", "release_impossible"),
    S.RETURNED: ("report", "card", "part", "release", "release_impossible"),
    S.REPORTED: ("release", "return_report", "card", "part", "release_impossible"),
    S.RELEASED: (),
    S.NOTED: (),
}

ICONS = {
    "assignment.issued": "send",
    "assignment.submit_report": "file-check",
    "assignment.return_report": "undo-2",
    "assignment.release_from_control": "circle-check",
    "assignment.release_as_impossible": "ban",
    "assignment.seen": "eye",
    "assignment.accept_assignment": "circle-play",
    "assignment.no_report_term": "clock",
    "assignment.part_given": "puzzle",
    "assignment.card_filled": "clipboard-list",
    "assignment.replace_lead": "corner-up-right",
    "redirection.asked": "corner-up-right",
    "assignment.release_by_superior": "circle-check",
    "assignment.decision_granted": "landmark",
    "assignment.decision_declined": "landmark",
    "assignment.information_given": "send",
}


def tallies(counts: Mapping[str, int], asked: QueryDict) -> list[Tally]:
    """Return the number under each light with a link that keeps the other filters."""
    return [_tally(colour, counts[colour], asked) for colour in queries.WORKING_LIGHTS]


def _tally(colour: str, count: int, asked: QueryDict) -> Tally:
    wanted = asked.copy()
    wanted.pop("page", None)
    is_chosen = wanted.get("light") == colour
    wanted["light"] = "" if is_chosen else colour
    return Tally(colour, LIGHTS[colour].word, count, f"?{wanted.urlencode()}", is_chosen)


def sheet_of(assignment: Assignment, officer: Officer, on: date) -> Sheet:
    """Gather the page of the assignment for this officer, with a fixed number of queries."""
    calendar = work_calendar()
    decisions = list(assignment.decisions.select_related("by").order_by("-at", "-pk"))
    return Sheet(
        assignment=assignment,
        origin=origin_of(assignment),
        kind=_kind(assignment, calendar),
        due=_due(assignment.deadline, on, calendar),
        report_due=_due(assignment.report_deadline, on, calendar),
        seats=[Seat(row, _due(row.deadline, on, calendar)) for row in assignment.executors.all()],
        deeds=list(_deeds(assignment, officer, on)),
        reports=[Told(report, [row.attachment for row in report.files.all()]) for report in assignment.reports.all()],
        requests=[_asked(row, assignment, officer, on) for row in assignment.redirections.all()],
        decisions=decisions,
        information=_information(assignment, on, calendar) if decisions else None,
        moments=[_moment(entry) for entry in queries.life_of(assignment)],
    )


def _kind(assignment: Assignment, calendar: WorkCalendar) -> str:
    """Name the kind of control of 13.2 by the length of the term."""
    if assignment.deadline is None:
        return ""
    if assignment.transferred_to:  # 12.6 3): a superior body named the kind, whatever mark the paper bears
        return next(row.name.in_(get_language() or "kk") for row in KINDS if row.kind == assignment.transferred_to)
    urgency = URGENCY[Assignment.Urgency(assignment.urgency)]
    kind = kind_of(assignment.received_on, assignment.deadline.due_on, urgency, calendar)
    return next(row.name.in_(get_language() or "kk") for row in KINDS if row.kind is kind)


def _due(deadline: Deadline | None, on: date, calendar: WorkCalendar) -> Due | None:
    return Due(deadline, light(deadline, on, calendar)) if deadline else None


def _information(assignment: Assignment, on: date, calendar: WorkCalendar) -> Due | None:
    """Return the periodic information owed now, when a superior body asked for it (12.6)."""
    row = owed(assignment)
    return _due(row.deadline, on, calendar) if row else None


def _deeds(assignment: Assignment, officer: Officer, on: date) -> Iterator[Deed]:
    has_co_executors = len(assignment.executors.all()) > 1
    for page in OFFERED[assignment.state]:
        label, verdict_of, icon, tone = DEEDS[page]
        if page != "part" or has_co_executors:
            href = reverse(f"control:{page}", args=[assignment.pk])
            yield Deed(label, href, verdict_of(officer, assignment, on), icon, tone)
    yield from offered(assignment, officer, on)


def _asked(row: Redirection, assignment: Assignment, officer: Officer, on: date) -> Asked:
    if not row.waits or not assignment.is_open:
        return Asked(row, None)
    row.assignment = assignment  # loaded already
    href = reverse("control:decide_redirect", args=[row.pk])
    return Asked(row, Deed(_("Decide"), href, access.may_decide_redirection(officer, row, on), "scale", "primary"))


def _moment(entry: Entry) -> Moment:
    return Moment(
        at=entry.at,
        sentence=entry.sentence,
        officer=entry.officer,
        on_behalf_of=entry.on_behalf_of,
        clause=entry.clause,
        icon=ICONS.get(entry.event, "circle"),
    )
