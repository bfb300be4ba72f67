"""The text of files: one row for each blob whose text was asked for; an empty table, nothing else is touched."""


import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0013_signed_files'),
    ]

    operations = [
        migrations.CreateModel(
            name='Recognition',
            fields=[
                ('blob', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='recognition', serialize=False, to='apparat.blob', verbose_name='stored file')),
                ('state', models.CharField(choices=[('waiting', 'waits to be recognised'), ('running', 'is being recognised'), ('done', 'text recognised'), ('empty', 'no text on it'), ('failed', 'not recognised')], default='waiting', max_length=10, verbose_name='state')),
                ('reason', models.CharField(blank=True, choices=[('password', 'the file is closed with a password'), ('damaged', 'the file is damaged'), ('no_pages', 'the file has no pages'), ('too_many', 'it has more than 300 scanned pages: bring it in parts'), ('too_large', 'the picture is larger than a sheet can be'), ('no_program', 'the program of recognition is not installed'), ('other_kind', 'text is not taken from files of this kind'), ('lost', 'the bytes of the file are lost'), ('unreadable', 'no page could be read')], max_length=20, verbose_name='why not')),
                ('pages', models.PositiveIntegerField(blank=True, null=True, verbose_name='pages')),
                ('done', models.PositiveIntegerField(default=0, verbose_name='pages done')),
                ('scanned', models.PositiveIntegerField(default=0, verbose_name='pages recognised as pictures')),
                ('missed', models.PositiveIntegerField(default=0, verbose_name='pages not read')),
                ('missed_reason', models.CharField(blank=True, choices=[('password', 'the file is closed with a password'), ('damaged', 'the file is damaged'), ('no_pages', 'the file has no pages'), ('too_many', 'it has more than 300 scanned pages: bring it in parts'), ('too_large', 'the picture is larger than a sheet can be'), ('no_program', 'the program of recognition is not installed'), ('other_kind', 'text is not taken from files of this kind'), ('lost', 'the bytes of the file are lost'), ('unreadable', 'no page could be read')], max_length=20, verbose_name='why pages were not read')),
                ('tries', models.PositiveSmallIntegerField(default=0, verbose_name='tries of the next page')),
                ('languages', models.CharField(blank=True, max_length=40, verbose_name='languages of recognition')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('words', models.TextField(blank=True, verbose_name='folded words')),
                ('codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), blank=True, default=list, size=None, verbose_name='codes on the first sheet')),
                ('asked_at', models.DateTimeField(verbose_name='asked for at')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='begun at')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='ended at')),
            ],
            options={
                'verbose_name': 'recognition of a file',
                'verbose_name_plural': 'recognitions of files',
                'indexes': [models.Index(condition=models.Q(('state__in', ['waiting', 'running'])), fields=['asked_at'], name='recognition_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'running', 'done', 'empty', 'failed'])), name='recognition_state'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'failed'), models.Q(('reason', ''), _negated=True)), models.Q(models.Q(('state', 'failed'), _negated=True), ('reason', '')), _connector='OR'), name='recognition_failed_with_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('state__in', ['waiting', 'running'])), models.Q(('ended_at__gte', models.F('asked_at')), ('state__in', ['done', 'empty', 'failed'])), _connector='OR'), name='recognition_ended'), models.CheckConstraint(condition=models.Q(models.Q(('done', 0), ('pages', None)), ('done__lte', models.F('pages')), _connector='OR'), name='recognition_pages_done')],
            },
        ),
    ]
