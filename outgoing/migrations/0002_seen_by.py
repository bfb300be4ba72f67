"""Who sees a paper of the office stands in its own row, and the database keeps it true (10.22, 12.4; ADR-0009)."""

from django.db import migrations

# drafter, signer and approvers by their seats; the drafting body by who signs for it and who curates it: org.sight
KEEP = """
CREATE FUNCTION outgoing_seen_by(paper outgoing_outgoing) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT code ORDER BY code), '{}') FROM (
        SELECT 'o' || paper.drafter_id
        UNION ALL SELECT 'u' || paper.unit_id
        UNION ALL SELECT 'o' || paper.signer_id WHERE paper.state NOT IN ('draft', 'withdrawn')
        UNION ALL SELECT 'o' || opinion.approver_id
            FROM approvals_opinion opinion JOIN approvals_approvalsheet sheet ON sheet.id = opinion.sheet_id
            WHERE sheet.subject_kind = 'outgoing' AND sheet.subject_id = paper.id
    ) known (code) WHERE code IS NOT NULL
$$;
CREATE FUNCTION outgoing_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.seen_by := outgoing_seen_by(NEW);
    RETURN NEW;
END
$$;
CREATE FUNCTION outgoing_opinion_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[];
BEGIN
    SELECT array_agg(subject_id) INTO keys FROM approvals_approvalsheet
    WHERE subject_kind = 'outgoing' AND id IN (OLD.sheet_id, NEW.sheet_id);
    -- first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
    PERFORM 1 FROM outgoing_outgoing WHERE id = ANY(keys) ORDER BY id FOR NO KEY UPDATE;
    UPDATE outgoing_outgoing paper SET seen_by = '{}'
    WHERE id = ANY(keys) AND seen_by IS DISTINCT FROM outgoing_seen_by(paper);
    RETURN NULL;
END
$$;
CREATE TRIGGER outgoing_sight BEFORE INSERT OR UPDATE OF drafter_id, signer_id, unit_id, state, seen_by
    ON outgoing_outgoing FOR EACH ROW EXECUTE FUNCTION outgoing_sight();
CREATE TRIGGER opinion_changed AFTER INSERT OR UPDATE OF approver_id, sheet_id OR DELETE
    ON approvals_opinion FOR EACH ROW EXECUTE FUNCTION outgoing_opinion_changed();
"""
FORGET = """
DROP TRIGGER opinion_changed ON approvals_opinion;
DROP TRIGGER outgoing_sight ON outgoing_outgoing;
DROP FUNCTION outgoing_opinion_changed();
DROP FUNCTION outgoing_sight();
DROP FUNCTION outgoing_seen_by(outgoing_outgoing);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("approvals", "0001_initial"),
        ("outgoing", "0001_initial"),
    ]

    operations = [migrations.RunSQL(KEEP, FORGET)]
