"""A named reader has a code of his own, so that his last day is asked when the paper is (10.4, 10.5; ADR-0009)."""

from django.db import migrations

# The arm of named readers is given another code in the function as it stands, whatever other arms it has; only the
# papers that have named readers change.
_ARM = "SELECT '%s' || reader.user_id"
_PATCH = """
DO $arm$
DECLARE
    old text := pg_get_functiondef('documents_seen_by'::regproc);
    new text := replace(old, $said$%(old)s$said$, $said$%(new)s$said$);
BEGIN
    IF new = old THEN
        RAISE EXCEPTION 'documents_seen_by has no arm of named readers';
    END IF;
    EXECUTE new;
END
$arm$;
UPDATE documents_incoming paper SET seen_by = '{}'
WHERE id IN (SELECT content_object_id FROM documents_incomingreader)
    AND seen_by IS DISTINCT FROM documents_seen_by(paper);
SET CONSTRAINTS ALL IMMEDIATE;
"""
_PERSON, _NAMED = _ARM % "p", _ARM % "r"


class Migration(migrations.Migration):
    dependencies = [("documents", "0027_financing_proposals")]

    operations = [
        migrations.RunSQL(_PATCH % {"old": _PERSON, "new": _NAMED}, _PATCH % {"old": _NAMED, "new": _PERSON}),
    ]
