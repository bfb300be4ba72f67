"""The newest papers of a correspondent by an index: what a new one probably repeats is among them (law.md 3.3 p.86)."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # a full table is written to while the index is built

    dependencies = [("documents", "0036_numbers_compared_folded")]

    operations = [
        AddIndexConcurrently(
            "incoming",
            models.Index(fields=["correspondent", "-received_at", "-id"], name="incoming_of_correspondent"),
        ),
    ]
