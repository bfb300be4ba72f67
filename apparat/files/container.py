"""Looking into ZIP containers: Word, Excel, PowerPoint or a plain archive; macros, bombs and programs are refused."""

from __future__ import annotations

import zipfile
from typing import IO

from django.utils.translation import gettext_lazy as _

from apparat.files.broken import BROKEN_ZIP
from apparat.files.refusal import FileRefused

CONTENTS = "[Content_Types].xml"
MOST_CONTENTS = 1024 * 1024  # bytes of the list of parts; real ones have a few thousand
MOST_MEMBERS = 10_000
MOST_UNPACKED = 1024**3  # bytes
MOST_RATIO = 200  # unpacked to packed; text of office files packs 10–30 times
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


def look_into(file: IO[bytes]) -> str:
    """Return the key of the kind the container holds. Raises FileRefused for a broken, dangerous or unknown one."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_size(members)
            contents = _contents(archive)
    except BROKEN_ZIP as error:
        raise FileRefused(_("The archive “%(name)s” is damaged and cannot be opened.")) from error
    if contents is None:
        _check_members(members)
        return "zip"
    return _office_kind(contents, members)


def _check_size(members: list[zipfile.ZipInfo]) -> None:
    packed = sum(member.compress_size for member in members)
    unpacked = sum(member.file_size for member in members)
    blown_up = unpacked > RATIO_FROM and unpacked > MOST_RATIO * packed
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or blown_up:
        raise FileRefused(_("The archive “%(name)s” would unpack to far too much."))


def _contents(archive: zipfile.ZipFile) -> bytes | None:
    """Return the list of parts of an office file, at most MOST_CONTENTS bytes of it; None for a plain archive."""
    if CONTENTS not in archive.namelist():
        return None
    with archive.open(CONTENTS) as part:
        return part.read(MOST_CONTENTS)


def _check_members(members: list[zipfile.ZipInfo]) -> None:
    for member in members:
        extension = member.filename.rpartition(".")[2].casefold().rstrip(" .")
        if extension in PROGRAMS:
            raise FileRefused(_("The archive “%(name)s” contains a program: %(inside)s."), inside=member.filename[-80:])


def _office_kind(contents: bytes, members: list[zipfile.ZipInfo]) -> str:
    named = b" ".join(member.filename.encode() for member in members)
    if any(macro in contents or macro in named for macro in MACROS):
        raise FileRefused(_("The file “%(name)s” contains macros. Save it without macros."))
    for main_part, key in MAIN_PARTS:
        if main_part in contents:
            return key
    raise FileRefused(_("The file “%(name)s” is of a kind that is not taken."))
