"""Buttons of an assignment's page, its own and those that houses above offer there (room: pages of control; 12.6).

An upper house registers a function in AppConfig.ready(), which is asked for every page of an assignment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from apparat.access.verdict import Verdict
from apparat.org.models import Officer
from control.models import Assignment


@dataclass(frozen=True, slots=True)
class Deed:
    """A button."""

    label: Any
    href: str
    verdict: Verdict
    icon: str
    tone: str


Offer: TypeAlias = Callable[[Assignment, Officer, date], "Deed | None"]
OFFERS: list[Offer] = []


def register(offer: Offer) -> None:
    """Let an upper house offer a deed on the page of an assignment; called once in its AppConfig.ready()."""
    OFFERS.append(offer)


def offered(assignment: Assignment, officer: Officer, on: date) -> Iterator[Deed]:
    """Yield the deeds that houses above offer to the officer on the page of the assignment."""
    for offer in OFFERS:
        if (deed := offer(assignment, officer, on)) is not None:
            yield deed
