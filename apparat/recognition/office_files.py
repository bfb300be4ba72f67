"""Words of office files (DOCX, XLSX, PPTX): read from their XML with entities refused and sizes bounded."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from apparat.files.broken import BROKEN_ZIP
from apparat.recognition.limits import MEGABYTE, MOST_PAGE_TEXT, MOST_UNPACKED
from apparat.recognition.models import Recognition
from apparat.recognition.pages import CannotRead, PageText

Reason = Recognition.Reason
BROKEN = (*BROKEN_ZIP, ParseError)
LINES = frozenset({"p", "si", "br", "tr"})  # elements at whose end a line ends


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """An office file, as `pages.Source`: one page of all its words. parts: the members that hold text."""

    parts: re.Pattern[str]

    def count(self, file: Path, folder: Path) -> int:
        """Return one: such files have no pages of their own."""
        return 1

    def page(self, file: Path, number: int, folder: Path, *, may_scan: bool) -> PageText:
        """Return all the words; raises CannotRead for a damaged file or one that unpacks to far too much."""
        try:
            with zipfile.ZipFile(file) as archive:
                members = [member for member in archive.infolist() if self.parts.fullmatch(member.filename)]
                if sum(member.file_size for member in members) > MOST_UNPACKED:
                    raise CannotRead(Reason.TOO_LARGE)
                return PageText(_joined(text for member in members for text in _texts(archive, member)))
        except (*BROKEN, DefusedXmlException) as broken:
            raise CannotRead(Reason.DAMAGED) from broken


def _joined(texts: Iterable[str]) -> str:
    kept, length = [], 0
    for text in texts:
        kept.append(text)
        length += len(text)
        if length > MOST_PAGE_TEXT:
            break
    return "".join(kept)[:MOST_PAGE_TEXT].replace("\f", "\n").replace("\0", "").strip()


def _texts(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[str]:
    """Yield the texts of a part in their order; what the archive says of its size is not believed."""
    with archive.open(member) as part:
        events = iterparse(_Bounded(part), events=("end",), forbid_dtd=True)
        for _event, element in cast("Iterable[tuple[str, Element]]", events):
            name = element.tag.rpartition("}")[2]
            if name == "t":
                yield element.text or ""
            elif name in LINES:
                yield "\n"
            elif name == "tab":
                yield " "
            element.clear()
    yield "\n"


class _Bounded:
    """A stream that ends with an error when it gives more than MOST_UNPACKED bytes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._left = MOST_UNPACKED

    def read(self, size: int = MEGABYTE) -> bytes:
        """Return the next bytes."""
        chunk = self._stream.read(min(size, MEGABYTE) if size > 0 else MEGABYTE)
        self._left -= len(chunk)
        if self._left < 0:
            raise CannotRead(Reason.TOO_LARGE)
        return chunk


DOCX = OfficeFile(re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml"))
XLSX = OfficeFile(re.compile(r"xl/(sharedStrings|worksheets/sheet\d+)\.xml"))
PPTX = OfficeFile(re.compile(r"ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml"))
