"""An assignment whose leader is changed tells its paper so: the trigger names the column too (10.13; ADR-0009)."""

from django.db import migrations

_TRIGGER = """
DROP TRIGGER paper_assigned ON control_assignment;
CREATE TRIGGER paper_assigned AFTER INSERT OR UPDATE OF {columns} OR DELETE ON control_assignment
    FOR EACH ROW EXECUTE FUNCTION documents_assignment_changed();
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0012_seen_by")]

    operations = [
        migrations.RunSQL(
            _TRIGGER.format(columns="root_kind, root_id, issuer_id, seen_by"),
            _TRIGGER.format(columns="root_kind, root_id, seen_by"),
        )
    ]
