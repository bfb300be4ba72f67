"""Finds the code that carries clauses out, in every house by name: marked functions, moves, pages (room: clauses)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from apparat.lifecycle.drawing import all_lifecycles
from apparat.regulation.citation import CARRIED

MARK = "@under("


@dataclass(frozen=True, slots=True)
class Page:
    """A page that leads to a deed: its URL name, its route, its own title ("" when the view has none), its clauses."""

    name: str
    route: str
    title: Any
    clauses: tuple[str, ...]


def houses() -> list[tuple[str, Path]]:
    """Return (name, folder) of every app of this project, whatever houses there are."""
    return [
        (config.name, Path(config.path))
        for config in apps.get_app_configs()
        if Path(config.path).parent == settings.BASE_DIR
    ]


def marked() -> dict[str, list[str]]:
    """Return clause → dotted names of the functions marked ``@under``, after importing every module that marks one."""
    names = []
    for house, folder in houses():
        names.append(f"{house}.")
        for module in _marking_modules(house, folder):
            import_module(module)
    own = tuple(names)
    found = {clause: sorted(n for n in carriers if n.startswith(own)) for clause, carriers in CARRIED.items()}
    return {clause: carriers for clause, carriers in found.items() if carriers}


def _marking_modules(house: str, folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.py")):
        if any(line.startswith(MARK) for line in path.read_text(encoding="utf-8").splitlines()):
            yield ".".join((house, *path.relative_to(folder).with_suffix("").parts))


def moves() -> dict[str, list[str]]:
    """Return clause → "kind.move" of every life-cycle move that cites it."""
    found: dict[str, list[str]] = {}
    for lifecycle in all_lifecycles():
        for move in lifecycle.moves:
            found.setdefault(move.clause, []).append(f"{lifecycle.kind}.{move.name}")
    return found


def pages() -> list[Page]:
    """Return every page whose deed, or whose own view, is marked ``@under``."""
    return list(_walk(get_resolver().url_patterns, "/", ""))


def _walk(patterns: list[URLPattern | URLResolver], route: str, namespace: str) -> Iterator[Page]:
    for pattern in patterns:
        here = f"{route}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, here, inner)
        elif pattern.name and (clauses := _clauses_of(pattern.callback)):
            title = getattr(getattr(pattern.callback, "view_class", None), "title", "")
            yield Page(f"{namespace}{pattern.name}", here, title, clauses)


def _clauses_of(view: Any) -> tuple[str, ...]:
    """Return what the view, or the deed of its class, is marked with."""
    deed = getattr(getattr(view, "view_class", None), "action", None)
    own: tuple[str, ...] = getattr(view, "__clauses__", ())
    of_deed: tuple[str, ...] = getattr(deed, "__clauses__", ())
    return (*own, *of_deed)
