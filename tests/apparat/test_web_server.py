"""How the web server stands: threads for browsers that come directly, one request, however long, behind a proxy."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

ASK = "import json; from apparat import web_server as w; print(json.dumps([w.worker_class, w.threads, w.timeout]))"


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ({}, ["gthread", 4, 60]),
        ({"WEB_THREADS": "8"}, ["gthread", 8, 60]),
        ({"WEB_BEHIND_PROXY": "1"}, ["sync", 1, 300]),
        ({"WEB_BEHIND_PROXY": "0"}, ["gthread", 4, 60]),
    ],
)
def test_the_way_to_stand_is_chosen_by_the_environment(given: dict[str, str], stands: list[object]) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("WEB_")}

    told = subprocess.run([sys.executable, "-c", ASK], env=env | given, capture_output=True, text=True, check=True)

    assert json.loads(told.stdout) == stands
