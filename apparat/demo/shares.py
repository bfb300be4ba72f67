"""How often each pattern is made, so that letters and assignments stand four to three to the end (room: demo)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from apparat.demo.shifts import Shift

Share: TypeAlias = tuple[int, int, int]  # letter, days it is moved by, how many of them


def share_out(letters: int, tasks: int, given: Mapping[int, int], shifts: Iterable[Shift]) -> list[Share]:
    """Return how often each life is made: everyone once, then the finished ones, moved, until there are enough.

    Args:
        letters: how many letters there shall be.
        tasks: how many assignments there shall be on them; met exactly when the patterns allow it.
        given: pattern → how many assignments are on it.
        shifts: the lawful shifts; without any the patterns themselves are repeated.
    """
    shares: list[Share] = [(story, 0, 1) for story in given]
    able: dict[int, list[int]] = defaultdict(list)
    for row in shifts:
        able[row.story].append(row.days)
    able = able or {story: [0] for story in given}
    times = _evenly(letters - len(given), list(able))
    _balance(times, given, tasks - sum(given.values()))
    _give_on(times, given, {story: len(weeks) for story, weeks in able.items()})
    for place, (story, count) in enumerate(sorted(times.items())):
        weeks = _evenly(count, able[story][place % len(able[story]) :] + able[story][: place % len(able[story])])
        shares += [(story, days, each) for days, each in weeks.items() if each]
    return shares


def _evenly(count: int, among: list[int]) -> dict[int, int]:
    """Deal `count` out evenly; what is left over goes to some spread over all of them."""
    each, rest = divmod(max(count, 0), len(among))
    more = {int(place * len(among) / rest) for place in range(rest)} if rest else set()
    return {one: each + (place in more) for place, one in enumerate(among)}


def _balance(times: dict[int, int], given: Mapping[int, int], tasks: int) -> None:
    """Exchange lives with fewer assignments for lives with one more, or the other way, until the sum is right."""
    missing = tasks - sum(given[story] * count for story, count in times.items())
    step = 1 if missing > 0 else -1
    for story in sorted(times, key=lambda one: (given[one], one)):
        others = [one for one in times if given[one] == given[story] + step]
        moved = min(times[story], abs(missing)) if others else 0
        times[story] -= moved
        for one, count in _evenly(moved, others).items() if moved else ():
            times[one] += count
        missing -= moved * step


def _give_on(times: dict[int, int], given: Mapping[int, int], weeks: Mapping[int, int]) -> None:
    """Hand what goes beyond the weeks of a life on to lives with as many assignments and a week to spare.

    So no life stands twice in one week while another could stand there; in a big office all weeks are taken anyway.
    """
    for story in sorted(times):
        for other in sorted(times):
            over, free = times[story] - weeks[story], weeks[other] - times[other]
            if over > 0 and free > 0 and given[other] == given[story]:
                times[story] -= min(over, free)
                times[other] += min(over, free)
