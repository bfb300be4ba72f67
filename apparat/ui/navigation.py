"""The rooms of the work, as the frame shows them: one table of the roof; a room is shown once its page exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from apparat.org.models import Officer
from apparat.ui.catalogue import path_to


def everyone(officer: Officer) -> bool:
    """Show to every signed-in officer."""
    return officer.is_authenticated


def clerks_of_the_admin(officer: Officer) -> bool:
    """Show to those who may open the admin site."""
    return officer.is_staff


@dataclass(frozen=True, slots=True)
class Room:
    """A line of the navigation: label, named page, icon, who sees it, keys, the namespaces and pages that belong."""

    label: Any
    page: str
    icon: str
    who: Callable[[Officer], bool]
    shortcut: str
    belongs: frozenset[str]


@cache
def rooms() -> tuple[Room, ...]:
    """Return the table of the roof, which alone may name every house (settings.NAVIGATION_ROOMS)."""
    table: tuple[Room, ...] = import_string(settings.NAVIGATION_ROOMS)
    return table


@dataclass(frozen=True, slots=True)
class Line:
    """A room as one reader sees it on one page."""

    label: Any
    href: str
    icon: str
    shortcut: str
    is_current: bool
    is_page: bool

    @property
    def aria_current(self) -> str:
        """Say "page" on the room's own page and "true" deeper inside."""
        return "page" if self.is_page else "true"

    @property
    def keys(self) -> list[str]:
        """The keys one by one."""
        return self.shortcut.split()


def lines(request: HttpRequest, officer: Officer) -> Iterator[Line]:
    """Return the rooms this officer sees, the current one marked."""
    match = request.resolver_match
    here = {match.namespace, match.url_name or ""} - {""} if match else set()
    for room in rooms():
        href = path_to(room.page)
        if href and room.who(officer):
            is_current = bool(match) and bool(here & room.belongs)
            yield Line(room.label, href, room.icon, room.shortcut, is_current, is_current and href == request.path)
