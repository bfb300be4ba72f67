"""Indexes of the journal begin with the key: millions of rows are put in order by numbers, not by names of kinds.

Nobody writes to the journal meanwhile: some seconds for a million rows.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0009_words_for_states'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['root_id', 'root_kind', 'at'], name='journal_by_paper'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['subject_id', 'subject_kind', 'at'], name='journal_by_thing'),
        ),
        migrations.AlterField(
            model_name='notice',
            name='officer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to=settings.AUTH_USER_MODEL, verbose_name='officer'),
        ),
        migrations.RemoveIndex(
            model_name='entry',
            name='journal_of_a_paper',
        ),
        migrations.RemoveIndex(
            model_name='entry',
            name='journal_of_a_thing',
        ),
    ]
