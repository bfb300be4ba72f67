"""Folded words stand in the search column as they are, no parser between; smaller, and quicker to write and to read.

The table is written anew, with its indexes, and locked meanwhile: half a minute for a million rows.
"""

import django.contrib.postgres.search
from django.db import migrations, models

import apparat.search.columns

# the new column has no statistics, by which a search decides; nobody gathers them soon
_LOOK = "ANALYZE documents_incoming (search)"
_AS = "ALTER TABLE documents_incoming ALTER COLUMN search SET EXPRESSION AS ({})"


class Migration(migrations.Migration):
    dependencies = [("documents", "0014_indexes_that_serve")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    [_AS.format("array_to_tsvector(array_remove(string_to_array(search_text, ' '), ''))"), _LOOK],
                    [_AS.format("to_tsvector('simple'::regconfig, COALESCE(search_text, ''))"), _LOOK],
                )
            ],
            state_operations=[
                migrations.AlterField(
                    model_name="incoming",
                    name="search",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=apparat.search.columns.Words("search_text"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                )
            ],
        )
    ]
