"""A kind of paper may have a term of its answer by law; a paper has its row of the ledger.

Empty columns and an index of nothing: seconds on a full table.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0011_names_by_an_index'),
        ('documents', '0016_requisites_and_grounds'),
    ]

    operations = [
        migrations.AddField(
            model_name='documentkind',
            name='term_key',
            field=models.CharField(blank=True, choices=[('media.answer', 'media request: 5 working days'), ('message.explanation', 'explanation of an official message: 2 working days'), ('information.consideration', 'request for information: 15 calendar days')], max_length=60, verbose_name='term by law'),
        ),
        migrations.AddField(
            model_name='historicaldocumentkind',
            name='term_key',
            field=models.CharField(blank=True, choices=[('media.answer', 'media request: 5 working days'), ('message.explanation', 'explanation of an official message: 2 working days'), ('information.consideration', 'request for information: 15 calendar days')], max_length=60, verbose_name='term by law'),
        ),
        migrations.AddField(
            model_name='historicalincoming',
            name='answer_deadline',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.deadline', verbose_name='term of the answer'),
        ),
        migrations.AddField(
            model_name='incoming',
            name='answer_deadline',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answered_paper', to='apparat.deadline', verbose_name='term of the answer'),
        ),
        migrations.AddConstraint(
            model_name='documentkind',
            constraint=models.CheckConstraint(condition=models.Q(('term_key__in', ['', 'media.answer', 'message.explanation', 'information.consideration'])), name='kind_term_by_law'),
        ),
        migrations.AddConstraint(
            model_name='documentkind',
            constraint=models.CheckConstraint(condition=models.Q(('term_key', ''), models.Q(('needs_answer', True), ('not_registered', False)), _connector='OR'), name='kind_with_a_term_is_answered'),
        ),
    ]
