"""10.22, 12.4. Ask the next step of a sheet, or close it when nobody is left to ask."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.open import Subject, open_deadline
from apparat.notices.send import send
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from approvals.models import ApprovalSheet, Opinion
from approvals.states import OPINION, SHEET, OpinionState

UNDECIDED = (OpinionState.WAITING, OpinionState.ASKED)


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
    waiting = sheet.opinions.filter(step=step, state=OpinionState.WAITING).select_related("approver").order_by("pk")
    for opinion in waiting:
        _ask(opinion, sheet, mandate, at)


def _ask(opinion: Opinion, sheet: ApprovalSheet, mandate: Mandate, at: datetime) -> None:
    on = timezone.localdate(at)
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
        officer=opinion.approver,
        fixed_on=max(opinion.due_on, on) if opinion.due_on else None,
    )
    approver = opinion.approver.both_names
    columns = {"asked_at": at, "deadline": row}
    OPINION.apply(opinion, "ask_opinion", mandate=mandate, at=at, columns=columns, approver=approver)
    send(
        officers=[opinion.approver],
        kind="approvals.asked",
        thing=opinion,
        on=on,
        at=at,
        clause=opinion.clause,
        title=_("Your agreement is asked: %(heading)s"),
        text=_("Until %(due_on)s."),
        data={"heading": {"kk": sheet.subject_kk, "ru": sheet.subject_ru}, "due_on": row.due_on.isoformat()},
        path=sheet.subject_path,
    )
