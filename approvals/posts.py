"""From which seats an opinion is answered: a post of one seat is asked as a post, one of several by name.

Two officers of one post are not one approver: what is asked of one by his name is not shown to the other, nor may he
answer it (1.4, 10.4, 10.22, 12.4; ADR-0009). Of sight the database says the same in `approvals_sight_of`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q

from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Position
from approvals.models import Opinion

SHARED = Q(post__seats__gt=1)


def is_shared(post: Position) -> bool:
    """Tell whether several officers may hold the post at once; a condition on opinions says it as `SHARED`."""
    return post.seats > 1


def answers(seat: Mandate, opinion: Opinion) -> bool:
    """Tell whether the opinion is answered from the seat: that of the post, of a shared one that of who is named."""
    post = seat.position
    return post is not None and all(getattr(opinion, name) == key for name, key in _columns(seat, post).items())


def answered_from(seats: Iterable[Mandate]) -> Q:
    """Return the condition of the opinions that are answered from one of the seats, as `answers` has it."""
    arms = (Q(**_columns(seat, seat.position)) for seat in seats if seat.position)
    return reduce(or_, arms, Q(pk__in=[]))


def _columns(seat: Mandate, post: Position) -> dict[str, int]:
    return {"post_id": post.pk, "approver_id": seat.seat.pk} if is_shared(post) else {"post_id": post.pk}


def owing(opinion: Opinion) -> Officer:
    """Return who is asked now: of a shared post who is named, of another one whose term it is, if it has begun."""
    row = None if is_shared(opinion.post) else opinion.deadline
    return row.officer if row and row.officer else opinion.approver


def ask_instead(opinion: Opinion, holder: Officer) -> None:
    """Name the holder of a shared post in place of who was named and holds it no more; one seat keeps who was asked.

    Moves the sight of the draft with it. To be called with the draft held, by a deed that writes the journal.
    """
    if is_shared(opinion.post) and opinion.approver_id != holder.pk:
        opinion.approver = holder
        opinion._change_reason = opinion.clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
        opinion.save(update_fields=["approver"])
