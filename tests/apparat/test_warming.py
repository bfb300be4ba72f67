"""Workers begin warm: what their first answers need is read before they come to be, and the database is not asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from django.conf import settings

from apparat.warming import template_names

NOWHERE = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing", "REDIS_URL": "redis://127.0.0.1:1/0"}
BEGIN = """
import gc, json, logging, django
django.setup()
from types import SimpleNamespace
from apparat import web_server
from apparat.asking import prepared
{before}
told = []
server = SimpleNamespace(log=SimpleNamespace(exception=told.append))
web_server.when_ready(server)
from django.db import connections
from django.template import engines
from django.urls import get_resolver
from django.utils.translation import trans_real
from apparat.ui.icons import drawings
cached = engines["django"].engine.template_loaders[0].loaders[0].get_template_cache
print(json.dumps({{
    "told": told,
    "frozen": gc.get_freeze_count() > 0,
    "opened": [one.alias for one in connections.all(initialized_only=True) if one.connection],
    "questions": len(prepared._KNOWN),
    "worded": sum("_worded" in question.__dict__ for question in prepared._KNOWN),
    "drawings": drawings.cache_info().currsize,
    "languages": sorted(set(trans_real._translations) & {{"kk", "ru", "en"}}),
    "addresses": sorted(set(get_resolver()._reverse_dict) & {{"kk", "ru", "en"}}),
    "templates": sorted(cached),
}}))
"""
UNSPEAKABLE = """
@prepared.prepared
def unspeakable(key):
    raise RuntimeError("it cannot be worded")
"""


def _begun(before: str = "") -> dict[str, Any]:
    """Begin as the web server does, where no database and no Redis answer, and return what stands then."""
    env = os.environ | NOWHERE | {"DJANGO_SETTINGS_MODULE": "apparat.settings.dev"}
    asked = [sys.executable, "-c", BEGIN.format(before=before)]
    done = subprocess.run(
        asked, env=env, capture_output=True, text=True, timeout=120, cwd=settings.BASE_DIR, check=False
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_a_worker_begins_with_templates_addresses_words_and_drawings_and_without_a_connection() -> None:
    begun = _begun()

    assert begun["told"] == []
    assert begun["frozen"]
    assert begun["opened"] == []
    assert begun["worded"] == begun["questions"] > 20
    assert begun["drawings"] == 1
    assert begun["languages"] == begun["addresses"] == ["en", "kk", "ru"]
    assert {"base.html", "django/forms/widgets/lookup.html"} <= set(template_names()) <= set(begun["templates"])


def test_what_cannot_be_warmed_is_told_and_the_site_is_served_cold() -> None:
    begun = _begun(UNSPEAKABLE)

    assert begun["told"] == ["The workers begin cold"]
    assert begun["frozen"]
    assert begun["worded"] < begun["questions"]
