"""10.4, 10.5. Take back the right of a named officer to read a paper."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.models import Incoming, IncomingReader
from documents.models.exception import clause_of


@under("10.4", "10.5")
@transaction.atomic
def withdraw_reading(*, reader: IncomingReader, by: Officer, at: datetime) -> Incoming:
    """Close the paper to the officer again; what he was allowed, and by whom, stays in the journal.

    Raises Refusal for anybody but who may name readers of this paper, and the second time.
    """
    paper = reader.content_object
    hold(paper)
    if not IncomingReader.objects.filter(pk=reader.pk).exists():
        raise Refusal(_("Somebody took it back a moment ago."), clause_of(paper))
    mandate = access.may_withdraw_reading(by, reader, timezone.localdate(at)).enforce()
    facts = {"reader": reader.user.both_names}
    reader.delete()
    write("incoming.reading_withdrawn", paper, mandate=mandate, at=at, clause=clause_of(paper), **facts)
    return paper
