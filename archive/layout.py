"""Where the bytes of a package lie: each belongs to a file of it or to its directory, none lies between (№ 703 p. 212).

A ZIP is read from its directory at the end, and programs that read it never look at what lies between the files, behind
the end of a packed one, or in fields that nobody asks for. Whatever lies there no hash vouches for, so a package that
has any is not whole. Programs read different places of the same ZIP as its directory, so there may be one only, and it
names just the files that were looked at. Plain Python; what is wrong in a shape that cannot be read raises what
`files.broken` names.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
END_64, LOCATOR_64, AFTER = b"PK\x06\x06", b"PK\x06\x07", b"PK\x07\x08"
LOCAL_SIZE, CENTRAL_SIZE, END_64_SIZE = 30, 46, 56
WITH_SIZES_AFTER = 0x08  # the flag of a file whose sizes stand behind it
KNOWN_FLAGS = 0x06 | WITH_SIZES_AFTER | 0x800  # how hard it was packed, sizes behind it, a name in UTF-8
ZIP64 = 1  # the only additional field that belongs to a package: large sizes
LARGE, MANY = 0xFFFFFFFF, 0xFFFF  # stand where a size or a number is told with the large ones
NEEDED = frozenset({10, 20, 45, 46, 63})  # versions of the format that a reader needs, of the ways that are unpacked
SYSTEMS = frozenset({0, 3})  # that a package is made on: Windows, Unix
ATTRIBUTES = 0o600 << 16  # a plain file, neither a link nor a folder: Python writes no other
PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # bzip2 makes megabytes of forty bytes
PIECE = 1024  # bytes: few enough that what they unpack to stays small


def is_packed_otherwise(package: zipfile.ZipFile) -> bool:
    """Tell whether a file is packed in a way no package is: what it unpacks to would have no bound."""
    return any(member.compress_type not in PACKED for member in package.infolist())


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
        if not is_same:
            yield member.filename
        end = begun + member.compress_size
        if not _is_filled(file, member, begun):
            yield member.filename
        end += _told_after(file, member, end)
    file.seek(package.start_dir)
    yield from (member.filename for member in package.infolist() if not _is_entry(file, member))
    if package.start_dir != end or not _ends(file, end, file.tell(), len(package.infolist())):
        yield ""


def _begins(file: IO[bytes], member: zipfile.ZipInfo) -> tuple[int, bool]:
    """Return where the bytes of the file begin behind its own header, and whether that one says what the directory
    says of it, no more and no other."""
    file.seek(member.header_offset)
    header = file.read(LOCAL_SIZE)
    sign, needed, *told, crc, packed, unpacked, name_size, extra_size = struct.unpack("<4s5H3L2H", header)
    name, extra = file.read(name_size), file.read(extra_size)
    is_same = (
        (sign, name, tuple(told)) == (LOCAL, _name(member), _told(member))
        and needed in NEEDED
        and needed <= member.extract_version
        and (crc, packed, unpacked, extra) in _sums(member)
    )
    return member.header_offset + LOCAL_SIZE + name_size + extra_size, is_same


def _name(member: zipfile.ZipInfo) -> bytes:
    """Return the name by which the file is looked up, as headers write it: Python cuts a name where it holds a NUL."""
    return member.filename.encode("utf-8" if member.flag_bits & 0x800 else "cp437", errors="replace")


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


def _is_filled(file: IO[bytes], member: zipfile.ZipInfo, begun: int) -> bool:
    """Tell whether the file takes all the bytes that are set apart for it and unpacks to as many as it says, no more.

    Who reads it stops at that many, and so sees nothing of what comes behind them.
    """
    if member.compress_type == zipfile.ZIP_STORED:
        return member.compress_size == member.file_size
    unpacking, left, come = zlib.decompressobj(-zlib.MAX_WBITS), member.compress_size, 0
    file.seek(begun)
    while left and not unpacking.eof and come <= member.file_size:
        piece = file.read(min(PIECE, left))
        if not piece:
            raise EOFError
        left -= len(piece)
        try:
            come += len(unpacking.decompress(piece))
        except zlib.error:
            return False  # its own hash need not say so: the damage may lie behind what is read
    return unpacking.eof and not left and not unpacking.unused_data and come == member.file_size


def _told_after(file: IO[bytes], member: zipfile.ZipInfo, end: int) -> int:
    """Return how many bytes behind the file repeat its sum and sizes, as a program that cannot go back writes them."""
    if not member.flag_bits & WITH_SIZES_AFTER:
        return 0
    file.seek(end)
    found = file.read(24)
    sizes = [struct.pack(form, member.CRC, member.compress_size, member.file_size) for form in ("<LLL", "<LQQ")]
    return next((len(told) for each in sizes for told in (AFTER + each, each) if found.startswith(told)), 0)


def _is_entry(file: IO[bytes], member: zipfile.ZipInfo) -> bool:
    """Tell whether the entry that the directory has here is that of the file, and holds nothing else."""
    header = file.read(CENTRAL_SIZE)
    sign, by, needed, *told, crc, packed, unpacked, name, extra, comment, disk, inner, outer, place = struct.unpack(
        "<4s6H3L5H2L", header
    )
    named, more = file.read(name), file.read(extra)
    file.seek(comment, 1)
    sizes = ((unpacked, member.file_size), (packed, member.compress_size), (place, member.header_offset))
    return (
        (sign, named, tuple(told), crc) == (CENTRAL, _name(member), _told(member), member.CRC)
        and (comment, disk, inner, outer) == (0, 0, 0, ATTRIBUTES)
        and (by & 0xFF in NEEDED and by >> 8 in SYSTEMS and needed in NEEDED and not member.flag_bits & ~KNOWN_FLAGS)
        and all(small in {true, LARGE} for small, true in sizes)
        and more == _large([true for small, true in sizes if small == LARGE])
    )


def _large(sizes: list[int]) -> bytes:
    """Return the additional field with these sizes, nothing when none is large."""
    return struct.pack(f"<HH{len(sizes)}Q", ZIP64, 8 * len(sizes), *sizes) if sizes else b""


def _ends(file: IO[bytes], begun: int, place: int, count: int) -> bool:
    """Tell whether nothing but the end of the directory follows here, up to the last byte.

    begun: where the directory does; count: of its entries.
    """
    size = place - begun
    short = struct.pack(
        "<4s4H2LH", END, 0, 0, min(count, MANY), min(count, MANY), min(size, LARGE), min(begun, LARGE), 0
    )
    large = struct.pack("<4sQ2H2L4Q", END_64, END_64_SIZE - 12, 45, 45, 0, 0, count, count, size, begun)
    large += struct.pack("<4sLQL", LOCATOR_64, 0, place, 1)
    file.seek(place)
    tail = file.read(len(large) + len(short) + 1)  # one more: nothing may come behind
    return tail == large + short or (tail == short and count <= MANY and max(size, begun) <= LARGE)
