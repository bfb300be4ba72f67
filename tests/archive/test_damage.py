"""10.5: whatever byte of a package is turned over, the look through it ends with an answer; sums are judged."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.chain import CHAIN, DESCRIPTION, FIRST, FORMAT, VERSION, As, FileEntry, canonical, linked
from archive.verifying import verify

pytestmark = [pytest.mark.clause("10.5")]

TOLD = json.dumps({"heading": [f"Қазығұрт ауданы {number}" for number in range(40)]}).encode()


def entry_of(path: str, content: bytes, is_a: As = "beside") -> FileEntry:
    """Return what the package says of a file."""
    return {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "is_a": is_a}


class Forward(io.RawIOBase):
    """A pipe: what is written once cannot be gone back to."""

    def __init__(self) -> None:
        self.content = bytearray()

    def writable(self) -> bool:
        """Be written to."""
        return True

    def write(self, piece: Any) -> int:
        """Take what comes."""
        self.content += piece
        return len(piece)


def packed(*more: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a whole package of one paper whose members are all packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as package:
        for name, content in members(*more):
            package.writestr(name, content)
    return made.getvalue()


def piped(*, is_large: bool) -> bytes:
    """Return the same package by a program that cannot go back; is_large: with room for large sizes."""
    made = Forward()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in members():
            with package.open(name, "w", force_zip64=is_large) as target:
                target.write(content)
    return bytes(made.content)


def large() -> bytes:
    """Return the same package as the office writes it: with room for large sizes, told before each file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in members():
            with package.open(name, "w", force_zip64=True) as target:
                target.write(content)
    return made.getvalue()


def older(content: bytes) -> bytes:
    """Return a package with room for large sizes as Python before 3.11.4 writes it: the small ones are told too."""
    made = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for member in package.infolist():
            is_piped = member.flag_bits & 0x08
            sizes = (0, 0) if is_piped else (member.compress_size, member.file_size)
            at = member.header_offset
            made[at + 4 : at + 6] = struct.pack("<H", 20)
            made[at + 18 : at + 26] = struct.pack("<LL", *sizes)
    return bytes(made)


def members(*more: tuple[str, bytes]) -> list[tuple[str, bytes]]:
    """Return the members of a whole package of one paper."""
    data = entry_of("papers/000001/metadata.json", TOLD, "metadata")
    paper = linked(1, "paper", [data, entry_of("papers/000001/paper.pdf", b"%PDF-", "rendition")], FIRST)
    told = {"format": FORMAT, "version": VERSION, "cases": [], "papers": 1, "entries": 2}
    documents = [(DESCRIPTION, canonical(told)), *more]
    last = linked(2, "package", [entry_of(*each) for each in documents], paper["hash"])
    chain = b"".join(canonical(entry) + b"\n" for entry in (paper, last))
    papers = [("papers/000001/metadata.json", TOLD), ("papers/000001/paper.pdf", b"%PDF-")]
    return [*papers, (CHAIN, chain), *documents]


def places_of(content: bytes, name: str) -> Iterator[int]:
    """Yield the places of the packed bytes of a member."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        member = package.getinfo(name)
    starts = member.header_offset + 30 + len(member.filename)
    yield from range(starts, starts + member.compress_size)


def flipped(content: bytes, place: int, mask: int = 0xFF) -> bytes:
    """Return the content with one byte turned over."""
    return content[:place] + bytes([content[place] ^ mask]) + content[place + 1 :]


def codes(content: bytes) -> set[str]:
    """Return what is wrong with a package."""
    return {code for code, _place in verify(io.BytesIO(content)).problems}


def test_a_turned_byte_of_a_packed_member_is_a_change() -> None:
    whole = packed()

    found = [codes(flipped(whole, place)) for place in places_of(whole, "papers/000001/metadata.json")]

    assert codes(whole) == set()
    changed = found.count({"changed"})
    assert changed + found.count({"beside"}) + found.count(set()) == len(found)
    assert changed > 0.9 * len(found)  # one behind the last sign changes nothing of what is packed, or hides its end


@pytest.mark.parametrize("mask", [0x01, 0x80, 0xFF])
def test_no_turned_byte_anywhere_breaks_the_look(mask: int) -> None:
    whole = packed()

    reports = [verify(io.BytesIO(flipped(whole, place, mask))) for place in range(len(whole))]

    assert len(reports) == len(whole)
    assert sum(not report.is_whole for report in reports) > len(whole) // 2


def test_the_command_names_the_member_with_the_turned_byte(tmp_path: Path) -> None:
    whole, bad = packed(), tmp_path / "bad.zip"
    bad.write_bytes(flipped(whole, next(places_of(whole, "papers/000001/metadata.json"))))

    with pytest.raises(CommandError) as refused:
        call_command("verify_package", str(bad))

    assert "papers/000001/metadata.json" in str(refused.value)


def test_many_small_bombs_beside_an_honest_file_are_one_bomb() -> None:
    honest = bytes(range(256)) * 4
    bombs = [(f"papers/{number}.bin", bytes(8 * 1024 * 1024)) for number in range(3)]

    assert codes(packed(("scan.pdf", honest), *bombs)) == {"blown_up"}
    assert "blown_up" not in codes(packed(("scan.pdf", honest), bombs[0]))


def test_members_that_share_their_bytes_are_a_bomb() -> None:
    whole = bytearray(packed(("a.bin", bytes(range(256)) * 64), method=zipfile.ZIP_STORED))
    directory = whole.rindex(b"PK\x01\x02")
    size = len(whole).to_bytes(4, "little")
    whole[directory + 20 : directory + 28] = size * 2  # packed and unpacked: more than the file has

    assert codes(bytes(whole)) == {"blown_up"}


@pytest.mark.parametrize(
    "whole",
    [
        packed(),
        packed(method=zipfile.ZIP_STORED),
        large(),
        older(large()),
        piped(is_large=False),
        piped(is_large=True),
        older(piped(is_large=True)),
    ],
)
@pytest.mark.parametrize("mask", [0x01, 0x80, 0xFF])
def test_every_byte_of_the_header_before_a_file_is_what_the_directory_says(whole: bytes, mask: int) -> None:
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        begins = [member.header_offset for member in package.infolist()]
    extra = 20 if whole[begins[1] + 28] else 0
    places = [*range(30), *range(30 + len("papers/000001/paper.pdf"), 30 + len("papers/000001/paper.pdf") + extra)]

    unseen = [place for place in places if not codes(flipped(whole, begins[1] + place, mask))]

    assert (codes(whole), unseen) == (set(), [])


@pytest.mark.parametrize("is_large", [False, True])
def test_every_byte_of_the_sums_behind_a_file_is_what_the_directory_says(is_large: bool) -> None:
    whole = piped(is_large=is_large)
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        behind = package.infolist()[2].header_offset
    size = 24 if is_large else 16

    unseen = [place for place in range(behind - size, behind) if not codes(flipped(whole, place))]

    assert (codes(whole), unseen) == (set(), [])


def test_large_sizes_of_the_directory_hide_nothing() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in members():
            info = zipfile.ZipInfo(name)
            package.writestr(info, content)
            info.extra = struct.pack("<HH", 1, 8) + b"hidden!!"  # to the directory alone

    assert codes(made.getvalue()) == {"beside"}
