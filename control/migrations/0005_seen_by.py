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
CREATE FUNCTION control_people_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE control_assignment thing SET seen_by = '{}'
    WHERE id IN (SELECT assignment_id FROM changed) AND seen_by IS DISTINCT FROM control_seen_by(thing);
    RETURN NULL;
END
$$;
CREATE TRIGGER assignment_sight BEFORE INSERT OR UPDATE OF issuer_id, seen_by ON control_assignment
    FOR EACH ROW EXECUTE FUNCTION control_assignment_sight();
CREATE TRIGGER executors_named AFTER INSERT ON control_executor REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION control_people_changed();
CREATE TRIGGER executors_changed AFTER UPDATE ON control_executor REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION control_people_changed();
CREATE TRIGGER executors_gone AFTER DELETE ON control_executor REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION control_people_changed();
CREATE TRIGGER redirection_asked AFTER INSERT ON control_redirection REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION control_people_changed();
UPDATE control_assignment SET seen_by = '{}';
"""
FORGET = """
DROP TRIGGER redirection_asked ON control_redirection;
DROP TRIGGER executors_gone ON control_executor;
DROP TRIGGER executors_changed ON control_executor;
DROP TRIGGER executors_named ON control_executor;
DROP TRIGGER assignment_sight ON control_assignment;
DROP FUNCTION control_people_changed();
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
