"""Stretches of a length that the index names itself: how long they are is no matter of this function (room: search)."""

from django.db import migrations

STRETCH = """
CREATE FUNCTION apparat_stretch(year integer, ordinal integer, length integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN year IS NULL THEN 999999
    ELSE (year - 1900) * 1000 + CASE WHEN ordinal IS NULL THEN 999 ELSE greatest(0, least(ordinal / length, 998)) END
END
"""


class Migration(migrations.Migration):
    dependencies = [("apparat", "0019_stretches")]

    operations = [migrations.RunSQL(STRETCH, "DROP FUNCTION apparat_stretch(integer, integer, integer)")]
