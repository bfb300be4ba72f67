"""Search by name where no search column is kept: the database folds names as `kazakh.folding` folds the question."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Func, Model, Q, QuerySet, Value
from django.db.models.functions import Concat, Lower

from apparat.kazakh import folding
from apparat.kazakh.folding import LETTERS, PLAIN

# A plain letter of the question finds its fellows too: к also қ. To fold every row costs five times as much as to
# ask for the letters of the words first, so that only rows which have them are folded and cut into words.
_EITHER = str.maketrans(
    {
        plain: f"[{plain}{''.join(one for one, its in zip(LETTERS, PLAIN, strict=True) if its == plain)}]"
        for plain in PLAIN
    }
)
Row = TypeVar("Row", bound=Model)


def named(rows: QuerySet[Row], text: str, *columns: str) -> QuerySet[Row]:
    """Return the rows in whose columns every word of the text begins some word; ә finds а, Қ finds к.

    For reference books of some thousand rows; papers have columns of their own (`search.columns`). A text without a
    word worth a search finds everything.
    """
    words = folding.query(text)
    if not words:
        return rows
    text_of = Lower(_joined(columns))
    folded = rows.alias(_text=text_of, _folded=SearchVector(_plain(text_of), config="simple"))
    near = Q(*(Q(_text__regex=word.removesuffix(":*").translate(_EITHER)) for word in words.split(" & ")))
    found: QuerySet[Row] = folded.filter(near, _folded=SearchQuery(words, config="simple", search_type="raw"))
    return found


def _joined(columns: tuple[str, ...]) -> Concat:
    joined: list[Any] = []
    for column in columns:
        joined += [column, Value(" ")]
    return Concat(*joined)


def _plain(text: Lower) -> Func:
    return Func(text, Value(LETTERS), Value(PLAIN), function="translate")
