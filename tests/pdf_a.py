"""Whether a PDF is the PDF/A it says it is, asked of a validator that has no part in our printing (№ 703 p. 206).

`page` knows every rule of ISO 19005-1 to -3 that can be checked without a reader's eye, and is held to the test files
of veraPDF and Isartor by its makers.
"""

from __future__ import annotations

import io

import page
import pikepdf
from pypdf import PdfReader

# Bytes of a packed stream may end with CR, which this rule takes for a part of the end of line behind them; whether
# streams are as long as they say is asked of qpdf instead.
MISREAD = ("-STREAM-LENGTH-001",)


def assert_pdf_a(content: bytes) -> None:
    """Fail unless the PDF names the level of PDF/A that it has, has it, is no older than PDF/A-1b, and has no lock."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        said = pdf.open_metadata()
        level = f"{said['pdfaid:part']}{said['pdfaid:conformance']}".lower()
        faults = ["locked"] if pdf.is_encrypted else pdf.check_pdf_syntax()
    report = page.validate_pdf_bytes(content, profile=level)
    faults += [f"{each.rule_id}: {each.message}" for each in report.failures if not each.rule_id.endswith(MISREAD)]
    assert not faults, faults


def sheets_of(content: bytes) -> list[str]:
    """Return the words of each sheet of a form of the house, on one line; every one of them is PDF/A."""
    assert_pdf_a(content)
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(content)).pages]
