"""Keys that another index begins with, and those that only say who did a deed, have no index of their own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0010_journal_by_key_first'),
        ('documents', '0013_assignment_of_another_leader'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='incoming',
            name='accepted_by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='accepted by'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='correspondent',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='incoming_papers', to='apparat.unit', verbose_name='correspondent'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='desk',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='desk_papers', to=settings.AUTH_USER_MODEL, verbose_name='desk'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='kind',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.documentkind', verbose_name='kind of paper'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='register',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.register', verbose_name='register'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='registered_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='registered by'),
        ),
        migrations.AlterField(
            model_name='pointexecutor',
            name='officer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='officer'),
        ),
        migrations.AlterField(
            model_name='pointexecutor',
            name='point',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='executors', to='documents.resolutionpoint'),
        ),
        migrations.AlterField(
            model_name='resolution',
            name='drafted_by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='drafted by'),
        ),
        migrations.AlterField(
            model_name='resolution',
            name='signed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='put by'),
        ),
        migrations.AlterField(
            model_name='resolutionpoint',
            name='resolution',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='points', to='documents.resolution', verbose_name='resolution'),
        ),
    ]
