"""An index of the moments of registration, for journals and the analysis of a period (12.5, 10.17)."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # a full table is written to while the index is built

    dependencies = [("outgoing", "0002_seen_by")]

    operations = [
        AddIndexConcurrently(
            model_name="outgoing",
            index=models.Index(
                condition=models.Q(("registered_at__isnull", False)),
                fields=["registered_at"],
                name="outgoing_registered",
            ),
        ),
    ]
