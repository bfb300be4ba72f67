"""The chain of a paper: all that is linked with it, as an ordered tree, cut by what the reader may see (10.9).

Own links are walked inside the database, nearest papers first, `MOST` at most. Upper houses add their papers and their
ties by a provider, as `control.origins` lets them name the pages of origins:

    class OutgoingChain:  # in the house `outgoing`
        kind = "outgoing"
        def ties(self, incoming, own): ...  # what ties its papers to these incoming ones, or to other papers
        def nodes(self, own, officer, on): ...  # its papers as nodes, those only that the reader may know of

    register(OutgoingChain())  # once, in AppConfig.ready()

A tie runs from the paper that speaks (an answer, a reminder) to the one it speaks of. A provider may bring papers that
no own link reaches, so walking and asking go on in turns, `ROUNDS` at most. The number of questions does not grow with
the chain: in a round one walk and one question to each provider, then two for the incoming papers and one to each
provider for its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeAlias

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from apparat.asking.prepared import Among, plans_kept
from apparat.org.models import Officer
from documents import access
from documents.models import Incoming
from documents.models.link import PASSIVE, Kind
from documents.states import IncomingState

Key: TypeAlias = tuple[str, int]  # kind of the paper and its key
INCOMING = "incoming"
MOST, ROUNDS = 300, 3
DEEPEST = 6  # steps to the right

_WALK = """
WITH RECURSIVE near (id) AS (
  SELECT unnest(%(begin)s::bigint[])
  UNION
  SELECT CASE WHEN link.source_id = near.id THEN link.target_id ELSE link.source_id END
  FROM near JOIN documents_paperlink link ON near.id IN (link.source_id, link.target_id)
  WHERE link.withdrawn_at IS NULL
), kept AS MATERIALIZED (SELECT id FROM near LIMIT %(most)s)
SELECT link.id, link.source_id, link.target_id, link.kind FROM documents_paperlink link
WHERE link.withdrawn_at IS NULL AND link.source_id IN (SELECT id FROM kept) AND link.target_id IN (SELECT id FROM kept)
ORDER BY link.id
"""


@dataclass(frozen=True, slots=True)
class Tie:
    """One paper says something of another; `words` from the source's side, `passive` from the target's.

    kind: of `models.link.Kind`, "" when it is none of them; back: the page on which the link is taken back, "" for what
    stands by itself.
    """

    source: Key
    target: Key
    words: Any
    passive: Any
    kind: str = ""
    back: str = ""


def tie_of(source: Key, target: Key, kind: str, back: str = "") -> Tie:
    """Return the tie of a kind, with its words from both sides."""
    what = Kind(kind)
    return Tie(source, target, what.label, PASSIVE[what], kind, back)


@dataclass(frozen=True, slots=True)
class Node:
    """What a line of the chain shows of a paper; of one the reader may not see only the number, without `path`.

    direction: "in", "out" or "inner"; state: the value for the badge, state_label its word; on: of its registration.
    """

    key: Key
    number: str
    direction: str
    on: date | None = None
    summary: str = ""
    state: str = ""
    state_label: Any = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What a paper says of another: the words, the other one, the page on which it is taken back or ""."""

    words: Any
    node: Node
    back: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paper in its place: how far from the beginning, what it says of the paper above it, and of others besides."""

    node: Node
    depth: int
    above: Said | None
    others: tuple[Said, ...]
    is_here: bool

    @property
    def indent(self) -> int:
        """How far to the right a page shows it."""
        return min(self.depth, DEEPEST)


@dataclass(frozen=True, slots=True)
class Chain:
    """The lines in their order, the papers that this one repeats or answers; all empty when nothing is linked."""

    lines: tuple[Line, ...] = ()
    repeats: tuple[Node, ...] = ()
    answers: tuple[Node, ...] = ()
    is_cut: bool = False


class Provider(Protocol):
    """What an upper house tells of its papers; see the module's beginning."""

    kind: str

    def ties(self, incoming: Sequence[int], own: Sequence[int]) -> Iterable[Tie]:
        """Return the ties that touch these incoming papers or these papers of the house. One question."""

    def nodes(self, own: Sequence[int], officer: Officer, on: date) -> Iterable[Node]:
        """Return the papers with these keys as the officer may know them; what he may not know of is left out."""


PROVIDERS: dict[str, Provider] = {}


def register(provider: Provider) -> None:
    """Let an upper house add its papers to chains; called once in its AppConfig.ready()."""
    PROVIDERS[provider.kind] = provider


def chain_of(start: Key, officer: Officer, on: date) -> Chain:
    """Return the chain around a paper, oldest first, each paper under the one it speaks of."""
    ties = _gathered(start)
    if not ties:
        return Chain()
    keys = {key for tie in ties for key in (tie.source, tie.target)}
    nodes = {node.key: node for node in _nodes(keys, officer, on)}
    known = _connected(start, [tie for tie in ties if tie.source in nodes and tie.target in nodes])
    if start not in nodes or not known:
        return Chain()
    repeats, answers = (
        tuple(nodes[tie.target] for tie in known if tie.kind == kind and tie.source == start)
        for kind in (Kind.REPEATS, Kind.ANSWERS)
    )
    return Chain(tuple(_lines(start, nodes, known)), repeats, answers, is_cut=len(keys) >= MOST)


