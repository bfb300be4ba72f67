"""Exports of Documentolog: a ZIP with one XML for each document and their files beside them (10.5, 10.9; ADR-0016).

What an XML may say, and what becomes of it:

    <document id="D-1" type="incoming">                    → key; anything but an incoming one is a fault of its row
      <item type="reg_number">3-5/290</item>               → the columns of a journal, by the table `ITEMS`
      <item type="reg_date">18.03.2024</item>
      <itemslist type="approvers"><item>…</item></itemslist>          → the note, "agreed: …"
      <itemslist type="decisions"><item author="…" date="…">…</item></itemslist>   → the words of the resolution
      <itemslist type="files"><item path="D-1/scan.pdf" name="Хат.pdf"/></itemslist>   → files of the paper
    </document>

The lists may also be elements of their own: <approvers>, <decisions>, <files> with children of any name. What the table
does not know is passed over. Nobody publishes that format (law.md 8), so a true export is compared with it first.
"""

from __future__ import annotations

import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from apparat.files.content import kind_of
from apparat.files.limits import DELIVERY
from apparat.files.names import safe_name
from apparat.files.refusal import FileRefused
from imports.faults import RowFault, Unreadable
from imports.limits import MOST_DEPTH, MOST_DOCUMENTS, MOST_FILES, MOST_XML
from imports.raw import Raw
from imports.values import text_of

ITEMS = {  # type of an item → column of `imports.columns`
    "reg_number": "number",
    "regnumber": "number",
    "reg_date": "on",
    "regdate": "on",
    "correspondent": "sender",
    "correspondent_bin": "sender_number",
    "bin": "sender_number",
    "iin": "sender_number",
    "out_number": "their_number",
    "outnumber": "their_number",
    "out_date": "their_on",
    "outdate": "their_on",
    "doc_type": "kind",
    "doctype": "kind",
    "subject": "summary",
    "summary": "summary",
    "signer": "signatory",
    "execution": "execution",
    "note": "note",
}
INCOMING = frozenset({"", "incoming", "in", "кіріс", "входящий"})


class _TooDeep(Exception):
    """The document is larger, or its elements go deeper, than any true one."""


REFUSED: dict[type[Exception], str] = {  # the first that fits
    DefusedXmlException: "document_bomb",
    _TooDeep: "document_deep",
    ParseError: "document_broken",
    ValueError: "document_broken",
    LookupError: "document_broken",
    zipfile.BadZipFile: "document_broken",  # a flipped byte: of its content …
    zlib.error: "document_broken",  # … or of the way it is packed
    lzma.LZMAError: "document_broken",
    EOFError: "document_broken",
}
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, RuntimeError, EOFError)  # whatever a member can be
APPROVERS, DECISIONS, FILES = "approvers", "decisions", "files"


def check_names(path: Path) -> int:
    """Return how many documents the archive has. Raises Unreadable: damaged, none, too many, a path out of it."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Unreadable("unreadable") from error
    if any(_leads_out(member) for member in members):
        raise Unreadable("paths")
    count = sum(_is_document(member) for member in members)
    if not count:
        raise Unreadable("no_documents")
    if count > MOST_DOCUMENTS:
        raise Unreadable("many_documents")
    return count


def documents_of(path: Path) -> Iterator[Raw]:
    """Yield the documents in the order of their names, each with its own faults. Raises Unreadable."""
    check_names(path)
    try:
        with zipfile.ZipFile(path) as archive:
            documents = sorted((one for one in archive.infolist() if _is_document(one)), key=lambda one: one.filename)
            names = frozenset(archive.namelist())
            for place, member in enumerate(documents, 1):
                yield _document(archive, member, place, names)
    except DAMAGED as error:
        raise Unreadable("unreadable") from error


def content_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a file of the archive: its size was bounded by `_fault_of`. Raises Unreadable when it is damaged."""
    try:
        return archive.read(name)
    except DAMAGED as error:
        raise Unreadable("unreadable") from error


def _is_document(member: zipfile.ZipInfo) -> bool:
    return member.filename.casefold().endswith(".xml") and not member.is_dir()


def _leads_out(member: zipfile.ZipInfo) -> bool:
    """Tell whether a name would leave the folder it is unpacked to, or is no plain file."""
    name = member.filename.replace("\\", "/")
    path = PurePosixPath(name)
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    return path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":") or is_link


