"""A mail server on loopback for the tests of letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.worker import Post, post_office


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    """A mail server this process sends through."""
    with post_office() as office:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office.port
        yield office
