"""Scans of a batch: a row for each file until it is a paper, belongs to one, or is set aside; an empty table."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0014_recognition'),
        ('documents', '0020_content_templates'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Scan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('waiting', 'waits for the clerk'), ('registered', 'registered'), ('attached', 'laid to its paper'), ('discarded', 'set aside')], default='waiting', editable=False, max_length=12, verbose_name='state')),
                ('settled_at', models.DateTimeField(blank=True, null=True, verbose_name='settled at')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='why it was set aside')),
                ('attachment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='scan', to='apparat.attachment', verbose_name='file')),
                ('incoming', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='scans', to='documents.incoming', verbose_name='paper')),
                ('settled_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='settled by')),
            ],
            options={
                'verbose_name': 'scan',
                'verbose_name_plural': 'scans',
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['id'], name='scan_waiting')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('incoming', None), ('reason', ''), ('settled_at', None), ('settled_by', None), ('state', 'waiting')), models.Q(('reason', ''), ('state__in', ['registered', 'attached']), ('incoming__isnull', False), ('settled_at__isnull', False), ('settled_by__isnull', False)), models.Q(('incoming', None), ('settled_at__isnull', False), ('settled_by__isnull', False), ('state', 'discarded'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='scan_settled'), models.UniqueConstraint(condition=models.Q(('state', 'registered')), fields=('incoming',), name='scan_of_a_paper_once_10_9')],
            },
        ),
    ]
