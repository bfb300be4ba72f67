"""Pages of pictures (JPEG, PNG, TIFF of many sheets): each is drawn as a sheet, recognised or put on paper."""

from __future__ import annotations

import shutil
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
SEE_THROUGH, GREY = frozenset({"RGBA", "LA", "PA"}), frozenset({"1", "L", "I;16", "I;16B"})
ORIENTATION = 0x0112  # of a photograph: which side is up
QUALITY = 85
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


def draw(file: Path, number: int, target: Path) -> None:
    """Write the sheet of this number (from 0) for paper, as a JPEG: the very bytes when they may stand there already.

    Else it is drawn anew: upright, in colours every reader knows, without what shines through, no larger than
    LONG_SIDE. Raises CannotRead, and OSError when it cannot be written.
    """
    with _opened(file) as image:
        image.seek(number)
        image.load()  # a damaged one says so here
        sheet = None if _stands(image) else _for_paper(image)
    # written when the picture is read: what the disk refuses is no fault of the file
    if sheet is None:
        shutil.copyfile(file, target)
    else:
        sheet.save(target, format="JPEG", quality=QUALITY)


def _for_paper(image: Image.Image) -> Image.Image:
    sheet = ImageOps.exif_transpose(image)
    if sheet.mode in SEE_THROUGH or "transparency" in sheet.info:
        whole = sheet.convert("RGBA")
        sheet = Image.new("RGB", whole.size, "white")
        sheet.paste(whole, mask=whole.getchannel("A"))
    sheet = sheet.convert("L" if sheet.mode in GREY else "RGB")
    sheet.thumbnail((LONG_SIDE, LONG_SIDE))
    return sheet


def _stands(image: Image.Image) -> bool:
    """Tell whether the bytes may stand on paper as they are: a plain JPEG, upright, not absurdly large."""
    turned = image.getexif().get(ORIENTATION, 1) != 1
    return image.format == "JPEG" and image.mode in {"L", "RGB"} and not turned and max(image.size) <= LONG_SIDE


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
