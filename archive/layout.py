"""Where the bytes of a package lie: each belongs to a file of it or to its directory, none lies between (№ 703 p. 212).

A ZIP is read from its directory at the end, and programs that read it never look at what lies between the files, behind
the end of a packed one, or in fields that nobody asks for. Whatever lies there no hash vouches for, so a package that
has any is not whole. Plain Python; what is wrong in a shape that cannot be read raises what `files.broken` names.
"""

from __future__ import annotations

import bz2
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import SEEK_END
from typing import IO, Any

from apparat.files.broken import BROKEN_ZIP

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
END_64, LOCATOR_64, AFTER = b"PK\x06\x06", b"PK\x06\x07", b"PK\x07\x08"
LOCAL_SIZE, CENTRAL_SIZE, END_SIZE, END_64_SIZE, LOCATOR_SIZE = 30, 46, 22, 56, 20
WITH_SIZES_AFTER = 0x08  # the flag of a file whose sizes stand behind it
ZIP64 = 1  # the only additional field that belongs to a package: large sizes
LARGE = 0xFFFFFFFF  # stands where a size is told in that field
NEEDED = frozenset({10, 20, 45, 46, 63})  # versions of the format that a reader needs, of the ways that are unpacked
PIECE = 1024  # bytes: few enough that what they unpack to stays small
UNPACKING: dict[int, tuple[Callable[[], Any], int]] = {  # how many bytes at once: the last one never says what it left
    zipfile.ZIP_DEFLATED: (lambda: zlib.decompressobj(-zlib.MAX_WBITS), PIECE),
    zipfile.ZIP_BZIP2: (bz2.BZ2Decompressor, PIECE),
    zipfile.ZIP_LZMA: (zipfile.LZMADecompressor, 1),  # type: ignore[attr-defined]
}


def loose(package: zipfile.ZipFile) -> Iterator[str]:
    """Yield a place for each stretch of bytes that belongs to nothing: the name of the file it lies at, "" beside all.

    Raises what `files.broken.BROKEN_ZIP` names when the headers cannot be read.
    """
    file: Any = package.fp
    end = 0
    for member in sorted(package.infolist(), key=lambda each: each.header_offset):
        if member.header_offset != end:
            yield member.filename
        begun, is_same = _begins(file, member)
        if not is_same or member.comment or _is_padded(member):
            yield member.filename
        end = begun + member.compress_size
        if not _is_filled(file, member, begun):
            yield member.filename
        end += _told_after(file, member, end)
    if not _ends(file, end, len(package.infolist())):
        yield ""


def _begins(file: IO[bytes], member: zipfile.ZipInfo) -> tuple[int, bool]:
    """Return where the bytes of the file begin behind its own header, and whether that one says what the directory
    says of it, no more and no other."""
    file.seek(member.header_offset)
    header = file.read(LOCAL_SIZE)
    sign, needed, *told, crc, packed, unpacked, name_size, extra_size = struct.unpack("<4s5H3L2H", header)
    name, extra = file.read(name_size), file.read(extra_size)
    named = name.decode("utf-8" if member.flag_bits & 0x800 else "cp437", errors="replace")
    is_same = (
        (sign, named, tuple(told)) == (LOCAL, member.orig_filename, _told(member))
        and needed in NEEDED
        and needed <= member.extract_version
        and (crc, packed, unpacked, extra) in _sums(member)
    )
    return member.header_offset + LOCAL_SIZE + name_size + extra_size, is_same


def _told(member: zipfile.ZipInfo) -> tuple[int, int, int, int]:
    """Return flags, method, time and day as the header before the file writes them."""
    year, month, day, hour, minute, second = member.date_time
    time, date = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
    return member.flag_bits, member.compress_type, time, date


def _sums(member: zipfile.ZipInfo) -> Iterator[tuple[int, int, int, bytes]]:
    """Yield the ways to tell sum, sizes and large sizes; a program that cannot go back leaves them for behind.

    With room for large sizes, the small ones either say so or, as Python before 3.11.4 writes it, are repeated.
    """
    sums = [(member.CRC, member.compress_size, member.file_size)]
    if member.flag_bits & WITH_SIZES_AFTER:
        sums.append((0, 0, 0))
    for crc, packed, unpacked in sums:
        yield crc, packed, unpacked, b""
        large = struct.pack("<HHQQ", ZIP64, 16, unpacked, packed)
        yield crc, LARGE, LARGE, large
        yield crc, packed, unpacked, large


def _is_padded(member: zipfile.ZipInfo) -> bool:
    """Tell whether additional fields of the directory hold anything but large sizes and places, once."""
    extra = member.extra
    if not extra:
        return False
    kind, size = struct.unpack("<HH", extra[:4])
    if kind != ZIP64 or size != len(extra) - 4 or size not in {8, 16, 24}:
        return True
    known = {member.file_size, member.compress_size, member.header_offset}
    return not known.issuperset(struct.unpack(f"<{size // 8}Q", extra[4:]))


def _is_filled(file: IO[bytes], member: zipfile.ZipInfo, begun: int) -> bool:
    """Tell whether the file takes all the bytes that are set apart for it, when it is unpacked."""
    if member.compress_type == zipfile.ZIP_STORED:
        return member.compress_size == member.file_size
    make, most = UNPACKING[member.compress_type]
    unpacking, left = make(), member.compress_size
    file.seek(begun)
    while left and not unpacking.eof:
        piece = file.read(min(most, left))
        if not piece:
            raise EOFError
        left -= len(piece)
        try:
            unpacking.decompress(piece)
        except BROKEN_ZIP:
            return True  # damaged: its own hash says so
    return not left and not getattr(unpacking, "unused_data", b"")


def _told_after(file: IO[bytes], member: zipfile.ZipInfo, end: int) -> int:
    """Return how many bytes behind the file repeat its sum and sizes, as a program that cannot go back writes them."""
    if not member.flag_bits & WITH_SIZES_AFTER:
        return 0
    file.seek(end)
    found = file.read(24)
    sizes = [struct.pack(form, member.CRC, member.compress_size, member.file_size) for form in ("<LLL", "<LQQ")]
    return next((len(told) for each in sizes for told in (AFTER + each, each) if found.startswith(told)), 0)


def _ends(file: IO[bytes], begun: int, count: int) -> bool:
    """Tell whether nothing but the directory follows, up to the last byte."""
    file.seek(begun)
    for _entry in range(count):
        header = file.read(CENTRAL_SIZE)
        if header[:4] != CENTRAL:
            return False
        file.seek(sum(struct.unpack("<HHH", header[28:34])), 1)
    place = file.tell()
    file.seek(place)
    tail = file.read(END_64_SIZE + LOCATOR_SIZE + END_SIZE)
    if tail[:4] == END_64:
        (size,) = struct.unpack("<Q", tail[4:12])
        if size != END_64_SIZE - 12 or tail[END_64_SIZE:][:4] != LOCATOR_64:
            return False
        place, tail = place + END_64_SIZE + LOCATOR_SIZE, tail[END_64_SIZE + LOCATOR_SIZE :]
    return tail[:4] == END and file.seek(0, SEEK_END) == place + END_SIZE and tail[-2:] == b"\0\0"
