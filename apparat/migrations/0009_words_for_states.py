"""The states of things have a name in the reader's language."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0008_reason_of_a_move_in_two_languages"),
    ]

    operations = [
        migrations.AlterField(
            model_name="deadline",
            name="state",
            field=models.CharField(
                choices=[("open", "open"), ("met", "done"), ("cancelled", "cancelled")],
                default="open",
                editable=False,
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="historicaldeadline",
            name="state",
            field=models.CharField(
                choices=[("open", "open"), ("met", "done"), ("cancelled", "cancelled")],
                default="open",
                editable=False,
                max_length=10,
                verbose_name="state",
            ),
        ),
    ]
