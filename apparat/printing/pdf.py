"""HTML of the house's forms to PDF: the only place that imports weasyprint, inside the function."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

STYLES = [Path(settings.BASE_DIR) / "static" / "css" / name for name in ("print.css", "print-forms.css")]


class NothingFromOutside(ValueError):
    """A form tried to load something by an address; forms are made of what they are given."""


def _fetch_nothing(url: str, *_: Any, **__: Any) -> Any:
    raise NothingFromOutside(url)


def render(template: str, context: dict[str, Any], *, language: str) -> bytes:
    """Return the PDF of `template` (under templates/print/), with texts in `language` (kk, ru or en).

    Fonts are Tinos and Arimo, which have the measures of Times New Roman and Arial and all Kazakh letters (9.5, law.md
    3.1). Nothing is loaded from any address: an attempt raises NothingFromOutside.
    """
    import weasyprint

    with translation.override(language):
        html = render_to_string(template, {**context, "language": language})
    document = weasyprint.HTML(string=html, url_fetcher=_fetch_nothing)
    styles = [weasyprint.CSS(filename=str(style)) for style in STYLES]
    pdf = document.write_pdf(stylesheets=styles, pdf_variant="pdf/a-3u")
    return bytes(pdf)
