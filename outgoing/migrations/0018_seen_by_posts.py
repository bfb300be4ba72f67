"""Papers that are agreed to, and those they answer, are seen by the posts that are asked (1.4, 10.22, 12.4; ADR-0009)."""

from django.db import migrations

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
UPDATE outgoing_outgoing paper SET seen_by = '{}'
WHERE id IN (SELECT subject_id FROM approvals_approvalsheet WHERE subject_kind = 'outgoing')
    AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
UPDATE documents_incoming paper SET seen_by = '{}'
WHERE id IN (SELECT incoming_id FROM outgoing_outgoing) AND seen_by IS DISTINCT FROM documents_seen_by(paper);
SET CONSTRAINTS ALL IMMEDIATE;
"""
BY_OFFICER, BY_POST = "'o' || opinion.approver_id", "approvals_sight_of(opinion)"
KEEP = {"old": BY_OFFICER, "new": BY_POST, "columns": "post_id, by_id, on_behalf_of_id, sheet_id"}
FORGET = {"old": BY_POST, "new": BY_OFFICER, "columns": "approver_id, sheet_id"}


class Migration(migrations.Migration):

    dependencies = [
        ('approvals', '0003_asked_of_a_post'),
        ('outgoing', '0017_undelivered'),
    ]

    operations = [migrations.RunSQL(ARM % KEEP, ARM % FORGET)]
