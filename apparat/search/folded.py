"""Search by name where no search column is kept: the database folds names as `kazakh.folding` folds the question."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Func, Model, QuerySet, Value
from django.db.models.functions import Concat, Lower

from apparat.kazakh import folding

LETTERS, PLAIN = "әғқңөұүһіё", "агкноуухие"  # as apparat.kazakh.folding folds them; a test holds the two together
Row = TypeVar("Row", bound=Model)


def named(rows: QuerySet[Row], text: str, *columns: str) -> QuerySet[Row]:
    """Return the rows in whose columns every word of the text begins some word; ә finds а, Қ finds к.

    For reference books of some thousand rows; papers have columns of their own (`search.columns`). A text without a
    word worth a search finds everything.
    """
    words = folding.query(text)
    if not words:
        return rows
    folded = rows.alias(_folded=SearchVector(_plain(columns), config="simple"))
    found: QuerySet[Row] = folded.filter(_folded=SearchQuery(words, config="simple", search_type="raw"))
    return found


def _plain(columns: tuple[str, ...]) -> Func:
    joined: list[Any] = []
    for column in columns:
        joined += [column, Value(" ")]
    return Func(Lower(Concat(*joined)), Value(LETTERS), Value(PLAIN), function="translate")
