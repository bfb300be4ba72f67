"""What the page of a paper shows: its deeds with verdicts, resolutions, assignments, files, last events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.asking.prepared import Among, Blank, hang, prepared
from apparat.deadlines.light import Light, light
from apparat.files.counting import is_uncounted
from apparat.files.models import Attachment, Blob
from apparat.journal.models import Entry
from apparat.journal.queries import latest_of_paper, of_paper
from apparat.org.models import Officer
from apparat.regulation.act import ACT
from apparat.ui.moments import Moment
from apparat.ui.offered import Deed
from apparat.worktime.load import work_calendar
from control.lines import LitLine, lit
from control.models import ReportFile
from documents import access, link_access, queries
from documents.answer_term import AnswerTerm, answer_term
from documents.chain import INCOMING as INCOMING_KIND
from documents.chain import Chain, chain_of
from documents.file_lines import FileLines, lines_of
from documents.financing import may_propose, proposals_on
from documents.grounds import GROUNDS, Ground
from documents.legacy import origin_of
from documents.link_numbers import Numbers, linked_numbers
from documents.models import (
    FinancingProposal,
    Incoming,
    IncomingFile,
    IncomingReader,
    LegacyRecord,
    PointExecutor,
    Resolution,
    ResolutionPoint,
)
from documents.offered import offered
from documents.states import IncomingState, ResolutionState


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the page of one paper shows to one officer."""

    paper: Incoming
    deeds: list[Deed]
    resolutions: list[Resolution]
    lines: list[LitLine]
    files: list[Attachment]
    withdrawn: list[Attachment]
    lines_of_files: FileLines
    scans: list[Attachment]
    moments: list[Moment]
    delivery_light: Light | None
    answer: AnswerTerm | None
    grounds: list[Ground]
    chain: Chain
    may_link: Verdict
    readers: list[IncomingReader] | None
    origin: LegacyRecord | None = None
    proposals: Sequence[FinancingProposal] = ()

    @property
    def asks_repeats(self) -> bool:
        """Tell whether earlier papers on the matter are looked for: by who may link, until a resolution is put."""
        return bool(self._is_fresh and self.paper.summary and not self.chain.repeats)

    @property
    def asks_answered(self) -> bool:
        """Tell whether what the paper says it answers is looked for among the papers of the office (10.9)."""
        return bool(self._is_fresh and self.paper.reference and not self.chain.answers)

    @property
    def _is_fresh(self) -> bool:
        fresh = self.paper.state in {IncomingState.RECEIVED, IncomingState.REGISTERED, IncomingState.ON_DESK}
        return bool(self.may_link and fresh)


PDF = "application/pdf"
_DEEDS = (  # label, page, verdict, icon, tone
    (_("Register"), "documents:register_waiting", access.may_register, "stamp", "primary"),
    (_("Correct the card"), "documents:correct_card", access.may_correct, "pencil", "plain"),
    (_("Checklist, return"), "documents:return", access.may_return, "list-checks", "plain"),
    (_("Send to a desk"), "documents:route", access.may_route, "send", "primary"),
    (_("Move to another desk"), "documents:reassign", access.may_reassign, "arrow-right", "plain"),
    (_("Put a resolution"), "documents:resolution", access.may_put_resolution, "pen-line", "primary"),
    (_("Draft a resolution"), "documents:resolution_draft", access.may_draft_resolution, "pencil", "plain"),
    (_("Executed on paper"), "documents:execute_on_paper", access.may_execute_on_paper, "file-check", "primary"),
    (_("File"), "documents:file_away", access.may_file, "archive", "plain"),
)


def sheet_of(paper: Incoming, officer: Officer, on: date) -> Sheet:
    """Gather the page of the paper for this officer, with a fixed number of queries."""
    calendar = work_calendar()
    rows = _files(paper=paper.pk)
    files = _standing(rows)
    latest = latest_of_paper(root_kind="incoming", root_id=paper.pk)
    return Sheet(
        paper=paper,
        deeds=[*_deeds(paper, officer, on, files), *_financing(paper, officer, on), *offered(paper, officer, on)],
        resolutions=resolutions_of(paper, officer),
        lines=lit(queries.assignment_lines_on(paper, officer, on), on, calendar),
        files=files,
        withdrawn=[row.attachment for row in rows if row.withdrawn_at],
        lines_of_files=lines_of(files, again=reverse("documents:files", args=[paper.pk])),
        scans=stampable(paper, files),
        moments=moments_of(
            latest, {"incoming.accepted": ("documents:file", files)}, linked_numbers(latest, officer, on)
        ),
        delivery_light=light(paper.delivery_deadline, on, calendar) if paper.delivery_deadline else None,
        answer=answer_term(paper, officer, on),
        grounds=[GROUNDS[key] for key in paper.return_note.grounds] if hasattr(paper, "return_note") else [],
        chain=chain_of((INCOMING_KIND, paper.pk), officer, on),
        may_link=link_access.may_link(officer, paper, on),
        readers=_readers(paper, officer, on),
        origin=origin_of(paper),
        proposals=proposals_on(paper, officer, on),
    )


