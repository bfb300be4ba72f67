"""The number of a correspondent as it is compared, in the database (10.9; law.md 3.3)."""

from __future__ import annotations

from django.db.models import CharField, Func

from apparat.kazakh.folding import NUMBER_FOLDED, NUMBER_SIGNS


class FoldedNumber(Func):
    """`kazakh.folding.fold_number` of a column; the signs are part of the words, so that an index answers it."""

    template = f"translate(%(expressions)s, '{NUMBER_SIGNS}', '{NUMBER_FOLDED}')"
    output_field = CharField()
