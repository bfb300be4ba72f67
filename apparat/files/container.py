"""Looking into ZIP containers: Word, Excel, PowerPoint or a plain archive; macros, bombs and programs are refused."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext_lazy as _

from apparat.files import compound
from apparat.files.blobs import CHUNK
from apparat.files.broken import BROKEN_ZIP
from apparat.files.refusal import FileRefused

CONTENTS = "[Content_Types].xml"
MOST_CONTENTS = 1024 * 1024  # bytes of the list of parts; real ones have a few thousand
MOST_MEMBERS = 10_000
MOST_UNPACKED = 1024**3  # bytes
MOST_RATIO = 200  # unpacked to packed; text of office files packs 10–30 times
MOST_LOOKED_INTO = 512 * 1024**2  # bytes unpacked to be looked into; 95 MB (№ 703 p. 147) may count at three depths
MOST_INSIDE = 2  # an archive within the archive, and what lies in it: an office file, or once more a plain archive
HEAD = 4096  # bytes by which a member is known
TAIL = 2**16 + 22  # bytes among which a ZIP says that it ends: the record of that, and the longest comment behind it
LOCKED = 0x1  # the flag of a member under a password
CONTAINER, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END_OF_CONTAINER = b"PK\x05\x06"
CLOSED = (  # archives we do not read
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",  # gzip
    b"BZh",
    b"\xfd7zXZ\x00",
    b"MSCF",  # a cabinet of Windows
    b"\x28\xb5\x2f\xfd",  # Zstandard
)
TAPE, TAPE_AT = b"ustar", 257  # a tar, which says so behind the name of its first member
PROGRAM_STARTS = (b"MZ", b"\x7fELF")
TOO_MUCH = _("The archive “%(name)s” would unpack to far too much.")
TOO_DEEP = _("The archive “%(name)s” holds archives that cannot be looked into. Put their files into it themselves.")
RATIO_FROM = 16 * 1024 * 1024  # bytes; below this nothing can be blown up

# The main part of the file tells what it is; "macroEnabled" variants are other words and so are not in the table.
MAIN_PARTS: tuple[tuple[bytes, str], ...] = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"spreadsheetml.sheet.main+xml", "xlsx"),
    (b"presentationml.presentation.main+xml", "pptx"),
)
MACROS = (b"macroEnabled", b"vbaProject", b"vnd.ms-office.activeX")
# fmt: off
PROGRAMS = frozenset({
    "apk", "app", "bat", "chm", "cmd", "com", "cpl", "dll", "docm", "dotm", "exe", "hta",
    "htm", "html", "jar", "js", "jse", "lnk", "msi", "msp", "pif", "pl", "potm", "ppam",
    "ppsm", "pptm", "ps1", "psm1", "py", "reg", "scr", "sh", "svg", "sys", "url", "vbe",
    "vbs", "wsf", "xhtml", "xlam", "xlsm", "xltm",
})
# fmt: on


@dataclass(slots=True)
class _Whole:
    """What an archive and all archives within it come to: members, bytes packed and unpacked, bytes looked into."""

    members: int = 0
    packed: int = 0
    unpacked: int = 0
    looked_into: int = 0

    def add(self, members: list[zipfile.ZipInfo]) -> None:
        """Count the members of one archive. Raises FileRefused when it is too much with what was counted before."""
        self.members += len(members)
        self.packed += sum(member.compress_size for member in members)
        self.unpacked += sum(member.file_size for member in members)
        blown_up = self.unpacked > RATIO_FROM and self.unpacked > MOST_RATIO * self.packed
        if self.members > MOST_MEMBERS or self.unpacked > MOST_UNPACKED or blown_up:
            raise FileRefused(TOO_MUCH)

    def look(self, member: zipfile.ZipInfo) -> None:
        """Count a member that is unpacked to be looked into; what may hold others is copied besides."""
        self.looked_into += member.file_size
        if self.looked_into > MOST_LOOKED_INTO:
            raise FileRefused(TOO_MUCH)


def look_into(file: IO[bytes], *, is_unpacked: bool = False) -> str:
    """Return the key of the kind the container holds. Raises FileRefused for a broken, dangerous or unknown one.

    is_unpacked: the files of a plain archive are taken out one by one, and each is looked into then; a damaged or
    dangerous one is that file's own fault.
    """
    contents = _opened(file, _Whole(), inside=None if is_unpacked else 0)
    if contents is None:
        return "zip"
    for main_part, key in MAIN_PARTS:
        if main_part in contents:
            return key
    raise FileRefused(_("The file “%(name)s” is of a kind that is not taken."))


def _opened(file: IO[bytes], whole: _Whole, *, inside: int | None) -> bytes | None:
    """Look through one container, and return the list of parts of an office file, None for a plain archive.

    inside: how deep it lies in other archives; None when what lies in it is looked into later.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            whole.add(members)
            contents = _contents(archive)
            if contents is None:
                _check_members(archive, members, whole, inside=inside)
    except BROKEN_ZIP as error:
        raise FileRefused(_("The archive “%(name)s” is damaged and cannot be opened.")) from error
    if contents is not None:
        _check_macros(contents, members)
    return contents


