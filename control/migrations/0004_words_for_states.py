"""The states of things have a name in the reader's language."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("control", "0003_term_of_the_report"),
    ]

    operations = [
        migrations.AlterField(
            model_name="assignment",
            name="state",
            field=models.CharField(
                choices=[
                    ("issued", "given"),
                    ("accepted", "in work"),
                    ("reported", "reported"),
                    ("returned", "returned for rework"),
                    ("released", "released from control"),
                    ("noted", "taken into account"),
                ],
                default="issued",
                editable=False,
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="historicalassignment",
            name="state",
            field=models.CharField(
                choices=[
                    ("issued", "given"),
                    ("accepted", "in work"),
                    ("reported", "reported"),
                    ("returned", "returned for rework"),
                    ("released", "released from control"),
                    ("noted", "taken into account"),
                ],
                default="issued",
                editable=False,
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="historicalredirection",
            name="state",
            field=models.CharField(
                choices=[
                    ("asked", "asked"),
                    ("granted", "granted"),
                    ("declined", "declined"),
                    ("withdrawn", "withdrawn"),
                ],
                default="asked",
                editable=False,
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="redirection",
            name="state",
            field=models.CharField(
                choices=[
                    ("asked", "asked"),
                    ("granted", "granted"),
                    ("declined", "declined"),
                    ("withdrawn", "withdrawn"),
                ],
                default="asked",
                editable=False,
                max_length=10,
                verbose_name="state",
            ),
        ),
    ]
