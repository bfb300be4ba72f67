"""Who agrees to an answer and who signs it sees the paper it answers (10.22; ADR-0009): an arm of the paper's function.

Of a sheet only those are meant whose version answers this very paper: a draft that turns to another one opens it to
nobody who agreed before.
"""

from django.db import migrations

_SEEN = """
CREATE OR REPLACE FUNCTION documents_seen_by(paper documents_incoming) RETURNS text[] LANGUAGE sql STABLE AS $$
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
                    FROM control_assignment WHERE root_kind = 'incoming' AND root_id = paper.id%(arm)s
            ) opened (code) WHERE NOT paper.restricted
        )
    ) known (code) WHERE code IS NOT NULL
$$;
"""
_ARM = """
                UNION ALL SELECT 'o' || own.signer_id FROM outgoing_outgoing own
                    WHERE own.incoming_id = paper.id AND own.state NOT IN ('draft', 'withdrawn')
                UNION ALL SELECT 'o' || opinion.approver_id
                    FROM outgoing_outgoing own
                    JOIN approvals_approvalsheet sheet ON sheet.subject_kind = 'outgoing' AND sheet.subject_id = own.id
                    JOIN outgoing_version said ON said.outgoing_id = own.id AND said.ordinal = sheet.version
                    JOIN approvals_opinion opinion ON opinion.sheet_id = sheet.id
                    WHERE own.incoming_id = paper.id AND said.facts -> 'answers' ->> 0 = paper.id::text"""
_KEEP = """
CREATE FUNCTION outgoing_answer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM documents_see_anew(ARRAY[OLD.incoming_id, NEW.incoming_id]);
    RETURN NULL;
END
$$;
CREATE FUNCTION outgoing_answer_asked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[];
BEGIN
    SELECT array_agg(own.incoming_id) INTO keys
    FROM approvals_approvalsheet sheet JOIN outgoing_outgoing own ON own.id = sheet.subject_id
    WHERE sheet.subject_kind = 'outgoing' AND sheet.id IN (OLD.sheet_id, NEW.sheet_id);
    PERFORM documents_see_anew(keys);
    RETURN NULL;
END
$$;
CREATE TRIGGER answer_changed AFTER INSERT OR UPDATE OF incoming_id, signer_id, state OR DELETE
    ON outgoing_outgoing FOR EACH ROW EXECUTE FUNCTION outgoing_answer_changed();
CREATE TRIGGER answer_asked AFTER INSERT OR UPDATE OF approver_id, sheet_id OR DELETE
    ON approvals_opinion FOR EACH ROW EXECUTE FUNCTION outgoing_answer_asked();
"""
_FORGET = """
DROP TRIGGER answer_asked ON approvals_opinion;
DROP TRIGGER answer_changed ON outgoing_outgoing;
DROP FUNCTION outgoing_answer_asked();
DROP FUNCTION outgoing_answer_changed();
"""
_ANEW = """
UPDATE documents_incoming SET seen_by = '{}' WHERE id IN (SELECT incoming_id FROM outgoing_outgoing);
SET CONSTRAINTS ALL IMMEDIATE;
"""
_WITH, _WITHOUT = _SEEN % {"arm": _ARM}, _SEEN % {"arm": ""}


class Migration(migrations.Migration):
    dependencies = [("outgoing", "0004_higher_requests"), ("documents", "0012_seen_by"), ("approvals", "0001_initial")]

    operations = [migrations.RunSQL(_WITH + _KEEP + _ANEW, _FORGET + _WITHOUT + _ANEW)]
