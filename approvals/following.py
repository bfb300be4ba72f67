"""The clock of agreement: opinions follow the posts that are asked (1.4, 12.4)."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from approvals.actions.follow_post import follow_post
from approvals.queries import out_of_date


def follow_posts(*, at: datetime) -> int:
    """Ask the officers who hold the posts now what was asked of former holders, and return how many opinions moved.

    An officer is seated by many hands, on a form or with a table of the whole office, so the clock looks. Each opinion
    is a deed of its own: what was done stays done, whatever comes of the next.
    """
    return sum(follow_post(opinion=opinion, at=at) for opinion in list(out_of_date(timezone.localdate(at))))
