"""HTML of the house's forms to PDF: the only place that imports weasyprint, inside the function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from apparat.printing.signs import shown_text

SHEETS = ("print.css", "print-forms.css", "print-outgoing.css", "print-post.css")
STYLES = [Path(settings.BASE_DIR) / "static" / "css" / name for name in SHEETS]


class NothingFromOutside(ValueError):
    """A form tried to load something by an address; forms are made of what they are given."""


def _fetch_nothing(url: str, *_: Any, **__: Any) -> Any:
    raise NothingFromOutside(url)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form to be printed: its template under templates/print/, what it shows, the language of its texts."""

    template: str
    context: dict[str, Any]
    language: str


def render(template: str, context: dict[str, Any], *, language: str) -> bytes:
    """Return the PDF of `template` (under templates/print/), with texts in `language` (kk, ru or en).

    Fonts are Tinos and Arimo, which have the measures of Times New Roman and Arial and all Kazakh letters (9.5, law.md
    3.1); signs that they do not have stand as □ (`signs`), which keeps the paper PDF/A-3u. Nothing is loaded from any
    address: an attempt raises NothingFromOutside.
    """
    return render_together([Sheet(template, context, language)])


def render_together(sheets: Sequence[Sheet]) -> bytes:
    """Return one PDF of several forms, each beginning on a page of its own, at least one; see `render`."""
    documents = [_laid_out(sheet) for sheet in sheets]
    pages = [page for document in documents for page in document.pages]
    return bytes(documents[0].copy(pages).write_pdf(pdf_variant="pdf/a-3u", finisher=_lay_open))


def _lay_open(_document: Any, pdf: Any) -> None:
    """Leave what the PDF says of itself unpacked, as XMP asks: the mark of PDF/A is read from the bare bytes."""
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.compress = False


def _laid_out(sheet: Sheet) -> Any:
    import weasyprint

    with translation.override(sheet.language):
        html = shown_text(render_to_string(sheet.template, {**sheet.context, "language": sheet.language}))
    styles = [_style(style, style.stat().st_mtime_ns) for style in STYLES]
    return weasyprint.HTML(string=html, url_fetcher=_fetch_nothing).render(stylesheets=styles)


@lru_cache(maxsize=2 * len(SHEETS))
def _style(path: Path, _changed: int) -> Any:
    """Return the style sheet, read once: reading all of them again takes a third of the time of a letter."""
    import weasyprint

    return weasyprint.CSS(filename=str(path))
