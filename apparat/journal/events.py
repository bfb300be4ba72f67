"""Every event the journal may hold, with the sentence a reader sees. An unregistered name is refused by the writer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of legal fact: dotted name and its sentence (lazy translation; may use %(name)s from the entry's data)."""

    name: str
    sentence: _StrPromise


EVENTS: dict[str, Event] = {}


def register(*events: Event) -> None:
    """Add kinds of events; called by each house at import of its own `events.py`. Raises ValueError on a double."""
    for event in events:
        if event.name in EVENTS:
            raise ValueError(f"the event {event.name} is registered twice")
        EVENTS[event.name] = event


READ = "paper.read"

register(Event(READ, _("Paper read")))
