"""The state of a paper beside its words and readers, by stretches half as long: what is filed is met at once (10.9).

Built beside the work, of a million papers in about a minute; the index before it goes when this one stands. After a
broken attempt `incoming_by_stretch` is dropped by hand before it is begun anew.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models
from django.db.models import Q
from django.db.models.functions import Cast

from apparat.search.stretches import InStretch, Marks, Stretch

OLD = """
CREATE FUNCTION apparat_stretch(year integer, ordinal integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN year IS NULL THEN 999999
    ELSE (year - 1900) * 1000 + CASE WHEN ordinal IS NULL THEN 999 ELSE greatest(0, least(ordinal / 16384, 998)) END
END
"""


HELD = InStretch(
    "search_text", Marks("seen_by", Cast("state", models.TextField())), Stretch("year", "ordinal", 8192)
)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("documents", "0034_words_in_stretches"), ("apparat", "0020_shorter_stretches")]

    operations = [
        AddIndexConcurrently(
            "incoming", GinIndex(HELD, name="incoming_by_stretch", condition=~Q(("state", "returned")))
        ),
        RemoveIndexConcurrently("incoming", "incoming_in_stretch"),
        migrations.RunSQL("DROP FUNCTION apparat_stretch(integer, integer)", OLD),
    ]
