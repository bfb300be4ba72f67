"""Long tables to PDF by typst, in a process that ends with the form (ADR-0014)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from apparat.printing.signs import shown

FORMS = Path(settings.BASE_DIR) / "templates" / "print"
PROGRAM = Path(__file__).with_name("typesetter.py")
LONGEST = 120  # seconds for one form; a thousand lines take two


class CannotTypeset(RuntimeError):
    """The form or its data are wrong: a mistake of ours, never of who prints."""


def typeset(form: str, data: Mapping[str, Any], *, pictures: Path | None = None) -> bytes:
    """Return the PDF/A-2u of the form (a .typ file under templates/print/) filled with the data.

    data: plain values (str, int, bool, lists, mappings); it reaches the form as JSON, so that no text of a paper is
    ever read as marks of the form; signs that the fonts do not have stand as □ (`signs`). pictures: the folder of what
    the data name as pictures. Nothing is loaded from outside. Fonts are those of `pdf.render`.
    Raises CannotTypeset with what typst said, subprocess.TimeoutExpired after two minutes.
    """
    made = subprocess.run(  # noqa: S603 - our own program, our own form
        [sys.executable, "-I", str(PROGRAM), str(FORMS / form), *([str(pictures)] if pictures else [])],
        input=json.dumps(shown(data), ensure_ascii=False).encode(),
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    if made.returncode:
        raise CannotTypeset(made.stderr.decode(errors="replace")[-2000:])
    return made.stdout
