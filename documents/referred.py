"""Papers of the office that an incoming one says it answers: proposed, never decided (10.9; room: documents).

What is typed into “what it answers” is words: «2026 ж. 12 наурыздағы № 3-6/12 хатқа». Each number in it is sought among
the papers of the office; a day in it tells papers of several years with one number apart.
"""

from __future__ import annotations

import re
from datetime import date

from django.db.models import Q
from django.utils import timezone

from apparat.org.models import Officer
from documents.chain import INCOMING, chain_of
from documents.link_books import BOOKS, Found
from documents.models import Incoming
from documents.references import Reference, told_apart

MOST_NUMBERS, MOST_PROPOSED = 6, 5
_NUMBER = re.compile(r"(?=[^\s,;()«»\"№]*\d)[\w./\\\-–]+")
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}")
_EDGES = ".-–/\\"


def told(reference: str) -> Reference | tuple[str, ...]:
    """Return the one number with its day, where the words are no more; else all that may be numbers in them. Pure."""
    line = told_apart(reference)
    if line is not None and line.number:
        return line
    parts = (part.strip(_EDGES) for part in _NUMBER.findall(reference))
    return tuple(dict.fromkeys(part for part in parts if part and not _DAY.fullmatch(part)))[:MOST_NUMBERS]


def likely_answered(paper: Incoming, officer: Officer, on: date) -> list[Found]:
    """Return the papers of the office the officer may see that carry a number the paper refers to, the newest first.

    Where a day was named and a paper of that day is among them, only those of the day. What it answers already is left
    out. A query for each book, and those of a chain.
    """
    said = told(paper.reference)
    numbers, day = ((said.number,), said.on) if isinstance(said, Reference) else (said, None)
    if not numbers:
        return []
    found = _found(numbers, officer, on)
    of_day = [each for each in found if day and timezone.localdate(each.paper.registered_at) == day]
    answers = {node.key for node in chain_of((INCOMING, paper.pk), officer, on).answers} if found else set()
    return [each for each in of_day or found if each.paper.journal_root not in answers][:MOST_PROPOSED]


def _found(numbers: tuple[str, ...], officer: Officer, on: date) -> list[Found]:
    found = []
    for book in BOOKS.values():
        if book.is_answered:
            carry = Q()
            for number in numbers:
                carry |= book.carries(number)
            rows = book.seen(officer, on).filter(carry).order_by("-registered_at", "-pk")
            found += [Found(book, row) for row in rows[: MOST_PROPOSED * MOST_NUMBERS]]
    return found
