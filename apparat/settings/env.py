"""Typed reading of the environment: what differs between machines comes through here; nonsense stops the start."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


class BadEnvironment(RuntimeError):
    """An environment variable is missing or makes no sense."""


TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off", ""})


def env_text(name: str, default: str | None = None) -> str:
    """Return the text of `name`, or of the file that `name_FILE` points to (container secrets)."""
    if file := os.environ.get(f"{name}_FILE"):
        return Path(file).read_text(encoding="utf-8").strip()
    value = os.environ.get(name, default)
    if value is None:
        raise BadEnvironment(f"{name} is required (or {name}_FILE)")
    return value


def env_bool(name: str, *, default: bool) -> bool:
    """Return a yes/no switch; raises BadEnvironment for any other word."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.lower() in TRUE:
        return True
    if value.lower() in FALSE:
        return False
    raise BadEnvironment(f"{name} must be one of {sorted(TRUE | FALSE)}, not {value!r}")


def env_int(name: str, default: int) -> int:
    """Return a whole number; raises BadEnvironment when it is not one."""
    value = os.environ.get(name, str(default))
    try:
        return int(value)
    except ValueError as error:
        raise BadEnvironment(f"{name} must be a whole number, not {value!r}") from error


def env_list(name: str, default: str = "") -> list[str]:
    """Return a comma-separated list without empty parts."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def database_from(url: str) -> dict[str, object]:
    """Turn `postgresql://user:password@host:port/name?option=value` into Django's DATABASES entry.

    A unix socket directory is given as `?host=/folder`. Only PostgreSQL is accepted (ADR-0003). `DATABASE_PASSWORD`
    (or its `_FILE`) stands in for a password that a URL cannot carry; `DATABASE_POOL` connections are kept by each web
    worker (web_server.py sets it), other processes keep none. Values travel
    beside the questions, so that those worded once can keep their plans (`apparat.asking`).
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise BadEnvironment(f"DATABASE_URL must begin with postgresql://, not {parts.scheme}://")
    options: dict[str, Any] = {**dict(parse_qsl(parts.query)), "server_side_binding": True}
    host, port = options.pop("host", parts.hostname or ""), options.pop("port", str(parts.port or ""))
    if pool := env_int("DATABASE_POOL", 0):
        options["pool"] = {"min_size": 1, "max_size": pool, "timeout": 10}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": env_text("DATABASE_PASSWORD", "") or unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": options,
    }


def broker_from(url: str) -> str:
    """Turn REDIS_URL into Celery's spelling: `unix:///path?db=0` is `redis+socket:///path?virtual_host=0` there."""
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    number = dict(parse_qsl(parts.query)).get("db", "0")
    return f"redis+socket://{parts.path}?virtual_host={number}"
