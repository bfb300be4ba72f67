"""Proof 4 of the terms: every term is used by some deed or query, or its clause waits for a house (house 4.7)."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from apparat.regulation.accounts import SILENT, WAITING
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.terms import TERMS, Term
from tests.architecture.source import HOUSES, python_files, tree

LAW = ("apparat", "regulation")  # the tables themselves do not use what they define
USERS = ("urgency.py",)  # …but the table of marks chooses between terms (13.2)
KEY = re.compile(r"^[a-z_]+(\.[a-z_]+){1,2}$")


def deed_files() -> list[Path]:
    """The files that act and ask: every house without the tables of the law."""
    return [path for path in python_files(*HOUSES) if path.parts[:2] != LAW or path.name in USERS]


def literals(path: Path) -> set[str]:
    """Every string literal of a file in the shape of a key."""
    constants = (node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str) and KEY.match(value)}


def used() -> set[str]:
    """The keys of terms that occur as literals in deeds and queries."""
    return set(ALL_TERMS).intersection(set().union(*(literals(path) for path in deed_files())))


def is_accounted_for(term: Term) -> bool:
    """Say whether the clause of an unused term waits for a house, or holds no deed for the program."""
    return term.clause in WAITING or term.clause in SILENT


def test_proof_4_every_term_is_used_or_its_clause_waits_for_a_house() -> None:
    live = used()

    idle = [f"{term.clause} {term.key}" for term in TERMS if term.key not in live and not is_accounted_for(term)]

    assert idle == []


def test_proof_4_every_term_named_by_a_deed_is_in_the_tables() -> None:
    named: dict[str, list[str]] = {}
    for path in deed_files():
        for call in (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)):
            for key in _term_arguments(call):
                named.setdefault(key, []).append(str(path))

    assert {key: paths for key, paths in named.items() if key not in ALL_TERMS} == {}


def _term_arguments(call: ast.Call) -> list[str]:
    """The literal keys a call hands to counting: the first argument of these functions, any ``term_key=``."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    first = call.args[:1] if name in {"due", "term_of", "open_deadline"} else []
    keyed = [keyword.value for keyword in call.keywords if keyword.arg in {"term", "term_key"}]
    return [
        node.value
        for node in (*first, *keyed)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.match(node.value)
    ]
