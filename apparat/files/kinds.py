"""Kinds of files that are taken (law.md 3.2; № 703 p. 43): one table of extensions, contents and how each is shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    key: stable name. extensions: what its name may end with. content_type: sent to the browser. inline: whether the
    browser may show it itself.
    """

    key: str
    extensions: tuple[str, ...]
    content_type: str
    inline: bool = False


KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind("pdf", ("pdf",), "application/pdf", inline=True),
        Kind("tiff", ("tif", "tiff"), "image/tiff"),
        Kind("jpeg", ("jpg", "jpeg"), "image/jpeg", inline=True),
        Kind("png", ("png",), "image/png", inline=True),
        Kind("rtf", ("rtf",), "application/rtf"),
        Kind("docx", ("docx",), f"{_OFFICE}.wordprocessingml.document"),
        Kind("xlsx", ("xlsx",), f"{_OFFICE}.spreadsheetml.sheet"),
        Kind("pptx", ("pptx",), f"{_OFFICE}.presentationml.presentation"),
        Kind("doc", ("doc",), "application/msword"),
        Kind("xls", ("xls",), "application/vnd.ms-excel"),
        Kind("ppt", ("ppt",), "application/vnd.ms-powerpoint"),
        Kind("rar", ("rar",), "application/vnd.rar"),
        Kind("zip", ("zip",), "application/zip"),
    )
}
BY_EXTENSION: dict[str, Kind] = {extension: kind for kind in KINDS.values() for extension in kind.extensions}
BY_CONTENT_TYPE: dict[str, Kind] = {kind.content_type: kind for kind in KINDS.values()}

# First bytes. What a container holds decides further: `container` for PK…, `compound` for D0CF….
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"PK\x03\x04", "container"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"),
)

PICTURES = frozenset({"pdf", "tiff", "jpeg", "png"})  # what a scanner makes: keys of KINDS


def accept_of(keys: Collection[str]) -> str:
    """Return what <input accept> says of the kinds with these keys."""
    return ",".join(f".{extension}" for extension, kind in BY_EXTENSION.items() if kind.key in keys)


ACCEPT = accept_of(KINDS)
