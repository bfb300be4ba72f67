"""The chain of hashes over everything in a package, in order: nothing can be changed, taken out or put in unseen.

An entry stands for a paper, for a file of the nomenclature (after its papers: its inventories) or, as the last one, for
the package itself (its description and the inventory of the transfer). The hash of an entry is the SHA-256 of the entry
written as JSON with sorted keys, without spaces, in UTF-8; the entry holds the hash of the one before it, the first one
sixty-four zeros (№ 703 p. 206, 212). The last hash stands outside the package, in the act of the transfer: who writes a
whole chain anew gets another one. Plain Python, as other programs would write it.

From the third version of the format on a file says what it is: data (`metadata`), bytes as they came (`original`), the
PDF/A of a paper (`rendition`), whatever lies beside these. A paper has one of the first and at least one of the third.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import IO, Any, Literal, NotRequired, TypedDict

FORMAT, VERSION = "apparat-archive-package", 3
CHAIN, DESCRIPTION = "chain.jsonl", "package.json"  # members
FIRST = "0" * 64
CHUNK = 1024 * 1024


As = Literal["metadata", "original", "rendition", "beside"]  # what a file is to what it belongs to


class FileEntry(TypedDict):
    """A file: where it lies in the package, its SHA-256, its size in bytes, what it is (from the third version on)."""

    path: str
    sha256: str
    size: int
    is_a: NotRequired[As]


Of = Literal["paper", "case", "package"]


class Entry(TypedDict):
    """A link: its place from 1, what it stands for, its files (data first), the hash before it, its own."""

    n: int
    of: Of
    files: list[FileEntry]
    previous: str
    hash: str


def canonical(value: Any) -> bytes:
    """Return the one way in which a value is written for hashing."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def hash_of(entry: Any) -> str:
    """Return the hash an entry must have, whatever it says itself."""
    return hashlib.sha256(canonical({key: value for key, value in entry.items() if key != "hash"})).hexdigest()


def linked(n: int, of: Of, files: list[FileEntry], previous: str) -> Entry:
    """Return the next entry of the chain."""
    entry: Entry = {"n": n, "of": of, "files": files, "previous": previous, "hash": ""}
    entry["hash"] = hash_of(entry)
    return entry


def chunks(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the file in pieces."""
    while piece := file.read(CHUNK):
        yield piece
