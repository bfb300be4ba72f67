"""10.4, 10.5. Named exceptions whose last day is over end by themselves."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.regulation.citation import under
from documents.models import IncomingReader
from documents.models.exception import clause_of


@under("10.4", "10.5")
@transaction.atomic
def end_readings(*, at: datetime) -> int:
    """Close the papers again to the officers whose last day is over; return how many exceptions ended.

    Asked again it does nothing; what somebody takes back at the same moment is left to him.
    """
    over = IncomingReader.objects.filter(ends_on__lt=timezone.localdate(at)).select_related("content_object", "user")
    rows = list(over.select_for_update(of=("self",), skip_locked=True))
    for row in rows:
        end(row, at)
    return len(rows)


def end(row: IncomingReader, at: datetime) -> None:
    """Take one exception whose last day is over away; its right ended with that day, the journal says so now."""
    paper, reader = row.content_object, row.user.both_names
    row.delete()
    write("incoming.reading_ended", paper, mandate=None, at=at, clause=clause_of(paper), reader=reader)
