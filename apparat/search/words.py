"""Words among many papers: few finds are named by their keys, many are met on the way through the list.

PostgreSQL cannot estimate a prefix query: for a number that stands on three papers it would walk all hundred thousand
in the order of the list, and for a word that stands on half of them it would sort fifty thousand rows to show twenty.
So the index of words is asked first whether there are more finds than `FEW` (room: search; house 4.0 (1)).
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Model, Q, Value

from apparat.kazakh.folding import query

FEW = 1_000  # keys that are handed over and sorted in less time than the list is walked


def with_words(text: str, *models: Any) -> list[Q]:
    """Return, model by model, the condition that all words of the text stand in its column `search`.

    One query for all models together. The condition is meant for an ordered and limited list over the whole table. A
    text without a word worth a search finds nothing.
    """
    folded = query(text)
    if not folded:
        return [Q(pk__in=[]) for _model in models]
    words = Q(search=SearchQuery(folded, config="simple", search_type="raw"))
    keys = _some_keys(words, *models)
    return [words if len(keys[model]) > FEW else Q(pk__in=keys[model]) for model in models]


def _some_keys(words: Q, *models: Any) -> dict[type[Model], list[int]]:
    """Return keys of rows with the words, one more than few at most, of all models in one query."""
    arms = [
        model.objects.filter(words).order_by().annotate(arm=Value(place)).values_list("arm", "pk")[: FEW + 1]
        for place, model in enumerate(models)
    ]
    keys: dict[type[Model], list[int]] = defaultdict(list)
    for place, key in arms[0].union(*arms[1:], all=True) if arms[1:] else arms[0]:
        keys[models[place]].append(key)
    return keys
