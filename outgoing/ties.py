"""What ties papers of the office with others, as rows of the database: links, and what stands by itself (10.22, 12.6).

By itself a paper answers the incoming one its column names, and is in execution of the one that brought the assignment
its request is on; the paper with which a superior body decided a request answers the paper that made it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from apparat.asking.prepared import plans_kept
from documents.chain import INCOMING, MOST, Key
from documents.models.link import Kind

OUTGOING = "outgoing"
ALIVE = "paper.state <> 'withdrawn'"
REQUEST = (
    "outgoing_higherrequest request JOIN control_assignment assignment ON assignment.id = request.assignment_id"
    " JOIN outgoing_outgoing paper ON paper.id = request.outgoing_id"
)
STANDS = "link.withdrawn_at IS NULL"


@dataclass(frozen=True, slots=True)
class Arm:
    """Ties of one make: from which rows, on what condition, between which columns; kind and link as SQL."""

    rows: str
    where: str
    source: tuple[str, str]
    target: tuple[str, str]
    kind: str
    link: str = "0"


def _links(source: str, target: str) -> Arm:
    speaks = " JOIN outgoing_outgoing paper ON paper.id = link.source_outgoing_id" if source == OUTGOING else ""
    return Arm(
        f"outgoing_officelink link{speaks}",
        f"{STANDS} AND link.source_{source}_id IS NOT NULL AND link.target_{target}_id IS NOT NULL"
        + (f" AND {ALIVE}" if speaks else ""),
        (source, f"link.source_{source}_id"),
        (target, f"link.target_{target}_id"),
        "link.kind",
        "link.id",
    )


ARMS = (
    Arm(
        "outgoing_outgoing paper",
        f"{ALIVE} AND paper.incoming_id IS NOT NULL",
        (OUTGOING, "paper.id"),
        (INCOMING, "paper.incoming_id"),
        f"'{Kind.ANSWERS.value}'",
    ),
    Arm(
        REQUEST,
        f"{ALIVE} AND assignment.root_kind = '{INCOMING}'",
        (OUTGOING, "request.outgoing_id"),
        (INCOMING, "assignment.root_id"),
        f"'{Kind.EXECUTES.value}'",
    ),
    Arm(
        "outgoing_higherrequest request",
        "request.incoming_id IS NOT NULL",
        (INCOMING, "request.incoming_id"),
        (OUTGOING, "request.outgoing_id"),
        f"'{Kind.ANSWERS.value}'",
    ),
    *(_links(*ends) for ends in ((INCOMING, OUTGOING), (OUTGOING, INCOMING), (OUTGOING, OUTGOING))),
)
OF_DOCUMENTS = Arm(  # walked over, never told: they are told by the house below
    "documents_paperlink link",
    STANDS,
    (INCOMING, "link.source_id"),
    (INCOMING, "link.target_id"),
    "link.kind",
)


def _beside(arm: Arm, near: tuple[str, str], far: tuple[str, str]) -> str:
    """Word the step from a paper to the one at the other end of its ties."""
    return (
        f"SELECT '{far[0]}', {far[1]}::bigint FROM {arm.rows}"  # noqa: S608 - our own columns
        f" WHERE near.kind = '{near[0]}' AND {near[1]} = near.id AND {arm.where}"
    )


def _told(arm: Arm, near: tuple[str, str] | None = None) -> str:
    """Word the ties of a paper that stands at this end of them; without one, those in which it speaks."""
    kind, key = near or arm.source
    return (
        f"SELECT '{arm.source[0]}' AS source_kind, {arm.source[1]}::bigint AS source, '{arm.target[0]}' AS target_kind,"  # noqa: S608
        f" {arm.target[1]}::bigint AS target, {arm.kind}::text AS said, {arm.link}::bigint AS link FROM {arm.rows}"
        f" WHERE near.kind = '{kind}' AND {key} = near.id AND {arm.where}"
    )


_STEPS = " UNION ALL ".join(
    _beside(arm, *ends)
    for arm in (*ARMS, OF_DOCUMENTS)
    for ends in ((arm.source, arm.target), (arm.target, arm.source))
)
_TOLD = " UNION ALL ".join(map(_told, ARMS))
_WALK = f"""
WITH RECURSIVE near (kind, id) AS (
  SELECT * FROM unnest(%(kinds)s::text[], %(keys)s::bigint[])
  UNION
  SELECT beside.kind, beside.id FROM near CROSS JOIN LATERAL ({_STEPS}) beside (kind, id)
), kept AS MATERIALIZED (SELECT kind, id FROM near LIMIT {MOST})
SELECT told.* FROM kept near CROSS JOIN LATERAL ({_TOLD}) told
ORDER BY told.link, told.source, told.target LIMIT {MOST}
"""  # noqa: S608 - our own wording
_AHEAD = f"""
SELECT told.* FROM unnest(%(kinds)s::text[], %(keys)s::bigint[]) near (kind, id) CROSS JOIN LATERAL ({_TOLD}) told
"""  # noqa: S608 - our own wording
_HELD = " UNION ".join(_told(arm, near) for arm in ARMS for near in (arm.source, arm.target))
_BESIDE = f"""
SELECT told.* FROM unnest(%(kinds)s::text[], %(keys)s::bigint[]) near (kind, id) CROSS JOIN LATERAL ({_HELD}) told
ORDER BY told.link, told.source, told.target
"""  # noqa: S608 - our own wording


@dataclass(frozen=True, slots=True)
class Row:
    """One tie: who speaks, of whom, the kind; link: the key of the link, 0 for what stands by itself."""

    source: Key
    target: Key
    kind: str
    link: int


def around(papers: Collection[Key]) -> list[Row]:
    """Return the ties of all papers that any ties lead to from these, the nearest `MOST` of them. One query."""
    return _asked(_WALK, papers)


def beside(paper: Key) -> list[Row]:
    """Return all ties of the paper itself, those in which it speaks and those in which it is spoken of. One query."""
    return _asked(_BESIDE, [paper])


def ahead(papers: Collection[Key], kind: str) -> Iterable[Key]:
    """Return the papers of which these speak by ties of the kind, whatever house they are of. One query."""
    return {row.target for row in _asked(_AHEAD, papers) if row.kind == kind}


def stands(source: Key, target: Key, kind: str) -> bool:
    """Tell whether the one paper says this of the other already. One query."""
    return target in ahead([source], kind)


def _asked(question: str, papers: Collection[Key]) -> list[Row]:
    if not papers:
        return []
    values: dict[str, Any] = {"kinds": [kind for kind, _key in papers], "keys": [key for _kind, key in papers]}
    with plans_kept(connection), connection.cursor() as cursor:
        cursor.execute(question, values)
        rows = cursor.fetchall()
    return [Row((row[0], row[1]), (row[2], row[3]), row[4], row[5]) for row in rows]
