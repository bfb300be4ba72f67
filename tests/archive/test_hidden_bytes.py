"""10.5: bytes that a package holds beside its files, where no hash vouches for them, are found however they hide."""

from __future__ import annotations

import bz2
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from archive.layout import CENTRAL, END
from archive.verifying import verify
from tests.archive.test_damage import TOLD, Forward, codes, flipped, large, members, older, packed, piped

pytestmark = [pytest.mark.clause("10.5")]

DATA = "papers/000001/metadata.json"
SECRET = b"what nobody vouches for"


def sewn(stream: bytes, *, method: int = zipfile.ZIP_DEFLATED, told: bytes = TOLD) -> bytes:
    """Return the package with this stream as the packed bytes of its data, which the headers call `told`."""
    made = Forward()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        for name, content in members():
            package.writestr(name, stream if name == DATA else content)
    forged = bytearray(bytes(made.content))
    with zipfile.ZipFile(io.BytesIO(forged)) as package:
        entry = package.start_dir
        behind = len(DATA) + 30 + len(stream)
    sums = struct.pack("<LLL", zlib.crc32(told), len(stream), len(told))
    forged[8:10] = forged[entry + 10 : entry + 12] = struct.pack("<H", method)
    forged[behind + 4 : behind + 16] = forged[entry + 16 : entry + 28] = sums
    return bytes(forged)


def deflated(*pieces: bytes) -> bytes:
    """Return the pieces packed, each to its own end of a block; the last ends the stream."""
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return b"".join(packing.compress(each) + packing.flush(zlib.Z_FULL_FLUSH) for each in pieces) + packing.flush()


def is_read_as_told(package: bytes) -> bool:
    """Tell whether who reads the package the usual way sees nothing of what is hidden."""
    with zipfile.ZipFile(io.BytesIO(package)) as read:
        return read.testzip() is None and read.read(DATA) == TOLD


OPEN = deflated(TOLD)[: -len(zlib.compressobj(wbits=-zlib.MAX_WBITS).flush())]  # without its last block


@pytest.mark.parametrize(
    "stream",
    [deflated(TOLD, SECRET), OPEN, deflated(TOLD) + SECRET],
    ids=["unpacks to more than it says", "without an end", "behind its end"],
)
def test_a_packed_file_unpacks_to_what_it_says_and_ends_there(stream: bytes) -> None:
    forged = sewn(stream)

    assert codes(sewn(deflated(TOLD))) == set()
    assert is_read_as_told(forged)
    assert {("beside", DATA)} == set(verify(io.BytesIO(forged)).problems)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_has_no_bound_when_it_is_unpacked_is_no_package(method: int) -> None:
    assert codes(packed(method=method)) == {"not_a_package"}
    assert codes(sewn(bz2.compress(TOLD + SECRET), method=method)) == {"not_a_package"}


def test_a_name_that_is_cut_where_it_is_looked_up_hides_nothing() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in members():
            package.writestr(f"{DATA}|{SECRET.decode()}" if name == DATA else name, content)
    forged = made.getvalue().replace(f"{DATA}|".encode(), f"{DATA}\0".encode())

    assert is_read_as_told(forged)
    assert codes(forged) == {"beside"}


def entries_of(package: bytes) -> tuple[int, int]:
    """Return where the directory begins, and where its end is told."""
    return package.index(CENTRAL), package.rindex(END)


def ended(package: bytes, *, begun: int, size: int) -> bytes:
    """Return the package whose end names another place and size of its directory."""
    end = package.rindex(END)
    return package[: end + 12] + struct.pack("<LL", size, begun) + package[end + 20 :]


def with_a_swallowing_entry(package: bytes) -> bytes:
    """Put an entry before the directory whose comment is the true first one, unseen by who goes back from the end."""
    begun, end = entries_of(package)
    second = package.index(CENTRAL, begun + 4)
    entry = bytearray(package[begun : begun + 46])
    entry[28:34] = struct.pack("<HHH", 0, 0, second - begun)
    forged = package[:begun] + bytes(entry) + package[begun:]
    return ended(forged, begun=begun + len(entry), size=end - begun)


def with_a_second_directory(package: bytes) -> bytes:
    """Let the end name a place at which only those look who do not go back from it."""
    begun, end = entries_of(package)
    forged = package[:begun] + package[begun:end] * 2 + package[end:]
    return ended(forged, begun=begun, size=end - begun)


def with_a_commented_entry(package: bytes) -> bytes:
    """Hang a comment to the last file."""
    begun, end = entries_of(package)
    last = package.rindex(CENTRAL)
    forged = package[: last + 32] + struct.pack("<H", len(SECRET)) + package[last + 34 : end] + SECRET + package[end:]
    return ended(forged, begun=begun, size=end - begun + len(SECRET))


def with_a_large_end(package: bytes) -> bytes:
    """Write the end as a large package does, with bytes in its first part."""
    begun, end = entries_of(package)
    count = package.count(CENTRAL)
    told = struct.pack("<QHHLLQQQQ", 44 + len(SECRET), 45, 45, 0, 0, count, count, end - begun, begun)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, end, 1)
    return package[:end] + b"PK\x06\x06" + told + SECRET + locator + package[end:]


def with_a_commented_end(package: bytes) -> bytes:
    """Hang a comment to the whole package."""
    return package[:-2] + struct.pack("<H", len(SECRET)) + SECRET


@pytest.mark.parametrize(
    "forge",
    [
        with_a_swallowing_entry,
        with_a_second_directory,
        with_a_commented_entry,
        with_a_large_end,
        with_a_commented_end,
        lambda package: package + SECRET,
        lambda package: SECRET + package,
    ],
)
def test_there_is_one_directory_of_the_files_that_are_read(forge: Callable[[bytes], bytes]) -> None:
    assert [codes(forge(whole)) & {"beside", "not_a_package"} for whole in (packed(), large())].count(set()) == 0


@pytest.mark.parametrize("whole", [packed(), large(), older(large()), piped(is_large=False), piped(is_large=True)])
@pytest.mark.parametrize("mask", [0x01, 0x80, 0xFF])
def test_no_byte_of_the_directory_and_of_its_end_says_anything_of_its_own(whole: bytes, mask: int) -> None:
    begun, _end = entries_of(whole)

    unseen = [place - begun for place in range(begun, len(whole)) if not codes(flipped(whole, place, mask))]

    assert (codes(whole), unseen) == (set(), [])


@pytest.mark.parametrize("bound", [100, 1000])
def test_a_large_package_with_its_large_directory_is_whole(monkeypatch: pytest.MonkeyPatch, bound: int) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", bound)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    made: Any = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in members():
            with package.open(name, "w", force_zip64=True) as target:
                target.write(content)

    assert b"PK\x06\x06" in made.getvalue()
    assert codes(made.getvalue()) == set()
