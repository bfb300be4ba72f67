"""Who sees an assignment stands in its own row, and the database keeps it true (13.4, 10.13, 13.5; ADR-0009)."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.conf import settings
from django.db import migrations, models

# whose it is, who executes it and for which body, who asked to redirect it: see apparat.org.sight
KEEP = """
CREATE FUNCTION control_seen_by(thing control_assignment) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(DISTINCT code ORDER BY code) FROM (
        SELECT 'o' || thing.issuer_id
        UNION ALL SELECT 'o' || officer_id FROM control_executor WHERE assignment_id = thing.id
        UNION ALL SELECT 'u' || unit_id FROM control_executor WHERE assignment_id = thing.id
        UNION ALL SELECT 'o' || asked_by_id FROM control_redirection WHERE assignment_id = thing.id
    ) known (code) WHERE code IS NOT NULL
$$;
CREATE FUNCTION control_assignment_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.seen_by := control_seen_by(NEW);
    RETURN NEW;
END
$$;
CREATE FUNCTION control_see_anew(keys bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- first the lock, then the look: whoever changes the same row's people beside us is waited for and seen
    PERFORM 1 FROM control_assignment WHERE id = ANY(keys) ORDER BY id FOR NO KEY UPDATE;
    UPDATE control_assignment thing SET seen_by = '{}'
    WHERE id = ANY(keys) AND seen_by IS DISTINCT FROM control_seen_by(thing);
END
$$;
CREATE FUNCTION control_people_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM control_see_anew(ARRAY(SELECT assignment_id FROM named));
    RETURN NULL;
END
$$;
CREATE FUNCTION control_people_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM control_see_anew(ARRAY[OLD.assignment_id, NEW.assignment_id]);
    RETURN NULL;
END
$$;
CREATE TRIGGER assignment_sight BEFORE INSERT OR UPDATE OF issuer_id, seen_by ON control_assignment
    FOR EACH ROW EXECUTE FUNCTION control_assignment_sight();
CREATE TRIGGER executors_named AFTER INSERT ON control_executor REFERENCING NEW TABLE AS named
    FOR EACH STATEMENT EXECUTE FUNCTION control_people_named();
CREATE TRIGGER executor_changed AFTER UPDATE OF assignment_id, officer_id, unit_id OR DELETE ON control_executor
    FOR EACH ROW EXECUTE FUNCTION control_people_changed();
CREATE TRIGGER redirection_changed AFTER INSERT OR UPDATE OF assignment_id, asked_by_id OR DELETE ON control_redirection
    FOR EACH ROW EXECUTE FUNCTION control_people_changed();
UPDATE control_assignment SET seen_by = '{}';
"""
FORGET = """
DROP TRIGGER redirection_changed ON control_redirection;
DROP TRIGGER executor_changed ON control_executor;
DROP TRIGGER executors_named ON control_executor;
DROP TRIGGER assignment_sight ON control_assignment;
DROP FUNCTION control_people_changed();
DROP FUNCTION control_people_named();
DROP FUNCTION control_see_anew(bigint[]);
DROP FUNCTION control_assignment_sight();
DROP FUNCTION control_seen_by(control_assignment);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0009_words_for_states"),
        ("control", "0004_words_for_states"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="assignment",
            name="seen_by",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), blank=True, default=list, editable=False, size=None
            ),
        ),
        migrations.RunSQL(KEEP, FORGET),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL IMMEDIATE"),
        migrations.AddIndex(
            model_name="assignment",
            index=django.contrib.postgres.indexes.GinIndex(fields=["seen_by"], name="assignment_seen_by"),
        ),
    ]
