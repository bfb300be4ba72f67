"""What could not be delivered is found by an index of its own (10.20); built beside the work on a full table."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("outgoing", "0016_ways_of_lists")]

    operations = [
        AddIndexConcurrently(
            "addressee",
            models.Index(
                fields=["outgoing"],
                condition=models.Q(("state__in", ["failed", "uncertain"])),
                name="addressee_undelivered",
            ),
        ),
    ]
