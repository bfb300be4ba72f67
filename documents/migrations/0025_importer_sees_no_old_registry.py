"""Who took an old journal over took none of its papers in: their rows do not name him (10.4, 10.9; ADR-0009)."""

from django.db import migrations

# The arm of who took the paper in is narrowed in the function as it stands, whatever other arms it has, and widened
# again on the way back. The papers of old journals are the only rows that change.
_ARM = "SELECT 'p' || paper.accepted_by_id"
_NARROW = f"{_ARM} WHERE paper.state <> 'imported'"
_PATCH = """
DO $arm$
DECLARE
    old text := pg_get_functiondef('documents_seen_by'::regproc);
    new text := replace(old, $said$%(old)s$said$, $said$%(new)s$said$);
BEGIN
    IF new = old THEN
        RAISE EXCEPTION 'documents_seen_by has no arm of who took the paper in';
    END IF;
    EXECUTE new;
END
$arm$;
UPDATE documents_incoming paper SET seen_by = '{}'
WHERE state = 'imported' AND seen_by IS DISTINCT FROM documents_seen_by(paper);
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0024_legacy_papers"),
        ("outgoing", "0008_notes_signed_by_their_author"),
        ("acquaintance", "0002_sight_of_readers"),
    ]

    operations = [
        migrations.RunSQL(_PATCH % {"old": _ARM, "new": _NARROW}, _PATCH % {"old": _NARROW, "new": _ARM}),
    ]
