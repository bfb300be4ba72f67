"""Blanks, seals, stamps and supplies; the journal of stocks can be added to, never changed (11.2)."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import simple_history.models
from django.conf import settings
from django.db import migrations, models


APPEND_ONLY = """
CREATE FUNCTION stocks_journal_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal of stocks is append-only' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER stocks_journal_stays BEFORE UPDATE OR DELETE ON stocks_movement
    FOR EACH ROW EXECUTE FUNCTION stocks_journal_stays();
"""
FORGET = """
DROP TRIGGER stocks_journal_stays ON stocks_movement;
DROP FUNCTION stocks_journal_stays();
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('apparat', '0011_names_by_an_index'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalStockKind',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('name_kk', models.CharField(max_length=300, verbose_name='name in Kazakh')),
                ('name_ru', models.CharField(blank=True, max_length=300, verbose_name='name in Russian')),
                ('sort_key', models.CharField(default='', editable=False, max_length=700)),
                ('sort', models.CharField(choices=[('blank', 'numbered blank'), ('seal', 'seal'), ('stamp', 'stamp'), ('supply', 'counted by quantity')], max_length=10, verbose_name='how it is accounted')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical kind of stock',
                'verbose_name_plural': 'historical kinds of stock',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='StockKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_kk', models.CharField(max_length=300, verbose_name='name in Kazakh')),
                ('name_ru', models.CharField(blank=True, max_length=300, verbose_name='name in Russian')),
                ('sort_key', models.CharField(db_collation='C', default='', editable=False, max_length=700)),
                ('sort', models.CharField(choices=[('blank', 'numbered blank'), ('seal', 'seal'), ('stamp', 'stamp'), ('supply', 'counted by quantity')], max_length=10, verbose_name='how it is accounted')),
            ],
            options={
                'verbose_name': 'kind of stock',
                'verbose_name_plural': 'kinds of stock',
                'constraints': [models.UniqueConstraint(fields=('sort', 'name_kk'), name='stock_kind_once'), models.CheckConstraint(condition=models.Q(('sort__in', ['blank', 'seal', 'stamp', 'supply'])), name='stock_kind_sort')],
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('letters', models.CharField(blank=True, max_length=20, verbose_name='series')),
                ('kind', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='series', to='stocks.stockkind', verbose_name='kind')),
            ],
            options={
                'verbose_name': 'series of blanks',
                'verbose_name_plural': 'series of blanks',
            },
        ),
        migrations.CreateModel(
            name='Seal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=40, unique=True, verbose_name='inventory number')),
                ('legend', models.CharField(max_length=300, verbose_name='text of the impression')),
                ('destroyed_on', models.DateField(blank=True, null=True, verbose_name='destroyed on')),
                ('imprint', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.attachment', verbose_name='picture of the impression')),
                ('keeper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_seals', to=settings.AUTH_USER_MODEL, verbose_name='keeper')),
                ('kind', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seals', to='stocks.stockkind', verbose_name='kind')),
            ],
            options={
                'verbose_name': 'seal or stamp',
                'verbose_name_plural': 'seals and stamps',
            },
        ),
        migrations.CreateModel(
            name='Movement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('received', 'received'), ('issued', 'issued'), ('returned', 'returned to the store'), ('used', 'used'), ('spoiled', 'spoiled'), ('destroyed', 'destroyed by an act'), ('handed_over', 'handed over'), ('written_off', 'written off')], max_length=12, verbose_name='what happened')),
                ('first', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='from number')),
                ('last', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='to number')),
                ('quantity', models.PositiveBigIntegerField(verbose_name='quantity')),
                ('on', models.DateField(verbose_name='day')),
                ('at', models.DateTimeField(verbose_name='entered at')),
                ('basis', models.CharField(blank=True, max_length=300, verbose_name='act, paper or reason')),
                ('supplier', models.CharField(blank=True, max_length=200, verbose_name='supplier')),
                ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='entered by')),
                ('holder', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='officer')),
                ('seal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='stocks.seal', verbose_name='seal or stamp')),
                ('series', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='stocks.series', verbose_name='series')),
                ('kind', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='stocks.stockkind', verbose_name='kind')),
            ],
            options={
                'verbose_name': 'movement of stocks',
                'verbose_name_plural': 'journal of stocks',
            },
        ),
        migrations.CreateModel(
            name='HistoricalSeries',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('letters', models.CharField(blank=True, max_length=20, verbose_name='series')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kind', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='stocks.stockkind', verbose_name='kind')),
            ],
            options={
                'verbose_name': 'historical series of blanks',
                'verbose_name_plural': 'historical series of blanks',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalSeal',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('number', models.CharField(db_index=True, max_length=40, verbose_name='inventory number')),
                ('legend', models.CharField(max_length=300, verbose_name='text of the impression')),
                ('destroyed_on', models.DateField(blank=True, null=True, verbose_name='destroyed on')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('imprint', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.attachment', verbose_name='picture of the impression')),
                ('keeper', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='keeper')),
                ('kind', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='stocks.stockkind', verbose_name='kind')),
            ],
            options={
                'verbose_name': 'historical seal or stamp',
                'verbose_name_plural': 'historical seals and stamps',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='Handover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('to_store', models.BooleanField(default=False, verbose_name='into the store')),
                ('given_at', models.DateTimeField(verbose_name='given at')),
                ('taken_at', models.DateTimeField(blank=True, null=True, verbose_name='taken at')),
                ('dropped_at', models.DateTimeField(blank=True, null=True, verbose_name='taken back at')),
                ('giver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gives')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='takes')),
                ('seal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='stocks.seal', verbose_name='seal or stamp')),
            ],
            options={
                'verbose_name': 'handover of a seal',
                'verbose_name_plural': 'handovers of seals',
                'constraints': [models.UniqueConstraint(condition=models.Q(('dropped_at', None), ('taken_at', None)), fields=('seal',), name='one_handover_at_a_time'), models.CheckConstraint(condition=models.Q(('giver', models.F('receiver')), _negated=True), name='handover_between_two'), models.CheckConstraint(condition=models.Q(('taken_at', None), ('dropped_at', None), _connector='OR'), name='handover_ends_once')],
            },
        ),
        migrations.CreateModel(
            name='Lot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first', models.PositiveBigIntegerField(verbose_name='from number')),
                ('last', models.PositiveBigIntegerField(verbose_name='to number')),
                ('place', models.CharField(choices=[('store', 'in the store'), ('issued', 'issued'), ('used', 'used'), ('spoiled', 'spoiled, to be destroyed'), ('destroyed', 'destroyed')], max_length=10, verbose_name='where')),
                ('holder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='blank_lots', to=settings.AUTH_USER_MODEL, verbose_name='given to')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='stocks.series', verbose_name='series')),
            ],
            options={
                'verbose_name': 'lot of blanks',
                'verbose_name_plural': 'lots of blanks',
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('series_id'), models.F('series_id'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('first'), models.F('last'), models.Value('[]'), function='int8range'), '&&')], name='no_blank_in_two_places_11_2'), models.CheckConstraint(condition=models.Q(('first__gte', 1), ('last__gte', models.F('first'))), name='lot_has_numbers'), models.CheckConstraint(condition=models.Q(models.Q(('holder', None), ('place__in', ['store'])), models.Q(('holder__isnull', False), ('place__in', ['issued', 'used'])), ('place__in', ['spoiled', 'destroyed']), _connector='OR'), name='lot_holder_by_place')],
            },
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.UniqueConstraint(fields=('kind', 'letters'), name='series_of_a_kind_once'),
        ),
        migrations.AddConstraint(
            model_name='seal',
            constraint=models.CheckConstraint(condition=models.Q(('destroyed_on', None), ('keeper', None), _connector='OR'), name='destroyed_seal_has_no_keeper'),
        ),
        migrations.AddIndex(
            model_name='movement',
            index=models.Index(fields=['-on', '-id'], name='stock_journal'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='movement_of_something'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('first', None), ('last', None), ('series', None)), models.Q(('first__gte', 1), ('quantity', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('last'), '-', models.F('first')), '+', models.Value(1))), ('series__isnull', False)), _connector='OR'), name='movement_of_numbers'),
        ),
        migrations.RunSQL(APPEND_ONLY, FORGET),
    ]
