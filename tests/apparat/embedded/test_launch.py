"""`make run` refuses what cannot work, with a sentence, and leaves nothing behind."""

import socket
import subprocess
import sys
from pathlib import Path

from apparat.embedded.leftovers import marked, working_in
from apparat.embedded.locks import FileLock
from apparat.embedded.places import PROJECT, Places


def launch(environment: dict[str, str], port: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "apparat.embedded.launch"]
    return subprocess.run(
        command, cwd=PROJECT, env=environment | {"PORT": port}, text=True, capture_output=True, check=False
    )


def test_a_second_copy_in_the_same_clone_is_refused(here: Places, environment: dict[str, str]) -> None:
    here.run.mkdir(parents=True, exist_ok=True)
    with FileLock(here.run / "site.lock") as first:
        first.take()
        first.note("http://127.0.0.1:8000, process 42")

        second = launch(environment, "8001")

    assert second.returncode == 1
    assert second.stderr.strip() == (
        "This clone is already running: http://127.0.0.1:8000, process 42. Stop that copy with Ctrl-C first."
    )


def test_a_taken_port_is_named_together_with_the_way_out(here: Places, environment: dict[str, str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        refused = launch(environment, str(port))

    assert refused.returncode == 1
    assert f"Port {port} cannot be used" in refused.stderr
    assert "make run" in refused.stderr
    assert marked("APPARAT_SITE", str(here.var)) + working_in(here.postgres) == []


def test_a_port_that_is_no_number_is_refused(tmp_path: Path, environment: dict[str, str]) -> None:
    refused = launch(environment | {"VAR_DIR": str(tmp_path / "var")}, "eight")

    assert refused.stderr.strip() == "PORT must be a number from 1 to 65535, not 'eight'."
    assert not (tmp_path / "var").exists()
