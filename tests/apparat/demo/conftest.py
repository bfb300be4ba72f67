"""A small demo office, made once for the module that looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from apparat.demo import copies
from apparat.demo import office as demo

NOW = datetime(2026, 11, 20, 11, tzinfo=UTC)  # Friday, 16:00 in Kazygurt
LETTERS, PATTERNS = 75, 45


@pytest.fixture(scope="module")
def demo_office(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[demo.Made]:
    """A demo office of 75 letters, 45 of them patterns; gone after the module."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "PATTERNS", PATTERNS)
        patch.setattr(copies, "MANY", 50)  # as a big office is made: keys off, rows in, keys back and checked
        with transaction.atomic():
            yield demo.make_office(LETTERS, now=NOW, scans=2)
            connection.check_constraints()
            transaction.set_rollback(True)
