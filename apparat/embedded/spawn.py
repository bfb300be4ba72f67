"""Starting one server in the background with its output in a log that cannot grow for ever."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from apparat.embedded.identity import Identity, hand_over

LONGEST_LOG = 10 * 1024 * 1024  # bytes; looked at when a server starts


def surroundings() -> dict[str, str]:
    """Return the environment of a server: of ours only the search path, and an encoding that knows all letters."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def spawn(identity: Identity, command: Sequence[str | Path], log: Path) -> subprocess.Popen[bytes]:
    """Start `command` as `identity` in a session of its own and return its process."""
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    with log.open("ab") as output:
        hand_over(log)
        return subprocess.Popen(
            identity.command(command),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env=surroundings(),
            start_new_session=True,
        )
