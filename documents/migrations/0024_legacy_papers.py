"""Papers of old journals: a state of their own, without an addressee, and a mark of origin (ADR-0016).

A full table is not read through under a lock: its rows are looked at in 0030 (NOT VALID until then).
Going back is refused by the database while such papers are there: nothing with a number is ever deleted.
"""

import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0014_recognition'),
        ("documents", "0023_registered_in_a_period"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LegacyRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(choices=[('journal', 'journal of incoming papers'), ('documentolog', 'Documentolog')], max_length=20, verbose_name='where it stood')),
                ('key', models.CharField(blank=True, max_length=120, verbose_name='its key there')),
                ('file_name', models.CharField(max_length=200, verbose_name='file')),
                ('row', models.PositiveIntegerField(verbose_name='row')),
                ('resolution', models.TextField(blank=True, verbose_name='resolution, to whom')),
                ('receipt', models.CharField(blank=True, max_length=300, verbose_name='receipt')),
                ('execution', models.TextField(blank=True, verbose_name='mark of execution')),
                ('note', models.TextField(blank=True, verbose_name='note')),
            ],
            options={
                'verbose_name': 'record of an old journal',
                'verbose_name_plural': 'records of old journals',
            },
        ),
        migrations.RemoveConstraint(
            model_name='incoming',
            name='incoming_state',
        ),
        migrations.AlterField(
            model_name='historicalincoming',
            name='state',
            field=models.CharField(choices=[('received', 'received, not registered'), ('returned', 'returned without registration'), ('registered', 'registered'), ('on_desk', 'on the desk'), ('resolved', 'in execution'), ('executed', 'executed'), ('filed', 'filed'), ('imported', 'from an old journal')], default='received', editable=False, max_length=20, verbose_name='state'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='addressee',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='addressed_papers', to=settings.AUTH_USER_MODEL, verbose_name='addressee'),
        ),
        migrations.AlterField(
            model_name='incoming',
            name='state',
            field=models.CharField(choices=[('received', 'received, not registered'), ('returned', 'returned without registration'), ('registered', 'registered'), ('on_desk', 'on the desk'), ('resolved', 'in execution'), ('executed', 'executed'), ('filed', 'filed'), ('imported', 'from an old journal')], default='received', editable=False, max_length=20, verbose_name='state'),
        ),
        AddConstraintNotValid(
            model_name='incoming',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['received', 'returned', 'registered', 'on_desk', 'resolved', 'executed', 'filed', 'imported'])), name='incoming_state'),
        ),
        AddConstraintNotValid(
            model_name='incoming',
            constraint=models.CheckConstraint(condition=models.Q(('addressee__isnull', False), ('state', 'imported'), _connector='OR'), name='incoming_has_an_addressee'),
        ),
        migrations.SeparateDatabaseAndState(state_operations=[  # 0030 builds it while the table is written to
            migrations.AddConstraint(
                model_name='incoming',
                constraint=models.UniqueConstraint(condition=models.Q(('state', 'imported')), fields=('register', 'year', 'number'), name='imported_number_once'),
            ),
        ]),
        migrations.AddField(
            model_name='legacyrecord',
            name='incoming',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='legacy', to='documents.incoming', verbose_name='paper'),
        ),
        migrations.AddConstraint(
            model_name='legacyrecord',
            constraint=models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('source', 'key'), name='legacy_key_once'),
        ),
    ]
