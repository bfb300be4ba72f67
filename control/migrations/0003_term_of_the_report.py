"""The term of the report has a label of its own (13.13)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0008_reason_of_a_move_in_two_languages"),
        ("control", "0002_place_in_order"),
    ]

    operations = [
        migrations.AlterField(
            model_name="assignment",
            name="report_deadline",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reported_assignment",
                to="apparat.deadline",
                verbose_name="term of the report",
            ),
        ),
        migrations.AlterField(
            model_name="historicalassignment",
            name="report_deadline",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="apparat.deadline",
                verbose_name="term of the report",
            ),
        ),
    ]
