"""Workers begin warm: what their first answers need is read before they come to be, and the database is not asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from apparat.ui.icons import drawings
from apparat.warming import template_names, warm

NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"  # no server listens there
BEGIN = """
import gc, json, django
django.setup()
from django.db import connection
from apparat import web_server
web_server.when_ready(None)
from apparat.asking.prepared import _KNOWN
from apparat.ui.icons import drawings
told = {"frozen": gc.get_freeze_count(), "connected": connection.connection is not None,
        "questions": len(_KNOWN), "worded": sum("_worded" in question.__dict__ for question in _KNOWN),
        "drawings": drawings.cache_info().currsize}
print(json.dumps(told))
"""


def test_the_web_server_warms_its_program_while_no_database_answers() -> None:
    env = os.environ | {
        "DATABASE_URL": NOWHERE,
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "DJANGO_SETTINGS_MODULE": "apparat.settings.dev",
    }

    told = json.loads(
        subprocess.run([sys.executable, "-c", BEGIN], env=env, capture_output=True, text=True, check=True).stdout
    )

    assert told["worded"] == told["questions"] > 20
    assert not told["connected"]
    assert told["drawings"] == 1
    assert told["frozen"] > 100_000


def test_every_template_of_the_project_is_read() -> None:
    names = template_names()

    warm()

    assert {"base.html", "django/forms/widgets/lookup.html"} <= set(names)
    assert drawings.cache_info().currsize == 1
