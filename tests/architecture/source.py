"""The project's own source as guards read it: files, syntax trees, templates."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSES = (
    "acquaintance",
    "apparat",
    "approvals",
    "archive",
    "control",
    "documents",
    "imports",
    "journals",
    "notes",
    "outgoing",
    "stocks",
)


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the project that git knows or would know, as a path from the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return tuple(Path(name) for name in listed.stdout.splitlines() if (ROOT / name).is_file())


def python_files(*tops: str) -> list[Path]:
    """Our Python files below the given top folders, without migrations."""
    return [
        path for path in tracked() if path.suffix == ".py" and path.parts[0] in tops and "migrations" not in path.parts
    ]


@cache
def text(path: Path) -> str:
    """The text of a file."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(text(path))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def lines_of(path: Path) -> int:
    """How many lines a file has."""
    return text(path).count("\n") + 1
