"""Words of a paper beside the codes of who sees it, by stretches of the registry; of what went back, words alone (10.9).

Built beside the work: of a million papers in about a minute.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.contrib.postgres.search import SearchVectorField
from django.db import migrations
from django.db.models import Func, IntegerField, Q


class Stretch(Func):
    """The stretch as it was then."""

    function = "apparat_stretch"
    output_field = IntegerField()


class InStretch(Func):
    """What the index held then."""

    function = "apparat_words_in_stretch"
    output_field = SearchVectorField()



WORDS = InStretch("search_text", "seen_by", Stretch("year", "ordinal"))


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("documents", "0033_filters_of_the_registry"), ("apparat", "0019_stretches")]

    operations = [
        AddIndexConcurrently(
            "incoming", GinIndex(WORDS, name="incoming_in_stretch", condition=~Q(("state", "returned")))
        ),
        AddIndexConcurrently(
            "incoming", GinIndex(fields=["search"], name="incoming_returned_search", condition=Q(("state", "returned")))
        ),
    ]
