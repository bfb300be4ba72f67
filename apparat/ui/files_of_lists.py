"""Lists that can be had as a file: an upper house says where, the list only leaves a place for it (room: ui)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Address: TypeAlias = Callable[[str], str]  # language → the address of the file
ADDRESSES: dict[str, Address] = {}


def register(page: str, address: Address) -> None:
    """Offer a file of the list on the page of this name; called once in an AppConfig.ready()."""
    ADDRESSES[page] = address
