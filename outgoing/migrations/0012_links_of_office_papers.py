"""Links in which a paper of the office speaks or is spoken of (10.9, 10.22): a new table, nothing is written anew."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0032_links_in_execution'),
        ('outgoing', '0011_papers_of_a_file'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalOfficeLink',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('kind', models.CharField(choices=[('repeats', 'repeats'), ('complements', 'complements'), ('cancels', 'cancels'), ('answers', 'answers'), ('executes', 'is in execution of')], max_length=12, verbose_name='kind of link')),
                ('at', models.DateTimeField(verbose_name='linked at')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn at')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason of the withdrawal')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='linked by')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source_incoming', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='incoming paper')),
                ('source_outgoing', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='outgoing.outgoing', verbose_name='paper of the office')),
                ('target_incoming', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='linked incoming paper')),
                ('target_outgoing', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='outgoing.outgoing', verbose_name='linked paper of the office')),
                ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by')),
            ],
            options={
                'verbose_name': 'historical link of a paper of the office',
                'verbose_name_plural': 'historical links of papers of the office',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='OfficeLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('repeats', 'repeats'), ('complements', 'complements'), ('cancels', 'cancels'), ('answers', 'answers'), ('executes', 'is in execution of')], max_length=12, verbose_name='kind of link')),
                ('at', models.DateTimeField(verbose_name='linked at')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn at')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason of the withdrawal')),
                ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='linked by')),
                ('source_incoming', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='office_links', to='documents.incoming', verbose_name='incoming paper')),
                ('source_outgoing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='links', to='outgoing.outgoing', verbose_name='paper of the office')),
                ('target_incoming', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='office_backlinks', to='documents.incoming', verbose_name='linked incoming paper')),
                ('target_outgoing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='backlinks', to='outgoing.outgoing', verbose_name='linked paper of the office')),
                ('withdrawn_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by')),
            ],
            options={
                'verbose_name': 'link of a paper of the office',
                'verbose_name_plural': 'links of papers of the office',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('source_incoming', None), ('source_outgoing__isnull', False)), models.Q(('source_incoming__isnull', False), ('source_outgoing', None)), _connector='OR'), name='office_link_one_source'), models.CheckConstraint(condition=models.Q(models.Q(('target_incoming', None), ('target_outgoing__isnull', False)), models.Q(('target_incoming__isnull', False), ('target_outgoing', None)), _connector='OR'), name='office_link_one_target'), models.CheckConstraint(condition=models.Q(('source_outgoing__isnull', False), ('target_outgoing__isnull', False), _connector='OR'), name='office_link_of_the_office'), models.CheckConstraint(condition=models.Q(('source_outgoing', None), ('target_outgoing', None), models.Q(('source_outgoing', models.F('target_outgoing')), _negated=True), _connector='OR'), name='office_link_not_to_itself'), models.CheckConstraint(condition=models.Q(('kind__in', ['repeats', 'complements', 'cancels', 'answers', 'executes'])), name='office_link_kind'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'answers'), _negated=True), ('source_incoming__isnull', False), _connector='OR'), name='office_answer_is_a_column_10_22'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('source_incoming', 'source_outgoing', 'target_incoming', 'target_outgoing', 'kind'), name='office_linked_once', nulls_distinct=False), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__gte', models.F('at')), ('withdrawn_by__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='office_link_withdrawn_with_a_reason')],
            },
        ),
    ]
