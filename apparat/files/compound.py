"""Looking into compound files of old Word, Excel and PowerPoint: only the names in their directory are read."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

from django.utils.translation import gettext_lazy as _

from apparat.files.refusal import FileRefused

STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
MACROS = frozenset({"Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT"})
LOCKED = frozenset({"EncryptedPackage", "EncryptionInfo"})
ENTRY = 128  # bytes of one entry of the directory
MOST_SECTORS = 4096  # of the directory; real ones have a few
NO_SECTOR = 0xFFFFFFFA  # this and above are marks, not sectors
SHIFTS = frozenset({9, 12})  # 512 and 4096 bytes: the only sizes of sectors there are


def look_into(file: IO[bytes]) -> str:
    """Return the key of the kind the compound file holds. Raises FileRefused for macros, passwords, damage, others."""
    names = check(file)
    for stream, key in STREAMS:
        if stream in names:
            return key
    raise FileRefused(_("The file “%(name)s” is of a kind that is not taken."))


def check(file: IO[bytes]) -> set[str]:
    """Return the names in the directory of a compound file. Raises FileRefused for macros, passwords and damage."""
    try:
        names = set(_Compound(file).names())
    except (struct.error, ValueError, UnicodeDecodeError) as error:
        raise FileRefused(_("The file “%(name)s” is damaged and cannot be opened.")) from error
    if names & MACROS:
        raise FileRefused(_("The file “%(name)s” contains macros. Save it without macros."))
    if names & LOCKED:
        raise FileRefused(_("The file “%(name)s” is locked with a password."))
    return names


class _Compound:
    """A reader of the header, the table of sectors and the directory; every step is bounded."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        file.seek(0)
        header = file.read(512)
        (shift,) = struct.unpack_from("<H", header, 30)
        if shift not in SHIFTS:
            raise ValueError("no such size of a sector")
        self.size = 1 << shift
        self.directory, more, count = (struct.unpack_from("<I", header, at)[0] for at in (48, 68, 72))
        self.tables = list(struct.unpack_from("<109I", header, 76))
        self._read_more_tables(more, count)

    def _read_more_tables(self, sector: int, count: int) -> None:
        for _each in range(min(count, MOST_SECTORS)):
            if sector >= NO_SECTOR:
                return
            *tables, sector = self._numbers(sector)
            self.tables += tables

    def names(self) -> Iterator[str]:
        """Yield the names of all streams and storages."""
        sector = self.directory
        for _each in range(MOST_SECTORS):
            if sector >= NO_SECTOR:
                return
            block = self._sector(sector)
            for at in range(0, len(block), ENTRY):
                (length,) = struct.unpack_from("<H", block, at + 64)
                yield block[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le")
            sector = self._next(sector)

    def _next(self, sector: int) -> int:
        per_table = self.size // 4
        table = self.tables[sector // per_table] if sector // per_table < len(self.tables) else NO_SECTOR
        if table >= NO_SECTOR:
            raise ValueError("the chain of the directory is broken")
        return int(self._numbers(table)[sector % per_table])

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self.size // 4}I", self._sector(sector))

    def _sector(self, sector: int) -> bytes:
        self.file.seek((sector + 1) * self.size)
        return self.file.read(self.size)
