"""Recognising one picture of a page: its text by Tesseract through OCRmyPDF, its codes by ZXing (room: recognition).

OCRmyPDF turns the sheet upright and straightens it first. It is given one page at a time, so that the progress shown is
true and a killed worker loses one page at most.
"""

from __future__ import annotations

import sys
from pathlib import Path

from apparat.recognition.limits import DPI, MOST_PAGE_TEXT, SECONDS_OF_A_PAGE, SECONDS_TO_WAIT
from apparat.recognition.models import Recognition
from apparat.recognition.pages import PageText
from apparat.recognition.programs import ProgramFailed, ProgramMissing, languages, run

MOST_CODES = 8
LONGEST_CODE = 300


def recognised(picture: Path, folder: Path) -> PageText:
    """Return the text on the picture; a picture that gives nothing is told apart from an empty one by `missed`."""
    spoken = languages()
    if not spoken:
        return PageText(scanned=True, missed=Recognition.Reason.NO_PROGRAM)
    told = folder / "text.txt"
    command = [sys.executable, "-m", "ocrmypdf", "--quiet", "--jobs", "1", "--language", "+".join(spoken)]
    command += ["--rotate-pages", "--deskew", "--image-dpi", str(DPI), "--optimize", "0"]
    command += ["--tesseract-timeout", str(SECONDS_TO_WAIT), "--output-type", "none", "--sidecar", str(told)]
    try:
        run([*command, str(picture), "-"], seconds=SECONDS_OF_A_PAGE, folder=folder)
    except ProgramMissing:
        return PageText(scanned=True, missed=Recognition.Reason.NO_PROGRAM)
    except ProgramFailed:
        return PageText(scanned=True, missed=Recognition.Reason.UNREADABLE)
    return PageText(text=text_in(told), scanned=True)


def text_in(file: Path) -> str:
    """Return what a program wrote down, in one page, without signs that no database keeps; at most MOST_PAGE_TEXT."""
    with file.open(encoding="utf-8", errors="replace") as told:
        text = told.read(MOST_PAGE_TEXT)
    return text.replace("\f", "\n").replace("\0", "").strip()


def codes_on(picture: Path) -> tuple[str, ...]:
    """Return what the two-dimensional codes on the picture say."""
    import zxingcpp  # noqa: PLC0415 - only the worker of recognition needs it
    from PIL import Image  # noqa: PLC0415

    with Image.open(picture) as image:
        found = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return tuple(code.text.replace("\0", "")[:LONGEST_CODE] for code in found[:MOST_CODES])
