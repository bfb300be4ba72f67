"""10.11. Record that the sender was told that the term of the answer was extended."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.extending import CLAUSE, may_tell
from documents.holding import hold
from documents.models import AnswerExtension, Incoming


@under("10.11")
@transaction.atomic
def tell_extension(*, incoming: Incoming, by: Officer, at: datetime, notice: str) -> AnswerExtension:
    """Meet the term of telling; `notice` says by which letter or how else.

    Raises Refusal for anybody but RECORDS and who holds the desk, without an extension, and the second time.
    """
    hold(incoming)
    mandate = may_tell(by, incoming, timezone.localdate(at)).enforce()
    if not notice.strip():
        raise Refusal(_("Say by which letter, or how else, the sender was told."), CLAUSE, field="notice")
    extension = AnswerExtension.objects.select_related("notice_deadline").get(incoming=incoming)
    extension.notice = notice.strip()
    extension.save(update_fields=["notice"])
    if extension.notice_deadline is not None:
        meet(extension.notice_deadline, mandate=mandate, at=at)
    write("incoming.extension_told", incoming, mandate=mandate, at=at, clause=CLAUSE, notice=extension.notice)
    return extension
