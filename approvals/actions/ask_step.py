"""10.22, 12.4. Ask the next step of a sheet, or close it when nobody is left to ask."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from apparat.deadlines.open import Subject, open_deadline
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from approvals.models import ApprovalSheet, Opinion
from approvals.posts import ask_instead
from approvals.queries import holder_of
from approvals.states import OPINION, SHEET, UNDECIDED, OpinionState
from approvals.telling import tell_asked


@under("10.22", "12.4")
@transaction.atomic
def ask_step(*, sheet: ApprovalSheet, mandate: Mandate, at: datetime) -> None:
    """Ask all opinions of the first step that is not decided yet, each with its term in the ledger.

    The term ends on the day that who drafted it named, else it is that of the office; a named day that has passed while
    others were asked counts from today. When nothing is left undecided, the sheet is agreed by all. Raises Refusal when
    the calendar for a term is not loaded.
    """
    step = sheet.opinions.filter(state__in=UNDECIDED).aggregate(first=Min("step"))["first"]
    if step is None:
        columns = {"closed_at": at}
        SHEET.apply(sheet, "complete_approval", mandate=mandate, at=at, columns=columns, version=sheet.version)
        return
    waiting = sheet.opinions.filter(step=step, state=OpinionState.WAITING).select_related("approver")
    for opinion in waiting.order_by("pk"):
        _ask(opinion, sheet, mandate, at)


def _ask(opinion: Opinion, sheet: ApprovalSheet, mandate: Mandate, at: datetime) -> None:
    on = timezone.localdate(at)
    holder = holder_of(opinion, on)  # since it was sent the post may have changed hands
    ask_instead(opinion, holder)
    row = open_deadline(
        "approval.opinion",
        subject=Subject(
            kind="opinion",
            number="",
            kk=sheet.subject_kk,
            ru=sheet.subject_ru,
            path=sheet.subject_path,
            root=sheet.journal_root,
        ),
        start=on,
        at=at,
        officer=holder,
        fixed_on=max(opinion.due_on, on) if opinion.due_on else None,
    )
    columns = {"asked_at": at, "deadline": row}
    OPINION.apply(opinion, "ask_opinion", mandate=mandate, at=at, columns=columns, approver=holder.both_names)
    tell_asked(opinion, holder, row, at)
