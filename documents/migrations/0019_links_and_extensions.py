"""Links between papers (10.9) and extensions of the term of an answer (10.11): new tables, nothing is written anew."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0011_names_by_an_index'),
        ('documents', '0018_acceptance_mended'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalAnswerExtension',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('from_on', models.DateField(verbose_name='from the day')),
                ('to_on', models.DateField(verbose_name='to the day')),
                ('reason', models.CharField(max_length=500, verbose_name='reason')),
                ('at', models.DateTimeField(verbose_name='extended at')),
                ('notice', models.CharField(blank=True, max_length=200, verbose_name='how the sender was told')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='extended by')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('incoming', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='paper')),
                ('notice_deadline', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.deadline', verbose_name='term of telling the sender')),
            ],
            options={
                'verbose_name': 'historical extension of an answer',
                'verbose_name_plural': 'historical extensions of answers',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalPaperLink',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('kind', models.CharField(choices=[('repeats', 'repeats'), ('complements', 'complements'), ('cancels', 'cancels'), ('answers', 'answers')], max_length=12, verbose_name='kind of link')),
                ('at', models.DateTimeField(verbose_name='linked at')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn at')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason of the withdrawal')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='linked by')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='paper')),
                ('target', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.incoming', verbose_name='linked paper')),
                ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by')),
            ],
            options={
                'verbose_name': 'historical link between papers',
                'verbose_name_plural': 'historical links between papers',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='AnswerExtension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_on', models.DateField(verbose_name='from the day')),
                ('to_on', models.DateField(verbose_name='to the day')),
                ('reason', models.CharField(max_length=500, verbose_name='reason')),
                ('at', models.DateTimeField(verbose_name='extended at')),
                ('notice', models.CharField(blank=True, max_length=200, verbose_name='how the sender was told')),
                ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='extended by')),
                ('incoming', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='extension', to='documents.incoming', verbose_name='paper')),
                ('notice_deadline', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='told_extension', to='apparat.deadline', verbose_name='term of telling the sender')),
            ],
            options={
                'verbose_name': 'extension of an answer',
                'verbose_name_plural': 'extensions of answers',
                'constraints': [models.CheckConstraint(condition=models.Q(('to_on__gt', models.F('from_on'))), name='extension_to_a_later_day'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='extension_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='PaperLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('repeats', 'repeats'), ('complements', 'complements'), ('cancels', 'cancels'), ('answers', 'answers')], max_length=12, verbose_name='kind of link')),
                ('at', models.DateTimeField(verbose_name='linked at')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn at')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason of the withdrawal')),
                ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='linked by')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='documents.incoming', verbose_name='paper')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='backlinks', to='documents.incoming', verbose_name='linked paper')),
                ('withdrawn_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by')),
            ],
            options={
                'verbose_name': 'link between papers',
                'verbose_name_plural': 'links between papers',
                'constraints': [models.CheckConstraint(condition=models.Q(('source', models.F('target')), _negated=True), name='paper_not_linked_to_itself'), models.CheckConstraint(condition=models.Q(('kind__in', ['repeats', 'complements', 'cancels', 'answers'])), name='paper_link_kind'), models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('source', 'target', 'kind'), name='paper_linked_once'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__gte', models.F('at')), ('withdrawn_by__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='paper_link_withdrawn_with_a_reason')],
            },
        ),
    ]