def _readers(paper: Incoming, officer: Officer, on: date) -> list[IncomingReader] | None:
    """Return who is named to the paper, for whom may name them; None for anybody else (10.4, 10.5)."""
    if not access.may_grant_reading(officer, paper, on):
        return None
    return _named(paper=paper.pk)


@prepared
def _named(paper: Blank) -> QuerySet[IncomingReader]:
    return IncomingReader.objects.filter(content_object=paper).select_related("user").order_by("pk")


def _financing(paper: Incoming, officer: Officer, on: date) -> Iterable[Deed]:
    """Offer the proposal of 10.15 to who makes it, and to nobody else."""
    if verdict := may_propose(officer, paper, on):
        path = reverse("documents:propose_financing", args=[paper.pk])
        yield Deed(_("Propose on financing"), path, verdict, "coins")


def _deeds(paper: Incoming, officer: Officer, on: date, files: list[Attachment]) -> Iterable[Deed]:
    """Yield the deeds that belong to the paper's state; a deed of another state is not offered at all."""
    knowing: dict[Any, Any] = {access.may_register: partial(access.may_register, files=files)}
    for label, page, verdict_of, icon, tone in _DEEDS:
        if page in PAGES_BY_STATE[paper.state] and paper.restricted not in UNFIT.get(page, ()):
            verdict = knowing.get(verdict_of, verdict_of)(officer, paper, on)
            yield Deed(label, reverse(page, args=[paper.pk]), verdict, icon, tone)


# 10.4: what is never done with a restricted paper, and what is done with no other
UNFIT = {
    "documents:resolution_draft": (True,),
    "documents:execute_on_paper": (False,),
}
PAGES_BY_STATE: dict[str, frozenset[str]] = {
    "received": frozenset({"documents:register_waiting", "documents:correct_card", "documents:return"}),
    "returned": frozenset(),
    "registered": frozenset({"documents:route"}),
    "on_desk": frozenset(
        {"documents:reassign", "documents:resolution", "documents:resolution_draft", "documents:execute_on_paper"}
    ),
    "resolved": frozenset({"documents:resolution", "documents:resolution_draft"}),
    "executed": frozenset({"documents:file_away"}),
    "filed": frozenset(),
    "imported": frozenset(),
}


def points_of(resolution: Resolution) -> QuerySet[ResolutionPoint]:
    """Return the points of a resolution with their executors."""
    return resolution.points.order_by("order").prefetch_related(_EXECUTORS)


_EXECUTORS = Prefetch("executors", PointExecutor.objects.select_related("officer__position__unit").order_by("order"))


def resolutions_of(paper: Incoming, officer: Officer) -> list[Resolution]:
    """Return the resolutions on the paper with their points and executors; a withdrawn draft only to its drafter."""
    found = _resolutions(paper=paper.pk, officer=officer.pk)
    points = _points(resolutions=[row.pk for row in found]) if found else []
    executors = _executors(points=[row.pk for row in points]) if points else []
    hang(points, executors, name="executors", by="point_id")
    hang(found, points, name="points", by="resolution_id")
    return found


@prepared
def _resolutions(paper: Blank, officer: Blank) -> QuerySet[Resolution]:
    rows = Resolution.objects.select_related("author__position", "signed_by", "drafted_by").filter(incoming=paper)
    return rows.exclude(~Q(drafted_by=officer), state=ResolutionState.WITHDRAWN).order_by("pk")


@prepared
def _points(resolutions: Blank) -> QuerySet[ResolutionPoint]:
    rows = ResolutionPoint.objects.filter(Among("resolution_id", resolutions))
    return rows.select_related("assignment").defer(*_UNREAD).order_by("resolution", "order")


