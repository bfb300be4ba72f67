"""The PDF/A of papers, made ahead of their package and kept until it is built: a killed worker goes on (10.5).

They lie beside the store, in a folder of the transfer, each under the digest of all it is made of: a paper whose card
or files changed meanwhile gets another one. What a package took is cleared away with its folder.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from apparat.files import blobs
from apparat.org.models import Office
from archive.chain import canonical
from archive.contents import Content
from archive.rendition import parts_of

FOLDER = ".packages"
MAKE = 2  # raised when the same data make another PDF/A than before


def made(transfer: int, content: Content, office: Office) -> list[Path]:
    """Return the parts of the PDF/A of a paper in order, made now when they do not lie there yet.

    Raises FileNotFoundError when the bytes of a file are lost, ProgramMissing and ProgramLate (`rendition.parts_of`).
    """
    home = _folder(blobs.root() / FOLDER / str(transfer))
    place = home / _digest(content, office)
    if not place.exists():
        with tempfile.TemporaryDirectory(dir=home) as kept:
            begun = Path(kept) / "parts"
            begun.mkdir()
            for number, part in enumerate(parts_of(content, office), start=1):
                (begun / f"{number:04}.pdf").write_bytes(part)
            begun.rename(place)  # whole or not at all
    return sorted(place.iterdir())


def clear(transfer: int) -> None:
    """Clear away what was made for a transfer."""
    shutil.rmtree(blobs.root() / FOLDER / str(transfer), ignore_errors=True)


def left_over(building: Iterable[int]) -> list[int]:
    """Return the transfers for which something still lies there though nobody builds their packages any more."""
    known = {str(key) for key in building}
    found = (blobs.root() / FOLDER).glob("*")
    return [int(folder.name) for folder in found if folder.name.isdigit() and folder.name not in known]


def _digest(content: Content, office: Office) -> str:
    """Return the name of all a PDF/A is made of; the journal goes on while a package waits and stands on no card."""
    said: Mapping[str, Any] = {key: value for key, value in content.metadata.items() if key != "journal"}
    files = [(each.name, each.attachment.blob_id) for each in content.originals if each.is_drawn]
    told = [MAKE, said, files, office.name_kk, office.name_ru]
    return hashlib.sha256(canonical(told)).hexdigest()


def _folder(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
