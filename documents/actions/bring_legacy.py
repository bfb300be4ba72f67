"""10.5, 10.9. Take papers of an old journal over into the registry, as that journal knew them (ADR-0016)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write_many
from apparat.numbering.models import Register
from apparat.numbering.take import refuse_closed
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.bulk_rows import write_rows
from documents.legacy import LegacyPaper, record_of, row_of
from documents.models import Incoming, LegacyRecord

CLAUSE = "10.9"


@under("10.4", "10.5", "10.9")
@transaction.atomic
def bring_legacy(
    *, by: Officer, at: datetime, papers: Sequence[LegacyPaper], source: str, file_name: str
) -> list[Incoming]:
    """Write a batch of papers, all or none, each with its mark of origin, its history and its entry in the journal.

    They stand in a state of their own, with the numbers they had; no term opens and no counter is touched here.
    source: one of `LegacyRecord.Source`.

    Raises Refusal for anybody but RECORDS and for a year whose journal is closed, for a restricted line brought by
    another than the responsible specialist (10.4), and IntegrityError for a number or a key that is here already.
    """
    restricted = any(paper.restricted for paper in papers)
    mandate = access.may_bring_legacy(by, timezone.localdate(at), restricted=restricted).enforce()
    register = Register.objects.get(code="incoming")
    refuse_closed(register, years={paper.on.year for paper in papers})
    rows = [row_of(paper, register, by) for paper in papers]
    write_rows(rows, by=by, at=at, reason=CLAUSE)
    LegacyRecord.objects.bulk_create(
        record_of(paper, row, source=source, file_name=file_name) for paper, row in zip(papers, rows, strict=True)
    )
    facts = ((row, {"file": file_name, "row": paper.row}) for paper, row in zip(papers, rows, strict=True))
    write_many("incoming.imported", facts, mandate=mandate, at=at, clause=CLAUSE)
    return rows
