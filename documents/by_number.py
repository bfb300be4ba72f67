"""A paper by its number among a million others: the index of words makes the first cut (10.9; room: documents).

Both numbers of a paper stand among its words, those of a restricted line and of an imported one too.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q

from apparat.kazakh.folding import query
from apparat.search.columns import Meets


def numbered(text: str, *lookups: str) -> Q:
    """Return the condition that a paper has just this number, for rows with a column `search`.

    text: the number, whole; lookups: where it is compared, in one of them at least (`number`, `their_number__iexact`).
    Signs without a word worth a search find nothing.
    """
    words = query(text)
    return Q(Meets(words)) & reduce(or_, (Q(**{lookup: text}) for lookup in lookups)) if words else Q(pk=None)
