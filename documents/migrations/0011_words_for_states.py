"""The states of things have a name in the reader's language."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0009_words_for_states"),
        ("documents", "0010_papers_to_file"),
    ]

    operations = [
        migrations.AlterField(
            model_name="historicalincoming",
            name="register",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="apparat.register",
                verbose_name="register",
            ),
        ),
        migrations.AlterField(
            model_name="historicalincoming",
            name="state",
            field=models.CharField(
                choices=[
                    ("received", "received, not registered"),
                    ("returned", "returned without registration"),
                    ("registered", "registered"),
                    ("on_desk", "on the desk"),
                    ("resolved", "in execution"),
                    ("executed", "executed"),
                    ("filed", "filed"),
                ],
                default="received",
                editable=False,
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="historicalresolution",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("signed", "put"),
                    ("rejected", "rejected"),
                    ("withdrawn", "draft withdrawn"),
                ],
                default="draft",
                editable=False,
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="incoming",
            name="register",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="apparat.register",
                verbose_name="register",
            ),
        ),
        migrations.AlterField(
            model_name="incoming",
            name="state",
            field=models.CharField(
                choices=[
                    ("received", "received, not registered"),
                    ("returned", "returned without registration"),
                    ("registered", "registered"),
                    ("on_desk", "on the desk"),
                    ("resolved", "in execution"),
                    ("executed", "executed"),
                    ("filed", "filed"),
                ],
                default="received",
                editable=False,
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="resolution",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("signed", "put"),
                    ("rejected", "rejected"),
                    ("withdrawn", "draft withdrawn"),
                ],
                default="draft",
                editable=False,
                max_length=10,
                verbose_name="state",
            ),
        ),
    ]
