"""10.9. Lay a report, an answer or an informational paper of a body into the Library of documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.write import write
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from documents.library_access import CLAUSE, may_place, seat_for
from documents.library_facts import LibraryFacts, check, tell_interested, write_down
from documents.models import ExpectedReport, LibraryPaper


@under("10.9")
@transaction.atomic
def place_in_library(
    *, by: Officer, at: datetime, unit: Unit, facts: LibraryFacts, files: Sequence[UploadedFile]
) -> LibraryPaper:
    """Lay a paper of the officer's body down with its files, in their first version; it is not registered.

    Raises Refusal for who has no seat in the body, without a file, for what does not fit together (`check`), and for an
    expected report that is there already; FileRefused for a file that is not taken.
    """
    on = timezone.localdate(at)
    may_place(by, on).enforce()
    seat = seat_for(by, unit, on)
    if seat is None:
        raise Refusal(_("Each body lays down its own papers."), CLAUSE, field="unit")
    if not files:
        raise Refusal(_("Attach the file of the paper."), CLAUSE, field="attached")
    if facts.expected is not None:  # of two officers the second is told that it is there
        ExpectedReport.objects.select_for_update(of=("self",), no_key=True).get(pk=facts.expected.pk)
    check(facts, unit, on)
    attachments = [store(file, role=Attachment.Role.MAIN, by=by, at=at) for file in files]
    paper = write_down(facts, unit, attachments, by, at, None)
    said = {"heading": paper.heading, "unit": unit.both_names}
    write("library_paper.placed", paper, mandate=seat, at=at, clause=CLAUSE, **said)
    tell_interested(paper, at, on)
    return paper
