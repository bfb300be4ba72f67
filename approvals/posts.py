"""From which seats an opinion is answered: an officer is asked, by the post he holds (1.4, 10.22, 12.4; ADR-0009).

Who holds the post next is asked by the clock in his place. Two officers of one post are not one approver: what is asked
of one by his name is not shown to the other, nor may he answer it (10.4).
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from approvals.models import Opinion


def answers(seat: Mandate, opinion: Opinion) -> bool:
    """Tell whether the opinion is answered from the seat: who is asked, as long as he holds the post that is asked."""
    post = seat.position
    return post is not None and (post.pk, seat.seat.pk) == (opinion.post_id, opinion.approver_id)


def answered_from(seats: Iterable[Mandate]) -> Q:
    """Return the condition of the opinions that are answered from one of the seats, as `answers` has it."""
    found = Q(pk__in=[])
    for seat in seats:
        if seat.position:
            found |= Q(approver=seat.seat.pk, post=seat.position.pk)
    return found


def ask_instead(opinion: Opinion, holder: Officer) -> None:
    """Name the holder of the post in place of who was named and holds it no more; the sight of the draft goes with it.

    To be called with the draft held, by a deed that writes the journal.
    """
    if opinion.approver_id != holder.pk:
        opinion.approver = holder
        opinion._change_reason = opinion.clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
        opinion.save(update_fields=["approver"])
