"""Buttons that houses above offer on the page of a paper of the office (room: pages of outgoing).

An upper house registers a function in AppConfig.ready(), as `documents.offered` lets it do for incoming papers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from apparat.org.models import Officer
from documents.offered import Deed
from outgoing.models import Outgoing

Offers: TypeAlias = Callable[[Outgoing, Officer, date], Iterator[Deed]]
OFFERS: list[Offers] = []


def register(offers: Offers) -> None:
    """Let an upper house offer deeds on the page of a paper; called once in its AppConfig.ready()."""
    OFFERS.append(offers)


def offered(paper: Outgoing, officer: Officer, on: date) -> Iterator[Deed]:
    """Yield the deeds that houses above offer to the officer on the page of the paper."""
    for offers in OFFERS:
        yield from offers(paper, officer, on)
