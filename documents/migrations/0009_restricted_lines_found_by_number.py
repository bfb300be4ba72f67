"""Restricted lines that are here already are found by their numbers too (10.4).

Each batch is a transaction of its own, so that no deed waits for the whole table; it may be repeated.
"""

from __future__ import annotations

from django.conf import settings
from django.db import migrations, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from apparat.kazakh.folding import fold

BATCH = 500  # lines that are held at a time


def fold_numbers(apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Fold the number and the correspondent's number of every restricted line."""
    using = schema.connection.alias
    lines = apps.get_model("documents", "Incoming").objects.using(using).filter(restricted=True).order_by("pk")
    last = 0
    while True:
        with transaction.atomic(using=using):
            held = list(lines.select_for_update().filter(pk__gt=last)[:BATCH])
            for line in held:
                line.search_text = " ".join(filter(None, (fold(line.number), fold(line.their_number))))
            lines.bulk_update(held, ["search_text"])
        if not held:
            return
        last = held[-1].pk


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("documents", "0008_restricted_lines_without_content"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [migrations.RunPython(fold_numbers, migrations.RunPython.noop)]
