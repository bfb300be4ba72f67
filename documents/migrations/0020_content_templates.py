"""Templates of the short content: an empty table and its history."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0019_links_and_extensions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ContentTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, unique=True, verbose_name='code')),
                ('text_kk', models.CharField(max_length=500, verbose_name='text in Kazakh')),
                ('text_ru', models.CharField(blank=True, max_length=500, verbose_name='text in Russian')),
                ('used', models.PositiveIntegerField(default=0, editable=False, verbose_name='times used')),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
                ('kind', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.documentkind', verbose_name='kind of paper')),
            ],
            options={
                'verbose_name': 'template of content',
                'verbose_name_plural': 'templates of content',
            },
        ),
        migrations.CreateModel(
            name='HistoricalContentTemplate',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, verbose_name='code')),
                ('text_kk', models.CharField(max_length=500, verbose_name='text in Kazakh')),
                ('text_ru', models.CharField(blank=True, max_length=500, verbose_name='text in Russian')),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kind', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='documents.documentkind', verbose_name='kind of paper')),
            ],
            options={
                'verbose_name': 'historical template of content',
                'verbose_name_plural': 'historical templates of content',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
