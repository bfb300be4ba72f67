"""Who is told: those named, and beside an absent one the officer who acts for him that day (room: notices; 1.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from apparat.org.models import Acting, Officer
from apparat.org.queries import stand_ins

Orders = Mapping[int, Acting]
"""Key of an absent officer → the order by which somebody acts for him on the day."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """One officer who is told.

    orders: those by which he answers for absent addressees of the same news, soonest begun first.
    in_person: the news is also meant for himself.
    replaced: somebody was told for him: his bell keeps the row, but no letter follows him into his leave (1.4).
    """

    officer: Officer
    orders: tuple[Acting, ...] = ()
    in_person: bool = True
    replaced: bool = False


def addressees(
    officers: Iterable[Officer | None], *, thing: Any, told_on: date, on: date, orders: Orders | None = None
) -> list[Addressee]:
    """Return who is told about the thing, each once: officers in work on `told_on`, and who acts for them `on` the day.

    thing: asked through its own `visible_to` whether the acting officer may know of it (10.4); a part of a paper that
    has no such rule (a report, an executor's row) goes with the seat.
    orders: those in force on the day, when the caller asked for them already; else one query.
    """
    people = {officer.pk: officer for officer in officers if officer is not None and officer.works_on(told_on)}
    if not people:
        return []
    found = stand_ins(on, people) if orders is None else orders
    acting: dict[int, list[Acting]] = defaultdict(list)
    replaced = set()
    for key in people:
        order = found.get(key)
        if order and (order.substitute_id in people or may_know(order.substitute, thing, on)):
            acting[order.substitute_id].append(order)
            replaced.add(key)
    told = [Addressee(one, tuple(acting.pop(key, ())), replaced=key in replaced) for key, one in people.items()]
    return told + [Addressee(rows[0].substitute, tuple(rows), in_person=False) for rows in acting.values()]


def may_know(officer: Officer, thing: Any, on: date) -> bool:
    """Tell whether the thing's own rule shows it to the officer on the day (10.4)."""
    rule = getattr(getattr(type(thing), "objects", None), "visible_to", None)
    return rule is None or bool(rule(officer, on).filter(pk=thing.pk).exists())
