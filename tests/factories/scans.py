"""Scans of the tests: sheets drawn with Kazakh words, as pictures and as PDFs with and without a text of their own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import segno
from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf")
SHEET = (1240, 1754)  # A4 at 150 dots an inch
LETTER = (
    "№ 12-05/137   17.03.2026 ж.",
    "Қазығұрт ауданының әкіміне",
    "Жылу маусымына дайындық туралы",
    "Ауданның көшелері мен үйлері күзге дайын,",
    "һәм өңірдің ғимараттары жөнделді.",
    "О подготовке к отопительному сезону",
)


def sheet(lines: Sequence[str] = LETTER, *, code: str = "") -> Image.Image:
    """A scanned sheet: the words drawn on it, and a two-dimensional code in its corner when one is given."""
    image = Image.new("L", SHEET, 255)
    font = ImageFont.truetype(str(FONTS), 36)
    ImageDraw.Draw(image).text((110, 160), "\n\n".join(lines), fill=0, font=font, spacing=12)
    if code:
        drawn = io.BytesIO()
        segno.make(code, error="m", micro=False).save(drawn, kind="png", scale=5, border=4)
        image.paste(Image.open(drawn).convert("L"), (900, 1350))
    return image


def saved(*sheets: Image.Image, kind: str) -> bytes:
    """The sheets as a file of the kind: PDF, TIFF, PNG, JPEG."""
    out = io.BytesIO()
    more: dict[str, Any] = {"save_all": True, "append_images": sheets[1:]} if kind in {"PDF", "TIFF"} else {}
    size: dict[str, Any] = {"resolution": 150} if kind == "PDF" else {"dpi": (150, 150)}
    sheets[0].save(out, kind, **more, **size)
    return out.getvalue()


def scan(*sheets: Image.Image) -> bytes:
    """A PDF of pictures only; without sheets that of the letter."""
    return saved(*(sheets or (sheet(),)), kind="PDF")


def typed(*pages: str) -> bytes:
    """A PDF with words of its own on each page."""
    import weasyprint

    html = "".join(f'<p style="page-break-after: always; font-family: Tinos">{page}</p>' for page in pages)
    return bytes(weasyprint.HTML(string=html).write_pdf())
