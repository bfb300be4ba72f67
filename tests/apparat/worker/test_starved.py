"""Who is kept waiting for the processor is told from who hangs, and from who had his share of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from apparat.worker.starved import is_starved

WORKS = ["sh", "-c", "while :; do :; done"]
HANGS = ["sleep", "60"]
BY_A_CHILD = [sys.executable, "-c", f"import subprocess; subprocess.run({WORKS})"]


@contextmanager
def running(command: list[str]) -> Iterator[int]:
    """Run the program in a session of its own; it is ended with its children."""
    program = subprocess.Popen(["timeout", "30", *command], start_new_session=True)
    try:
        yield program.pid
    finally:
        program.terminate()  # `timeout` ends its children
        program.wait(timeout=10)


@pytest.mark.parametrize(
    ("command", "seconds", "starves"),
    [(WORKS, 20, True), (BY_A_CHILD, 20, True), (WORKS, 0, False), (HANGS, 20, False)],
    ids=["wants more", "its child wants more", "had its share", "hangs"],
)
def test_only_who_wants_the_processor_and_has_not_got_it_starves(
    command: list[str], seconds: int, *, starves: bool
) -> None:
    with running(command) as pid:
        assert is_starved(pid, seconds) is starves


def test_who_has_ended_does_not_starve() -> None:
    with running(["true"]) as pid:
        pass

    assert is_starved(pid, 20) is False
