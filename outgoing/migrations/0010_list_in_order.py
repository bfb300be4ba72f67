"""The list of the office's papers is sorted by the moment of registration from an index."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False  # papers are registered meanwhile

    dependencies = [
        ('outgoing', '0009_written_materials'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='outgoing',
            index=models.Index(fields=['registered_at', 'id'], name='outgoing_in_order'),
        ),
    ]
