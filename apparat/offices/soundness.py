"""What must hold between the rows of a profile: unique codes, living references, one curator each (room: offices; 1.4).

Every check yields (table, key, why); an empty yield means that the profile is sound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from apparat.offices.shape import Profile

Flaw = tuple[str, str, str]

CURATED = ("unit", "department", "rural")  # 1.4: what the leadership divides among itself
LEADERS = frozenset({"AKIM", "DEPUTY", "HEAD_OF_APPARATUS"})
ALONE = ("AKIM", "HEAD_OF_APPARATUS")
NEEDED = ("RECORDS", "RESTRICTED")  # without a registry there is no office (10.9, 10.4)
PATTERN_FIELDS = frozenset({"index", "n", "year"})


def flaws(profile: Profile) -> Iterator[Flaw]:
    """Yield everything wrong between the rows of the profile, in the order of the checks."""
    for check in CHECKS:
        yield from check(profile)


def doubles(profile: Profile) -> Iterator[Flaw]:
    """Codes that stand twice."""
    columns: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("unit", "code", (row.code for row in profile.units)),
        ("position", "code", (row.code for row in profile.positions)),
        ("register", "code", (row.code for row in profile.registers)),
        ("document_kind", "code", (row.code for row in profile.document_kinds)),
        ("outgoing_kind", "code", (row.code for row in profile.outgoing_kinds)),
        ("content_template", "code", (row.code for row in profile.content_templates)),
        ("case", "index", (row.index for row in profile.cases)),
        ("function", "key", (row.key for row in profile.functions)),
        ("term", "key", (row.key for row in profile.terms)),
    )
    for table, key, values in columns:
        for value, times in Counter(values).items():
            if times > 1:
                yield table, key, f"{value!r} stands {times} times"


def tree(profile: Profile) -> Iterator[Flaw]:
    """One apparatus; parents exist; a unit of the apparatus hangs under something."""
    codes = {unit.code for unit in profile.units}
    if sum(unit.kind == "apparatus" for unit in profile.units) != 1:
        yield "unit", "kind", "there must be exactly one unit of kind 'apparatus'"
    for unit in profile.units:
        if unit.parent and (unit.parent not in codes or unit.parent == unit.code):
            yield f"unit {unit.code}", "parent", f"no other unit {unit.parent!r}"
        if unit.kind == "unit" and not unit.parent:
            yield f"unit {unit.code}", "parent", "a unit of the apparatus needs a parent"
        if _in_a_ring(unit.code, {one.code: one.parent for one in profile.units}):
            yield f"unit {unit.code}", "parent", "the chain of parents comes back to the unit itself"


def _in_a_ring(code: str, parents: Mapping[str, str]) -> bool:
    """Tell whether going up from the unit returns to it."""
    seen: set[str] = set()
    above = parents.get(code, "")
    while above and above not in seen:
        seen.add(above)
        above = parents.get(above, "")
    return code in seen


def posts(profile: Profile) -> Iterator[Flaw]:
    """Positions sit in known units, a unit has one head."""
    codes = {unit.code for unit in profile.units}
    for row in profile.positions:
        if row.unit not in codes:
            yield f"position {row.code}", "unit", f"no unit {row.unit!r}"
    heads = Counter(row.unit for row in profile.positions if row.heads_unit)
    for unit, times in heads.items():
        if times > 1:
            yield "position", "heads_unit", f"{unit!r} has {times} heads"


def leadership(profile: Profile) -> Iterator[Flaw]:
    """The akim and the head of apparatus are one each, and somebody keeps the registry (10.9)."""
    for role in ALONE:
        if len(profile.holders(role)) != 1:
            yield "position", "roles", f"exactly one position must hold {role}"
    for role in NEEDED:
        if not profile.holders(role):
            yield "position", "roles", f"no position holds {role}"


def duties(profile: Profile) -> Iterator[Flaw]:
    """The distribution of duties: leaders lead, bodies exist, nobody is curated twice or left out (1.4)."""
    units = {unit.code: unit for unit in profile.units}
    posts_by_code = {row.code: row for row in profile.positions}
    for row in profile.curations:
        leader = posts_by_code.get(row.leader)
        if leader is None or not LEADERS.intersection(leader.roles):
            yield "curation", "leader", f"{row.leader!r} is not a position of the leadership"
        for code in row.units:
            if code not in units:
                yield f"curation {row.leader}", "units", f"no unit {code!r}"
    for code, times in Counter(code for row in profile.curations for code in row.units).items():
        if times > 1:
            yield "curation", "units", f"{code!r} is curated {times} times"
    yield from _left_out(profile)


def _left_out(profile: Profile) -> Iterator[Flaw]:
    """Bodies without a curator, once the office has distributed duties at all; the leadership curates itself."""
    if not profile.curations:
        return
    covered = {code for row in profile.curations for code in row.units}
    top = {row.unit for row in profile.holders("AKIM")}
    for unit in profile.units:
        if unit.kind in CURATED and unit.code not in covered | top:
            yield "curation", "units", f"nobody curates {unit.code!r}"


def assistants(profile: Profile) -> Iterator[Flaw]:
    """Whoever is there to draft names the leader for whom, and nobody else does (10.13)."""
    leaders = {row.code for row in profile.positions if LEADERS.intersection(row.roles)}
    for row in profile.positions:
        if "ASSISTANT" in row.roles and row.assists not in leaders:
            yield f"position {row.code}", "assists", f"{row.assists!r} is not a position of the leadership"
        if row.assists and "ASSISTANT" not in row.roles:
            yield f"position {row.code}", "assists", "only a position with the role ASSISTANT assists a leader"


def exchanges(profile: Profile) -> Iterator[Flaw]:
    """Mutual substitution is between two different deputies (1.4)."""
    deputies = {row.code for row in profile.holders("DEPUTY")}
    for row in profile.substitutions:
        for key, code in (("first", row.first), ("second", row.second)):
            if code not in deputies:
                yield "substitution", key, f"{code!r} is not a deputy"
        if row.first == row.second:
            yield "substitution", "second", f"{row.first!r} cannot replace himself"


def paper(profile: Profile) -> Iterator[Flaw]:
    """Registers number by an index of the nomenclature, files are kept by known units (law on records, 3.2, 3.4)."""
    indices = {row.index for row in profile.cases}
    units = {unit.code for unit in profile.units}
    for row in profile.registers:
        used = _pattern_fields(row.pattern)
        if "n" not in used or used - PATTERN_FIELDS:
            yield f"register {row.code}", "pattern", "needs {n}, may use {index} and {year}"
        if "index" in used and not row.index:
            yield f"register {row.code}", "index", "the pattern uses {index}"
        if row.index and row.index not in indices:
            yield f"register {row.code}", "index", f"no file {row.index!r} in the nomenclature"
    for case in profile.cases:
        if case.unit not in units:
            yield f"case {case.index}", "unit", f"no unit {case.unit!r}"


def own_papers(profile: Profile) -> Iterator[Flaw]:
    """Papers the office makes take their numbers from a register that is there (12.5)."""
    registers = {row.code for row in profile.registers}
    for kind in profile.outgoing_kinds:
        if kind.register not in registers:
            yield f"outgoing_kind {kind.code}", "register", f"no register {kind.register!r}"


def contents(profile: Profile) -> Iterator[Flaw]:
    """A template of content belongs to a kind of paper that is registered, or to all."""
    kinds = {"", *(row.code for row in profile.document_kinds if not row.not_registered)}
    for row in profile.content_templates:
        if row.kind not in kinds:
            yield f"content_template {row.code}", "kind", f"no kind of paper {row.kind!r} that is registered"


def _pattern_fields(pattern: str) -> set[str]:
    """Return the names a pattern uses; a broken pattern uses none."""
    try:
        return {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
    except ValueError:
        return set()


CHECKS = (doubles, tree, posts, leadership, duties, assistants, exchanges, paper, own_papers, contents)
