"""Indexes by which the registry is filtered in its own order: kind, rare ways and languages, file (10.9)."""

import django.db.models.deletion
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

IN_ORDER = ("-year", "-ordinal", "-id")


def index(name, field, condition=None):
    return AddIndexConcurrently("incoming", models.Index(fields=[field, *IN_ORDER], condition=condition, name=name))


class Migration(migrations.Migration):
    atomic = False  # a full table is written to while the indexes are built

    dependencies = [("documents", "0032_links_in_execution")]

    operations = [
        index("incoming_of_kind", "kind"),
        index("incoming_by_channel", "channel", ~models.Q(channel="system")),
        index("incoming_by_language", "language", models.Q(language__in=["both", "other"])),
        index("incoming_in_case_file", "case_file", models.Q(case_file__isnull=False)),
        migrations.AlterField(  # two other indexes begin with the key
            model_name="incoming",
            name="case_file",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="apparat.casefile",
                verbose_name="file of the nomenclature",
            ),
        ),
    ]
