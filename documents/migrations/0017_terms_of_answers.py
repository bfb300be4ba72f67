"""A kind of paper may have a term of its answer by law, a paper its row of the ledger; who acts for a deputy (10.14).

Empty columns and an index of nothing; constraints are checked in one reading of the table. A restricted line that got
content by a correction loses it (10.4). On the way back who acts for a deputy becomes one who acts, and the open terms
of answers, which nothing would close any more, are cancelled.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_PAPERS = ("documents_incoming", "documents_historicalincoming")
_BLANK = """
UPDATE {table} SET reference = '', executor = '', executor_phone = ''
WHERE restricted AND (reference, executor, executor_phone) <> ('', '', '')
"""
_ACTING = "UPDATE {table} SET signatory_post = 'acting' WHERE signatory_post = 'acting_deputy'"
_CANCEL = """
UPDATE apparat_deadline SET state = 'cancelled', closed_on = (now() AT TIME ZONE 'Asia/Almaty')::date,
    close_reason_kk = 'Жауап мерзімдерінің есебі тоқтатылды', close_reason_ru = 'Учёт сроков ответа прекращён'
WHERE state = 'open' AND id IN (SELECT answer_deadline_id FROM documents_incoming)
"""
# What was just written is checked at once: a table with checks still to come cannot be altered.
_CHECKED = "SET CONSTRAINTS ALL IMMEDIATE"


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0011_names_by_an_index"),
        ("documents", "0016_requisites_and_grounds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="incoming",
            name="restricted_line_without_content_10_4",
        ),
        migrations.RemoveConstraint(
            model_name="returnnote",
            name="return_begins_with_its_ground_10_12",
        ),
        migrations.RunSQL([*(_BLANK.format(table=table) for table in _PAPERS), _CHECKED], migrations.RunSQL.noop),
        migrations.AddField(
            model_name="documentkind",
            name="term_key",
            field=models.CharField(
                blank=True,
                choices=[
                    ("media.answer", "media request: 5 working days"),
                    ("message.explanation", "explanation of an official message: 2 working days"),
                    ("information.consideration", "request for information: 15 calendar days"),
                ],
                max_length=60,
                verbose_name="term by law",
            ),
        ),
        migrations.AddField(
            model_name="historicaldocumentkind",
            name="term_key",
            field=models.CharField(
                blank=True,
                choices=[
                    ("media.answer", "media request: 5 working days"),
                    ("message.explanation", "explanation of an official message: 2 working days"),
                    ("information.consideration", "request for information: 15 calendar days"),
                ],
                max_length=60,
                verbose_name="term by law",
            ),
        ),
        migrations.AddField(
            model_name="historicalincoming",
            name="answer_deadline",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="apparat.deadline",
                verbose_name="term of the answer",
            ),
        ),
        migrations.AddField(
            model_name="incoming",
            name="answer_deadline",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="answered_paper",
                to="apparat.deadline",
                verbose_name="term of the answer",
            ),
        ),
        migrations.AlterField(
            model_name="historicalincoming",
            name="signatory_post",
            field=models.CharField(
                choices=[
                    ("first_head", "first head"),
                    ("deputy_head", "deputy of the first head"),
                    ("acting", "acting for the head"),
                    ("acting_deputy", "acting for a deputy of the head"),
                    ("other", "another person"),
                ],
                max_length=20,
                verbose_name="post of the signatory",
            ),
        ),
        migrations.AlterField(
            model_name="incoming",
            name="signatory_post",
            field=models.CharField(
                choices=[
                    ("first_head", "first head"),
                    ("deputy_head", "deputy of the first head"),
                    ("acting", "acting for the head"),
                    ("acting_deputy", "acting for a deputy of the head"),
                    ("other", "another person"),
                ],
                max_length=20,
                verbose_name="post of the signatory",
            ),
        ),
        migrations.RunSQL(
            migrations.RunSQL.noop, [_CANCEL, *(_ACTING.format(table=table) for table in _PAPERS), _CHECKED]
        ),
        migrations.AddConstraint(
            model_name="documentkind",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("term_key__in", ["", "media.answer", "message.explanation", "information.consideration"])
                ),
                name="kind_term_by_law",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentkind",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("term_key", ""), models.Q(("needs_answer", True), ("not_registered", False)), _connector="OR"
                ),
                name="kind_with_a_term_is_answered",
            ),
        ),
        migrations.AddConstraint(
            model_name="incoming",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("restricted", False),
                    models.Q(("executor", ""), ("executor_phone", ""), ("reference", ""), ("summary", "")),
                    _connector="OR",
                ),
                name="restricted_line_without_content_10_4",
            ),
        ),
        migrations.AddConstraint(
            model_name="returnnote",
            constraint=models.CheckConstraint(
                condition=models.Q(("grounds__len__gt", 0), ("grounds__0", models.F("ground"))),
                name="return_begins_with_its_ground_10_12",
            ),
        ),
        migrations.AddConstraint(
            model_name="returnnote",
            constraint=models.CheckConstraint(
                condition=models.Q(("language__in", ["both", "kk", "ru"])), name="return_language"
            ),
        ),
    ]
