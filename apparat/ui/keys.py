"""Keys of rows as addresses and forms name them (room: ui)."""

from __future__ import annotations

LONGEST = 18  # digits: a key of the database has at most 19, those with fewer always fit


def key_in(text: str) -> int:
    """Return the key that the text names; 0, which no row has, for anything else and for more digits than a key has."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else 0
