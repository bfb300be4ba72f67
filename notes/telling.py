"""What the author of a service note is told of the decision on it (2.2, 10.9, 10.23; room: actions)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from notes.models import ServiceNote
from notes.subjects import RULES

TITLES: dict[str, Any] = {
    "granted": _("Your service note is granted: %(heading)s"),
    "declined": _("Your service note is declined: %(heading)s"),
    "assigned": _("An assignment was given on your service note: %(heading)s"),
}


def tell_authors(note: ServiceNote, at: datetime) -> None:
    """Tell who drafted and who signed it what was decided, and in which words."""
    paper = note.outgoing
    send(
        officers={one.pk: one for one in (paper.drafter, paper.signer)}.values(),
        kind="notes.decided",
        thing=note,
        at=at,
        clause=RULES[note.subject].clause,
        title=TITLES[note.state],
        text=_("%(text)s"),
        data={
            "heading": {"kk": paper.heading_kk or paper.heading_ru, "ru": paper.heading_ru or paper.heading_kk},
            "text": note.decision,
        },
        path=note.get_absolute_url(),
    )
