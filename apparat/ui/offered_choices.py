"""Lists to choose from in the filters of a page, kept for a minute (room: ui).

Whom and what a filter offers changes a few times a year and is asked for at every opening of a filtered list.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.core.cache import caches
from django.utils.translation import get_language

Choices = list[tuple[Any, Any]]
KEPT_FOR = 60  # seconds


def kept_choices(name: str, make: Callable[[], Choices]) -> Callable[[], Choices]:
    """Return what gives a field its choices: made when they are first asked for, and kept for every reader.

    name: tells the list and whatever it hangs on, but for the language.
    """

    @cache  # a field asks more than once
    def offered() -> Choices:
        kept, key = caches["frame"], f"choices-{name}-{get_language()}"
        found: Choices | None = kept.get(key)
        if found is None:
            found = [(value, str(label)) for value, label in make()]
            kept.set(key, found, timeout=KEPT_FOR)
        return found

    return offered
