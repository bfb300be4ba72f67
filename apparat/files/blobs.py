"""Bytes on the disk: each content once, under its SHA-256, for the application alone, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

CHUNK = 1024 * 1024
INCOMING = ".incoming"  # files being written; those left by a crash are swept


class TooLarge(Exception):
    """The content went over its limit and was thrown away."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file written aside: where, its SHA-256, its size in bytes; `file` is open for reading."""

    path: Path
    sha256: str
    size: int
    file: IO[bytes]


def root() -> Path:
    """Return the folder of all bytes, outside the web root."""
    return Path(settings.MEDIA_ROOT)


def path_of(sha256: str) -> Path:
    """Return where the content lies: aa/bb/aabb…"""
    return root() / sha256[:2] / sha256[2:4] / sha256


@contextmanager
def written_aside(chunks: Iterable[bytes], *, limit: int) -> Iterator[Written]:
    """Write the chunks to the disk beside the store and give them for looking at; afterwards what nobody kept is gone.

    Raises TooLarge as soon as they are more than `limit` bytes.
    """
    with aside() as file:

        def copied() -> Iterator[bytes]:
            for chunk in chunks:
                yield chunk
                file.write(chunk)

        yield measured(file, copied(), limit=limit)


@contextmanager
def aside(folder: str = INCOMING) -> Iterator[IO[bytes]]:
    """Give an empty file on the disk beside the store; afterwards it is gone, unless it was measured and kept.

    folder: of the root; what a crash leaves in another one than the usual is swept by who named it.
    """
    with tempfile.NamedTemporaryFile(dir=_folder(root() / folder), delete=False) as file:  # mode 0600
        try:
            yield file
        finally:
            Path(file.name).unlink(missing_ok=True)


@contextmanager
def folder_aside(folder: str, prefix: str) -> Iterator[Path]:
    """Give an empty folder on the disk beside the store; afterwards it is gone with all that lies in it.

    folder: of the root, where it is made; prefix: of its name, by which who named it sweeps what a crash leaves.
    """
    with tempfile.TemporaryDirectory(dir=_folder(root() / folder), prefix=prefix) as place:  # mode 0700
        yield Path(place).resolve()  # programs that work in it are told paths in it


def measured(file: IO[bytes], chunks: Iterable[bytes], *, limit: int) -> Written:
    """Go along the chunks of a file from `aside` and return it as one that may be kept; it outlives a power cut.

    Raises TooLarge as soon as they are more than `limit` bytes.
    """
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLarge
        digest.update(chunk)
    file.flush()
    os.fsync(file.fileno())
    return Written(Path(file.name), digest.hexdigest(), size, file)


def keep(written: Written) -> Path:
    """Put the written file into its place in one step, over an equal one; return the place."""
    place = path_of(written.sha256)
    _folder(place.parent.parent)
    folder = _folder(place.parent)
    written.path.replace(place)
    _sync(folder)
    return place


def _folder(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _sync(folder: Path) -> None:
    """Make the new name survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
