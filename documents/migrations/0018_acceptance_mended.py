"""That a returned paper is no appeal is kept (14.5); a wrong copy of an order is set aside (10.14).

New columns, empty or with constant defaults: no table is written anew.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0017_terms_of_answers"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalreturnnote",
            name="is_no_appeal",
            field=models.BooleanField(default=False, verbose_name="said to be no appeal"),
        ),
        migrations.AddField(
            model_name="returnnote",
            name="is_no_appeal",
            field=models.BooleanField(default=False, verbose_name="said to be no appeal"),
        ),
        migrations.AddField(
            model_name="incomingfile",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="set aside at"),
        ),
    ]
