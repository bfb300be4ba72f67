"""What `make` does before anything else: it chooses a Python, and says nothing where nothing is to be done."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
SCRIPT = Path("apparat/embedded/bootstrap.sh")


def _prepared(folder: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the script of a clone."""
    command = ["sh", str(folder / SCRIPT), *words]
    return subprocess.run(command, env=os.environ | env, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in which nothing was installed yet."""
    (tmp_path / SCRIPT).parent.mkdir(parents=True)
    shutil.copy(ROOT / SCRIPT, tmp_path / SCRIPT)
    shutil.copy(ROOT / "Makefile", tmp_path)
    return tmp_path


def _is_ready() -> bool:
    made_in = ROOT / ".venv" / "made-in"
    return made_in.exists() and made_in.read_text() == str(ROOT)


@pytest.mark.skipif(not _is_ready(), reason="the environment of this clone was not made by make")
def test_in_a_ready_clone_it_says_and_does_nothing() -> None:
    before = (ROOT / ".venv" / "pyvenv.cfg").stat().st_mtime_ns

    told = _prepared(ROOT, "test", python="whatever the shell has under this name")

    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
    assert (ROOT / ".venv" / "pyvenv.cfg").stat().st_mtime_ns == before


def test_a_python_that_was_asked_for_and_does_not_do_is_named_and_no_other_is_taken(clone: Path) -> None:
    told = _prepared(clone, "run", PYTHON="/bin/false")

    assert told.returncode == 1
    assert "/bin/false does not do. Python 3.11 with venv and ensurepip is needed" in told.stderr
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize(
    ("fit", "taken"),
    [
        (("debian", "python3.11", "python3"), "debian"),
        (("python3.11", "python3"), "python3.11"),
        (("python3",), "python3"),
        ((), ""),
    ],
)
def test_debians_own_python_is_taken_before_others(
    clone: Path, tmp_path: Path, fit: tuple[str, ...], taken: str
) -> None:
    here = tmp_path / "bin"
    here.mkdir()
    for name in ("debian", "python3.11", "python3"):
        (here / name).write_text(f"#!/bin/sh\nexit {0 if name in fit else 1}\n")
        (here / name).chmod(0o755)
    functions = (clone / SCRIPT).read_text().partition("\ncase ${1:-} in\n")[0]
    ask = functions.replace("DEBIAN_PYTHON=/usr/bin/python3.11", f"DEBIAN_PYTHON={here}/debian") + "\nfind_python\n"
    (clone / SCRIPT).write_text(ask)

    told = _prepared(clone, PATH=f"{here}:{os.environ['PATH']}")

    assert told.stdout.strip() == (str(here / taken) if taken else "")
    assert told.stderr == ""