def _gathered(start: Key) -> list[Tie]:
    """Walk own links and ask the providers in turns, until nothing new comes."""
    found: dict[tuple[Key, Key, str], Tie] = {}
    asked: set[Key] = set()
    fresh = {start}
    for _round in range(ROUNDS):
        ties = _walked([key for kind, key in fresh if kind == INCOMING])
        reached = fresh | _ends(ties)
        for provider in PROVIDERS.values():
            ties += provider.ties(_of(reached, INCOMING), _of(reached, provider.kind))
        found |= {(tie.source, tie.target, str(tie.words)): tie for tie in ties}
        asked |= reached
        fresh = _ends(ties) - asked
        if not fresh or len(asked) >= MOST:
            break
    return list(found.values())


def _walked(begin: list[int]) -> list[Tie]:
    if not begin:
        return []
    with plans_kept(connection), connection.cursor() as cursor:
        cursor.execute(_WALK, {"begin": begin, "most": MOST})
        rows = cursor.fetchall()
    return [_tie(*row) for row in rows]


def _tie(link: int, source: int, target: int, kind: str) -> Tie:
    return tie_of((INCOMING, source), (INCOMING, target), kind, reverse("documents:link_withdraw", args=[link]))


def _ends(ties: Iterable[Tie]) -> set[Key]:
    return {key for tie in ties for key in (tie.source, tie.target)}


def _of(keys: Iterable[Key], kind: str) -> list[int]:
    return sorted(key for one, key in keys if one == kind)


def _nodes(keys: set[Key], officer: Officer, on: date) -> list[Node]:
    nodes = incoming_nodes(_of(keys, INCOMING), officer, on)
    for provider in PROVIDERS.values():
        if own := _of(keys, provider.kind):
            nodes += provider.nodes(own, officer, on)
    return nodes


def numbers_of(keys: set[Key], officer: Officer, on: date) -> dict[Key, str]:
    """Return the numbers of those papers that the officer may know of and that have one."""
    return {node.key: node.number for node in _nodes(keys, officer, on) if node.number}


def incoming_nodes(keys: Sequence[int], officer: Officer, on: date) -> list[Node]:
    """Return the incoming papers as the officer may know them: two questions.

    What he may not see is named by its number when he accepts papers, so that nothing is linked twice; to others it is
    not there at all, and a restricted one to nobody else (10.4).
    """
    if not keys:
        return []
    seen = frozenset(Incoming.objects.visible_to(officer, on).filter(Among("pk", keys)).values_list("pk", flat=True))
    names_unseen = len(seen) < len(keys) and access.may_accept(officer, on).allowed
    rows = Incoming.objects.filter(Among("pk", keys)).only("number", "registered_at", "summary", "state", "restricted")
    return [
        _node(row, is_seen=row.pk in seen) for row in rows if row.pk in seen or (names_unseen and not row.restricted)
    ]


def _node(row: Incoming, *, is_seen: bool) -> Node:
    on = timezone.localdate(row.registered_at) if row.registered_at else None
    if not is_seen:
        return Node((INCOMING, row.pk), row.number, "in", on)
    state = IncomingState(row.state)
    path = row.get_absolute_url()
    return Node((INCOMING, row.pk), row.number, "in", on, row.summary, state.value, state.label, path)


def _connected(start: Key, ties: Sequence[Tie]) -> list[Tie]:
    """Return the ties that lead to the paper over papers the reader may know of: what lies behind others is cut off."""
    beside = defaultdict(set)
    for tie in ties:
        beside[tie.source].add(tie.target)
        beside[tie.target].add(tie.source)
    reached, ahead = {start}, [start]
    while ahead:
        new = beside[ahead.pop()] - reached
        reached |= new
        ahead += new
    return [tie for tie in ties if tie.source in reached]


def _lines(start: Key, nodes: dict[Key, Node], ties: Sequence[Tie]) -> Iterable[Line]:
    """Yield each paper once, under the first paper it speaks of; what nobody speaks of from above stands first."""
    speaks: dict[Key, list[Tie]] = defaultdict(list)
    spoken: dict[Key, list[Tie]] = defaultdict(list)
    for tie in ties:
        speaks[tie.source].append(tie)
        spoken[tie.target].append(tie)
    in_order = sorted(_ends(ties), key=lambda key: _place(nodes[key]))
    roots = [key for key in in_order if not speaks[key]]
    # behind the roots all papers again, oldest first: those of a circle have no root, and begin with the oldest
    ahead: list[tuple[Key, int, Tie | None]] = [(key, 0, None) for key in reversed([*roots, *in_order])]
    placed: set[Key] = set()
    while ahead:
        key, depth, above = ahead.pop()
        if key in placed:
            continue
        placed.add(key)
        said = {tie: Said(tie.words, nodes[tie.target], tie.back) for tie in speaks[key]}
        first = said.pop(above) if above else None
        yield Line(nodes[key], depth, first, tuple(said.values()), is_here=key == start)
        children = sorted(spoken[key], key=lambda tie: _place(nodes[tie.source]), reverse=True)
        ahead += [(tie.source, depth + 1, tie) for tie in children]


def _place(node: Node) -> tuple[date, Key]:
    return node.on or date.max, node.key
