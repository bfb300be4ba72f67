"""Houses above hear what becomes of a request to redirect, inside the deed (room: control; 10.9, 13.5)."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from control.models import Redirection


class Listener(Protocol):
    """The house above that keeps a paper of each request."""

    def asked(self, redirection: Redirection, *, mandate: Mandate, by: Officer, at: datetime) -> None:
        """Hear that it was asked for."""

    def settled(self, redirection: Redirection, *, mandate: Mandate, at: datetime) -> None:
        """Hear that it was granted, declined or withdrawn."""


LISTENERS: list[Listener] = []


def register(listener: Listener) -> None:
    """Let an upper house hear; called once in its AppConfig.ready()."""
    LISTENERS.append(listener)