def _contents(archive: zipfile.ZipFile) -> bytes | None:
    """Return the list of parts of an office file, at most MOST_CONTENTS bytes of it; None for a plain archive."""
    if CONTENTS not in archive.namelist():
        return None
    with archive.open(CONTENTS) as part:
        return part.read(MOST_CONTENTS)


def _check_members(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], whole: _Whole, *, inside: int | None
) -> None:
    """Refuse a program by its name and by its first bytes; what can hold one in itself is looked into."""
    for member in members:
        extension = member.filename.rpartition(".")[2].casefold().rstrip(" .")
        if extension in PROGRAMS:
            raise _program(member)
        if member.is_dir():
            continue
        if member.flag_bits & LOCKED:
            raise FileRefused(_("The file “%(name)s” is locked with a password."))
        if inside is not None:
            _check_content(archive, member, whole, inside=inside)


def _check_content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, whole: _Whole, *, inside: int) -> None:
    whole.look(member)
    with archive.open(member) as part:
        head = part.read(HEAD)
        _check_head(head, member)
        is_holder = head.startswith((CONTAINER, COMPOUND)) or END_OF_CONTAINER in _tail(head, part)
    if is_holder:
        _check_holder(archive, member, whole, inside=inside)


def _check_head(head: bytes, member: zipfile.ZipInfo) -> None:
    if _is_program(head):
        raise _program(member)
    if head.startswith(CLOSED) or head.startswith(TAPE, TAPE_AT):
        raise FileRefused(TOO_DEEP)


def _tail(head: bytes, rest: IO[bytes]) -> bytes:
    """Return the end of a member of which the head was read: a text before an archive makes it no text."""
    tail = head
    while part := rest.read(CHUNK):
        tail = (tail + part)[-TAIL:]
    return tail


def _check_holder(archive: zipfile.ZipFile, member: zipfile.ZipInfo, whole: _Whole, *, inside: int) -> None:
    """Look into a member that may hold others: its directory lies at its end, so that it is copied first."""
    with archive.open(member) as part, tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(part, copy)
        copy.seek(0)
        head = copy.read(len(COMPOUND))
        if head == COMPOUND:
            compound.check(copy)
        elif head.startswith(CONTAINER) or _is_archive(copy):
            _look_deeper(copy, whole, inside=inside + 1)


def _look_deeper(file: IO[bytes], whole: _Whole, *, inside: int) -> None:
    if inside > MOST_INSIDE:
        raise FileRefused(TOO_DEEP)
    _opened(file, whole, inside=inside)


def _is_archive(file: IO[bytes]) -> bool:
    """Tell whether a ZIP ends the file, whatever stands before it: programs that unpack look at the end too.

    What only has the word of its end in it, as a PDF may have with an annex, is none: nobody can open it.
    """
    if not zipfile.is_zipfile(file):
        return False
    try:
        zipfile.ZipFile(file).close()
    except zipfile.BadZipFile:
        return False
    return True


def _is_program(head: bytes) -> bool:
    return head.startswith(PROGRAM_STARTS) and b"\x00" in head


def _program(member: zipfile.ZipInfo) -> FileRefused:
    return FileRefused(_("The archive “%(name)s” contains a program: %(inside)s."), inside=member.filename[-80:])


def _check_macros(contents: bytes, members: list[zipfile.ZipInfo]) -> None:
    named = b" ".join(member.filename.encode() for member in members)
    if any(macro in contents or macro in named for macro in MACROS):
        raise FileRefused(_("The file “%(name)s” contains macros. Save it without macros."))
