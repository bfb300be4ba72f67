import apparat.deadlines.models
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0002_journal_append_only'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='deadline',
            name='deadline_met_after_start',
        ),
        migrations.AddField(
            model_name='deadline',
            name='capped_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='capped', to='apparat.deadline', verbose_name='never later than the term'),
        ),
        migrations.AddField(
            model_name='deadline',
            name='counted_from',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='dependants', to='apparat.deadline', verbose_name='counted from the term'),
        ),
        migrations.AddField(
            model_name='deadline',
            name='no_later_on',
            field=models.DateField(blank=True, null=True, verbose_name='not later than'),
        ),
        migrations.AddField(
            model_name='deadline',
            name='root_id',
            field=models.BigIntegerField(blank=True, null=True, verbose_name='key of the paper'),
        ),
        migrations.AddField(
            model_name='deadline',
            name='root_kind',
            field=models.CharField(blank=True, max_length=40, verbose_name='kind of the paper'),
        ),
        migrations.AddField(
            model_name='historicaldeadline',
            name='capped_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.deadline', verbose_name='never later than the term'),
        ),
        migrations.AddField(
            model_name='historicaldeadline',
            name='counted_from',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.deadline', verbose_name='counted from the term'),
        ),
        migrations.AddField(
            model_name='historicaldeadline',
            name='no_later_on',
            field=models.DateField(blank=True, null=True, verbose_name='not later than'),
        ),
        migrations.AddField(
            model_name='historicaldeadline',
            name='root_id',
            field=models.BigIntegerField(blank=True, null=True, verbose_name='key of the paper'),
        ),
        migrations.AddField(
            model_name='historicaldeadline',
            name='root_kind',
            field=models.CharField(blank=True, max_length=40, verbose_name='kind of the paper'),
        ),
        migrations.AlterField(
            model_name='historicaltermamendment',
            name='key',
            field=models.CharField(max_length=60, validators=[apparat.deadlines.models.known_term], verbose_name='term'),
        ),
        migrations.AlterField(
            model_name='historicaltermamendment',
            name='unit',
            field=models.CharField(max_length=20, validators=[apparat.deadlines.models.unit_of_time], verbose_name='unit'),
        ),
        migrations.AlterField(
            model_name='termamendment',
            name='key',
            field=models.CharField(max_length=60, validators=[apparat.deadlines.models.known_term], verbose_name='term'),
        ),
        migrations.AlterField(
            model_name='termamendment',
            name='unit',
            field=models.CharField(max_length=20, validators=[apparat.deadlines.models.unit_of_time], verbose_name='unit'),
        ),
        migrations.AddConstraint(
            model_name='deadline',
            constraint=models.CheckConstraint(condition=models.Q(('closed_on', None), ('closed_on__gte', models.F('start_on')), ('due_on__lte', models.F('start_on')), ('state', 'cancelled'), _connector='OR'), name='deadline_met_after_start'),
        ),
        migrations.AddConstraint(
            model_name='deadline',
            constraint=models.CheckConstraint(condition=models.Q(('no_later_on', None), ('due_on__lte', models.F('no_later_on')), ('fixed_on__isnull', False), _connector='OR'), name='deadline_not_later_than_its_cap'),
        ),
        migrations.AddConstraint(
            model_name='deadline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('counted_from', models.F('id')), _negated=True), models.Q(('capped_by', models.F('id')), _negated=True)), name='deadline_not_its_own_anchor'),
        ),
        migrations.AddConstraint(
            model_name='termamendment',
            constraint=models.CheckConstraint(condition=models.Q(('unit__in', ['working_days', 'calendar_days', 'months'])), name='amendment_unit_known'),
        ),
    ]
