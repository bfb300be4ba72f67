"""Requisites of electronic mail on the card (10.9); several grounds of a return, its letter in both languages (10.12).

New columns with constant defaults: no table is written anew.
"""

import django.contrib.postgres.fields
from django.conf import settings
from django.db import migrations, models


# A note written before had one ground, and details in the language of its letter; going back, a letter in both
# languages is the Kazakh one. Each row is written once: what is written twice must be checked before the next table.
_FORWARD = """
UPDATE {table} SET grounds = ARRAY[ground],
    details_ru = CASE WHEN language = 'ru' THEN details ELSE '' END,
    details = CASE WHEN language = 'ru' THEN '' ELSE details END
"""
_BACK = """
UPDATE {table} SET details = CASE WHEN language = 'ru' THEN details_ru ELSE details END,
    language = CASE WHEN language = 'both' THEN 'kk' ELSE language END
"""
_NOTES = ("documents_returnnote", "documents_historicalreturnnote")


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0015_words_as_they_stand'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalincoming',
            name='executor',
            field=models.CharField(blank=True, max_length=160, verbose_name='their executor'),
        ),
        migrations.AddField(
            model_name='historicalincoming',
            name='executor_phone',
            field=models.CharField(blank=True, max_length=60, verbose_name='telephone of their executor'),
        ),
        migrations.AddField(
            model_name='historicalincoming',
            name='reference',
            field=models.CharField(blank=True, max_length=200, verbose_name='what it answers'),
        ),
        migrations.AddField(
            model_name='historicalincoming',
            name='signed',
            field=models.CharField(blank=True, choices=[('digital', 'by digital signature'), ('hand', 'by hand'), ('not', 'not signed')], max_length=10, verbose_name='how it is signed'),
        ),
        migrations.AddField(
            model_name='historicalreturnnote',
            name='details_ru',
            field=models.TextField(blank=True, default='', verbose_name='details in Russian'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='historicalreturnnote',
            name='details',
            field=models.TextField(blank=True, verbose_name='details in Kazakh'),
        ),
        migrations.AddField(
            model_name='historicalreturnnote',
            name='grounds',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None, verbose_name='grounds'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='incoming',
            name='executor',
            field=models.CharField(blank=True, max_length=160, verbose_name='their executor'),
        ),
        migrations.AddField(
            model_name='incoming',
            name='executor_phone',
            field=models.CharField(blank=True, max_length=60, verbose_name='telephone of their executor'),
        ),
        migrations.AddField(
            model_name='incoming',
            name='reference',
            field=models.CharField(blank=True, max_length=200, verbose_name='what it answers'),
        ),
        migrations.AddField(
            model_name='incoming',
            name='signed',
            field=models.CharField(blank=True, choices=[('digital', 'by digital signature'), ('hand', 'by hand'), ('not', 'not signed')], max_length=10, verbose_name='how it is signed'),
        ),
        migrations.AddField(
            model_name='returnnote',
            name='details_ru',
            field=models.TextField(blank=True, default='', verbose_name='details in Russian'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='returnnote',
            name='details',
            field=models.TextField(blank=True, verbose_name='details in Kazakh'),
        ),
        migrations.AddField(
            model_name='returnnote',
            name='grounds',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None, verbose_name='grounds'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='historicalreturnnote',
            name='language',
            field=models.CharField(choices=[('both', 'Kazakh and Russian'), ('kk', 'Kazakh'), ('ru', 'Russian')], default='both', max_length=4, verbose_name='language of the letter'),
        ),
        migrations.AlterField(
            model_name='returnnote',
            name='language',
            field=models.CharField(choices=[('both', 'Kazakh and Russian'), ('kk', 'Kazakh'), ('ru', 'Russian')], default='both', max_length=4, verbose_name='language of the letter'),
        ),
        migrations.RunSQL(
            [_FORWARD.format(table=table) for table in _NOTES], [_BACK.format(table=table) for table in _NOTES]
        ),
        migrations.AddIndex(
            model_name='returnnote',
            index=models.Index(fields=['-at'], name='return_latest'),
        ),
        migrations.AddConstraint(
            model_name='returnnote',
            constraint=models.CheckConstraint(condition=models.Q(('grounds__0', models.F('ground'))), name='return_begins_with_its_ground_10_12'),
        ),
    ]
