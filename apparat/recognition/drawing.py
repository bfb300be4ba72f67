"""Pages of strangers' files as pictures for paper, drawn a few at a time into a folder (room: recognition).

A PDF is drawn by Poppler's pdftoppm, within the bounds of `programs`; what it cannot draw is told, the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from apparat.files.kinds import KINDS
from apparat.recognition.limits import (
    MOST_PAGES,
    MOST_UNDRAWN,
    PAGES_AT_ONCE,
    PAPER_SIDE,
    SECONDS_OF_A_LOOK,
    SECONDS_OF_A_PAGE,
)
from apparat.recognition.models import Recognition
from apparat.recognition.pages import CannotRead
from apparat.recognition.pdf import Pdf
from apparat.recognition.pictures import Pictures, draw
from apparat.recognition.programs import ProgramFailed, ProgramMissing, run

Reason = Recognition.Reason
QUALITY = 75  # of the pictures of a PDF's pages
PICTURES = frozenset(KINDS[key].content_type for key in ("tiff", "jpeg", "png"))
PDF = KINDS["pdf"].content_type
_names = count(1)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page: its number from 1, of how many, its picture; without one, why: a `Recognition.Reason`."""

    number: int
    of: int
    picture: Path | None
    reason: str = ""


def is_drawable(content_type: str) -> bool:
    """Tell whether files of the kind have pages that can be drawn."""
    return content_type == PDF or content_type in PICTURES


def drawn(file: Path, content_type: str, folder: Path, after: int = 0) -> Iterator[Drawn]:
    """Yield the pages of the file as pictures, which lie in the folder until the caller takes them away.

    after: so many pages at its beginning are passed over: they come without a picture and without a reason.
    At most PAGES_AT_ONCE are drawn ahead, MOST_PAGES in all. Raises CannotRead for a file that has no page to show, and
    ProgramMissing, ProgramLate.
    """
    reader = Pdf() if content_type == PDF else Pictures()
    try:
        pages = reader.count(file, folder)
    except CannotRead as refused:
        if refused.reason == Reason.NO_PROGRAM:
            raise ProgramMissing("pdfinfo") from refused  # a lack of the server, not of the file
        raise
    if pages > MOST_PAGES:
        raise CannotRead(Reason.TOO_MANY)
    passed = min(after, pages)
    yield from (Drawn(number, pages, None) for number in range(1, passed + 1))
    yield from (_of_pdf if content_type == PDF else _of_pictures)(file, pages, folder, passed)


def _of_pictures(file: Path, pages: int, folder: Path, passed: int) -> Iterator[Drawn]:
    for number in range(passed, pages):
        target = folder / f"{next(_names):06}.jpg"
        try:
            draw(file, number, target)
        except CannotRead as refused:
            yield Drawn(number + 1, pages, None, refused.reason)
        else:
            yield Drawn(number + 1, pages, target)


def _of_pdf(file: Path, pages: int, folder: Path, passed: int) -> Iterator[Drawn]:
    lost = 0
    for first in range(passed + 1, pages + 1, PAGES_AT_ONCE):
        last = min(first + PAGES_AT_ONCE - 1, pages)
        found = _drawn_together(file, first, last, folder)
        for number in range(first, last + 1):
            if number not in found and lost < MOST_UNDRAWN:  # one that breaks the program shall not cost the others
                found |= _drawn_together(file, number, number, folder)
            picture = found.get(number)
            lost += picture is None
            yield Drawn(number, pages, picture, "" if picture else Reason.UNREADABLE)


def _drawn_together(file: Path, first: int, last: int, folder: Path) -> dict[int, Path]:
    """Draw these pages; return number → picture of those that were drawn."""
    name = f"{next(_names):06}"
    command = ["pdftoppm", "-q", "-f", str(first), "-l", str(last), "-jpeg", "-jpegopt", f"quality={QUALITY}"]
    seconds = SECONDS_OF_A_PAGE if last > first else SECONDS_OF_A_LOOK
    try:
        run([*command, "-scale-to", str(PAPER_SIDE), str(file), str(folder / name)], seconds=seconds, folder=folder)
    except ProgramFailed:
        whole = sorted(folder.glob(f"{name}-*.jpg"))[:-1]  # the last one it began may be a half
    else:
        whole = sorted(folder.glob(f"{name}-*.jpg"))
    return {int(picture.stem.rpartition("-")[2]): picture for picture in whole if picture.stat().st_size}
