"""What went back as not worked out is seen by economy and finance also when the office names it later (10.15)."""

from django.db import migrations

SEE = """
SELECT documents_see_anew(array_agg(DISTINCT note.incoming_id)) FROM documents_returnnote note
WHERE 'financing' = ANY (note.grounds) HAVING count(*) > 0;
"""
WATCH = f"""
CREATE FUNCTION documents_finance_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM documents_see_anew(array_agg(DISTINCT note.incoming_id)) FROM documents_returnnote note
    WHERE 'financing' = ANY (note.grounds) HAVING count(*) > 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER finance_named AFTER UPDATE OF details ON apparat_office FOR EACH ROW
    WHEN (OLD.details ->> 'economy_and_finance' IS DISTINCT FROM NEW.details ->> 'economy_and_finance')
    EXECUTE FUNCTION documents_finance_named();
{SEE}
"""
FORGET = "DROP TRIGGER finance_named ON apparat_office; DROP FUNCTION documents_finance_named();"


class Migration(migrations.Migration):
    dependencies = [("documents", "0030_papers_of_a_file")]

    operations = [migrations.RunSQL(WATCH, FORGET)]
