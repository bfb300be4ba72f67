"""Buttons of a page, its own and those that houses above offer there (room: ui; house 4.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from apparat.access.verdict import Verdict
from apparat.org.models import Officer

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Deed:
    """A button: a deed with its page and verdict."""

    label: Any
    href: str
    verdict: Verdict
    icon: str
    tone: str = "plain"


class Offers(Generic[Thing]):
    """What houses above offer on the page of a thing: each registers a function once, in its AppConfig.ready()."""

    def __init__(self) -> None:
        """Begin with no offer."""
        self._offers: list[Callable[[Thing, Officer, date], Iterable[Deed | None]]] = []

    def register(self, offer: Callable[[Thing, Officer, date], Iterable[Deed | None]]) -> None:
        """Let an upper house offer deeds; a None among them is a deed that is not offered now."""
        self._offers.append(offer)

    def __call__(self, thing: Thing, officer: Officer, on: date) -> Iterator[Deed]:
        """Yield the deeds offered to the officer on the page of the thing."""
        for offer in self._offers:
            yield from filter(None, offer(thing, officer, on))
