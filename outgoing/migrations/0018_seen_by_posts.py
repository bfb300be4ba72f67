"""Papers that are agreed to, and those they answer, are seen by the posts that are asked (1.4, 10.22, 12.4; ADR-0009).

Functions and triggers only: rows are written anew by the next migration, beside the work. On the way back they are when
the functions are as they were, so this one comes before them and belongs to no transaction of its own.
"""

from django.db import migrations

from outgoing.migrations._seen_anew import see_anew

# The arms stand in functions that other houses have written into since: each is changed where it stands.
ARM = """
DO $arm$
DECLARE
    place text;
BEGIN
    FOREACH place IN ARRAY ARRAY['outgoing_seen_by', 'documents_seen_by'] LOOP
        IF position($old$%(old)s$old$ IN pg_get_functiondef(place::regproc)) = 0 THEN
            RAISE EXCEPTION '%% has no arm of approvers', place;
        END IF;
        EXECUTE replace(pg_get_functiondef(place::regproc), $old$%(old)s$old$, $new$%(new)s$new$);
    END LOOP;
END
$arm$;
DROP TRIGGER opinion_changed ON approvals_opinion;
DROP TRIGGER answer_asked ON approvals_opinion;
CREATE TRIGGER opinion_changed AFTER INSERT OR UPDATE OF %(columns)s OR DELETE
    ON approvals_opinion FOR EACH ROW EXECUTE FUNCTION outgoing_opinion_changed();
CREATE TRIGGER answer_asked AFTER INSERT OR UPDATE OF %(columns)s OR DELETE
    ON approvals_opinion FOR EACH ROW EXECUTE FUNCTION outgoing_answer_asked();
"""
# A post that gets a second seat is asked by name from then on, and one that loses it as a post again.
SEATS = """
CREATE FUNCTION outgoing_seats_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[];
BEGIN
    SELECT array_agg(sheet.subject_id) INTO keys
    FROM approvals_opinion opinion JOIN approvals_approvalsheet sheet ON sheet.id = opinion.sheet_id
    WHERE opinion.post_id = NEW.id AND sheet.subject_kind = 'outgoing';
    -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
    PERFORM 1 FROM outgoing_outgoing WHERE id = ANY(keys) ORDER BY id FOR NO KEY UPDATE;
    UPDATE outgoing_outgoing paper SET seen_by = '{}'
    WHERE id = ANY(keys) AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
    PERFORM documents_see_anew(ARRAY(SELECT incoming_id FROM outgoing_outgoing WHERE id = ANY(keys)));
    RETURN NULL;
END
$$;
CREATE TRIGGER seats_changed AFTER UPDATE OF seats ON apparat_position
    FOR EACH ROW WHEN ((OLD.seats > 1) <> (NEW.seats > 1)) EXECUTE FUNCTION outgoing_seats_changed();
"""
NO_SEATS = """
DROP TRIGGER seats_changed ON apparat_position;
DROP FUNCTION outgoing_seats_changed();
"""
BY_OFFICER, BY_POST = "'o' || opinion.approver_id", "approvals_sight_of(opinion)"
KEEP = {"old": BY_OFFICER, "new": BY_POST, "columns": "approver_id, post_id, by_id, on_behalf_of_id, sheet_id"}
FORGET = {"old": BY_POST, "new": BY_OFFICER, "columns": "approver_id, sheet_id"}


class Migration(migrations.Migration):
    atomic = False  # each script below is one transaction

    dependencies = [("approvals", "0003_asked_of_a_post"), ("outgoing", "0017_undelivered")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, see_anew),
        migrations.RunSQL(ARM % KEEP + SEATS, NO_SEATS + ARM % FORGET),
    ]
