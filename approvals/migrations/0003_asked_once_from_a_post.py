"""An officer who takes another post may be asked from both: once from each (1.4, 12.4; built beside the work)."""

from django.db import migrations, models

NEW, OLD = "opinion_one_of_an_officer_at_a_post", "opinion_one_of_a_seat"
CLEAR = "DROP INDEX CONCURRENTLY IF EXISTS {0}"  # of a build that was broken off
BUILD = "CREATE UNIQUE INDEX CONCURRENTLY {0} ON approvals_opinion ({1})"
TAKE = "ALTER TABLE approvals_opinion ADD CONSTRAINT {0} UNIQUE USING INDEX {0}"
DROP = "ALTER TABLE approvals_opinion DROP CONSTRAINT IF EXISTS {0}"
REFUSE = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM approvals_opinion GROUP BY sheet_id, approver_id HAVING count(*) > 1) THEN
        RAISE EXCEPTION 'an officer is asked from two posts on one sheet: the former constraint does not allow it';
    END IF;
END
$$
"""


def instead_of(former: str, name: str, columns: str) -> list[str]:
    """Return what puts one constraint in place of another without holding the table while its index is built.

    It may be repeated after a build that was broken off.
    """
    return [DROP.format(name), CLEAR.format(name), BUILD.format(name, columns), TAKE.format(name), DROP.format(former)]


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("approvals", "0002_post_by_its_name")]

    operations = [
        migrations.SeparateDatabaseAndState(
            [
                migrations.RunSQL(
                    instead_of(OLD, NEW, "sheet_id, approver_id, post_id"),
                    [REFUSE, *instead_of(NEW, OLD, "sheet_id, approver_id")],
                ),
            ],
            [
                migrations.RemoveConstraint("opinion", OLD),
                migrations.AddConstraint(
                    "opinion", models.UniqueConstraint(fields=["sheet", "approver", "post"], name=NEW)
                ),
            ],
        ),
    ]
