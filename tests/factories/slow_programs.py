"""Real programs that are not done in time: one that sleeps, one that never gets what it wants of the processor."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HANGS = "#!/bin/sh\nexec sleep 60\n"
WORKS = "#!/bin/sh\nwhile :; do :; done\n"


def in_place_of(name: str, script: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program of this name be the script, and nobody wait for it long."""
    program = folder / name
    program.write_text(script, encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setattr("apparat.recognition.programs.SECONDS_TO_WAIT", 0.3)
