"""10.9, 10.12. Lay the files of a paper that came without need into the library, and send it back unregistered."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.files.models import Attachment
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.actions.return_unregistered import return_unregistered
from documents.holding import hold
from documents.library_access import CLAUSE, may_place_paper
from documents.library_facts import LibraryFacts, check, tell_interested, write_down
from documents.models import ExpectedReport, Incoming, LibraryPaper


@under("10.9", "10.12")
@transaction.atomic
def place_paper_in_library(*, incoming: Incoming, by: Officer, at: datetime, facts: LibraryFacts) -> LibraryPaper:
    """Lay the files of the paper down as a paper of the body that sent it; the letter of return tells it so.

    It is a return without registration on the ground of 10.9: no number is used, its own journal keeps it.
    Raises Refusal for anybody but RECORDS, for a registered or restricted paper, for one of a sender whom 10.9 does not
    mean, for one without files, and for what does not fit together (`library_facts.check`).
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = may_place_paper(by, incoming, on).enforce()
    unit = incoming.correspondent
    if facts.expected is not None:
        ExpectedReport.objects.select_for_update(of=("self",), no_key=True).get(pk=facts.expected.pk)
    check(facts, unit, on)
    rows = incoming.files.filter(withdrawn_at=None).select_related("attachment").order_by("pk")
    attachments = [_same_bytes(row.attachment, by, at) for row in rows]
    paper = write_down(facts, unit, attachments, by, at, incoming)
    said = {"heading": paper.heading, "unit": unit.both_names}
    write("library_paper.placed", paper, mandate=mandate, at=at, clause=CLAUSE, **said)
    details = in_both(_("Its files were placed in the Library of documents."))
    return_unregistered(incoming=incoming, by=by, at=at, grounds=["library"], details=details)
    tell_interested(paper, at, on)
    return paper


def _same_bytes(attachment: Attachment, by: Officer, at: datetime) -> Attachment:
    """Give the stored bytes a name in the library too; they are stored once."""
    same: Attachment = Attachment.objects.create(
        blob_id=attachment.blob_id, name=attachment.name, role=attachment.role, uploaded_by=by, uploaded_at=at
    )
    return same
