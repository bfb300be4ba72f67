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
from apparat.worker.starved import Starved, is_starved

FORMS = Path(settings.BASE_DIR) / "templates" / "print"
PROGRAM = Path(__file__).with_name("typesetter.py")
LONGEST = 120  # seconds for one form; a thousand lines take two
FAIR = 0.5  # of that time on the processor: who had as much was not kept waiting


class CannotTypeset(RuntimeError):
    """The form or its data are wrong: a mistake of ours, never of who prints."""


def typeset(form: str, data: Mapping[str, Any], *, pictures: Path | None = None) -> bytes:
    """Return the PDF/A-2u of the form (a .typ file under templates/print/) filled with the data.

    data: plain values (str, int, bool, lists, mappings); it reaches the form as JSON, so that no text of a paper is
    ever read as marks of the form; signs that the fonts do not have stand as □ (`signs`). pictures: the folder of what
    the data name as pictures. Nothing is loaded from outside. Fonts are those of `pdf.render`.
    Raises CannotTypeset with what typst said, subprocess.TimeoutExpired after two minutes, as `Starved` when a busy
    server did not let it run.
    """
    command = [sys.executable, "-I", str(PROGRAM), str(FORMS / form), *([str(pictures)] if pictures else [])]
    told = json.dumps(shown(data), ensure_ascii=False).encode()
    with subprocess.Popen(  # noqa: S603 - our own program, our own form
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        try:
            made, complaint = program.communicate(told, timeout=LONGEST)
        except subprocess.TimeoutExpired as late:
            if is_starved(program.pid, LONGEST * FAIR):
                raise Starved(command, LONGEST) from late
            raise
        finally:
            program.kill()
    if program.returncode:
        raise CannotTypeset(complaint.decode(errors="replace")[-2000:])
    return made
