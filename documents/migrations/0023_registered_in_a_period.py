"""An index of the moments of registration, for journals and the analysis of a period (10.9, 10.17)."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # a full table is written to while the index is built

    dependencies = [("documents", "0022_named_readers")]

    operations = [
        AddIndexConcurrently(
            model_name="incoming",
            index=models.Index(
                condition=models.Q(("registered_at__isnull", False)),
                fields=["registered_at"],
                name="incoming_registered",
            ),
        ),
    ]
