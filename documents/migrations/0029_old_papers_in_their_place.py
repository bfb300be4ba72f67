"""Old papers stand below the numbers of their year and on their day; what 0024 added is looked through (ADR-0016).

A full table is written to meanwhile: indexes are built beside the work and each step commits for itself. After a broken
attempt the constraints and indexes it left are dropped by hand before it is begun anew. A paper whose old number tells no place has the ordinal 0, of which there may be many.
"""

from django.contrib.postgres.operations import (
    AddConstraintNotValid,
    AddIndexConcurrently,
    RemoveIndexConcurrently,
    ValidateConstraint,
)
from django.db import migrations, models
from django.db.models import Q

from documents.office_day import OfficeDay

_PLACE = "(register_id, year, ordinal)"
_NEW = Q(("ordinal__gt", 0))


def _built(name: str, what: str) -> tuple[list[str], list[str]]:
    """Return the statements that build a unique index beside the work and those that drop it.

    What a broken attempt left goes first.
    """
    dropped = f"DROP INDEX CONCURRENTLY IF EXISTS {name}"
    return [dropped, f"CREATE UNIQUE INDEX CONCURRENTLY {name} ON documents_incoming {what}"], [dropped]


def _unique(condition: Q, name: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(condition=condition, fields=("register", "year", "ordinal"), name=name)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("documents", "0028_readers_until_their_day")]

    operations = [
        ValidateConstraint("incoming", "incoming_state"),
        ValidateConstraint("incoming", "incoming_has_an_addressee"),
        migrations.RunSQL(*_built("imported_number_once", "(register_id, year, number) WHERE state = 'imported'")),  # of 0024
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(*_built("incoming_ordinal_once", f"{_PLACE} WHERE ordinal > 0")),
                migrations.RunSQL(*_built("incoming_number_once", f"{_PLACE} WHERE ordinal IS NOT NULL")[::-1]),
            ],
            state_operations=[
                migrations.RemoveConstraint("incoming", "incoming_number_once"),
                migrations.AddConstraint("incoming", _unique(_NEW, "incoming_ordinal_once")),
            ],
        ),
        migrations.RunSQL(
            "UPDATE documents_incoming SET ordinal = 0 WHERE state = 'imported' AND ordinal IS NULL",
            "UPDATE documents_incoming SET ordinal = NULL WHERE state = 'imported' AND ordinal = 0",
        ),
        AddConstraintNotValid(
            "incoming",
            models.CheckConstraint(
                condition=Q(("number", ""), ("ordinal__isnull", False), _connector="OR"),
                name="incoming_number_has_its_place",
            ),
        ),
        ValidateConstraint("incoming", "incoming_number_has_its_place"),
        AddIndexConcurrently(
            "incoming",
            models.Index(
                condition=Q(("state", "returned"), _negated=True),
                fields=["-year", "-ordinal", "-id"],
                name="incoming_by_number",
            ),
        ),
        RemoveIndexConcurrently("incoming", "incoming_in_order"),
        AddIndexConcurrently(
            "incoming",
            models.Index(
                condition=Q(("state__in", ("registered", "on_desk", "resolved", "executed", "imported"))),
                fields=["state", "-year", "-ordinal", "-id"],
                name="incoming_by_state",
            ),
        ),
        AddIndexConcurrently(
            "incoming",
            models.Index(
                condition=Q(
                    Q(("urgency", "none"), _negated=True),
                    Q(("state", "returned"), _negated=True),
                ),
                fields=["urgency", "-year", "-ordinal", "-id"],
                name="incoming_by_urgency",
            ),
        ),
        AddIndexConcurrently(
            "incoming",
            models.Index(
                OfficeDay("registered_at"),
                "ordinal",
                "id",
                condition=Q(("registered_at__isnull", False)),
                name="incoming_by_day",
            ),
        ),
    ]
