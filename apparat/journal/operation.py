"""One deed, one operation: the entries a deed writes carry the same operation id (house 4.11)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_current: ContextVar[uuid.UUID | None] = ContextVar("operation", default=None)


@contextmanager
def operation() -> Iterator[uuid.UUID]:
    """Group every entry written inside under one id; inside another operation it is that one.

    Entered at the door of a deed: by `ActionView`, by tasks, by commands. Also usable as a decorator of a function.
    """
    if (outer := _current.get()) is not None:
        yield outer
        return
    token = _current.set(uuid.uuid4())
    try:
        yield current_operation()
    finally:
        _current.reset(token)


def current_operation() -> uuid.UUID:
    """Return the id of the operation going on; outside of one every entry is an operation of its own."""
    return _current.get() or uuid.uuid4()
