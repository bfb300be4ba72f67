"""Proposals of economy and finance, their journal, and who sees a paper returned as not worked out (10.15; ADR-0009)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from apparat.kazakh.alphabet import sort_key

# Who signs first for economy and finance, and the deputy who curates it, see the papers that went back because their
# financing was not worked out. The arm is put into the function as it stands, whatever other arms it has.
KEEP = """
CREATE FUNCTION documents_sight_of_financing(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'u' || unit.id
    FROM documents_returnnote note
        CROSS JOIN apparat_office office
        JOIN apparat_unit unit ON unit.code = office.details ->> 'economy_and_finance'
    WHERE note.incoming_id = paper AND 'financing' = ANY (note.grounds)
$$;
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('documents_seen_by'::regproc), ') known (code)',
        ' UNION ALL SELECT documents_sight_of_financing(paper.id) WHERE NOT paper.restricted) known (code)'
    );
    IF position('documents_sight_of_financing' IN pg_get_functiondef('documents_seen_by'::regproc)) = 0 THEN
        RAISE EXCEPTION 'the function of sight has no place for the arm of financing';
    END IF;
END
$arm$;
CREATE FUNCTION documents_return_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM documents_see_anew(ARRAY[OLD.incoming_id, NEW.incoming_id]);
    RETURN NULL;
END
$$;
CREATE TRIGGER return_changed AFTER INSERT OR UPDATE OF incoming_id, grounds OR DELETE ON documents_returnnote
    FOR EACH ROW EXECUTE FUNCTION documents_return_changed();
"""
FORGET = """
DROP TRIGGER return_changed ON documents_returnnote;
DROP FUNCTION documents_return_changed();
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('documents_seen_by'::regproc),
        ' UNION ALL SELECT documents_sight_of_financing(paper.id) WHERE NOT paper.restricted) known (code)',
        ') known (code)'
    );
END
$arm$;
DROP FUNCTION documents_sight_of_financing(bigint);
UPDATE documents_incoming paper SET seen_by = '{}'
WHERE state = 'returned' AND seen_by IS DISTINCT FROM documents_seen_by(paper);
SET CONSTRAINTS ALL IMMEDIATE;
"""

NAME = "Қаржыландыру жөніндегі ұсыныстарды тіркеу журналы"


def open_journal(apps, schema_editor):
    """Give an office that is open already the journal of its proposals; a new one gets it from its profile."""
    Register = apps.get_model("apparat", "Register")
    if Register.objects.exists() and not Register.objects.filter(code="financing").exists():
        Register.objects.create(
            code="financing",
            name_kk=NAME,
            sort_key=sort_key(NAME),
            name_ru="Журнал регистрации предложений по финансированию",
            pattern="{n}",
        )


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0017_nomenclature_of_files'),
        ('documents', '0026_library'),
        ('outgoing', '0008_notes_signed_by_their_author'),
        ('acquaintance', '0002_sight_of_readers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FinancingProposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=80, verbose_name='number')),
                ('ordinal', models.PositiveIntegerField(verbose_name='ordinal')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year of the register')),
                ('advice', models.CharField(choices=[('consider', 'to consider the financing'), ('decline', 'not to consider the financing')], max_length=10, verbose_name='what is proposed')),
                ('is_effective', models.BooleanField(verbose_name='effective')),
                ('tenge', models.BigIntegerField(verbose_name='sum, tenge')),
                ('reasons', models.TextField(verbose_name='reasons in Kazakh')),
                ('reasons_ru', models.TextField(blank=True, verbose_name='reasons in Russian')),
                ('at', models.DateTimeField(verbose_name='proposed at')),
                ('akim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='financing_proposals', to=settings.AUTH_USER_MODEL, verbose_name='akim')),
                ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='proposed by')),
                ('incoming', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='financing_proposals', to='documents.incoming', verbose_name='paper about financing')),
                ('post', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.position', verbose_name='position')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.unit', verbose_name='economy and finance')),
            ],
            options={
                'verbose_name': 'proposal on financing',
                'verbose_name_plural': 'proposals on financing',
            },
        ),
        migrations.CreateModel(
            name='FinancingFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attachment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.attachment')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='documents.financingproposal')),
            ],
            options={
                'verbose_name': 'file of a proposal on financing',
                'verbose_name_plural': 'files of proposals on financing',
            },
        ),
        migrations.AddConstraint(
            model_name='financingproposal',
            constraint=models.UniqueConstraint(fields=('year', 'ordinal'), name='financing_number_once'),
        ),
        migrations.AddConstraint(
            model_name='financingproposal',
            constraint=models.CheckConstraint(condition=models.Q(('advice__in', ['consider', 'decline'])), name='financing_advice'),
        ),
        migrations.AddConstraint(
            model_name='financingproposal',
            constraint=models.CheckConstraint(condition=models.Q(('tenge__gt', 0)), name='financing_sum'),
        ),
        migrations.AddConstraint(
            model_name='financingproposal',
            constraint=models.CheckConstraint(condition=models.Q(('reasons', ''), _negated=True), name='financing_with_reasons_10_15'),
        ),
        migrations.RunPython(open_journal, migrations.RunPython.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL IMMEDIATE"),
        migrations.RunSQL(KEEP, FORGET),
    ]
