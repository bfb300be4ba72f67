"""Likely doubles by the folded number of the correspondent, whatever its date (10.9); no row is written anew."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

from documents.folded_number import FoldedNumber


class Migration(migrations.Migration):
    atomic = False  # a full table is written to while the index is built

    dependencies = [("documents", "0035_state_in_stretches")]

    operations = [
        AddIndexConcurrently(
            "incoming",
            models.Index("correspondent", FoldedNumber("their_number"), "their_on", name="incoming_same_number"),
        ),
        RemoveIndexConcurrently("incoming", "incoming_likely_double"),
    ]
