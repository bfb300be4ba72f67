"""What the page of an import shows: its deeds with verdicts, its findings, its first rows, its history (10.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.ui.moments import Moment
from apparat.ui.offered import Deed
from imports import access, queries
from imports.faults import trouble
from imports.findings import NONE, lists_of
from imports.models import Run
from imports.states import RUN

SEPARATORS = {";": _("semicolon"), ",": _("comma"), "\t": _("tab")}
ENCODINGS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)", "cp1251": "Windows-1251"}
_DEEDS = (  # label, page, move, verdict, icon, tone
    (_("Choose the columns"), "imports:check", "check_import", access.may_check, "list-checks", "primary"),
    (_("Take over into the registry"), "imports:begin", "begin_import", access.may_begin, "book-marked", "primary"),
    (_("Stop"), "imports:stop", "stop_import", access.may_stop, "circle-x", "danger"),
    (_("Go on"), "imports:resume", "resume_import", access.may_resume, "circle-play", "primary"),
    (_("Give the import up"), "imports:drop", "drop_import", access.may_drop, "ban", "quiet"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the page of one import shows to one officer."""

    run: Run
    deeds: list[Deed]
    trouble: str
    cut: str
    encoding: str
    separator: Any
    moments: list[Moment]


def sheet_of(run: Run, officer: Officer, on: date) -> Sheet:
    """Gather the page; a deed of another state is not offered."""
    return Sheet(
        run=run,
        deeds=[
            Deed(label, reverse(page, args=[run.pk]), verdict(officer, run, on), icon, tone)
            for label, page, move, verdict, icon, tone in _DEEDS
            if RUN.is_open(move, run.state)
        ],
        trouble=trouble(run.trouble) if run.trouble else "",
        cut=cut_of(run),
        encoding=ENCODINGS.get(run.layout.get("encoding", ""), ""),
        separator=SEPARATORS.get(run.layout.get("separator", ""), ""),
        moments=[_moment(entry) for entry in queries.entries_of(run)],
    )


def cut_of(run: Run) -> str:
    """Return how many faults were kept of how many, when not all of them were; else ""."""
    lists = lists_of(run)
    faults = {name: sum(one[name] for one in lists) for name in NONE}
    if faults["kept"] >= faults["all"]:
        return ""
    return _("Of %(all)s faults %(kept)s are listed. Mend these and bring the file again to see the others.") % faults


def _moment(entry: Any) -> Moment:
    return Moment(
        at=entry.at,
        sentence=entry.sentence,
        officer=entry.officer,
        on_behalf_of=entry.on_behalf_of,
        clause=entry.clause,
    )
