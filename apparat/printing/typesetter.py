"""A program of its own that typesets one form: the only place that imports typst, inside the function (ADR-0014).

It is started by `typeset` for each form and ends with it, because typst gives no memory back. It is told the path of
the form and, when there are pictures, of the folder they lie in, beyond which the form sees nothing; it reads the data
as JSON and writes the PDF. It needs nothing of the application.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

STANDARD = "a-2u"  # PDF/A with text that can be searched and copied


def main() -> None:
    """Typeset the form named on the command line with the JSON from the standard input and the pictures of the folder.

    typst itself refuses what PDF/A forbids: signs without a glyph, colours without a profile."""
    import typst

    content, data = Path(sys.argv[1]).read_bytes(), sys.stdin.buffer.read().decode()
    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
    make: Any = typst.compile  # its annotations ask for kinds of paths that are not given here
    root = dict(zip(["root"], sys.argv[2:], strict=False))
    sys.stdout.buffer.write(make(content, font_paths=fonts, sys_inputs={"data": data}, pdf_standards=STANDARD, **root))


if __name__ == "__main__":
    main()
