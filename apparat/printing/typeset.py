"""Long tables to PDF: the only place that imports typst, inside the function (ADR-0014)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

FORMS = Path(settings.BASE_DIR) / "templates" / "print"
STANDARD = "a-2u"  # PDF/A with text that can be searched and copied


def typeset(form: str, data: Mapping[str, Any]) -> bytes:
    """Return the PDF/A-2u of the form (a .typ file under templates/print/) filled with the data.

    data: plain values (str, int, bool, lists, mappings); it reaches the form as JSON, so that no text of a paper is
    ever read as marks of the form. Nothing is loaded from outside. Fonts are those of `pdf.render`.
    """
    import typst

    content = (FORMS / form).read_bytes()
    filled = {"data": json.dumps(data, ensure_ascii=False)}
    make: Any = typst.compile  # its annotations ask for kinds of paths that are not given here
    made = make(content, font_paths=_fonts(), sys_inputs=filled, pdf_standards=STANDARD)
    return bytes(made)


@cache
def _fonts() -> Any:
    """Look for the fonts of the system once in the life of the process."""
    import typst

    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
