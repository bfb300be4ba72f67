"""Production starts only when it was told everything, and then Django's deployment check has nothing to say."""

import os
import subprocess
import sys

import pytest

from apparat.embedded.places import PROJECT

GIVEN = {
    "DJANGO_SETTINGS_MODULE": "apparat.settings.production",
    "SECRET_KEY": "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ALLOWED_HOSTS": "apparat.example, .akimat.example",
    "SITE_URL": "https://apparat.example",
    "EMAIL_HOST": "mail.example",
    "DATABASE_URL": "postgresql://apparat@db.example/apparat",
    "DATABASE_PASSWORD": "with @ and / in it",
    "REDIS_URL": "redis://redis.example",
}


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-c", f"import django; django.setup()\nfrom django.conf import settings\n{code}"]
    return subprocess.run(command, cwd=PROJECT, env=bare | environment, text=True, capture_output=True, check=False)


def test_the_deployment_check_has_nothing_to_say() -> None:
    told = python(
        "from django.core.management import call_command; call_command('check', '--deploy', fail_level='WARNING')",
        **GIVEN,
    )

    assert (told.returncode, told.stderr, told.stdout.strip()) == (
        0,
        "",
        "System check identified no issues (0 silenced).",
    )


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "EMAIL_HOST", "DATABASE_URL", "REDIS_URL"])
def test_it_refuses_to_start_without(name: str) -> None:
    without = {key: value for key, value in GIVEN.items() if key != name}

    told = python("", **without)

    assert told.stderr.splitlines()[-1] == f"apparat.settings.env.BadEnvironment: {name} is required (or {name}_FILE)"


def test_secrets_may_come_from_files_and_hold_any_characters(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secrets") / "key"
    secret.write_text("from a file\n", encoding="utf-8")
    given = {key: value for key, value in GIVEN.items() if key != "SECRET_KEY"}

    told = python(
        "print(settings.SECRET_KEY); print(settings.DATABASES['default']['PASSWORD']); print(settings.ALLOWED_HOSTS)",
        SECRET_KEY_FILE=str(secret),
        **given,
    )

    assert told.stdout.splitlines() == ["from a file", "with @ and / in it", "['apparat.example', '.akimat.example']"]
