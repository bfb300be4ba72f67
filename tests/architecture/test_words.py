"""Every sentence reaches the catalogues: what collects them does not look into f-strings (house 4.17)."""

from __future__ import annotations

import ast

from tests.architecture.source import HOUSES, python_files, tree

MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def test_no_sentence_stands_inside_of_an_f_string() -> None:
    lost = [
        f"{path}:{call.lineno}"
        for path in python_files(*HOUSES)
        for woven in ast.walk(tree(path))
        if isinstance(woven, ast.JoinedStr)
        for call in ast.walk(woven)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS
    ]

    assert lost == []
