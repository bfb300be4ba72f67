"""What the worker does with an import: looks it through, takes it over batch by batch (10.9; ADR-0016).

Looking through writes nothing but counts and faults, and begins anew after a killed worker. The taking over remembers
the last row of each batch in the transaction of that batch: it goes on from there, and whatever is here already is
passed over. What has become a fault since the looking through is named beside what that has found. Between two batches
somebody may stop it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.write import write
from apparat.numbering.take import CLAUSE as OF_CLOSED_YEARS
from apparat.org.bilingual import in_both
from apparat.worker.alone import Kind, alone
from documents.access import may_bring_legacy
from documents.actions.add_correspondent import add_correspondent
from documents.actions.bring_legacy import bring_legacy
from documents.intake import lay_file
from documents.models import Incoming
from imports.batches import Batches
from imports.book import card_of
from imports.faults import CLOSED, TROUBLES, Unreadable
from imports.findings import Findings, keep_late
from imports.judge import Draft
from imports.models import Run
from imports.packages import content_of
from imports.sources import path_to, source_of
from imports.states import RUN, RunState

Clock = Callable[[], datetime]
HALTS = {OF_CLOSED_YEARS: CLOSED}  # clause of a refusal → why the taking over stops; the others are of one row


class Halt(Exception):
    """The taking over cannot go on; `code` of `TROUBLES`."""

    def __init__(self, code: str) -> None:
        """Remember why."""
        super().__init__(code)
        self.code = code


def work_on(key: int, clock: Clock) -> str:
    """Look the import through, or take it over, whichever it waits for; return its state afterwards.

    clock: tells the moment; of it the current year is read, whose numbers are still being given (10.9).
    """
    work = {RunState.CHECKING: look_through, RunState.BRINGING: take_over}
    with alone(Kind.IMPORT, key) as is_ours:
        run = Run.objects.select_related("attachment").get(pk=key)
        if is_ours and (step := work.get(RunState(run.state))):
            step(run, clock)
    return str(Run.objects.values_list("state", flat=True).get(pk=key))


def look_through(run: Run, clock: Clock) -> None:
    """Judge every row; keep counts, faults and findings. An import given up meanwhile is left alone."""
    run.faults.all().delete()
    on = timezone.localdate(clock())
    try:
        batches = Batches(run, on)
        findings = Findings(on.year, batches.known.passed)
        for drafts in batches:
            for draft in drafts:
                if draft.is_good and not batches.sender_of(draft) and draft.is_good:
                    batches.book.note_new(draft.sender, draft.sender_number)
            findings.add(run, drafts)
            if not Run.objects.filter(pk=run.pk, state=RunState.CHECKING).update(**findings.counts):
                return
        findings.doubt(run)
    except Unreadable as broken:
        _end(run, RunState.CHECKING, "fail_check", clock(), {"trouble": broken.code})
        return
    columns = {**findings.counts, "found": findings.found(batches.book), "trouble": ""}
    _end(run, RunState.CHECKING, "finish_check", clock(), columns, **findings.counts)


def take_over(run: Run, clock: Clock) -> None:
    """Bring batch after batch until the file ends, somebody stops it, or it cannot go on."""
    try:
        on = timezone.localdate(clock())
        batches = Batches(run, on, after=run.place)
        for drafts in batches:
            if not _bring(run.pk, batches, drafts, clock()):
                return
    except (Unreadable, Halt) as broken:
        halt(run, broken.code, clock())
        return
    run.refresh_from_db()
    said = {"brought": run.brought, "passed_over": run.passed_over}
    _end(run, RunState.BRINGING, "finish_import", clock(), {"ended_at": clock()}, **said)


def halt(run: Run, code: str, at: datetime) -> None:
    """Stop the taking over with the reason; an officer may let it go on."""
    run.refresh_from_db()
    reason = in_both(TROUBLES[code])
    _end(run, RunState.BRINGING, "stop_import", at, {"trouble": code}, place=run.place, reason=reason)


def give_up(key: int, at: datetime) -> None:
    """End the work on an import that raised what nobody foresaw; it may be looked through or let go on again."""
    run = Run.objects.get(pk=key)
    _end(run, RunState.CHECKING, "fail_check", at, {"trouble": "failed"})
    if run.state == RunState.BRINGING:
        halt(run, "failed", at)


@transaction.atomic
def _end(run: Run, state: str, move: str, at: datetime, columns: dict[str, Any], **facts: Any) -> None:
    held = Run.objects.select_for_update().get(pk=run.pk)
    if held.state == state:
        RUN.apply(held, move, mandate=None, at=at, columns=columns, **facts)


def _bring(key: int, batches: Batches, drafts: Sequence[Draft], at: datetime) -> bool:
    """Write one batch, all of it or nothing; return whether the import still goes on. Raises Halt."""
    try:
        with transaction.atomic():
            run = Run.objects.select_for_update(of=("self",)).select_related("begun_by", "attachment").get(pk=key)
            if run.state != RunState.BRINGING or run.begun_by is None:
                return False
            restricted = any(draft.restricted and draft.is_good for draft in drafts)
            if not may_bring_legacy(run.begun_by, timezone.localdate(at), restricted=restricted):
                raise Halt("no_power")
            brought = _write(run, batches, drafts, at)
            keep_late(run, drafts)
            run.place = drafts[-1].row
            run.brought += brought
            run.passed_over += len(drafts) - brought
            run.save(update_fields=["place", "brought", "passed_over", "found"])
            said = {"place": run.place, "brought": brought, "passed_over": len(drafts) - brought}
            write("import.batch", run, mandate=None, at=at, clause="10.9", **said)
    except IntegrityError as error:
        raise Halt("conflict") from error
    except Refusal as error:
        raise Halt(HALTS.get(error.clause, "refused")) from error
    return True


def _write(run: Run, batches: Batches, drafts: Sequence[Draft], at: datetime) -> int:
    assert run.begun_by is not None  # noqa: S101 - asked by who calls
    senders = [(draft, _sender(run, batches, draft, at)) for draft in drafts if draft.is_good]
    good = [(draft, key) for draft, key in senders if draft.is_good]
    if not good:
        return 0
    papers = [batches.paper_of(draft, key) for draft, key in good]
    rows = bring_legacy(by=run.begun_by, at=at, papers=papers, source=source_of(run), file_name=run.name)
    _lay_files(run, [(draft, row) for (draft, _key), row in zip(good, rows, strict=True) if draft.files], at)
    return len(rows)


def _sender(run: Run, batches: Batches, draft: Draft, at: datetime) -> int:
    """Return the key of the correspondent, written into the book when it has none (ADR-0010)."""
    assert run.begun_by is not None  # noqa: S101 - asked by who calls
    key = batches.sender_of(draft)
    if key or not draft.is_good:
        return key
    made = add_correspondent(by=run.begun_by, at=at, card=card_of(draft.sender, draft.sender_number))
    batches.book.made(draft.sender, draft.sender_number, made.pk)
    return made.pk


def _lay_files(run: Run, papers: Sequence[tuple[Draft, Incoming]], at: datetime) -> None:
    """Store the files of documents, looked at once more, and ask for their text."""
    assert run.begun_by is not None  # noqa: S101 - asked by who calls
    if not papers:
        return
    try:
        with ZipFile(path_to(run)) as archive:
            for draft, incoming in papers:
                for inside, name in draft.files:
                    upload = SimpleUploadedFile(name, content_of(archive, inside))
                    kept = store(upload, role=Attachment.Role.MAIN, by=run.begun_by, at=at)
                    lay_file(incoming, kept, at)
    except BadZipFile as error:
        raise Unreadable("unreadable") from error
