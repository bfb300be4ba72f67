"""The database itself refuses to change or delete a fact of the journal (house 4.11)."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON apparat_entry
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON apparat_entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
"""
BACKWARD = """
DROP TRIGGER journal_no_truncate ON apparat_entry;
DROP TRIGGER journal_no_change ON apparat_entry;
DROP FUNCTION journal_is_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("apparat", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
