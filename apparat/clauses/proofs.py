"""Reads the tests without running them: which test carries which clause (room: clauses; house 4.7, 4.15).

A test carries a clause when it, its class or its module bears ``pytest.mark.clause("13.6")``, or when one of its cases
has an id that begins with the number: ``id="13.6: three working days before"``. A name such as ``test_13_6_…`` alone
claims nothing. A test that is always skipped carries nothing.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from apparat.regulation.act import ACT

TestDef: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_NUMBER = re.compile(r"(\d{1,2}\.\d{1,2})(?![\d.])")
_MARK = "pytest.mark.clause"
_SKIP = "pytest.mark.skip"


@dataclass(frozen=True, slots=True)
class Claim:
    """One test that says it carries a clause: the number as written, the test ("file.py::name" or "…::name[id]")."""

    clause: str
    test: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a test stands: its path so far and the marks it inherits."""

    path: str
    marks: tuple[ast.expr, ...]


def claims(tests: Path) -> list[Claim]:
    """Return every claim below the folder ``tests``, file by file; paths are relative to the folder's parent."""
    found: list[Claim] = []
    for path in sorted(tests.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += claims_of(tree, path.relative_to(tests.parent).as_posix())
    return found


def claims_of(tree: ast.Module, path: str) -> list[Claim]:
    """Return the claims of one module of tests, in order, each once; cases that name a clause speak for the test."""
    place = _Place(path, tuple(_pytestmark(tree.body)))
    found = list(dict.fromkeys(_of_body(tree.body, place, _named_lists(tree))))
    told_by_cases = {Claim(claim.clause, claim.test.partition("[")[0]) for claim in found if "[" in claim.test}
    return [claim for claim in found if claim not in told_by_cases]


def unknown(found: Iterable[Claim]) -> list[Claim]:
    """Return the claims whose number the act does not have."""
    return [claim for claim in found if claim.clause not in ACT]


def _of_body(body: list[ast.stmt], place: _Place, lists: dict[str, ast.expr]) -> Iterator[Claim]:
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            inner = _Place(f"{place.path}::{node.name}", (*place.marks, *node.decorator_list, *_pytestmark(node.body)))
            yield from _of_body(node.body, inner, lists)
        elif isinstance(node, TestDef) and node.name.startswith("test_"):
            yield from _of_test(node, place, lists)


def _of_test(node: TestDef, place: _Place, lists: dict[str, ast.expr]) -> Iterator[Claim]:
    marks = (*place.marks, *node.decorator_list)
    if any(_name(mark) == _SKIP for mark in marks):
        return
    test = f"{place.path}::{node.name}"
    for mark in marks:
        if _name(mark) == _MARK:
            yield from (Claim(number, test) for number in _strings(mark))
        for case in _ids([mark, *_lists_named_in(mark, lists)]):
            if (match := _NUMBER.match(case)) and match.group(1) in ACT:
                yield Claim(match.group(1), f"{test}[{case}]")
    yield from _case_marks(node, test, lists)


def _case_marks(node: TestDef, test: str, lists: dict[str, ast.expr]) -> Iterator[Claim]:
    """Yield the clauses that single cases bear: ``pytest.param(…, marks=pytest.mark.clause("13.6"))``."""
    for decorator in node.decorator_list:
        for tree in [decorator, *_lists_named_in(decorator, lists)]:
            for keyword in (n for n in ast.walk(tree) if isinstance(n, ast.keyword) and n.arg == "marks"):
                inner = (n for n in ast.walk(keyword.value) if isinstance(n, ast.Call) and _name(n) == _MARK)
                yield from (Claim(number, test) for call in inner for number in _strings(call))


def _ids(trees: Iterable[ast.expr]) -> Iterator[str]:
    """Yield the literal ids of cases: ``id="…"`` and ``ids=["…", …]``."""
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg in ("id", "ids"):
                yield from (
                    str(each.value)
                    for each in ast.walk(node.value)
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                )


def _named_lists(tree: ast.Module) -> dict[str, ast.expr]:
    """Return the module's own constants, so that cases kept in a list beside the test are found."""
    found: dict[str, ast.expr] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            found |= {target.id: node.value for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found[node.target.id] = node.value
    return found


def _lists_named_in(tree: ast.expr, lists: dict[str, ast.expr]) -> list[ast.expr]:
    return [lists[node.id] for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in lists]


def _pytestmark(body: list[ast.stmt]) -> Iterator[ast.expr]:
    for node in body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "pytestmark" for t in node.targets):
            yield from node.value.elts if isinstance(node.value, ast.List | ast.Tuple) else [node.value]


def _name(tree: ast.expr) -> str:
    """Return the dotted name of a decorator or call, "" when it is something else."""
    return ast.unparse(tree.func if isinstance(tree, ast.Call) else tree)


def _strings(tree: ast.expr) -> list[str]:
    arguments = tree.args if isinstance(tree, ast.Call) else []
    return [arg.value for arg in arguments if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
