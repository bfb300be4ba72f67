"""Commands run as processes of their own, with servers of their own: locks and signals live between processes."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from apparat.embedded.leftovers import end, marked, working_in
from apparat.embedded.places import PROJECT, Places

Run = Callable[[str], subprocess.Popen[str]]


@pytest.fixture(scope="module")
def here() -> Iterator[Places]:
    """Folders of servers that only this module uses; everything in them is ended and removed afterwards."""
    var = Path(tempfile.mkdtemp(prefix="apparat-tests-", dir="/tmp")).resolve()
    here = Places(var)
    yield here
    end(lambda: marked("VAR_DIR", str(var)), signal.SIGTERM, 10.0)
    for data in (here.postgres, here.redis):
        end(lambda data=data: working_in(data), signal.SIGINT, 10.0)  # type: ignore[misc]
    shutil.rmtree(var)


@pytest.fixture
def environment(here: Places) -> dict[str, str]:
    """The environment of a person who gave no server addresses."""
    given = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
    return given | {"VAR_DIR": str(here.var), "EMBEDDED_DURABLE": "1", "PYTHONPATH": str(PROJECT)}


@pytest.fixture
def run(environment: dict[str, str]) -> Iterator[Run]:
    """Start Python programs that use the servers; those still alive at the end of the test are ended."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", f"from apparat import embedded\n{program}"]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, cwd=PROJECT, env=environment, text=True, stdin=pipe, stdout=pipe, stderr=pipe
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
