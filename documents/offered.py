"""Buttons of a paper's page, its own and those that houses above offer there (room: pages of documents; 10.22).

An upper house offers a deed of its own as `control.origins` lets it name the pages of origins: it registers a function
in AppConfig.ready(), which is asked for every page of a paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from apparat.access.verdict import Verdict
from apparat.org.models import Officer
from documents.models import Incoming


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of the page."""

    label: Any
    href: str
    verdict: Verdict
    icon: str
    tone: str = "plain"


Offer: TypeAlias = Callable[[Incoming, Officer, date], "Deed | None"]
OFFERS: list[Offer] = []


def register(offer: Offer) -> None:
    """Let an upper house offer a deed on the page of a paper; called once in its AppConfig.ready()."""
    OFFERS.append(offer)


def offered(paper: Incoming, officer: Officer, on: date) -> Iterator[Deed]:
    """Yield the deeds that houses above offer to the officer on the page of the paper."""
    for offer in OFFERS:
        if (deed := offer(paper, officer, on)) is not None:
            yield deed
