"""Life cycles as Mermaid diagrams, for the page of the architecture (house 4.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils import translation

from apparat.lifecycle.machine import Lifecycle

BEGIN = "<!-- life cycles: written by `manage.py draw_lifecycles` -->"
END = "<!-- end of life cycles -->"


class NoMarkers(ValueError):
    """The page has no place for the diagrams."""


def all_lifecycles() -> Iterator[Lifecycle]:
    """Yield every table of the houses' `states` modules, house by house, by kind."""
    for house in apps.get_app_configs():
        if find_spec(f"{house.name}.states"):
            module = import_module(f"{house.name}.states")
            yield from sorted(
                {table.kind: table for table in vars(module).values() if isinstance(table, Lifecycle)}.values(),
                key=lambda table: table.kind,
            )


def mermaid(lifecycle: Lifecycle) -> str:
    """Return the state diagram of one life cycle, with English labels and the clause of every move."""
    with translation.override("en"):
        lines = [f'    state "{state.label}" as {state.value}' for state in lifecycle.states]
    lines += [f"    [*] --> {state}" for state in lifecycle.states.values if state in lifecycle.starts]
    for move in lifecycle.moves:
        sources = [state for state in lifecycle.states.values if state in move.sources]
        lines += [f"    {source} --> {move.target}: {move.name} ({move.clause})" for source in sources]
    lines += [f"    {state} --> [*]" for state in lifecycle.states.values if state in lifecycle.final_states]
    return "\n".join(["stateDiagram-v2", "    direction LR", *lines])


def chapter(lifecycles: Iterable[Lifecycle]) -> str:
    """Return the whole chapter between the markers, markers included."""
    parts = [f"### {lifecycle.kind}\n\n```mermaid\n{mermaid(lifecycle)}\n```\n" for lifecycle in lifecycles]
    return "\n".join([BEGIN, "", *parts, END])


def redrawn(page: str, lifecycles: Iterable[Lifecycle]) -> str:
    """Return the page with the chapter between its markers drawn anew. Raises NoMarkers when it has none."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        raise NoMarkers(f"the page needs the lines {BEGIN} and {END}")
    return f"{before}{chapter(lifecycles)}{after}"
