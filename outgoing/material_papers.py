"""The registered papers a material may have come with, found by their number (12.2; room: forms of outgoing)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from apparat.org.models import Officer
from documents.by_number import numbered
from documents.chain import INCOMING
from documents.link_books import BOOKS, LONGEST_KEY, Found
from outgoing import queries
from outgoing.ties import OUTGOING

OFFERED = 8  # papers to choose from: the register begins anew each year, and bodies number as they like


def papers_with(number: str, officer: Officer, on: date, unit: str) -> list[Found]:
    """Return the incoming and internal papers with the number that the officer sees, the newest of each book first.

    unit: key of the body named, as typed. A material comes with a paper of its own body: when there are such, only they
    are returned; else all, at most `OFFERED` of each book.
    """
    carries = numbered(number, "number")
    rows = {
        INCOMING: queries.answerable(officer, on).filter(carries),
        OUTGOING: queries.internal_seen(officer, on).filter(carries).select_related("kind"),
    }
    is_key = unit.isdecimal() and len(unit) <= LONGEST_KEY
    of_body = {INCOMING: {"correspondent": unit}, OUTGOING: {"unit": unit}} if is_key else {}
    return _found({kind: rows[kind].filter(**narrow) for kind, narrow in of_body.items()}) or _found(rows)


def _found(rows: Mapping[str, QuerySet[Any]]) -> list[Found]:
    return [Found(BOOKS[kind], paper) for kind, papers in rows.items() for paper in papers.order_by("-pk")[:OFFERED]]
