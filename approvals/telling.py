"""Who is told that his agreement is asked, and until when (10.22, 12.4); called by the deeds that ask."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline
from apparat.notices.send import send
from apparat.org.models import Officer
from approvals.models import Opinion


def tell_asked(opinion: Opinion, holder: Officer, row: Deadline, at: datetime) -> None:
    """Tell who holds the post that its opinion is asked, with the day of the term."""
    sheet = opinion.sheet
    send(
        officers=[holder],
        kind="approvals.asked",
        thing=opinion,
        at=at,
        clause=opinion.clause,
        title=_("Your agreement is asked: %(heading)s"),
        text=_("Until %(due_on)s."),
        data={"heading": {"kk": sheet.subject_kk, "ru": sheet.subject_ru}, "due_on": row.due_on.isoformat()},
        path=sheet.subject_path,
    )
