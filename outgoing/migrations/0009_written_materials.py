"""Written materials of a paper (12.2, 12.3), and why a paper to a higher body executes no assignment (12.6)."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0017_nomenclature_of_files'),
        ('control', '0008_superior_decisions'),
        ('documents', '0025_importer_sees_no_old_registry'),
        ('outgoing', '0008_notes_signed_by_their_author'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='historicaloutgoing',
            name='no_assignment',
            field=models.TextField(blank=True, default='', verbose_name='why it executes no assignment'),
        ),
        migrations.AddField(
            model_name='outgoing',
            name='no_assignment',
            field=models.TextField(blank=True, default='', verbose_name='why it executes no assignment'),
        ),
        migrations.CreateModel(
            name='HistoricalMaterial',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('post_kk', models.CharField(blank=True, max_length=300, verbose_name='post in Kazakh')),
                ('post_ru', models.CharField(blank=True, max_length=300, verbose_name='post in Russian')),
                ('by_head', models.BooleanField(verbose_name='signed by the first head')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('presented_on', models.DateField(verbose_name='presented on')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='to be presented by')),
                ('order_number', models.CharField(blank=True, max_length=60, verbose_name='number of the order on duties')),
                ('order_on', models.DateField(blank=True, null=True, verbose_name='date of the order on duties')),
                ('text', models.TextField(blank=True, verbose_name='words of the part')),
                ('added_at', models.DateTimeField(verbose_name='laid to it at')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('added_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='laid to it by')),
                ('file', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.attachment', verbose_name='file of the material')),
                ('head', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who answers for it')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('incoming', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='paper it came with')),
                ('internal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='outgoing.outgoing', verbose_name='internal paper it came with')),
                ('order_copy', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.attachment', verbose_name='copy of the order on duties')),
                ('outgoing', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='outgoing.outgoing', verbose_name='paper')),
                ('part', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='control.executor', verbose_name='part of a co-executor')),
                ('signer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='signed by')),
                ('unit', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.unit', verbose_name='body that prepared it')),
            ],
            options={
                'verbose_name': 'historical material',
                'verbose_name_plural': 'historical materials',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='Material',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('post_kk', models.CharField(blank=True, max_length=300, verbose_name='post in Kazakh')),
                ('post_ru', models.CharField(blank=True, max_length=300, verbose_name='post in Russian')),
                ('by_head', models.BooleanField(verbose_name='signed by the first head')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('presented_on', models.DateField(verbose_name='presented on')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='to be presented by')),
                ('order_number', models.CharField(blank=True, max_length=60, verbose_name='number of the order on duties')),
                ('order_on', models.DateField(blank=True, null=True, verbose_name='date of the order on duties')),
                ('text', models.TextField(blank=True, verbose_name='words of the part')),
                ('added_at', models.DateTimeField(verbose_name='laid to it at')),
                ('added_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='laid to it by')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.attachment', verbose_name='file of the material')),
                ('head', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who answers for it')),
                ('incoming', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.incoming', verbose_name='paper it came with')),
                ('internal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='outgoing.outgoing', verbose_name='internal paper it came with')),
                ('order_copy', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.attachment', verbose_name='copy of the order on duties')),
                ('outgoing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='materials', to='outgoing.outgoing', verbose_name='paper')),
                ('part', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='control.executor', verbose_name='part of a co-executor')),
                ('signer', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='signed by')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.unit', verbose_name='body that prepared it')),
            ],
            options={
                'verbose_name': 'material',
                'verbose_name_plural': 'materials',
                'constraints': [models.CheckConstraint(condition=models.Q(('file__isnull', False), ('incoming__isnull', False), ('internal__isnull', False), models.Q(('part__isnull', False), models.Q(('text', ''), _negated=True)), _connector='OR'), name='material_is_written_12_2'), models.CheckConstraint(condition=models.Q(('presented_on__gte', models.F('signed_on'))), name='material_presented_when_signed'), models.CheckConstraint(condition=models.Q(('by_head', False), ('head', models.F('signer')), _connector='OR'), name='material_of_its_head_12_3'), models.CheckConstraint(condition=models.Q(('by_head', False), models.Q(('order_copy', None), ('order_number', ''), ('order_on', None)), _connector='OR'), name='material_order_of_a_substitute_12_2'), models.UniqueConstraint(fields=('outgoing', 'part'), name='material_part_once')],
            },
        ),
    ]
