"""10.11. Extend the term that law sets for the answer to a paper, once (laws on mass media and on access)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.move import move
from apparat.deadlines.open import open_deadline
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import queries
from documents.extending import BY_TERM, CLAUSE, latest_extension, may_extend
from documents.holding import hold
from documents.intake import subject_of
from documents.models import AnswerExtension, Incoming


@under("10.11")
@transaction.atomic
def extend_answer(*, incoming: Incoming, by: Officer, at: datetime, to: date, reason: str) -> AnswerExtension:
    """Move the term to the day, and open the term within which the sender is told; the documentation unit owes that.

    Raises Refusal for anybody but the akim and the head of apparatus, for a paper without such a term, the second time,
    when the term is over, and for a day beyond what the law of its kind allows (field "to"), or without a reason.
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = may_extend(by, incoming, on).enforce()
    latest, row = latest_extension(incoming, on), incoming.answer_deadline
    if latest is None or row is None:  # the verdict has said so already
        raise Refusal("", CLAUSE)
    if not row.due_on < to <= latest:
        said = {"first": f"{row.due_on:%d.%m.%Y}", "last": f"{latest:%d.%m.%Y}"}
        raise Refusal(_("A day after %(first)s and not after %(last)s.") % said, CLAUSE, field="to")
    moved = move(row, to=to, reason=reason, clause=row.clause, mandate=mandate, at=at)
    notice = open_deadline(
        BY_TERM[incoming.kind.term_key].notice,
        subject=subject_of(incoming),
        start=on,
        at=at,
        unit=queries.records_unit(),
    )
    facts = {"from_on": moved.from_on, "to_on": moved.to_on, "reason": reason.strip()}
    write("incoming.extended", incoming, mandate=mandate, at=at, clause=CLAUSE, **facts)
    return AnswerExtension.objects.create(incoming=incoming, by=by, at=at, notice_deadline=notice, **facts)
