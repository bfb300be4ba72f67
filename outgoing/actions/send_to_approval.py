"""10.8, 10.22, 12.1, 12.4. Send the last version of a draft to be agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from approvals.actions.start_approval import start_approval
from approvals.asking import Asked, Draft
from approvals.states import SheetState
from outgoing import access
from outgoing.approvers import asked_about
from outgoing.holding import hold
from outgoing.keeping import keep_sheet
from outgoing.materials import changed_at
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from outgoing.restating import restate_executor
from outgoing.settling import settle
from outgoing.states import OUTGOING


@under("10.8", "10.22", "12.1", "12.4")
@transaction.atomic
def send_to_approval(
    *, outgoing: Outgoing, by: Officer, at: datetime, invited: Sequence[Officer] = (), due_on: date | None = None
) -> Outgoing:
    """Open a sheet for the last version and ask whom the law names (10.22, 12.4) and whom the drafter invites.

    due_on: the day by which each answers, else the term of the office. A version that names a former executor or
    telephone is written anew first (10.9). Who agreed to the very same version before is not asked again. When nobody
    is to be asked, the paper is ready to be signed at once.

    Raises Refusal for who did not draft it, for a draft whose drafter has left his post when another sends it, for what
    `readiness` finds lacking, with its clause, and for a day to answer by that has passed.
    """
    hold(outgoing)
    on = timezone.localdate(at)
    mandate = access.may_send_to_approval(by, outgoing, on).enforce()
    restate_executor(outgoing, mandate=mandate, at=at)
    draft = _draft(outgoing, asked_about(outgoing, invited, on, due_on))
    keep_sheet(outgoing, by=by, at=at)
    sheet = start_approval(draft=draft, mandate=mandate, at=at)
    columns = {"sheet": sheet}
    OUTGOING.apply(outgoing, "send_to_approval", mandate=mandate, at=at, columns=columns, version=sheet.version)
    if sheet.state == SheetState.AGREED:
        settle(outgoing, sheet, mandate=mandate, at=at)
    return outgoing


def _draft(outgoing: Outgoing, asked: Sequence[Asked]) -> Draft:
    version = last_version(outgoing)
    return Draft(
        kind="outgoing",
        key=outgoing.pk,
        kk=version.heading_kk or version.heading_ru,
        ru=version.heading_ru or version.heading_kk,
        path=outgoing.get_absolute_url(),
        version=version.ordinal,
        digest=version.digest,
        clause="12.4",
        drafter=outgoing.drafter,
        drafter_post=outgoing.drafter_post,
        approvers=asked,
        changed_at=changed_at(outgoing),
    )
