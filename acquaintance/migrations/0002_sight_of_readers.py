"""Who is asked to read a paper sees it: an arm of what the papers' rows say of who sees them (10.4; ADR-0009)."""

from django.db import migrations

# A reader sees in person: who acts for him confirms nothing and inherits nothing. The arm is put into the functions as
# they stand, beside whatever other arms they have, and taken out of them again.
KEEP = """
CREATE FUNCTION acquaintance_sight_of_incoming(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'p' || reader.officer_id
    FROM acquaintance_circulation sent JOIN acquaintance_reader reader ON reader.circulation_id = sent.id
    WHERE sent.incoming_id = paper AND reader.state <> 'dropped'
$$;
CREATE FUNCTION acquaintance_sight_of_outgoing(paper bigint) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 'p' || reader.officer_id
    FROM acquaintance_circulation sent JOIN acquaintance_reader reader ON reader.circulation_id = sent.id
    WHERE sent.outgoing_id = paper AND reader.state <> 'dropped'
$$;
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('documents_seen_by'::regproc), ') known (code)',
        'UNION ALL SELECT acquaintance_sight_of_incoming(paper.id) WHERE NOT paper.restricted) known (code)'
    );
    EXECUTE replace(
        pg_get_functiondef('outgoing_seen_by'::regproc), ') known (code)',
        'UNION ALL SELECT acquaintance_sight_of_outgoing(paper.id)) known (code)'
    );
    IF position('acquaintance_sight' IN pg_get_functiondef('documents_seen_by'::regproc)) = 0
        OR position('acquaintance_sight' IN pg_get_functiondef('outgoing_seen_by'::regproc)) = 0 THEN
        RAISE EXCEPTION 'the functions of sight have no place for the arm of acquaintance';
    END IF;
END
$arm$;
CREATE FUNCTION acquaintance_reader_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    one acquaintance_circulation%ROWTYPE;
BEGIN
    SELECT * INTO one FROM acquaintance_circulation WHERE id = coalesce(NEW.circulation_id, OLD.circulation_id);
    -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
    PERFORM 1 FROM documents_incoming WHERE id = one.incoming_id FOR NO KEY UPDATE;
    UPDATE documents_incoming paper SET seen_by = '{}'
    WHERE id = one.incoming_id AND seen_by IS DISTINCT FROM documents_seen_by(paper);
    PERFORM 1 FROM outgoing_outgoing WHERE id = one.outgoing_id FOR NO KEY UPDATE;
    UPDATE outgoing_outgoing paper SET seen_by = '{}'
    WHERE id = one.outgoing_id AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
    RETURN NULL;
END
$$;
CREATE TRIGGER reader_changed AFTER INSERT OR UPDATE OF officer_id, circulation_id, state OR DELETE
    ON acquaintance_reader FOR EACH ROW EXECUTE FUNCTION acquaintance_reader_changed();
"""
FORGET = """
DROP TRIGGER reader_changed ON acquaintance_reader;
DROP FUNCTION acquaintance_reader_changed();
DO $arm$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('documents_seen_by'::regproc),
        'UNION ALL SELECT acquaintance_sight_of_incoming(paper.id) WHERE NOT paper.restricted) known (code)',
        ') known (code)'
    );
    EXECUTE replace(
        pg_get_functiondef('outgoing_seen_by'::regproc),
        'UNION ALL SELECT acquaintance_sight_of_outgoing(paper.id)) known (code)',
        ') known (code)'
    );
END
$arm$;
DROP FUNCTION acquaintance_sight_of_outgoing(bigint);
DROP FUNCTION acquaintance_sight_of_incoming(bigint);
UPDATE documents_incoming paper SET seen_by = '{}' WHERE seen_by IS DISTINCT FROM documents_seen_by(paper);
UPDATE outgoing_outgoing paper SET seen_by = '{}' WHERE seen_by IS DISTINCT FROM outgoing_seen_by(paper);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("acquaintance", "0001_papers_and_rules_to_read"),
        ("documents", "0021_scans"),
        ("outgoing", "0007_word_files"),
    ]

    operations = [migrations.RunSQL(KEEP, FORGET)]
