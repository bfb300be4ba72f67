"""How often each pattern is made, so that letters and assignments stand four to three to the end (room: demo)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from apparat.demo.shifts import Shift

Share: TypeAlias = tuple[int, int, int]  # letter, days it is moved by, how many of them


RARE = 33  # one letter in so many, at most, repeats a life that carries no assignment
OPEN_SHARE = 0.02  # of the letters of a big office are open today
WAITED = (0, 0, 0, 0, 1, 2)  # by which of its shifts an open life is moved: as a rule by none


def share_out(
    letters: int, tasks: int, given: Mapping[int, int], shifts: Iterable[Shift], still_open: Collection[int] = ()
) -> list[Share]:
    """Return how often each life is made: everyone once, then the finished ones, moved, until there are enough.

    Args:
        letters: how many letters there shall be.
        tasks: how many assignments there shall be on them; met exactly when the patterns allow it.
        given: pattern → how many assignments are on it.
        shifts: the lawful shifts; without any the patterns themselves are repeated.
        still_open: lives that are open today, when they too are to be repeated: in a big office.
    """
    able: dict[int, list[int]] = defaultdict(list)
    for row in shifts:
        able[row.story].append(row.days)
    waiting = _waiting(letters, still_open, able)
    shares: list[Share] = [(story, 0, 1) for story in given if story not in still_open] + waiting
    made = sum(times for _story, _days, times in shares)
    able = {story: weeks for story, weeks in able.items() if story not in still_open} or {story: [0] for story in given}
    times = _evenly(letters - made, list(able))
    wanted = tasks - sum(given[story] * count for story, _days, count in shares)
    if still_open:
        _balance_carrying(times, given, wanted)
    _exchange(times, given, wanted)
    _give_on(times, given, {story: len(weeks) for story, weeks in able.items()})
    for place, (story, count) in enumerate(sorted(times.items())):
        weeks = _evenly(count, able[story][place % len(able[story]) :] + able[story][: place % len(able[story])])
        shares += [(story, days, each) for days, each in weeks.items() if each]
    return shares


def _waiting(letters: int, still_open: Collection[int], able: Mapping[int, Sequence[int]]) -> list[Share]:
    """Return how often each open life is made: most as it was played, some a week or two earlier where that is lawful.

    Each stands once at least as it was played.
    """
    shares: dict[tuple[int, int], int] = defaultdict(int)
    wanted = _evenly(round(letters * OPEN_SHARE), sorted(still_open)) if still_open else {}
    for story, count in wanted.items():
        weeks = [0, *able.get(story, ())]
        for place, times in _evenly(max(count, 1), list(range(len(WAITED)))).items():
            shares[story, weeks[min(WAITED[place], len(weeks) - 1)]] += times
    return [(story, days, times) for (story, days), times in shares.items() if times]


def _evenly(count: int, among: list[int]) -> dict[int, int]:
    """Deal `count` out evenly; what is left over goes to some spread over all of them."""
    each, rest = divmod(max(count, 0), len(among))
    more = {int(place * len(among) / rest) for place in range(rest)} if rest else set()
    return {one: each + (place in more) for place, one in enumerate(among)}


def _balance_carrying(times: dict[int, int], given: Mapping[int, int], tasks: int) -> None:
    """Bring letters without assignments (returned, restricted) to their share, and balance among the others."""
    carrying = {story: count for story, count in times.items() if given[story]}
    if carrying:
        most = sum(times.values()) // RARE
        over = {story: count - most for story, count in times.items() if not given[story] and count > most}
        times |= dict.fromkeys(over, most)
        for story, count in _evenly(sum(over.values()), list(carrying)).items():
            carrying[story] += count
        _exchange(carrying, given, tasks)
        times |= carrying


def _exchange(times: dict[int, int], given: Mapping[int, int], tasks: int) -> None:
    """Exchange lives with fewer assignments for lives with one more, or the other way, until the sum is right."""
    missing = tasks - sum(given[story] * count for story, count in times.items())
    step = 1 if missing > 0 else -1
    for story in sorted(times, key=lambda one: (step * given[one], one)):
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
