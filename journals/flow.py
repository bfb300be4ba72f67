"""Counting the flow of papers in two periods at once: one reading of the papers for all its parts (10.17).

A part is what papers are counted by. The database counts by all of them in one pass (GROUPING SETS); the papers are
those the officer may see, so that a deputy counts his own. Citizens are counted together: nobody is named. Equal papers
are counted first, so that the pass over the parts sees some thousands of rows and not a million.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from hashlib import sha256
from typing import Any, TypeAlias

from django.core.cache import caches
from django.db import connection
from django.db.models import BigIntegerField, Case, F, Q, QuerySet, When
from django.db.models.functions import ExtractMonth

from apparat.org.models import Officer, Unit
from apparat.worktime.hours import OFFICE_ZONE
from control.models import Assignment
from documents.models import Incoming
from journals.asked import Asked, midnight
from outgoing.models import Addressee, Outgoing

Counts = dict[Any, tuple[int, int]]  # key of a part → how many now and then
KEPT = 300  # seconds
CITIZENS = 0  # stands for the key of every citizen
NUMBERED = Q(registered_at__isnull=False)


@dataclass(frozen=True, slots=True)
class Periods:
    """The period that is analysed and the same days a year before; the day on which it is asked."""

    now: Asked
    then: Asked
    on: date

    def both(self, column: str) -> Q:
        """Return the condition that the moment lies in one of them."""
        return self.now.within(column) | self.then.within(column)


Counting: TypeAlias = Callable[[Officer, Periods], dict[str, Counts]]


def kept_for_minutes(count: Counting) -> Counting:
    """Keep what was counted for an officer some minutes: a year of a large office takes a second to count."""

    @wraps(count)
    def counted(officer: Officer, periods: Periods) -> dict[str, Counts]:
        name = f"flow-{count.__name__}-{officer.pk}-{sha256(repr(periods).encode()).hexdigest()}"
        found: dict[str, Counts] | None = caches["frame"].get(name)
        if found is None:
            found = count(officer, periods)
            caches["frame"].set(name, found, timeout=KEPT)
        return found

    return counted


@kept_for_minutes
def incoming(officer: Officer, periods: Periods) -> dict[str, Counts]:
    """Count the registered incoming papers by correspondent, kind, language, way of arrival and month. One question."""
    papers = Incoming.objects.visible_to(officer, periods.on).filter(NUMBERED, periods.both("registered_at"))
    named = papers.annotate(who=_body_or_citizens("correspondent"))
    return _counted(named, periods, ("who", "kind_id", "language", "channel", "month"))


@kept_for_minutes
def outgoing(officer: Officer, periods: Periods) -> dict[str, Counts]:
    """Count the registered papers of the office by kind, drafting body, language, month and term. One question.

    term: whether it was sent by the day after its signature (№ 703 p. 74), or the term was cancelled.
    """
    papers = Outgoing.objects.visible_to(officer, periods.on).filter(NUMBERED, periods.both("registered_at"))
    dated = papers.annotate(
        due_on=F("dispatch_deadline__due_on"),
        closed_on=F("dispatch_deadline__closed_on"),
        term_state=F("dispatch_deadline__state"),
    )
    return _counted(dated, periods, ("kind_id", "unit_id", "language", "month", "term"))


@kept_for_minutes
def addressees(officer: Officer, periods: Periods) -> dict[str, Counts]:
    """Count where papers of the office went, by addressee and way. One question."""
    papers = Outgoing.objects.visible_to(officer, periods.on).filter(NUMBERED, periods.both("registered_at"))
    rows = Addressee.objects.filter(outgoing__in=papers.values("pk")).annotate(
        registered_at=F("outgoing__registered_at")
    )
    named = rows.annotate(who=_body_or_citizens("unit"))
    return _counted(named, periods, ("who", "channel"))


@kept_for_minutes
def assignments(officer: Officer, periods: Periods) -> dict[str, Counts]:
    """Count the assignments on incoming papers by the body of their lead and by how their terms were kept (13.2).

    One question.
    """
    given = Assignment.objects.visible_to(officer, periods.on).filter(
        periods.both("given_at"), root_kind="incoming", under_control=True, executors__is_lead=True
    )
    dated = given.annotate(
        registered_at=F("given_at"),
        unit_id=F("executors__unit"),
        due_on=F("deadline__due_on"),
        closed_on=F("deadline__closed_on"),
        term_state=F("deadline__state"),
    )
    return _counted(dated, periods, ("unit_id", "term"))


def _body_or_citizens(column: str) -> Case:
    is_citizen = {f"{column}__kind": Unit.Kind.CITIZEN}
    return Case(When(**is_citizen, then=CITIZENS), default=column, output_field=BigIntegerField())


_WORDED = {  # how a part is worded over the papers
    "month": "month",
    # the second: nobody owes it any more, so that it was neither kept nor missed (13.9, `deadlines.cancel`)
    "term": "CASE WHEN due_on IS NULL THEN NULL WHEN term_state = 'cancelled' THEN 'cancelled'"
    " WHEN closed_on <= due_on THEN 'kept' WHEN closed_on > due_on OR due_on < %s THEN 'late' ELSE 'open' END",
}


def _counted(rows: QuerySet[Any], periods: Periods, parts: Sequence[str]) -> dict[str, Counts]:
    """Count the rows by each part, and all of them ("all"), now and then."""
    columns = {"month": ("month",), "term": ("due_on", "closed_on", "term_state")}
    wanted = [name for part in parts for name in columns.get(part, (part,))]
    if "month" in parts:
        rows = rows.annotate(month=ExtractMonth("registered_at", tzinfo=OFFICE_ZONE))
    inner, values = rows.order_by().values("registered_at", *wanted).query.sql_with_params()
    worded = [_WORDED.get(part, part) for part in parts]
    late_by = [periods.on] if "term" in parts else []
    shown = ", ".join(f"{text} AS part_{place}" for place, text in enumerate(worded))
    names = [f"part_{place}" for place in range(len(parts))]
    asked = f"""
        SELECT GROUPING({", ".join(names)}), {", ".join(names)},
               coalesce(sum(n) FILTER (WHERE is_now), 0)::bigint, coalesce(sum(n) FILTER (WHERE NOT is_now), 0)::bigint
        FROM (SELECT is_now, {", ".join(names)}, count(*) AS n
              FROM (SELECT registered_at >= %s AS is_now, {shown} FROM ({inner}) papers) parted
              GROUP BY is_now, {", ".join(names)}) counted
        GROUP BY GROUPING SETS ({", ".join(f"({name})" for name in names)}, ())
    """  # noqa: S608 - our own wording; every value stands apart
    with connection.cursor() as cursor:
        cursor.execute(asked, [midnight(periods.now.since), *late_by, *values])
        return _parted(cursor.fetchall(), parts)


def _parted(rows: Sequence[Any], parts: Sequence[str]) -> dict[str, Counts]:
    """Put the counted rows to their parts: a bit of the grouping is zero for the part a row is counted by."""
    found: dict[str, Counts] = defaultdict(dict)
    for grouping, *keys, now, then in rows:
        place = next((place for place in range(len(parts)) if not grouping >> (len(parts) - 1 - place) & 1), None)
        part, key = ("all", None) if place is None else (parts[place], keys[place])
        found[part][key] = (now, then)
    return found
