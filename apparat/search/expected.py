"""What is known of a search before it is made, and kept for a minute: how many rows to expect (room: search).

In that minute the same text is leafed, filtered and looked for again. What is kept only chooses the way to the finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from django.core.cache import caches
from django.db import connection

from apparat.search.wording import Worded

KEPT_FOR = 60  # seconds
NO_LIMIT = 2**31 - 1
Known = TypeVar("Known")


def kept(name: str, ask: Callable[[], Known]) -> Known:
    """Return what was answered within the last minute in this process, or ask now."""
    cache, key = caches["frame"], f"search-{sha256(name.encode()).hexdigest()}"
    found: Known | None = cache.get(key)
    if found is None:
        found = ask()
        cache.set(key, found, timeout=KEPT_FOR)
    return found


def expected(questions: Sequence[Worded]) -> list[int]:
    """Return how many rows the database expects of each question, by its statistics; nothing is read."""
    return kept(f"expected {questions}", lambda: _planned(questions)) if questions else []


def _planned(questions: Sequence[Worded]) -> list[int]:
    """Ask for the plan; the limit makes each question a part of its own, whatever the planner puts around them."""
    one = f"(SELECT 1 FROM ({{}} LIMIT {NO_LIMIT}) rows_of)"  # noqa: S608 - our own wording
    asked = " UNION ALL ".join(one.format(sql) for sql, _values in questions)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {asked}", [value for _sql, values in questions for value in values])
        [plan] = cursor.fetchone()[0]
    return list(_limited(plan["Plan"]))


def _limited(part: dict[str, Any]) -> Iterator[int]:
    if part["Node Type"] == "Limit":
        yield int(part["Plan Rows"])
        return
    for each in part.get("Plans", ()):
        yield from _limited(each)
