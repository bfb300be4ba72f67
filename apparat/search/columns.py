"""Search columns: folded text and the tsvector the database makes of it."""

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models


def search_text() -> "models.TextField[str, str]":
    """Return the column of folded words; `apparat.kazakh.folding.fold` makes its content."""
    return models.TextField(editable=False, default="", blank=True)


def search_vector(column: str = "search_text") -> models.GeneratedField:
    """Return the column the database computes from the folded words (config `simple`), for a GIN index."""
    return models.GeneratedField(
        expression=SearchVector(column, config="simple"), output_field=SearchVectorField(), db_persist=True
    )
