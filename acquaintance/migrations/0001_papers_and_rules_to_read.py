"""Papers and rules of the office that officers acquaint themselves with, and their confirmations (10.6)."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('apparat', '0014_recognition'),
        ('documents', '0021_scans'),
        ('outgoing', '0002_seen_by'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Circulation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent_at', models.DateTimeField(verbose_name='sent at')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='to be read by')),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='what to look at')),
                ('recalled_at', models.DateTimeField(blank=True, null=True, verbose_name='recalled at')),
                ('state', models.CharField(choices=[('open', 'sent for acquaintance'), ('recalled', 'recalled')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('incoming', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='circulations', to='documents.incoming', verbose_name='incoming paper')),
                ('outgoing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='circulations', to='outgoing.outgoing', verbose_name='paper of the office')),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='sent by')),
            ],
            options={
                'verbose_name': 'sending for acquaintance',
                'verbose_name_plural': 'sendings for acquaintance',
            },
        ),
        migrations.CreateModel(
            name='HistoricalOfficeRule',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('name_kk', models.CharField(max_length=300, verbose_name='name in Kazakh')),
                ('name_ru', models.CharField(blank=True, max_length=300, verbose_name='name in Russian')),
                ('sort_key', models.CharField(default='', editable=False, max_length=700)),
                ('is_active', models.BooleanField(default=True, verbose_name='in force')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical rule of the office',
                'verbose_name_plural': 'historical rules of the office',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalReader',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('asked_at', models.DateTimeField(verbose_name='asked at')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='acquainted at')),
                ('state', models.CharField(choices=[('asked', 'not confirmed yet'), ('confirmed', 'acquainted'), ('dropped', 'not asked any more')], default='asked', editable=False, max_length=10, verbose_name='state')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('circulation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='acquaintance.circulation', verbose_name='sending for acquaintance')),
                ('deadline', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.deadline', verbose_name='term of acquaintance')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('officer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='officer')),
                ('post', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.position', verbose_name='position')),
            ],
            options={
                'verbose_name': 'historical reader',
                'verbose_name_plural': 'historical readers',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='OfficeRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_kk', models.CharField(max_length=300, verbose_name='name in Kazakh')),
                ('name_ru', models.CharField(blank=True, max_length=300, verbose_name='name in Russian')),
                ('sort_key', models.CharField(db_collation='C', default='', editable=False, max_length=700)),
                ('is_active', models.BooleanField(default=True, verbose_name='in force')),
            ],
            options={
                'verbose_name': 'rule of the office',
                'verbose_name_plural': 'rules of the office',
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_active', True)), fields=('name_kk',), name='rule_in_force_once')],
            },
        ),
        migrations.CreateModel(
            name='RuleEdition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('act', models.CharField(max_length=200, verbose_name='approved by')),
                ('in_force_on', models.DateField(verbose_name='in force from')),
                ('attachment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.attachment', verbose_name='file')),
                ('rule', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='editions', to='acquaintance.officerule', verbose_name='rule of the office')),
            ],
            options={
                'verbose_name': 'edition of a rule',
                'verbose_name_plural': 'editions of rules',
            },
        ),
        migrations.CreateModel(
            name='HistoricalCirculation',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('sent_at', models.DateTimeField(verbose_name='sent at')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='to be read by')),
                ('words', models.CharField(blank=True, max_length=500, verbose_name='what to look at')),
                ('recalled_at', models.DateTimeField(blank=True, null=True, verbose_name='recalled at')),
                ('state', models.CharField(choices=[('open', 'sent for acquaintance'), ('recalled', 'recalled')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('incoming', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='incoming paper')),
                ('outgoing', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='outgoing.outgoing', verbose_name='paper of the office')),
                ('sent_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='sent by')),
                ('edition', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='acquaintance.ruleedition', verbose_name='edition of a rule')),
            ],
            options={
                'verbose_name': 'historical sending for acquaintance',
                'verbose_name_plural': 'historical sendings for acquaintance',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name='circulation',
            name='edition',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='circulations', to='acquaintance.ruleedition', verbose_name='edition of a rule'),
        ),
        migrations.CreateModel(
            name='Reader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField(verbose_name='asked at')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='acquainted at')),
                ('state', models.CharField(choices=[('asked', 'not confirmed yet'), ('confirmed', 'acquainted'), ('dropped', 'not asked any more')], default='asked', editable=False, max_length=10, verbose_name='state')),
                ('circulation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readers', to='acquaintance.circulation', verbose_name='sending for acquaintance')),
                ('deadline', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='acquainted_reader', to='apparat.deadline', verbose_name='term of acquaintance')),
                ('officer', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='acquaintance', to=settings.AUTH_USER_MODEL, verbose_name='officer')),
                ('post', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.position', verbose_name='position')),
            ],
            options={
                'verbose_name': 'reader',
                'verbose_name_plural': 'readers',
                'indexes': [models.Index(fields=['officer', 'state', '-id'], name='reader_of_officer')],
                'constraints': [models.UniqueConstraint(fields=('circulation', 'officer'), name='reader_once'), models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'confirmed', 'dropped'])), name='reader_state'), models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__gte', models.F('asked_at')), ('state', 'confirmed')), models.Q(models.Q(('state', 'confirmed'), _negated=True), ('confirmed_at', None)), _connector='OR'), name='reader_confirmed_when_confirmed')],
            },
        ),
        migrations.AddConstraint(
            model_name='ruleedition',
            constraint=models.UniqueConstraint(fields=('rule', 'in_force_on'), name='rule_edition_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='ruleedition',
            constraint=models.CheckConstraint(condition=models.Q(('act', ''), _negated=True), name='rule_edition_names_its_act_10_6'),
        ),
        migrations.AddConstraint(
            model_name='circulation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edition', None), ('incoming__isnull', False), ('outgoing', None)), models.Q(('edition', None), ('incoming', None), ('outgoing__isnull', False)), models.Q(('edition__isnull', False), ('incoming', None), ('outgoing', None)), _connector='OR'), name='circulation_of_exactly_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='circulation',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['open', 'recalled'])), name='circulation_state'),
        ),
        migrations.AddConstraint(
            model_name='circulation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('recalled_at__isnull', False), ('state', 'recalled')), models.Q(('recalled_at', None), ('state', 'open')), _connector='OR'), name='circulation_recalled_when_recalled'),
        ),
        migrations.AddConstraint(
            model_name='circulation',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('edition',), name='circulation_of_an_edition_once_10_6'),
        ),
    ]
