"""Recognising in the tests: a file stored by a person, its text asked for, and the worker's work done at once."""

from __future__ import annotations

from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.recognition.ask import recognise_soon
from apparat.recognition.models import Recognition
from apparat.recognition.tasks import recognise
from tests.factories.files import upload
from tests.factories.letters import WEDNESDAY


def asked(officer: Officer, name: str, content: bytes) -> Recognition:
    """Store the file and ask for its text; nobody has begun."""
    kept = store(upload(name, content), role=Attachment.Role.MAIN, by=officer, at=WEDNESDAY)
    recognise_soon([kept.blob_id], WEDNESDAY)
    return Recognition.objects.get(pk=kept.blob_id)


def read(officer: Officer, name: str, content: bytes) -> Recognition:
    """Store the file and let the worker read all of it."""
    row = asked(officer, name, content)
    finish(row.pk)
    row.refresh_from_db()
    return row


def finish(sha256: str) -> None:
    """Give the file its turns until it is done."""
    while not recognise(sha256=sha256):
        pass
