"""10.9. Add a version to a paper of the library; it replaces none."""

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
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.holding import hold_library
from documents.library_access import CLAUSE, may_add_version
from documents.library_facts import add_files, tell_interested
from documents.models import LibraryPaper


@under("10.9")
@transaction.atomic
def add_library_version(
    *, paper: LibraryPaper, by: Officer, at: datetime, files: Sequence[UploadedFile], note: str
) -> LibraryPaper:
    """Store the files as the next version; note: what is new in it.

    Raises Refusal for anybody but the officers of the body, for a withdrawn paper, without a note or a file.
    """
    hold_library(paper)
    on = timezone.localdate(at)
    mandate = may_add_version(by, paper, on).enforce()
    if not note.strip():
        raise Refusal(_("Say what is new in this version."), CLAUSE, field="note")
    if not files:
        raise Refusal(_("Attach the file of the paper."), CLAUSE, field="attached")
    attachments = [store(file, role=Attachment.Role.MAIN, by=by, at=at) for file in files]
    version = add_files(paper, paper.versions.count() + 1, attachments, by, at, note.strip())
    said = {"version": version.ordinal, "note": version.note}
    write("library_paper.version_added", paper, mandate=mandate, at=at, clause=CLAUSE, **said)
    tell_interested(paper, at, on)
    return paper
