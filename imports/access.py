"""Who may import old journals: who keeps the registry (10.9; ADR-0016)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, refused
from apparat.org.models import Officer
from documents.access import may_bring_legacy, may_keep_restricted
from imports.faults import RESTRICTED
from imports.models import Run
from imports.states import RUN


def may_upload(officer: Officer, on: date) -> Verdict:
    """10.9: RECORDS brings a file."""
    return may_bring_legacy(officer, on)


def may_check(officer: Officer, run: Run, on: date) -> Verdict:
    """10.9: RECORDS says what the columns are; the file is looked through."""
    return _open(officer, run, on, "check_import")


def may_begin(officer: Officer, run: Run, on: date) -> Verdict:
    """10.9: RECORDS takes over what was looked through. 10.4: its file is kept then, so nothing restricted is in it."""
    verdict = _brings_lines(officer, run, on, "begin_import")
    if verdict and _has_restricted(run):
        return refused(
            _(
                "The file has the content of papers for official use. Give the import up, clear that content in the "
                "file and bring it again."
            ),
            "10.4",
        )
    if verdict and not run.good:
        return refused(_("There is no row to take over."), "10.9")
    return verdict


def may_stop(officer: Officer, run: Run, on: date) -> Verdict:
    """10.9: RECORDS stops the taking over between two batches."""
    return _open(officer, run, on, "stop_import")


def may_resume(officer: Officer, run: Run, on: date) -> Verdict:
    """10.9: RECORDS lets a stopped import go on."""
    return _brings_lines(officer, run, on, "resume_import")


def may_drop(officer: Officer, run: Run, on: date) -> Verdict:
    """10.9: RECORDS gives an import up before anything was taken over, also one that stopped without a paper."""
    verdict = _open(officer, run, on, "drop_import")
    if verdict and run.brought:
        return refused(_("Papers of it are in the registry: it is not given up any more."), "10.9")
    return verdict


def _brings_lines(officer: Officer, run: Run, on: date, move: str) -> Verdict:
    """10.4: what has restricted lines is taken over by the responsible specialist only."""
    verdict = _open(officer, run, on, move)
    if not verdict or not run.found.get("restricted_lines"):
        return verdict
    keeper = may_keep_restricted(officer, on)
    return verdict if keeper else keeper


def _has_restricted(run: Run) -> bool:
    """Tell whether rows show what 10.4 keeps out: by their count, for not every fault of a large file is kept."""
    return bool(run.found.get("restricted")) or run.faults.filter(code=RESTRICTED).exists()


def _open(officer: Officer, run: Run, on: date, move: str) -> Verdict:
    if RUN.is_open(move, run.state):
        return may_bring_legacy(officer, on)
    return refused(_("Not in this state: %(state)s.") % {"state": run.get_state_display()}, RUN.move(move).clause)
