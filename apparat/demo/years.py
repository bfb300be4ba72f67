"""Plans the lives of a big office: settled ones that fill its years, those open today (room: demo)."""

from __future__ import annotations

from datetime import datetime, timedelta

from apparat.demo.cast import Cast
from apparat.demo.moments import DAY, Moments
from apparat.demo.plan import EVERYDAY, SETTLED_AFTER, Letter, Mix, Outcome, Planner, Way, half_a_year_before, today_of

SETTLED, PRESENT = 28, 36  # lives of either sort, and with how many assignments
SETTLED_TASKS, PRESENT_TASKS = 34, 28
LATELY = timedelta(days=30)  # present letters came within a month
OVER = Mix(  # the years behind: a letter in thirty was returned (10.12), nothing was forgotten
    ((30, 11, Way.RETURNED), (30, 7, Way.RESTRICTED), (23, 5, Way.NOTED)),
    EVERYDAY.outcomes,
)
NOW = Mix(  # the work of today: papers on desks, drafts, assignments in every open state
    ((6, 1, Way.LYING), (6, 4, Way.DRAFTED)),
    ((Outcome.NEVER, 45), (Outcome.WAITING, 25), (Outcome.UNSEEN, 15), (Outcome.REWORKED, 15)),
    marked_every=7,
)


def plan_years(cast: Cast, moments: Moments, now: datetime) -> list[Letter]:
    """Return the letters to play for a big office: those of the years behind, then those on the desks today."""
    past = Planner(cast, moments, OVER).letters(
        SETTLED, SETTLED_TASKS, since=half_a_year_before(now), now=now, until=now - SETTLED_AFTER
    )
    present = Planner(cast, moments, NOW, first=SETTLED).letters(
        PRESENT, PRESENT_TASKS, since=today_of(now) - LATELY.days * DAY, now=now
    )
    return past + present