_UNREAD = tuple(f"assignment__{name}" for name in queries.UNSHOWN)


@prepared
def _executors(points: Blank) -> QuerySet[PointExecutor]:
    rows = PointExecutor.objects.filter(Among("point_id", points))
    return rows.select_related("officer__position__unit").order_by("point", "order")


def files_of(paper: Incoming) -> list[Attachment]:
    """Return the files of the paper, but for those set aside (10.14)."""
    return _standing(_files(paper=paper.pk))


def _standing(rows: Iterable[IncomingFile]) -> list[Attachment]:
    return [row.attachment for row in rows if row.withdrawn_at is None]


@prepared
def _files(paper: Blank) -> QuerySet[IncomingFile]:
    rows = IncomingFile.objects.select_related("attachment__blob__recognition", "attachment__uploaded_by")
    return rows.defer(*UNREAD_TEXT).filter(incoming=paper).order_by("pk")


UNREAD_TEXT = tuple(f"attachment__blob__recognition__{name}" for name in ("text", "words", "codes"))


def stampable(paper: Incoming, files: Iterable[Attachment]) -> list[Attachment]:
    """Return the readable PDFs of a registered paper itself: of these a copy with the stamp can be made (10.9).

    What an act destroyed cannot be read any more (10.5). One whose pages nobody has counted yet is taken for readable:
    a scan is stamped the moment it is registered.
    """
    if not paper.is_stamped:
        return []
    main = (row for row in files if row.role == Attachment.Role.MAIN and row.destroyed_at is None)
    return [row for row in main if row.blob.content_type == PDF and (row.blob.pages or _is_unread(row.blob))]


def _is_unread(blob: Blob) -> bool:
    """Tell whether the worker has not looked at the PDF yet; what tells it no pages is damaged or locked."""
    recognition = getattr(blob, "recognition", None)
    return is_uncounted(blob) and recognition is not None and recognition.is_open


def timeline_of(paper: Incoming, officer: Officer, on: date) -> list[Moment]:
    """Return the paper's whole life, with the files of its acceptance and of the reports this officer may see."""
    files: dict[Any, tuple[str, list[Attachment]]] = {"incoming.accepted": ("documents:file", files_of(paper))}
    visible = queries.assignments_on(paper, officer, on).values("pk")
    rows = ReportFile.objects.filter(report__assignment__in=visible).select_related("report", "attachment__blob")
    for row in rows:
        key = (row.report.assignment_id, row.report.at)
        files.setdefault(key, ("control:file", []))[1].append(row.attachment)
    entries = of_paper(root_kind="incoming", root_id=paper.pk)
    return moments_of(entries, files, linked_numbers(entries, officer, on))


def moments_of(
    entries: Sequence[Entry],
    files: Mapping[Any, tuple[str, list[Attachment]]],
    linked: Numbers = MappingProxyType({}),
) -> list[Moment]:
    """Turn journal entries into a timeline. `files` stand beside an event, or a report of a thing at a moment.

    linked: `linked_numbers`.
    """
    nothing: tuple[str, list[Attachment]] = ("", [])
    beside = (files.get(entry.event) or files.get((entry.subject_id, entry.at)) or nothing for entry in entries)
    notes = (linked.get(entry.pk) or _number(entry) for entry in entries)
    return [_moment(entry, *found, note) for entry, found, note in zip(entries, beside, notes, strict=True)]


def _number(entry: Entry) -> str:
    return entry.subject_number if entry.subject_kind != "incoming" else ""


def _moment(entry: Entry, url: str, files: list[Attachment], note: str) -> Moment:
    return Moment(
        at=entry.at,
        sentence=entry.sentence,
        officer=entry.officer,
        on_behalf_of=entry.on_behalf_of,
        clause=entry.clause if entry.clause in ACT else "",  # of another act the sentence alone is said
        files=[file for file in files if file.uploaded_at <= entry.at],  # a scan may come back much later
        file_url=url,
        note=note,
        icon=ICONS.get(entry.event.split(".", maxsplit=1)[0], "circle"),
    )


ICONS = {
    "incoming": "mail",
    "resolution": "pen-line",
    "scan": "scan-line",
    "assignment": "clipboard-check",
    "deadline": "clock",
    "link": "link",
    "financing": "coins",
    "library_paper": "library",
}
