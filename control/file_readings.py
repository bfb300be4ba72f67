"""Houses above hear that a file of a report is opened: of a citizen's paper that is a reading (room: control; 10.9)."""

from __future__ import annotations

from collections.abc import Callable

from apparat.ui.request import OfficerRequest
from control.models import Assignment

Listener = Callable[[OfficerRequest, Assignment], None]
LISTENERS: list[Listener] = []


def register(listener: Listener) -> None:
    """Let an upper house hear, before a byte is given; called once in its AppConfig.ready()."""
    LISTENERS.append(listener)


def tell(request: OfficerRequest, assignment: Assignment) -> None:
    """Tell the houses above that the officer opens a file of a report on the assignment."""
    for hear in LISTENERS:
        hear(request, assignment)
