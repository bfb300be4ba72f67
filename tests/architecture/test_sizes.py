"""Small rooms (house 4.1 (10), 4.19): the build fails, the reviewer need not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import HOUSES, functions, lines_of, python_files, text, tracked, tree


def test_no_python_file_is_longer_than_400_lines() -> None:
    long = {str(path): lines_of(path) for path in python_files(*HOUSES, "benchmarks") if lines_of(path) > 400}

    assert long == {}


def test_no_test_file_is_longer_than_500_lines() -> None:
    long = {str(path): lines_of(path) for path in python_files("tests") if lines_of(path) > 500}

    assert long == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{path}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in python_files(*HOUSES)
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > 40
    }

    assert long == {}


def test_no_view_function_is_longer_than_20_lines_and_no_view_module_than_200() -> None:
    views = [path for path in python_files(*HOUSES) if "views" in path.parts or path.name == "views.py"]

    long = [
        f"{path}:{function.name}"
        for path in views
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > 20
    ]
    long += [str(path) for path in views if lines_of(path) > 200]

    assert long == []


def test_no_action_module_is_longer_than_120_lines() -> None:
    long = {
        str(path): lines_of(path) for path in python_files(*HOUSES) if "actions" in path.parts and lines_of(path) > 120
    }

    assert {name: lines for name, lines in long.items() if "ui/actions" not in name} == {}


@pytest.mark.parametrize(("suffix", "ceiling"), [(".html", 120), (".css", 150), (".js", 200)])
def test_no_page_file_is_too_long(suffix: str, ceiling: int) -> None:
    files = [path for path in tracked() if path.suffix == suffix and path.parts[0] in {"templates", "static", *HOUSES}]

    assert {str(path): lines_of(path) for path in files if lines_of(path) > ceiling} == {}


def test_every_module_says_its_room_in_one_sentence() -> None:
    silent = [str(path) for path in python_files(*HOUSES, "tests", "benchmarks") if not has_docstring(path)]

    assert silent == []


def has_docstring(path: Path) -> bool:
    return not text(path).strip() or ast.get_docstring(tree(path)) is not None


@pytest.mark.parametrize("name", ["utils.py", "helpers.py", "common.py", "services.py", "constants.py"])
def test_no_junk_drawer_is_opened(name: str) -> None:
    assert [str(path) for path in tracked() if path.name == name] == []
