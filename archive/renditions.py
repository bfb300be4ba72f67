"""The PDF/A of papers, made ahead of their package and kept until it is built: a killed worker goes on (10.5).

They lie beside the store, in a folder of the transfer, each under the digest of all it is made of: a paper whose card
or files changed meanwhile gets another one. What a package took is cleared away with its folder.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from apparat.files import blobs
from apparat.org.models import Office
from archive.chain import canonical
from archive.contents import Content
from archive.making import Work
from archive.rendition import pages_in, parts_of

FOLDER = ".packages"
PICTURES = "pages-"  # of folders in which pages are drawn
MAKE = 2  # raised when the same data make another PDF/A than before


def made(transfer: int, content: Content, office: Office, work: Work) -> list[Path]:
    """Return the parts of the PDF/A of a paper in order; those that do not lie there yet are made now, each kept.

    work: asked before each part, told after it. Raises what it raises, FileNotFoundError when the bytes of a file are
    lost, ProgramMissing and ProgramLate (`rendition.parts_of`).
    """
    home = _folder(blobs.root() / folder_of(transfer))
    place = home / _digest(content, office)
    if not place.exists():
        begun = _folder(place.with_name(f"{place.name}.begun"))
        kept = _parts(begun)
        pages = sum(pages_in(part.read_bytes()) for part in kept)
        with blobs.folder_aside(folder_of(transfer), PICTURES) as pictures:
            parts = parts_of(content, office, pictures, len(kept), pages, work.begin)
            for number, part in enumerate(parts, start=len(kept) + 1):
                half = begun / "half"
                half.write_bytes(part)
                half.rename(begun / f"{number:04}.pdf")  # whole or not at all
                work.kept()
        begun.rename(place)
    return _parts(place)


def _parts(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.pdf"))


def folder_of(transfer: int) -> str:
    """Return where in the root all of a transfer lies: the parts, and what is half: pages, the ZIP, its chain."""
    return f"{FOLDER}/{transfer}"


def clear_half(transfer: int) -> None:
    """Clear away what a worker left half: pictures of pages, the ZIP, its chain. Call it under the package's lock."""
    for left in (blobs.root() / folder_of(transfer)).glob("*"):
        if left.is_file():
            left.unlink()
        elif left.name.startswith(PICTURES):
            shutil.rmtree(left, ignore_errors=True)  # a program a dead worker left may still write into it


def lying(transfer: int) -> int:
    """Return how many bytes lie there for a transfer."""
    return sum(part.stat().st_size for part in (blobs.root() / folder_of(transfer)).glob("*/*.pdf"))


def clear(transfer: int) -> None:
    """Clear away what was made for a transfer."""
    shutil.rmtree(blobs.root() / folder_of(transfer), ignore_errors=True)


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
