"""Who is given an assignment on a service note sees its paper, as he sees the assignment (10.13, 10.23; ADR-0009)."""

from django.db import migrations

# whom the assignment names, its row says itself: issuer, executors and their bodies; who is replaced sees it no more
KEEP = """
CREATE OR REPLACE FUNCTION notes_sight_of_outgoing(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'o' || addressee_id FROM notes_servicenote
    WHERE outgoing_id = paper AND delivered_at IS NOT NULL
    UNION ALL SELECT unnest(given.seen_by)
    FROM notes_servicenote note JOIN control_assignment given ON given.id = note.assignment_id
    WHERE note.outgoing_id = paper
$$;
CREATE FUNCTION notes_assignment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[];
BEGIN
    SELECT array_agg(outgoing_id) INTO keys FROM notes_servicenote WHERE assignment_id = NEW.id;
    IF keys IS NOT NULL THEN
        -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
        PERFORM 1 FROM outgoing_outgoing WHERE id = ANY(keys) ORDER BY id FOR NO KEY UPDATE;
        UPDATE outgoing_outgoing paper SET seen_by = '{}'
        WHERE id = ANY(keys) AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER note_assignment_changed AFTER UPDATE OF issuer_id, seen_by ON control_assignment
    FOR EACH ROW EXECUTE FUNCTION notes_assignment_changed();
DROP TRIGGER note_changed ON notes_servicenote;
CREATE TRIGGER note_changed AFTER INSERT OR UPDATE OF addressee_id, delivered_at, assignment_id
    ON notes_servicenote FOR EACH ROW EXECUTE FUNCTION notes_note_changed();
UPDATE outgoing_outgoing paper SET seen_by = '{}'
WHERE id IN (SELECT outgoing_id FROM notes_servicenote WHERE assignment_id IS NOT NULL);
SET CONSTRAINTS ALL IMMEDIATE;
"""
FORGET = """
DROP TRIGGER note_changed ON notes_servicenote;
CREATE TRIGGER note_changed AFTER INSERT OR UPDATE OF addressee_id, delivered_at
    ON notes_servicenote FOR EACH ROW EXECUTE FUNCTION notes_note_changed();
DROP TRIGGER note_assignment_changed ON control_assignment;
DROP FUNCTION notes_assignment_changed();
CREATE OR REPLACE FUNCTION notes_sight_of_outgoing(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'o' || addressee_id FROM notes_servicenote
    WHERE outgoing_id = paper AND delivered_at IS NOT NULL
$$;
UPDATE outgoing_outgoing paper SET seen_by = '{}'
WHERE id IN (SELECT outgoing_id FROM notes_servicenote WHERE assignment_id IS NOT NULL);
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [("notes", "0002_sight_of_addressees"), ("control", "0008_superior_decisions")]

    operations = [migrations.RunSQL(KEEP, FORGET)]
