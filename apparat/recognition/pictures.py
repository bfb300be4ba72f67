"""Pages of pictures (JPEG, PNG, TIFF of many sheets): each is drawn as a sheet and recognised (room: recognition)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from apparat.recognition.limits import CODE_PAGES, DPI, LONG_SIDE
from apparat.recognition.models import Recognition
from apparat.recognition.ocr import codes_on, recognised
from apparat.recognition.pages import CannotRead, PageText

Reason = Recognition.Reason
KINDS = ("JPEG", "PNG", "TIFF")
DAMAGED = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError)  # what Pillow says of broken pictures


class Pictures:
    """A file of one or more pictures, as `pages.Source`."""

    def count(self, file: Path, folder: Path) -> int:
        """Return how many sheets there are; raises CannotRead for a damaged or absurdly large one."""
        with _opened(file) as image:
            return int(getattr(image, "n_frames", 1))

    def page(self, file: Path, number: int, folder: Path, *, may_scan: bool) -> PageText:
        """Recognise the sheet."""
        if not may_scan:
            return PageText(missed=Reason.TOO_MANY)
        try:
            picture = _sheet(file, number, folder)
        except CannotRead as refused:
            return PageText(missed=refused.reason)
        seen = recognised(picture, folder)
        return PageText(seen.text, codes_on(picture) if number < CODE_PAGES else (), seen.scanned, seen.missed)


def _sheet(file: Path, number: int, folder: Path) -> Path:
    """Write the sheet as the program of recognition likes it: upright, grey, no larger than LONG_SIDE."""
    picture = folder / "page.png"
    with _opened(file) as image:
        image.seek(number)
        sheet = ImageOps.exif_transpose(image).convert("L")
        sheet.thumbnail((LONG_SIDE, LONG_SIDE))
        sheet.save(picture, dpi=(DPI, DPI))
    return picture


@contextmanager
def _opened(file: Path) -> Iterator[Image.Image]:
    """Open the picture; raises CannotRead when it is damaged or would unpack to far too much."""
    half_read, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False  # the printing of forms sets it
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow thinks of strangers' files is no news of ours
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file, formats=KINDS) as image:
                yield image
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as bomb:
            raise CannotRead(Reason.TOO_LARGE) from bomb
        except DAMAGED as broken:
            raise CannotRead(Reason.DAMAGED) from broken
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = half_read
