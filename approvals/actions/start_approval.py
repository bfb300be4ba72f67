"""10.22, 12.4. Send a version of a draft to be agreed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from approvals.actions.ask_step import ask_step
from approvals.asking import Asked, Draft, check_draft
from approvals.models import ApprovalSheet, Opinion
from approvals.states import OPINION, OpinionState


@under("10.22", "12.4")
@transaction.atomic
def start_approval(*, draft: Draft, mandate: Mandate, at: datetime) -> ApprovalSheet:
    """Open a sheet for this version and ask its first step; who drafted it agrees by sending it (12.4 ¶5).

    Whoever agreed to the very same text of a draft that was recalled is not asked again: his opinion is carried over.
    When nobody is left to ask, the sheet is complete at once. The house above has asked whether it may be sent.

    Raises:
        Refusal: one seat is named twice; the day to answer by has passed (field "due_on"); the calendar for a term is
            not loaded.
    """
    check_draft(draft, timezone.localdate(at))
    sheet = ApprovalSheet.objects.create(
        subject_kind=draft.kind,
        subject_id=draft.key,
        subject_kk=draft.kk[:500],
        subject_ru=draft.ru[:500],
        subject_path=draft.path,
        version=draft.version,
        digest=draft.digest,
        clause=draft.clause,
        started_by=mandate.officer,
        started_at=at,
    )
    write(
        "approval_sheet.started",
        sheet,
        mandate=mandate,
        at=at,
        clause=draft.clause,
        version=draft.version,
        approvers=_names(draft),
    )
    _write_drafter(sheet, draft, mandate, at)
    for asked in draft.approvers:
        _write(sheet, asked, _agreed_before(sheet, asked, draft.changed_at), mandate, at)
    ask_step(sheet=sheet, mandate=mandate, at=at)
    return sheet


def _names(draft: Draft) -> dict[str, str]:
    people = [asked.approver for asked in draft.approvers] or [draft.drafter]
    return {
        "kk": ", ".join(person.short_name_kk for person in people),
        "ru": ", ".join(person.short_name_ru for person in people),
    }


def _write_drafter(sheet: ApprovalSheet, draft: Draft, mandate: Mandate, at: datetime) -> None:
    """12.4 ¶5: who drafted it agrees by sending it; when somebody else of his body sends it, he is asked first."""
    opinion = Opinion.objects.create(
        sheet=sheet,
        step=0,
        approver=draft.drafter,
        post=draft.drafter_post,
        ground=Opinion.Ground.DRAFTER,
        clause="12.4",
    )
    if mandate.seat.pk == draft.drafter.pk:
        decided = {"by": mandate.officer, "on_behalf_of": mandate.on_behalf_of, "at": at, "asked_at": at}
        name = draft.drafter.both_names
        OPINION.apply(opinion, "agree_by_sending", mandate=mandate, at=at, columns=decided, approver=name)


def _write(sheet: ApprovalSheet, asked: Asked, before: Opinion | None, mandate: Mandate, at: datetime) -> None:
    """Write what is asked of one seat; agreed at once when the seat agreed to this very text before."""
    opinion = Opinion.objects.create(
        sheet=sheet,
        step=asked.step,
        approver=asked.approver,
        post=asked.post,
        due_on=asked.due_on,
        ground=asked.ground,
        clause=asked.clause,
    )
    if before is not None:
        said = {"by": before.by, "on_behalf_of": before.on_behalf_of, "at": before.at, "carried_from": before}
        OPINION.apply(opinion, "carry_over", mandate=mandate, at=at, columns=said, approver=asked.approver.both_names)


def _agreed_before(sheet: ApprovalSheet, asked: Asked, changed_at: datetime | None) -> Opinion | None:
    his = Q(on_behalf_of=asked.approver) | Q(on_behalf_of=None, by=asked.approver)  # who answered, not who was asked
    same = Opinion.objects.filter(
        his,
        sheet__subject_kind=sheet.subject_kind,
        sheet__subject_id=sheet.subject_id,
        sheet__digest=sheet.digest,
        sheet__carries=True,
        post=asked.post,
        state=OpinionState.AGREED,
    )
    still = same if changed_at is None else same.filter(at__gt=changed_at)
    return still.order_by("-at", "-pk").first()
