"""One worker at a time has a thing; another thing, and a thing of another kind, are free."""

from __future__ import annotations

import pytest
from django.db import connection

from apparat.worker.alone import Kind, alone

pytestmark = pytest.mark.django_db(transaction=True)

THING, OTHER = "a3f1", "b7c2"


@pytest.fixture
def other_worker() -> object:
    """A connection of another worker that has the thing."""
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", [int(Kind.EXPORT), THING])
    yield other
    other.close()


@pytest.mark.parametrize(
    ("kind", "key", "is_ours"), [(Kind.EXPORT, THING, False), (Kind.EXPORT, OTHER, True), (Kind.IMPORT, THING, True)]
)
def test_what_another_worker_has_is_not_ours(other_worker: object, kind: Kind, key: str, is_ours: bool) -> None:
    with alone(kind, key) as got:
        assert got is is_ours


def test_what_a_worker_that_died_had_is_free(other_worker: object) -> None:
    other_worker.close()  # type: ignore[attr-defined]

    with alone(Kind.EXPORT, THING) as got:
        assert got is True


def test_it_is_free_again_after_the_work_also_when_that_raised() -> None:
    with pytest.raises(ValueError, match="broken"), alone(Kind.EXPORT, THING):
        raise ValueError("broken")
    with connection.copy().cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, hashtext(%s))", [int(Kind.EXPORT), THING])

        assert cursor.fetchone() == (True,)
        cursor.connection.close()
