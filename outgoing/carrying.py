"""Who carries a paper of the office on: its executor, or the head of the body when he left his post (10.18, 12.4).

ADR-0011 p. 29: whose executor left is taken over, or given to another, by who signs first for the drafting body.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from apparat.org.models import Officer
from apparat.org.queries import working_officers
from outgoing.models import Outgoing


def still_drafts(outgoing: Outgoing, on: date) -> bool:
    """Tell whether its executor himself works here on the day and holds the post from which he drafts (10.9, 10.18).

    That somebody else holds it by now is not enough: the sheet names the executor and his telephone.
    """
    return working_officers(on).filter(pk=outgoing.drafter_id, position=outgoing.drafter_post_id).exists()


def take_over(outgoing: Outgoing, on: date) -> list[Officer]:
    """Return who has to take the paper over on the day, nobody while its executor holds his post.

    It is who signs first for the body (`Mandates.signer_of`). Where nobody does it waits: who is appointed next sees it
    among the drafts of his body.
    """
    if still_drafts(outgoing, on):
        return []
    first = Q(position__heads_unit=True) | Q(position__first_signature=True)
    return [*working_officers(on).filter(first, position__unit=outgoing.unit_id)]
