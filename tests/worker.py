"""A real Celery worker and a real SMTP server on loopback, for tests that prove what happens when one of them dies."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import kombu.pools
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import connection

from apparat.celery import celery_app

PROJECT = Path(__file__).resolve().parent.parent
PATIENCE = 180.0  # seconds; a machine that does other work too starts a worker slowly


def wait_until(true: Callable[[], object], what: str) -> None:
    """Wait until the condition holds; AssertionError names what never came."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.05)


@dataclass
class Post:
    """A mail server on loopback: keeps what it took, answers as told, holds its breath in DATA when `open` is shut."""

    letters: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)  # command → the answer instead of the usual one
    begun: int = 0  # letters whose DATA has begun
    gate: threading.Event = field(default_factory=threading.Event)
    port: int = 0

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take or refuse the sender."""
        if answer := self.answers.get("MAIL"):
            return answer
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take or refuse the reader."""
        if answer := self.answers.get("RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take the letter; wait at the gate first."""
        self.begun += 1
        assert server.loop is not None
        await server.loop.run_in_executor(None, self.gate.wait, PATIENCE)
        if (answer := self.answers.get("DATA")) == "hang up":
            assert server.transport is not None
            server.transport.close()
            return "421 bye"
        if answer:
            return answer
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.letters.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"


@contextmanager
def post_office() -> Iterator[Post]:
    """Run a mail server on a free port."""
    post = Post()
    post.gate.set()
    post.port = free_port()
    controller = Controller(post, hostname="127.0.0.1", port=post.port)
    controller.start()
    try:
        yield post
    finally:
        post.gate.set()
        controller.stop()


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Worker:
    """A Celery worker of the application as `make run` starts it, on the database of the suite."""

    env: dict[str, str]
    log: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self, *options: str) -> None:
        """Start it and wait until it takes work."""
        seen = self._log().count("ready.")
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "celery", "--app", "apparat.celery:celery_app", "worker", "--loglevel", "INFO",
                 "--concurrency", "2", "--without-mingle", "--without-gossip", *options],
                cwd=PROJECT, env=self.env, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        wait_until(lambda: self._log().count("ready.") > seen, f"the worker; its log ends: {self._log()[-2000:]}")

    def kill(self) -> None:
        """Kill it and its children with SIGKILL: no chance to tidy up."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def received(self, task: str) -> int:
        """Return how many times a worker was given the task."""
        return len(re.findall(rf"Task \S*\.{task}\[\S+\] received", self._log()))

    def _log(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""


@contextmanager
def broker_corner(options: dict[str, Any]) -> Iterator[None]:
    """Let this process hand its tasks to a real broker, under a prefix of its own, instead of doing them at once."""
    kept = {name: celery_app.conf[name] for name in ("task_always_eager", "broker_transport_options", "broker_url")}
    celery_app.conf.update(task_always_eager=False, **options)
    forget_connections()
    try:
        yield
    finally:
        celery_app.conf.update(**kept)
        forget_connections()


def forget_connections() -> None:
    """Make the next message open a connection by the settings of now."""
    kombu.pools.reset()
    celery_app._after_fork()  # type: ignore[attr-defined]  # what a forked worker does


@contextmanager
def real_worker(tmp_path: Path, smtp_port: int, *, visibility: int = 600) -> Iterator[Worker]:
    """Give a worker (not started yet) and make this process use its broker."""
    prefix = f"test-{uuid.uuid4().hex}-"
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.worker_settings",
        "WORKER_DATABASE": str(connection.settings_dict["NAME"]),
        "WORKER_PREFIX": prefix,
        "WORKER_VISIBILITY": str(visibility),
        "WORKER_SMTP_PORT": str(smtp_port),
        "PYTHONPATH": str(PROJECT),
    }
    worker = Worker(env, tmp_path / "worker.log")
    corner = {**celery_app.conf.broker_transport_options, "global_keyprefix": prefix, "visibility_timeout": visibility}
    with broker_corner({"broker_transport_options": corner}):
        try:
            yield worker
        finally:
            worker.kill()
