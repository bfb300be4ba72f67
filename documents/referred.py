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
from documents.references import dates_apart, told_apart

MOST_NUMBERS, MOST_PROPOSED = 6, 5
_NUMBER = re.compile(r"(?=[^\s,;()«»\"№]*\d)[\w./\\\-–]+")
# «5 рабочих дней», «5 (бес) жұмыс күні», «10-дневный»; behind «№» stands a number whatever follows
_UNITS = (  # words, not their beginnings: «145 Денсаулық сақтау басқармасының» is a number
    r"рабоч\w+|календар\w+|жұмыс|күн(?:і\w*|де|дік|ге|мен|нен|нің)?|дн(?:я|ей|ю|ям|ями|ях|и|евн\w+)|день|дневн\w+"
    r"|сут(?:ки|ок)|апта(?:ға|да|дан|лық|ның)?|недел\w+|ай(?:ға|да|дан|дың|лық|ы)?|месяц\w*|сағат\w*|час(?:а|ам|ов|у)?"
    r"|пара[қғ]\w*|бет(?:ке|пен|те|тен|тік|тің|і)?|лист(?:а|ам|ами|ах|ов|е|у)?|дана(?:да|мен|сы)?|экз\w*"
)
_COUNT = re.compile(
    rf"№\s*[^\s,;]+|(?<![\w./\\\-–])\d+(?:\s*[-–]\s*\d+)?(?:-[^\W\d]{{1,3}})?[\s-]*(?:\([^)]*\)\s*)?(?:{_UNITS})\b",
    re.I,
)
_EDGES = ".-–/\\"


def told(reference: str) -> tuple[tuple[str, ...], date | None]:
    """Return all that may be numbers in the words, and the day when just one is named. Pure.

    What is surely one number with its day is taken so; else neither dates nor counts of days or sheets are numbers.
    """
    line = told_apart(reference)
    if line is not None:
        return (line.number,), line.on
    left, days = dates_apart(reference)
    left = _COUNT.sub(lambda found: found.group() if found.group().startswith("№") else ",", left)
    parts = dict.fromkeys(part.strip(_EDGES) for part in _NUMBER.findall(left))
    return tuple(filter(None, parts))[:MOST_NUMBERS], days[0] if len(days) == 1 else None


def likely_answered(paper: Incoming, officer: Officer, on: date) -> list[Found]:
    """Return the papers of the office the officer may see that carry a number the paper refers to, the newest first.

    Where a day was named and a paper of that day is among them, only those of the day. What it answers already is left
    out. A query for each book, and those of a chain.
    """
    numbers, day = told(paper.reference)
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
