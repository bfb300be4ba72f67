"""Who a service note is addressed to sees its paper once it is delivered (10.23; ADR-0009)."""

from django.db import migrations

# the addressee's seat: who acts for him decides too (1.4). The arm is put into the function as it stands.
KEEP = """
CREATE FUNCTION notes_sight_of_outgoing(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'o' || addressee_id FROM notes_servicenote
    WHERE outgoing_id = paper AND delivered_at IS NOT NULL
$$;
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('outgoing_seen_by'::regproc), ') known (code)',
        'UNION ALL SELECT notes_sight_of_outgoing(paper.id)) known (code)'
    );
    IF position('notes_sight' IN pg_get_functiondef('outgoing_seen_by'::regproc)) = 0 THEN
        RAISE EXCEPTION 'the function of sight has no place for the arm of service notes';
    END IF;
END
$arm$;
CREATE FUNCTION notes_note_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
    PERFORM 1 FROM outgoing_outgoing WHERE id = NEW.outgoing_id FOR NO KEY UPDATE;
    UPDATE outgoing_outgoing paper SET seen_by = '{}'
    WHERE id = NEW.outgoing_id AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
    RETURN NULL;
END
$$;
CREATE TRIGGER note_changed AFTER INSERT OR UPDATE OF addressee_id, delivered_at
    ON notes_servicenote FOR EACH ROW EXECUTE FUNCTION notes_note_changed();
"""
FORGET = """
DROP TRIGGER note_changed ON notes_servicenote;
DROP FUNCTION notes_note_changed();
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('outgoing_seen_by'::regproc),
        'UNION ALL SELECT notes_sight_of_outgoing(paper.id)) known (code)', ') known (code)'
    );
END
$arm$;
DROP FUNCTION notes_sight_of_outgoing(bigint);
UPDATE outgoing_outgoing paper SET seen_by = '{}' WHERE seen_by IS DISTINCT FROM outgoing_seen_by(paper);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("notes", "0001_service_notes"),
        ("outgoing", "0008_notes_signed_by_their_author"),
        ("acquaintance", "0002_sight_of_readers"),
    ]

    operations = [migrations.RunSQL(KEEP, FORGET)]
