"""The sentence of an entry in the reader's language, with the facts of the entry in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format

from apparat.journal.events import EVENTS
from apparat.org.bilingual import in_language

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNKNOWN_FACT = "—"


class _Facts(dict[str, str]):
    """Facts for a sentence; a fact that an old entry does not have is shown as a dash, never as an error."""

    def __missing__(self, key: str) -> str:
        return _UNKNOWN_FACT


def render(event: str, data: Mapping[str, Any]) -> str:
    """Return the sentence of the event with its facts: ISO days as people write them, `{"kk": …, "ru": …}` as he reads.

    The journal outlives the program that wrote it: an event nobody registers any more is shown by its name.
    """
    if event not in EVENTS:
        return event
    return fill(EVENTS[event].sentence, data)


def fill(sentence: object, data: Mapping[str, Any]) -> str:
    """Return the (lazy) sentence in the active language with its facts put into %(name)s."""
    return str(sentence) % _Facts({key: _shown(value) for key, value in data.items()})


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return in_language(str(value.get("kk", "")), str(value.get("ru", "")))
    if isinstance(value, list | tuple):
        return ", ".join(_shown(each) for each in value)
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date_format(date.fromisoformat(value), "SHORT_DATE_FORMAT")
    return str(value)
