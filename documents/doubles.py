"""Likely doubles of a paper being typed, cut by what the officer may see (room: documents; 10.9, 10.4; law.md 3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.kazakh.folding import fold_number
from apparat.org.models import Officer, Unit
from documents import access, queries
from documents.models import Incoming
from documents.paper import Paper

SHOWN = 5
DOUBLED = _("A paper with this number and date is already in the registry.")
USED = _("This correspondent has already used this number this year, under another date.")
UNDATED = _("This number of the correspondent is already in the registry; one of the two papers bears no date: look.")


@dataclass(frozen=True, slots=True)
class Double:
    """One likely double: its number ("" before its registration), the moment of registration or receipt, its page and
    content; the last two are empty for an officer who may not see the paper, all of them of a restricted one (10.4).
    their_on: the other date under which the correspondent used the number, None for the very same letter; of a
    restricted line under another date nobody else is told at all. is_undated: one of the two letters bears no date."""

    number: str
    at: datetime | None
    path: str
    summary: str
    their_on: date | None = None
    is_undated: bool = False


def question(doubles: Sequence[Double]) -> Any:
    """Return what the clerk is asked about them: the gravest of what they are."""
    if any(double.their_on is None and not double.is_undated for double in doubles):
        return DOUBLED
    return UNDATED if any(double.is_undated for double in doubles) else USED


def refuse_double(paper: Paper | Incoming, by: Officer, on: date) -> None:
    """Raise Refusal at the field of the confirmation when the number was used; two clerks at once are asked in turn.

    paper: one that is being accepted, or the row whose card is corrected, as it is to stand.
    The lock is of the correspondent and his number, and is held until the paper is there.
    """
    number = fold_number(paper.their_number)
    if not number:
        return
    with connection.cursor() as cursor:
        place = f"{paper.correspondent.pk} {number}"
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('documents.their_number'), hashtext(%s))", [place])
    found = doubles_of(
        by,
        on,
        correspondent=paper.correspondent,
        their_number=paper.their_number,
        their_on=paper.their_on,
        besides=paper if isinstance(paper, Incoming) else None,
    )
    if found:
        raise Refusal(question(found), "10.9", field="confirmed")


def doubles_of(
    officer: Officer,
    on: date,
    *,
    correspondent: Unit,
    their_number: str,
    their_on: date | None,
    besides: Incoming | None = None,
) -> list[Double]:
    """Return what the officer may know of papers with the same correspondent and number, newest first.

    besides: a paper whose card is corrected, which is no double of itself.
    Who accepts papers and may not see such a one still learns that it is in the registry, so that nothing is registered
    twice; who may not accept papers learns nothing.
    """
    if not access.may_accept(officer, on):
        return []
    same = queries.likely_doubles(correspondent=correspondent, their_number=their_number, their_on=their_on)
    told = told_to(officer, on, same.exclude(pk=besides.pk) if besides else same, their_on=their_on)
    return [_double(paper, their_on, is_seen=paper.is_seen) for paper in told[:SHOWN]]


def told_to(officer: Officer, on: date, same: QuerySet[Incoming], *, their_on: date | None) -> QuerySet[Any]:
    """Return of papers with the same number those the officer is told of, each with whether he sees it (`is_seen`).

    Of a restricted line under another date he is told nothing when he may not see it (10.4). The database leaves it
    out, so that it takes the place of no other paper among those that are shown.
    """
    seen = Incoming.objects.visible_to(officer, on).filter(pk=OuterRef("pk"))
    told = Q(restricted=False) | Q(their_on=their_on) | Q(is_seen=True)
    return same.annotate(is_seen=Exists(seen)).filter(told)


def _double(paper: Incoming, their_on: date | None, *, is_seen: bool) -> Double:
    at = paper.registered_at or paper.received_at
    other = paper.their_on if paper.their_on != their_on else None
    undated = paper.their_on != their_on and None in {paper.their_on, their_on}
    if not is_seen:  # 10.4: of a restricted line only that it is there
        return Double("", None, "", "") if paper.restricted else Double(paper.number, at, "", "", other, undated)
    return Double(paper.number, at, paper.get_absolute_url(), paper.summary, other, undated)
