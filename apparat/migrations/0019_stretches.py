"""Words of a numbered row with the stretch of the list in which it lies, for the indexes of the houses (room: search).

A stretch is a year and sixteen thousand of its numbers: 125004 holds the numbers 65536 to 81919 of 2025. What has no
ordinal stands above its year, what has no year above all.
"""

from django.db import migrations

STRETCH = """
CREATE FUNCTION apparat_stretch(year integer, ordinal integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN year IS NULL THEN 999999
    ELSE (year - 1900) * 1000 + CASE WHEN ordinal IS NULL THEN 999 ELSE greatest(0, least(ordinal / 16384, 998)) END
END
"""
# array_to_string is no more than stable for arrays of any kind; for text it is immutable, which only we know
WORDS = """
CREATE FUNCTION apparat_words_in_stretch(words text, codes text[], stretch integer) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector(string_to_array(
    stretch || ':' || replace(
        btrim(words || CASE WHEN cardinality(codes) = 0 THEN '' ELSE ' @' || array_to_string(codes, ' @') END),
        ' ', ' ' || stretch || ':'
    ), ' '
))
"""


class Migration(migrations.Migration):
    dependencies = [("apparat", "0018_closed_journals")]

    operations = [
        migrations.RunSQL(STRETCH, "DROP FUNCTION apparat_stretch(integer, integer)"),
        migrations.RunSQL(WORDS, "DROP FUNCTION apparat_words_in_stretch(text, text[], integer)"),
    ]
