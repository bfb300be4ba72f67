"""A program of its own that typesets one form: the only place that imports typst, inside the function (ADR-0014).

It is started by `typeset` for each form and ends with it, because typst gives no memory back. It reads one line of JSON
with the path of the form, and the data; it writes the PDF. It needs nothing of the application.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

STANDARD = "a-2u"  # PDF/A with text that can be searched and copied


def main() -> None:
    """Typeset the form named on the command line with the JSON from the standard input."""
    import typst

    content, data = Path(sys.argv[1]).read_bytes(), sys.stdin.buffer.read().decode()
    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
    make: Any = typst.compile  # its annotations ask for kinds of paths that are not given here
    sys.stdout.buffer.write(make(content, font_paths=fonts, sys_inputs={"data": data}, pdf_standards=STANDARD))


if __name__ == "__main__":
    main()
