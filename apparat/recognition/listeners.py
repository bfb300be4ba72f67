"""Who wants to know that the text of a file is known: upper houses register, nothing here knows them (house 4.5)."""

from __future__ import annotations

from collections.abc import Callable

Listener = Callable[[str], None]
_LISTENERS: list[Listener] = []


def register(listener: Listener) -> None:
    """Let an upper house hear the key (SHA-256) of every blob whose text is known; called once in AppConfig.ready().

    It is called in the transaction that ends the recognition: what it writes and the text are kept together.
    """
    _LISTENERS.append(listener)


def tell(sha256: str) -> None:
    """Tell all who asked for it."""
    for listener in _LISTENERS:
        listener(sha256)
