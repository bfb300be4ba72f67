"""Another executor of a draft (10.7, 10.18); called by the deeds that pass one."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from outgoing.models import Outgoing


def name_drafter(outgoing: Outgoing, taker: Officer, clause: str) -> None:
    """Name the officer as executor of a held draft. Raises Refusal for who has no post in the body that drafts it."""
    if taker.position is None or taker.position.unit_id != outgoing.unit_id:
        raise Refusal(_("Who takes it over works in the unit that drafts it."), clause)
    outgoing.drafter, outgoing.drafter_post = taker, taker.position
    outgoing.save(update_fields=["drafter", "drafter_post"])
