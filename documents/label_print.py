"""Labels of registered papers as PDF: one of 70 × 37 mm for a label printer, or 24 of them on a sheet of A4 (10.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import segno
from django.utils.safestring import SafeString

from apparat.org.models import Office
from apparat.printing.pdf import render
from documents.label import code_of
from documents.models import Incoming

ON_A_SHEET = 24


@dataclass(frozen=True, slots=True)
class LabelFace:
    """What stands on a label: the office, the number, the day, the code drawn as SVG."""

    office: str
    number: str
    at: datetime | None
    code: SafeString


def label_pdf(incoming: Incoming, office: Office, *, language: str) -> bytes:
    """Return one label, 70 × 37 mm."""
    return render("print/label.html", {"face": next(_faces([incoming], office, language))}, language=language)


def labels_pdf(papers: Sequence[Incoming], office: Office, *, language: str) -> bytes:
    """Return sheets of A4 with 24 labels on each, in the order of the papers."""
    faces = list(_faces(papers, office, language))
    sheets = [faces[first : first + ON_A_SHEET] for first in range(0, len(faces), ON_A_SHEET)]
    return render("print/labels.html", {"sheets": sheets}, language=language)


def _faces(papers: Sequence[Incoming], office: Office, language: str) -> Iterator[LabelFace]:
    name = (office.short_ru or office.name_ru) if language == "ru" else (office.short_kk or office.name_kk)
    return (LabelFace(name, paper.number, paper.registered_at, drawn(code_of(paper))) for paper in papers)


def drawn(code: str) -> SafeString:
    """Return the code as an SVG of its own size, with the quiet zone scanners ask for."""
    drawing = segno.make(code, error="m", micro=False).svg_inline(border=4, omitsize=True)
    return SafeString(drawing)
