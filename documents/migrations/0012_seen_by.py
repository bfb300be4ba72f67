"""Who sees an incoming paper stands in its own row, and the database keeps it true (10.4, 10.9, 10.13; ADR-0009)."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.conf import settings
from django.db import migrations, models

# whose desk, whose name, and of an open paper also its executors, drafters and assistants: see apparat.org.sight
KEEP = """
CREATE FUNCTION documents_seen_by(paper documents_incoming) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT code ORDER BY code), '{}') FROM (
        SELECT 'o' || paper.desk_id
        UNION ALL SELECT 'o' || paper.addressee_id
        UNION ALL SELECT 'p' || reader.user_id
            FROM documents_incomingreader reader JOIN auth_permission given ON given.id = reader.permission_id
            WHERE reader.content_object_id = paper.id AND given.codename = 'view_incoming'
        UNION ALL (
            SELECT opened.code FROM (
                SELECT 'p' || paper.accepted_by_id
                UNION ALL SELECT 'o' || paper.copy_to_id
                UNION ALL SELECT 'd' || paper.desk_id WHERE paper.state IN ('on_desk', 'resolved')
                UNION ALL SELECT 'p' || drafted_by_id FROM documents_resolution WHERE incoming_id = paper.id
                UNION ALL SELECT unnest('assigned'::text || seen_by)
                    FROM control_assignment WHERE root_kind = 'incoming' AND root_id = paper.id
            ) opened (code) WHERE NOT paper.restricted
        )
    ) known (code) WHERE code IS NOT NULL
$$;
CREATE FUNCTION documents_incoming_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.seen_by := documents_seen_by(NEW);
    RETURN NEW;
END
$$;
CREATE FUNCTION documents_see_anew(keys bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
    PERFORM 1 FROM documents_incoming WHERE id = ANY(keys) ORDER BY id FOR NO KEY UPDATE;
    UPDATE documents_incoming paper SET seen_by = '{}'
    WHERE id = ANY(keys) AND seen_by IS DISTINCT FROM documents_seen_by(paper);
END
$$;
CREATE FUNCTION documents_assignment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM documents_see_anew(ARRAY[
        CASE OLD.root_kind WHEN 'incoming' THEN OLD.root_id END, CASE NEW.root_kind WHEN 'incoming' THEN NEW.root_id END
    ]);
    RETURN NULL;
END
$$;
CREATE FUNCTION documents_draft_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM documents_see_anew(ARRAY[OLD.incoming_id, NEW.incoming_id]);
    RETURN NULL;
END
$$;
CREATE FUNCTION documents_reader_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM documents_see_anew(ARRAY[OLD.content_object_id, NEW.content_object_id]);
    RETURN NULL;
END
$$;
CREATE TRIGGER incoming_sight BEFORE INSERT OR UPDATE
    OF desk_id, addressee_id, copy_to_id, accepted_by_id, restricted, state, seen_by ON documents_incoming
    FOR EACH ROW EXECUTE FUNCTION documents_incoming_sight();
CREATE TRIGGER paper_assigned AFTER INSERT OR UPDATE OF root_kind, root_id, seen_by OR DELETE ON control_assignment
    FOR EACH ROW EXECUTE FUNCTION documents_assignment_changed();
CREATE TRIGGER draft_changed AFTER INSERT OR UPDATE OF incoming_id, drafted_by_id OR DELETE ON documents_resolution
    FOR EACH ROW EXECUTE FUNCTION documents_draft_changed();
CREATE TRIGGER reader_changed AFTER INSERT OR UPDATE OR DELETE ON documents_incomingreader
    FOR EACH ROW EXECUTE FUNCTION documents_reader_changed();
UPDATE documents_incoming SET seen_by = '{}';
"""
FORGET = """
DROP TRIGGER reader_changed ON documents_incomingreader;
DROP TRIGGER draft_changed ON documents_resolution;
DROP TRIGGER paper_assigned ON control_assignment;
DROP TRIGGER incoming_sight ON documents_incoming;
DROP FUNCTION documents_reader_changed();
DROP FUNCTION documents_draft_changed();
DROP FUNCTION documents_assignment_changed();
DROP FUNCTION documents_see_anew(bigint[]);
DROP FUNCTION documents_incoming_sight();
DROP FUNCTION documents_seen_by(documents_incoming);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0009_words_for_states"),
        ("control", "0005_seen_by"),
        ("documents", "0011_words_for_states"),
        ("auth", "0012_alter_user_first_name_max_length"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="incoming",
            name="seen_by",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), blank=True, default=list, editable=False, size=None
            ),
        ),
        migrations.RunSQL(KEEP, FORGET),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL IMMEDIATE"),
        migrations.AddIndex(
            model_name="incoming",
            index=django.contrib.postgres.indexes.GinIndex(fields=["seen_by"], name="incoming_seen_by"),
        ),
    ]
