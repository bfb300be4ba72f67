"""How much later in the day a life could have been lived, so that copies beside it differ in time (demo; 18.1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from apparat.worktime.hours import OFFICE_ZONE

# what counts or changes hands on either side of these hours is not the same (10.9, 18.1); a day begins at the first
BOUNDS = tuple(hour.hour * 3600 + hour.minute * 60 for hour in (time(0), time(9), time(13), time(15), time(18, 30)))
END = 19 * 3600  # the office closes; what comes later may come until midnight
MIDNIGHT = 24 * 3600


def spare_seconds(moments: Iterable[datetime], now: datetime) -> int:
    """Return by how many seconds all the moments may come later, each staying in its part of the day and before now.

    Args:
        moments: aware moments of one life, at least one.
        now: what is later than this has not happened.
    """
    known = list(moments)
    until_now = int((now - max(known)).total_seconds())
    return max(0, min(until_now, *(_to_the_next_bound(moment) for moment in known)))


def _to_the_next_bound(moment: datetime) -> int:
    local = moment.astimezone(OFFICE_ZONE)
    second = local.hour * 3600 + local.minute * 60 + local.second
    ahead = [bound for bound in (*BOUNDS, END, MIDNIGHT) if bound > second]
    return ahead[0] - second - 1
