"""A Word file to marked text, so that the sheet stays ours (10.18; ADR-0011): paragraphs, bold, points, tables.

The kind, macros and bombs are looked at by `apparat.files` before; here only the text is read, by bounded parts and
without entities. What marked text cannot say (pictures) is refused rather than lost.
"""

from __future__ import annotations

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_XML = 16 * 1024 * 1024  # bytes of one part; a letter has a few hundred kilobytes
DEEPEST_LEVEL = 8  # of a list: Word has nine, from 0
MOST_TEXT = 60_000  # characters, as many as can be typed
CLAUSE = "10.18"
PICTURES = ("drawing", "pict", "object")
LEFT_OUT = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText"}
)  # what a reader of the file does not see
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
SIGNS = re.compile(r"([\\*_|])")
OFF = frozenset({"0", "false", "off", "none"})
BROKEN = (  # of a damaged file; RuntimeError is a password, an unknown way to pack, or a nesting too deep
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, KeyError, ValueError, RuntimeError),
    *(ElementTree.ParseError, DefusedXmlException),
)


def marked_of(file: IO[bytes]) -> str:
    """Return the marked text of a DOCX. Raises Refusal for a broken one, one with pictures, too long or without words.

    Changes that were tracked are taken as accepted; the place in the file is where it was before.
    """
    try:
        text = _marked(file)
    except BROKEN as error:
        raise Refusal(_("The Word file is damaged and cannot be read."), CLAUSE) from error
    finally:
        file.seek(0)
    if not text:
        raise Refusal(_("The Word file has no words."), CLAUSE)
    if len(text) > MOST_TEXT:
        raise Refusal(_("The text of the Word file is too long."), CLAUSE)
    return text


def _marked(file: IO[bytes]) -> str:
    """Return the marked text however long. Raises Refusal for pictures, and whatever a damaged file makes of BROKEN."""
    with zipfile.ZipFile(file) as archive:
        body = _part(archive, "word/document.xml").find(f"{W}body")
        formats = _formats(archive)
    if body is None:
        raise ValueError("a document without a body")
    if any(body.find(f".//{W}{name}") is not None for name in PICTURES):
        raise Refusal(_("The Word file has pictures: take them out and attach them as an annex."), CLAUSE)
    return "\n".join(_Lines(formats).of(body)).strip()


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    with archive.open(name) as part:
        content = part.read(MOST_XML + 1)
    if len(content) > MOST_XML:
        raise ValueError("a part is too large")
    return ElementTree.fromstring(content)


def _formats(archive: zipfile.ZipFile) -> dict[tuple[str, str], str]:
    """Return how the levels of each list are marked: (numId, ilvl) → numFmt."""
    if "word/numbering.xml" not in archive.namelist():
        return {}
    root = _part(archive, "word/numbering.xml")
    levels = {
        one.get(f"{W}abstractNumId"): {level.get(f"{W}ilvl"): _value(level, "numFmt") for level in one.iter(f"{W}lvl")}
        for one in root.iter(f"{W}abstractNum")
    }
    found = {}
    for number in root.iter(f"{W}num"):
        for level, mark in levels.get(_value(number, "abstractNumId"), {}).items():
            found[number.get(f"{W}numId"), level] = mark
    return found


def _value(element: Any, name: str) -> str:
    child = element.find(f"{W}{name}")
    return str(child.get(f"{W}val", "")) if child is not None else ""


class _Lines:
    """Walks the body of a document and yields the lines of its marked text."""

    def __init__(self, formats: dict[tuple[str, str], str]) -> None:
        self.formats = formats
        self.counted: dict[tuple[str, str], int] = {}

    def of(self, body: Any) -> Iterator[str]:
        """Yield the lines; an empty one between paragraphs, none between the points of a list."""
        was_point = False
        for block in _blocks(body):
            if block.tag == f"{W}tbl":
                yield from ("", *_table(block), "")
                was_point = False
                continue
            text, mark = _text(block), self._mark(block)
            if not text:
                continue
            if not (mark and was_point):
                yield ""
            yield mark + text if mark else _heading(block) + text
            was_point = bool(mark)

    def _mark(self, paragraph: Any) -> str:
        """Return “1. ” or “- ” of a point of a list, indented by its level, "" of an ordinary paragraph."""
        found = paragraph.find(f"{W}pPr/{W}numPr")
        if found is None:
            return ""
        key = (_value(found, "numId"), _value(found, "ilvl") or "0")
        if key[0] in ("", "0"):
            return ""
        indent = "   " * (min(int(key[1]), DEEPEST_LEVEL) if key[1].isdecimal() else 0)
        if self.formats.get(key, "decimal") in ("bullet", "none"):
            return f"{indent}- "
        self.counted[key] = self.counted.get(key, 0) + 1
        return f"{indent}{self.counted[key]}. "


def _blocks(body: Any) -> Iterator[Any]:
    """Yield paragraphs and tables in order, those inside content controls too."""
    for child in body:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == f"{W}sdt" and (inside := child.find(f"{W}sdtContent")) is not None:
            yield from _blocks(inside)


def _heading(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = str(style.get(f"{W}val", "")) if style is not None else ""
    return "# " if name.startswith(("Heading", "Title")) else ""


def _table(table: Any) -> list[str]:
    rows = []
    for row in table.iter(f"{W}tr"):
        cells = [" ".join(filter(None, map(_text, cell.iter(f"{W}p")))) for cell in row.iter(f"{W}tc")]
        rows.append(f"| {' | '.join(cell.replace(chr(10), ' ') for cell in cells)} |")
    width = rows[0].count(" | ") + 1 if rows else 0
    return [rows[0], f"|{'---|' * width}", *rows[1:]] if rows else []


def _text(paragraph: Any) -> str:
    """Return the words of a paragraph, bold ones between marks, signs of marks made plain."""
    pieces: list[tuple[bool, str]] = []
    for run in _runs(paragraph):
        said = "".join(_said(run))
        if pieces and pieces[-1][0] == _is_bold(run):
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + said)
        elif said:
            pieces.append((_is_bold(run), said))
    return "".join(_bold(text) if is_bold else text for is_bold, text in pieces).strip()


def _runs(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in LEFT_OUT:
            continue
        if child.tag == f"{W}r":
            yield child
        else:
            yield from _runs(child)


def _said(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield SIGNS.sub(r"\\\1", child.text or "")
        elif child.tag in BREAKS:
            yield BREAKS[child.tag]


def _is_bold(run: Any) -> bool:
    mark = run.find(f"{W}rPr/{W}b")
    return mark is not None and str(mark.get(f"{W}val", "1")) not in OFF


def _bold(text: str) -> str:
    """Mark the words and leave the spaces around them outside, as the marks want it."""
    inner = text.strip()
    if not inner or "\n" in inner:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}**{inner}**{after}"
