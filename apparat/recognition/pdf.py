"""Pages of a PDF: their own text by Poppler's pdftotext; what has none is drawn and recognised (room: recognition).

Poppler, not pypdf: a program of its own that can be given bounds and ended, reads one page without the others, and on a
stranger's file takes a tenth of the time. pypdf counts the pages of small files where they are taken (`files.pages`).
"""

from __future__ import annotations

import re
from pathlib import Path

from apparat.recognition.limits import CODE_PAGES, FEWEST_LETTERS, LONG_SIDE, SECONDS_OF_A_LOOK
from apparat.recognition.models import Recognition
from apparat.recognition.ocr import codes_on, recognised, text_in
from apparat.recognition.pages import CannotRead, PageText
from apparat.recognition.programs import ProgramFailed, ProgramMissing, run

Reason = Recognition.Reason
_PAGES = re.compile(r"^Pages:\s+(\d+)$", re.MULTILINE)
_LETTER = re.compile(r"\w")


class Pdf:
    """A PDF, as `pages.Source`."""

    def count(self, file: Path, folder: Path) -> int:
        """Return how many pages there are; raises CannotRead for a damaged, locked or empty one."""
        told = folder / "info.txt"
        try:
            run(["pdfinfo", str(file)], seconds=SECONDS_OF_A_LOOK, folder=folder, told=told)
        except ProgramMissing as missing:
            raise CannotRead(Reason.NO_PROGRAM) from missing
        except ProgramFailed as failed:
            raise CannotRead(_complaint(str(failed))) from failed
        found = _PAGES.search(text_in(told))
        if found is None:
            raise CannotRead(Reason.DAMAGED)
        if not int(found[1]):
            raise CannotRead(Reason.NO_PAGES)
        return int(found[1])

    def page(self, file: Path, number: int, folder: Path, *, may_scan: bool) -> PageText:
        """Read the page: its own text, else what is recognised on its picture."""
        layer = _layer(file, number, folder)
        has_text = len(_LETTER.findall(layer)) >= FEWEST_LETTERS
        looks_for_codes = number < CODE_PAGES
        picture = _picture(file, number, folder) if looks_for_codes or (may_scan and not has_text) else None
        codes = codes_on(picture) if picture and looks_for_codes else ()
        if has_text:
            return PageText(layer, codes)
        if not may_scan:
            return PageText(layer, codes, missed=Reason.TOO_MANY)
        if picture is None:
            return PageText(layer, codes, missed=Reason.UNREADABLE)
        seen = recognised(picture, folder)
        return PageText(max(seen.text, layer, key=len), codes, seen.scanned, seen.missed)


def _complaint(said: str) -> str:
    """Return what the words of pdfinfo mean."""
    return next((reason for words, reason in _COMPLAINTS if words in said), Reason.DAMAGED)


_COMPLAINTS = (("password", Reason.PASSWORD), ("last page (0)", Reason.NO_PAGES))


def _layer(file: Path, number: int, folder: Path) -> str:
    told, page = folder / "layer.txt", str(number + 1)
    command = ["pdftotext", "-q", "-f", page, "-l", page, "-enc", "UTF-8", "-nopgbrk", str(file), str(told)]
    try:
        run(command, seconds=SECONDS_OF_A_LOOK, folder=folder)
    except ProgramFailed:
        return ""  # a page that breaks it may still be drawn
    except ProgramMissing as missing:
        raise CannotRead(Reason.NO_PROGRAM) from missing
    return text_in(told)


def _picture(file: Path, number: int, folder: Path) -> Path | None:
    """Draw the page, at most LONG_SIDE pixels long; None when it cannot be drawn."""
    page, drawn = str(number + 1), folder / "page"
    command = ["pdftoppm", "-q", "-f", page, "-l", page, "-singlefile", "-png", "-gray", "-scale-to", str(LONG_SIDE)]
    try:
        run([*command, str(file), str(drawn)], seconds=SECONDS_OF_A_LOOK, folder=folder)
    except (ProgramFailed, ProgramMissing):
        return None
    picture = drawn.with_suffix(".png")
    return picture if picture.exists() else None
