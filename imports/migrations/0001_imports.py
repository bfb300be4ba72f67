"""Imports of old journals: each with its file, columns, counts and faults, and templates of columns; empty tables."""

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('apparat', '0014_recognition'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Mapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('columns', models.JSONField(default=dict, verbose_name='columns')),
                ('options', models.JSONField(default=dict, verbose_name='what the file does not tell')),
                ('at', models.DateTimeField(verbose_name='chosen at')),
                ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='chosen by')),
            ],
            options={
                'verbose_name': 'template of columns',
                'verbose_name_plural': 'templates of columns',
            },
        ),
        migrations.CreateModel(
            name='Run',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('xlsx', 'table (XLSX)'), ('csv', 'table (CSV)'), ('documentolog', 'export of Documentolog (ZIP)')], max_length=20, verbose_name='kind of the file')),
                ('name', models.CharField(max_length=200, verbose_name='file')),
                ('layout', models.JSONField(default=dict, verbose_name='how the file is laid out')),
                ('columns', models.JSONField(default=dict, verbose_name='columns')),
                ('options', models.JSONField(default=dict, verbose_name='what the file does not tell')),
                ('rows', models.PositiveIntegerField(default=0, verbose_name='rows')),
                ('good', models.PositiveIntegerField(default=0, verbose_name='rows that can be taken over')),
                ('known', models.PositiveIntegerField(default=0, verbose_name='rows that are here already')),
                ('bad', models.PositiveIntegerField(default=0, verbose_name='rows with faults')),
                ('found', models.JSONField(default=dict, verbose_name='what was found')),
                ('place', models.PositiveIntegerField(default=0, verbose_name='last row of the last batch')),
                ('brought', models.PositiveIntegerField(default=0, verbose_name='papers taken over')),
                ('passed_over', models.PositiveIntegerField(default=0, verbose_name='rows passed over')),
                ('trouble', models.CharField(blank=True, max_length=60, verbose_name='trouble')),
                ('uploaded_at', models.DateTimeField(verbose_name='brought at')),
                ('begun_at', models.DateTimeField(blank=True, null=True, verbose_name='begun at')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='ended at')),
                ('state', models.CharField(choices=[('uploaded', 'waits for its columns'), ('checking', 'is being looked through'), ('checked', 'looked through, nothing taken over yet'), ('broken', 'cannot be read'), ('bringing', 'is being taken over'), ('stopped', 'stopped half-way'), ('done', 'taken over'), ('dropped', 'given up')], default='uploaded', editable=False, max_length=20, verbose_name='state')),
                ('attachment', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.attachment', verbose_name='file')),
                ('begun_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken over by')),
                ('uploaded_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='brought by')),
            ],
            options={
                'verbose_name': 'import of an old journal',
                'verbose_name_plural': 'imports of old journals',
            },
        ),
        migrations.CreateModel(
            name='Fault',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.PositiveIntegerField(verbose_name='row')),
                ('column', models.CharField(blank=True, max_length=20, verbose_name='column')),
                ('code', models.CharField(max_length=30, verbose_name='fault')),
                ('said', models.CharField(blank=True, max_length=120, verbose_name='what stands there')),
                ('run', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='faults', to='imports.run')),
            ],
            options={
                'verbose_name': 'fault of a row',
                'verbose_name_plural': 'faults of rows',
            },
        ),
        migrations.AddIndex(
            model_name='run',
            index=models.Index(condition=models.Q(('state__in', ['checking', 'bringing'])), fields=['id'], name='import_at_work'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['uploaded', 'checking', 'checked', 'broken', 'bringing', 'stopped', 'done', 'dropped'])), name='import_state'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('rows__gte', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('good'), '+', models.F('known')), '+', models.F('bad')))), name='import_counts_its_rows'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('begun_at__isnull', False), ('begun_by__isnull', False)), models.Q(('state__in', ['bringing', 'stopped', 'done']), _negated=True), _connector='OR'), name='import_begun_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('attachment__isnull', False), ('state', 'dropped'), _connector='OR'), name='import_has_its_file'),
        ),
        migrations.AddIndex(
            model_name='fault',
            index=models.Index(fields=['run', 'row', 'id'], name='faults_of_an_import'),
        ),
    ]
