"""Which kinds of files give text, and how each is read: one table (room: recognition)."""

from __future__ import annotations

from apparat.files.kinds import KINDS
from apparat.recognition.office_files import DOCX, PPTX, XLSX
from apparat.recognition.pages import Source
from apparat.recognition.pdf import Pdf
from apparat.recognition.pictures import Pictures

_BY_KIND: dict[str, Source] = {
    "pdf": Pdf(),
    "tiff": Pictures(),
    "jpeg": Pictures(),
    "png": Pictures(),
    "docx": DOCX,
    "xlsx": XLSX,
    "pptx": PPTX,
}
SOURCES: dict[str, Source] = {KINDS[key].content_type: source for key, source in _BY_KIND.items()}
