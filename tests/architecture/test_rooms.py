"""A line of code knows its room (house 4.1, 4.5, 4.9, 4.10)."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from django.apps import apps

from tests.architecture.source import HOUSES, functions, python_files, text, tracked, tree

HILL = {
    "apparat": 0,
    "approvals": 1,
    "control": 2,
    "documents": 3,
    "stocks": 3,
    "outgoing": 4,
    **dict.fromkeys(("acquaintance", "archive", "imports", "journals", "notes"), 5),
}


def action_files() -> list[Path]:
    return [path for path in python_files(*HOUSES) if path.parent.name == "actions" and path.name != "__init__.py"]


def test_an_action_file_holds_one_public_function_of_its_own_name() -> None:
    wrong = {}
    for path in action_files():
        public = [node.name for node in tree(path).body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
        if path.stem not in public:
            wrong[str(path)] = public

    assert wrong == {}


def test_every_action_names_its_clause_and_takes_keywords_only() -> None:
    wrong = []
    for path in action_files():
        function = next(node for node in functions(path) if node.name == path.stem)
        decorators = [ast.unparse(decorator) for decorator in function.decorator_list]
        named = any(decorator.startswith("under(") for decorator in decorators)
        atomic = any("atomic" in decorator for decorator in decorators)
        if not named or not atomic or function.args.args or function.args.posonlyargs:
            wrong.append(str(path))

    assert wrong == []


def test_only_the_machine_writes_a_state() -> None:
    written = re.compile(r"\.state(\s*,[^=\n()]+)?\s*=[^=]")
    allowed = {"apparat/lifecycle/machine.py"}
    ledger = "apparat/deadlines/"  # the ledger's three states are its own small machine: meet, cancel, reopen

    wrong = [
        str(path)
        for path in python_files(*HOUSES)
        if written.search(text(path)) and str(path) not in allowed and not str(path).startswith(ledger)
    ]

    assert wrong == []


def test_foreign_keys_run_downhill() -> None:
    wrong = []
    for model in apps.get_models():
        house = model._meta.app_label
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None)
            if field.auto_created or target is None or isinstance(target, str):
                continue
            if house in HILL and HILL.get(target._meta.app_label, -1) > HILL[house]:
                wrong.append(f"{model.__name__}.{field.name} → {target._meta.label}")

    assert wrong == []


def test_addresses_and_templates_of_a_house_are_not_named_below_it() -> None:
    wrong: list[str] = []
    for path in tracked():
        house = path.parts[1] if path.parts[0] == "templates" and len(path.parts) > 2 else path.parts[0]
        if path.suffix not in {".html", ".py"} or house not in HILL or is_roof(path):
            continue
        higher = [name for name, level in HILL.items() if level > HILL[house]]
        named = (name for name in higher if re.search(rf"""["']{name}:|["']{name}/""", text(path)))
        wrong.extend(f"{path} names {name}" for name in named)

    assert wrong == []


def is_roof(path: Path) -> bool:
    """The roof may name every house: composition, desk, demo, commands, search page."""
    roof = (
        "apparat/desk",
        "apparat/demo",
        "apparat/urls.py",
        "apparat/settings",
        "apparat/celery.py",
        "apparat/management",
        "apparat/clauses",
        "apparat/find",
    )
    return str(path).startswith(roof)


def test_nobody_below_the_door_asks_the_clock() -> None:
    asks = re.compile(r"timezone\.now\(|date\.today\(|datetime\.now\(|datetime\.utcnow\(|localdate\(\)")
    doors = {"apparat/ui/request.py", "apparat/checks.py"}  # Django gives a check no moment: it asks, like a command

    wrong = [
        str(path)
        for path in python_files(*HOUSES)
        if asks.search(text(path))
        and str(path) not in doors
        and path.name != "tasks.py"
        and "commands" not in path.parts
        and not str(path).startswith("apparat/embedded/")
    ]

    assert wrong == []


def test_weasyprint_is_imported_in_one_place() -> None:
    importing = [
        str(path) for path in python_files(*HOUSES) if re.search(r"^\s*(import|from) weasyprint", text(path), re.M)
    ]

    assert importing in ([], ["apparat/printing/pdf.py"])


def test_templates_never_compare_states() -> None:
    compares = re.compile(r"\.state\s*(==|!=|in )")

    assert [str(path) for path in tracked() if path.suffix == ".html" and compares.search(text(path))] == []


def test_pages_hold_no_inline_style_or_script() -> None:
    inline = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|\sstyle=\"|\son[a-z]+=\"")
    pages = [path for path in tracked() if path.suffix == ".html" and path.parts[0] == "templates"]

    wrong = [str(path) for path in pages if "print" not in path.parts and inline.search(text(path))]

    assert wrong == []


def test_nothing_speaks_of_this_or_that_machine() -> None:
    names = re.compile(r"/" + r"work/main|/" + r"opt/pypi|/" + r"root/")
    speaks = [
        str(path)
        for path in tracked()
        if path.suffix in {".py", ".md", ".toml", ".txt", ".html", ".sh", ".yml"} and names.search(text(path))
    ]

    assert speaks == []
