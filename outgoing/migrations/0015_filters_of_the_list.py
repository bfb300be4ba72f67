"""Indexes by which the list of the office's papers is filtered in its own order: executor, body, language (10.18).

Built beside the work on a full table; the key index of the executor goes, another begins with it.
"""

import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("outgoing", "0014_named_readers"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        AddIndexConcurrently("outgoing", models.Index(fields=["drafter", "-id"], name="outgoing_of_drafter")),
        AddIndexConcurrently("outgoing", models.Index(fields=["unit", "-id"], name="outgoing_of_unit")),
        AddIndexConcurrently(
            "outgoing",
            models.Index(fields=["language", "-id"], condition=~Q(("language", "kk")), name="outgoing_by_language"),
        ),
        migrations.AlterField(
            model_name="outgoing",
            name="drafter",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="drafted_papers",
                to=settings.AUTH_USER_MODEL,
                verbose_name="executor",
            ),
        ),
    ]
