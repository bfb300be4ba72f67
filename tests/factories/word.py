"""Word files for the tests, made of their parts by hand."""

from __future__ import annotations

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LISTS = f"""<?xml version="1.0"?><w:numbering {NS}>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""


def p(text: str, *, bold: bool = False, style: str = "", num: str = "") -> str:
    """Return a paragraph."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{run}<w:t>{text}</w:t></w:r></w:p>"


def docx(
    *blocks: str, name: str = "хат.docx", head: str = "", extra: dict[str, bytes] | None = None
) -> SimpleUploadedFile:
    """Return a DOCX of these blocks of XML; head: before the document, as a declaration of entities."""
    body = f'<?xml version="1.0"?>{head}<w:document {NS}><w:body>{"".join(blocks)}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": TYPES.encode(),
        "word/document.xml": body.encode(),
        "word/numbering.xml": LISTS.encode(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in (parts | (extra or {})).items():
            archive.writestr(path, content)
    return SimpleUploadedFile(name, out.getvalue())
