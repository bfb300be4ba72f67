"""Words among many papers: the cheapest way to the newest of them, chosen by how many there are.

PostgreSQL cannot estimate a prefix query: for a number that stands on three papers it would walk all hundred thousand
in the order of the list, and for a word that stands on half of them it would sort fifty thousand rows to show twenty.
So the index of words is asked first (room: search; house 4.0 (1)).
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Model, Q, Value

from apparat.kazakh.folding import query

FEW = 1_000  # finds whose keys are handed over: sorting them takes less than any walk
MANY = 10_000  # finds of which a list meets enough soon, wherever it begins


def with_words(text: str, *models: Any) -> list[Q]:
    """Return, model by model, the condition that all words of the text stand in its column `search`.

    One query for all models together. The condition is meant for an ordered and limited list over the whole table. A
    text without a word worth a search finds nothing.
    """
    folded = query(text)
    if not folded:
        return [Q(pk__in=[]) for _model in models]
    words = Q(search=SearchQuery(folded, config="simple", search_type="raw"))
    keys, many = _asked(words, *models)
    return [_condition(model, words, keys[model], is_many=model in many) for model in models]


def _condition(model: Any, words: Q, keys: list[int], *, is_many: bool) -> Q:
    if len(keys) <= FEW:
        return Q(pk__in=keys)
    if is_many:
        return words
    # the second half, never true, keeps the planner from joining: it walks the list and looks into a table of keys
    return Q(pk__in=model.objects.filter(words).order_by().values("pk")) | Q(pk__lt=0)


def _asked(words: Q, *models: Any) -> tuple[dict[type[Model], list[int]], set[type[Model]]]:
    """Return keys of rows with the words, one more than few at most, and the models that have many; in one query."""
    arms = []
    for place, model in enumerate(models):
        found = model.objects.filter(words).order_by()
        arms.append(found.annotate(arm=Value(place)).values_list("arm", "pk")[: FEW + 1])
        arms.append(found.annotate(arm=Value(place - len(models))).values_list("arm", "pk")[MANY : MANY + 1])
    keys: dict[type[Model], list[int]] = defaultdict(list)
    many = set()
    for arm, key in arms[0].union(*arms[1:], all=True):
        if arm < 0:
            many.add(models[arm])
        else:
            keys[models[arm]].append(key)
    return keys, many
