"""Writes the sight of papers that are agreed to, and of those they answer, anew (1.4, 10.22, 12.4; ADR-0009).

Each batch is a transaction of its own, so that no deed waits for the whole table; it may be repeated.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

BATCH = 500  # papers that are held at a time


@dataclass(frozen=True, slots=True)
class Papers:
    """A table whose rows say who sees them: its function of sight, and where the keys stand that are looked at."""

    table: str
    sight: str
    keys: str


OF_AGREEMENT = (
    Papers(
        "outgoing_outgoing",
        "outgoing_seen_by",
        "SELECT DISTINCT subject_id AS id FROM approvals_approvalsheet WHERE subject_kind = 'outgoing' AND subject_id",
    ),
    Papers(
        "documents_incoming",
        "documents_seen_by",
        "SELECT DISTINCT incoming_id AS id FROM outgoing_outgoing WHERE incoming_id",
    ),
)


def see_anew(_apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Let every row that is not true say who sees it by the functions as they stand, batch by batch in order of keys."""
    for papers in OF_AGREEMENT:
        last: int | None = 0
        while last is not None:
            last = write_anew(schema, papers, last)


def write_anew(schema: BaseDatabaseSchemaEditor, papers: Papers, after: int) -> int | None:
    """Write the next batch of rows above a key anew, and return its last key; None when there was nothing left."""
    using = schema.connection.alias
    with transaction.atomic(using=using), schema.connection.cursor() as cursor:
        cursor.execute(f"{papers.keys} > %s ORDER BY id LIMIT %s", (after, BATCH))
        keys = [key for (key,) in cursor.fetchall()]
        # first the lock, then the look: whoever changes the same paper's people beside us is waited for and seen
        cursor.execute(f"SELECT 1 FROM {papers.table} WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE", (keys,))
        cursor.execute(
            f"UPDATE {papers.table} paper SET seen_by = '{{}}'"
            f" WHERE id = ANY(%s) AND seen_by IS DISTINCT FROM {papers.sight}(paper)",
            (keys,),
        )
    return keys[-1] if keys else None
