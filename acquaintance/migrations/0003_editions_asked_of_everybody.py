"""When an edition of a rule was asked of everybody; empty of those that were not (10.6)."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('acquaintance', '0002_sight_of_readers'),
    ]

    operations = [
        migrations.AddField(
            model_name='ruleedition',
            name='asked_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='asked of everybody at'),
        ),
    ]
