"""Search columns: folded text, the set of words the database makes of it, and the condition that meets it.

Folding has found the words already (`apparat.kazakh.folding`). So the database takes them as they stand: its own
parser, which sees numbers and foreign letters otherwise, is asked neither when a word is kept nor when it is sought.
"""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db import models
from django.db.models import BooleanField, Func, Value
from django.db.models.functions import Cast

from apparat.asking.prepared import Blank


class Words(Func):
    """The words of a folded text, told apart by single spaces, as a tsvector without places."""

    template = "array_to_tsvector(array_remove(string_to_array(%(expressions)s, ' '), ''))"
    output_field = SearchVectorField()


class Meets(Func):
    """The condition that the words of a column, or of an index, meet a query that `folding.query` made."""

    template = "(%(expressions)s)"
    arg_joiner = " @@ "
    output_field = BooleanField()
    conditional = True

    def __init__(self, wanted: str | Blank, column: str | Func = "search", **extra: Any) -> None:
        words = wanted if isinstance(wanted, Blank) else Value(wanted)
        super().__init__(column, Cast(words, SearchQueryField()), **extra)


def search_text() -> models.TextField[str, str]:
    """Return the column of folded words; `apparat.kazakh.folding.fold` makes its content."""
    return models.TextField(editable=False, default="", blank=True)


def search_vector(column: str = "search_text") -> models.GeneratedField:
    """Return the column the database computes from the folded words, for a GIN index."""
    return models.GeneratedField(expression=Words(column), output_field=SearchVectorField(), db_persist=True)
