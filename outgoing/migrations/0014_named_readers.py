"""Named readers of one signed paper of the office (10.5), and their arm in what its row says (ADR-0009 p. 7)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# The arm stands before the others, in the function as it is: houses above put theirs at its end and take them out there.
KEEP = """
CREATE FUNCTION outgoing_sight_of_named(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'r' || reader.user_id
    FROM outgoing_outgoingreader reader JOIN auth_permission given ON given.id = reader.permission_id
    WHERE reader.content_object_id = paper AND given.codename = 'view_outgoing'
$$;
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('outgoing_seen_by'::regproc), $old$%(old)s$old$, $new$%(new)s$new$
    );
    IF position('outgoing_sight_of_named' IN pg_get_functiondef('outgoing_seen_by'::regproc)) = 0 THEN
        RAISE EXCEPTION 'the function of sight has no place for the arm of named readers';
    END IF;
END
$arm$;
CREATE FUNCTION outgoing_reader_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[] := ARRAY[OLD.content_object_id, NEW.content_object_id];
BEGIN
    -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
    PERFORM 1 FROM outgoing_outgoing WHERE id = ANY(keys) ORDER BY id FOR NO KEY UPDATE;
    UPDATE outgoing_outgoing paper SET seen_by = '{}'
    WHERE id = ANY(keys) AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
    RETURN NULL;
END
$$;
CREATE TRIGGER reader_changed AFTER INSERT OR UPDATE OR DELETE ON outgoing_outgoingreader
    FOR EACH ROW EXECUTE FUNCTION outgoing_reader_changed();
"""
FORGET = """
DROP TRIGGER reader_changed ON outgoing_outgoingreader;
DROP FUNCTION outgoing_reader_changed();
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('outgoing_seen_by'::regproc), $new$%(new)s$new$, $old$%(old)s$old$
    );
END
$arm$;
DROP FUNCTION outgoing_sight_of_named(bigint);
UPDATE outgoing_outgoing paper SET seen_by = '{}'
WHERE id IN (SELECT content_object_id FROM outgoing_outgoingreader) AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
SET CONSTRAINTS ALL IMMEDIATE;
"""
OLD = "SELECT 'o' || paper.drafter_id"
ARM = "SELECT outgoing_sight_of_named(paper.id) WHERE paper.state IN ('signed', 'registered', 'sent', 'filed')"
ARMS = {"old": OLD, "new": f"{ARM} UNION ALL {OLD}"}


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('outgoing', '0012_links_of_office_papers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OutgoingReader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('basis', models.CharField(max_length=300, verbose_name='basis')),
                ('granted_at', models.DateTimeField(null=True, verbose_name='allowed at')),
                ('ends_on', models.DateField(null=True, verbose_name='last day')),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readers', to='outgoing.outgoing', verbose_name='paper')),
                ('granted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='allowed by')),
                ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='officer')),
            ],
            options={
                'verbose_name': 'named reader of a paper of the office',
                'verbose_name_plural': 'named readers of papers of the office',
                'indexes': [models.Index(fields=['ends_on'], name='outgoing_reader_ends')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('basis', ''), _negated=True), ('ends_on__isnull', False), ('granted_at__isnull', False), ('granted_by__isnull', False)), name='outgoing_reader_by_a_basis_10_5')],
                'unique_together': {('user', 'permission', 'content_object')},
            },
        ),
        migrations.RunSQL(KEEP % ARMS, FORGET % ARMS),
    ]
