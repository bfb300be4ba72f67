"""Keys that another index begins with, and those that only say who did a deed, have no index of their own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0010_journal_by_key_first'),
        ('control', '0005_seen_by'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='assignment',
            index=models.Index(fields=['root_id', 'root_kind'], name='assignment_by_paper'),
        ),
        migrations.AlterField(
            model_name='assignment',
            name='issuer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='given_assignments', to=settings.AUTH_USER_MODEL, verbose_name='leader'),
        ),
        migrations.AlterField(
            model_name='executioncard',
            name='filled_by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='filled by'),
        ),
        migrations.AlterField(
            model_name='executor',
            name='assignment',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='executors', to='control.assignment', verbose_name='assignment'),
        ),
        migrations.AlterField(
            model_name='executor',
            name='officer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='executions', to=settings.AUTH_USER_MODEL, verbose_name='officer'),
        ),
        migrations.AlterField(
            model_name='release',
            name='by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by'),
        ),
        migrations.AlterField(
            model_name='release',
            name='on_behalf_of',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='on behalf of'),
        ),
        migrations.AlterField(
            model_name='report',
            name='by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='signed by'),
        ),
        migrations.AlterField(
            model_name='report',
            name='on_behalf_of',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='on behalf of'),
        ),
        migrations.AlterField(
            model_name='report',
            name='returned_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='returned by'),
        ),
        migrations.RemoveIndex(
            model_name='assignment',
            name='assignment_of_paper',
        ),
    ]
