"""Columns of a list as the reader wants them (room: lists)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django.db.models import QuerySet

from apparat.asking.prepared import Blank, prepared
from apparat.lists.models import ChosenColumns
from apparat.lists.places import PLACES
from apparat.org.models import Officer
from apparat.ui.tables import Table


def choose_columns(*, officer: Officer, place: str, keys: Iterable[str]) -> None:
    """Remember which columns the officer wants; the usual ones forget the choice. Raises KeyError without a list."""
    known, wanted = PLACES[place], set(keys)
    chosen = tuple(key for key in known.columns if key in wanted)
    if not chosen or chosen == known.usual:
        ChosenColumns.objects.filter(officer=officer, place=place).delete()
        return
    ChosenColumns.objects.update_or_create(officer=officer, place=place, defaults={"keys": list(chosen)})


def chosen_keys(officer: Officer, place: str) -> tuple[str, ...]:
    """Return the keys of the columns the officer sees; the heading column always. One query."""
    known = PLACES[place]
    row = _chosen.first(officer=officer.pk, place=place)
    if row is None:
        return known.usual
    return tuple(key for key, column in known.columns.items() if key in row.keys or column.is_heading)


@prepared
def _chosen(officer: Blank, place: Blank) -> QuerySet[ChosenColumns]:
    return ChosenColumns.objects.filter(officer=officer, place=place)


@lru_cache(maxsize=64)
def table_of(place: str, keys: tuple[str, ...]) -> Table:
    """Return the table of these columns, always the same one, so that its drawn lines are kept."""
    known = PLACES[place]
    return Table(tuple(known.columns[key] for key in keys), cites=known.cites, of_lines=True)
