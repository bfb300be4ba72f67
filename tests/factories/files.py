"""Files of the tests, made in memory: true papers, and things that only pretend to be papers."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
from collections.abc import Iterable

from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfWriter

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00" * 40
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 40
TIFF = b"II*\x00\x08\x00\x00\x00" + b"\x00" * 40
RTF = rb"{\rtf1\ansi Salem}"
RAR = b"Rar!\x1a\x07\x01\x00" + b"\x00" * 40
EXE = b"MZ\x90\x00" + b"\x00" * 400
ELF = b"\x7fELF\x02\x01\x01" + b"\x00" * 400
MAIN_PARTS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
}
STREAMS = {"doc": "WordDocument", "xls": "Workbook", "ppt": "PowerPoint Document"}


def pdf(pages: int = 1, *, password: str = "") -> bytes:
    """A PDF of so many empty sheets, locked when a password is given."""
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def archive(*members: tuple[str, bytes], packed: bool = True) -> bytes:
    """A ZIP with the members; packed: else they lie in it as they are, which is quicker."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as made:
        for name, content in members:
            made.writestr(name, content)
    return buffer.getvalue()


def tape(name: str, content: bytes) -> bytes:
    """A tar with one member."""
    buffer, member = io.BytesIO(), tarfile.TarInfo(name)
    member.size = len(content)
    with tarfile.open(fileobj=buffer, mode="w") as made:
        made.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


def office(kind: str, *more: tuple[str, bytes]) -> bytes:
    """An office file of the kind docx, xlsx, pptx, or docm with its macros."""
    contents = f'<Types><Override PartName="/main.xml" ContentType="{MAIN_PARTS[kind]}"/></Types>'
    return archive(("[Content_Types].xml", contents.encode()), ("main.xml", b"<w/>"), *more)


def compound(*names: str) -> bytes:
    """A compound file of old office programs whose directory holds the names."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)  # the directory begins in sector 1
    struct.pack_into("<II", header, 68, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    sectors = -(-(len(names) + 1) // 4)
    chain = [*range(2, sectors + 1), 0xFFFFFFFE]
    table = struct.pack("<128I", 0xFFFFFFFD, *chain, *[0xFFFFFFFF] * (127 - len(chain)))
    entries = b"".join(_entry(name) for name in ("Root Entry", *names))
    return bytes(header) + table + entries.ljust(sectors * 512, b"\x00")


def _entry(name: str) -> bytes:
    text = name.encode("utf-16-le")
    return text.ljust(64, b"\x00") + struct.pack("<H", len(text) + 2) + b"\x00" * 62


def upload(name: str, content: bytes = b"") -> SimpleUploadedFile:
    """An uploaded file; without content a PDF of one page."""
    return SimpleUploadedFile(name, content or pdf())


def uploads(names: Iterable[str]) -> list[SimpleUploadedFile]:
    """Uploaded PDF files of these names."""
    return [upload(name) for name in names]
