"""Names as they are sought: their folded words, kept by the database in an index (room: org; house 4.0 (1))."""

from __future__ import annotations

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Func

# as `kazakh.folding` folds; written down because the indexes are made of them (a test holds the two together)
LETTERS, PLAIN = "әғқңөұүһіё", "агкноуухие"
# the columns a person is found by, and those of a body
NAMES = ("last_name_kk", "first_name_kk", "patronymic_kk", "last_name_ru", "first_name_ru", "patronymic_ru")
BODIES = ("name_kk", "name_ru", "short_kk", "short_ru")


class FoldedNames(Func):
    """The words of columns that are never NULL, small, with Kazakh letters folded as `kazakh.folding` folds them.

    Worded without values, so that the index (`officer_names`, `unit_names`) is known for the same in every question.
    """

    template = f"to_tsvector('simple'::regconfig, translate(lower(%(expressions)s), '{LETTERS}', '{PLAIN}'))"
    arg_joiner = " || ' ' || "
    output_field = SearchVectorField()