def _document(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: int, names: frozenset[str]) -> Raw:
    try:
        root = _root(_content(archive, member))
        key = root.get("id", "").strip()
    except tuple(REFUSED) as error:
        return _faulty(place, next(code for kind, code in REFUSED.items() if isinstance(error, kind)), member.filename)
    if root.tag != "document" or not key:
        return _faulty(place, "document_broken", member.filename)
    if _type(root) not in INCOMING:
        return _faulty(place, "not_incoming", key)
    files, faults = _files(archive, root, PurePosixPath(member.filename).parent, names)
    return Raw(place, {"key": key, **_values(root)}, files, faults, tuple(_everything(root)))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.file_size > MOST_XML:
        raise _TooDeep
    return archive.read(member)


def _faulty(place: int, code: str, said: str) -> Raw:
    return Raw(place, {}, faults=(RowFault("key", code, said[-120:]),))


def _root(content: bytes) -> Element:
    """Return the whole document, no deeper than MOST_DEPTH; entities and types of documents are refused."""
    depth = 0
    root: Element | None = None
    for event, element in iterparse(BytesIO(content), events=("start", "end"), forbid_dtd=True):
        depth += 1 if event == "start" else -1
        root = element if root is None else root
        if depth > MOST_DEPTH:
            raise _TooDeep
    if root is None:
        raise ValueError("no element")
    return root


def _values(root: Element) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for item in root.findall("item"):
        if (name := ITEMS.get(_type(item))) and (said := _said(item)):
            values.setdefault(name, said)
    if decisions := [_decision(item) for item in _list(root, DECISIONS)]:
        values["resolution"] = "\n".join(filter(None, decisions))
    if approvers := "; ".join(filter(None, (_decision(item) for item in _list(root, APPROVERS)))):
        values["note"] = "\n".join(filter(None, (values.get("note"), f"Келісілді / Согласовано: {approvers}")))
    return values


def _everything(root: Element) -> Iterator[str]:
    """Yield all that the document says, also in items and attributes that are passed over."""
    for element in root.iter():
        yield from filter(None, (element.text, element.tail, *element.attrib.values()))


def _list(root: Element, name: str) -> list[Element]:
    """Return the members of a list, whichever of its two forms it has."""
    lists = [each for each in root.findall("itemslist") if _type(each) == name] + root.findall(name)
    return [member for each in lists for member in each]


def _type(item: Element) -> str:
    return item.get("type", "").strip().casefold()


def _said(item: Element) -> str:
    return text_of("".join(item.itertext()) or item.get("value", ""))


def _decision(item: Element) -> str:
    """Return who decided what and when, as one line."""
    parts = (item.get("author") or item.get("name", ""), item.get("date", ""), _said(item))
    return " · ".join(filter(None, map(text_of, parts)))


def _files(
    archive: zipfile.ZipFile, root: Element, folder: PurePosixPath, names: frozenset[str]
) -> tuple[tuple[tuple[str, str], ...], tuple[RowFault, ...]]:
    """Return the files of a document (name in the archive, name of the file) and what is wrong with them."""
    found: list[tuple[str, str]] = []
    faults: list[RowFault] = []
    for item in _list(root, FILES)[: MOST_FILES + 1]:
        path = (item.get("path") or _said(item)).strip().replace("\\", "/")
        inside = next((name for name in (str(folder / path), path) if name in names), "")
        if not inside or len(found) == MOST_FILES:
            faults.append(RowFault("files", "file_missing", path[-120:]))
            continue
        name = safe_name(item.get("name") or PurePosixPath(path).name)
        if (code := _fault_of(archive, inside, name)) is None:
            found.append((inside, name))
        else:
            faults.append(RowFault("files", code, name[-120:]))
    return tuple(found), tuple(faults)


def _fault_of(archive: zipfile.ZipFile, inside: str, name: str) -> str | None:
    """Return what is wrong with a file of a document: its size is asked before a byte of it is unpacked."""
    if archive.getinfo(inside).file_size > DELIVERY.file_bytes:
        return "file_large"
    try:
        kind_of(BytesIO(content_of(archive, inside)), name)
    except (FileRefused, Unreadable):
        return "file_refused"
    return None
