"""The PDF/A of a paper: its card in both languages, then the pages of its files, in parts (10.5; № 703 p. 206).

Typeset by typst as PDF/A-2u, a part at a time in a process of its own, so that five hundred pages need no more memory
than forty; typst refuses whatever PDF/A forbids (ADR-0013).
"""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfReader

from apparat.org.models import Office
from apparat.printing.typeset import CannotTypeset, typeset
from archive.card import card_of
from archive.contents import LANGUAGES, Content
from archive.leaves import Leaf, Placed, leaves_of

logger = logging.getLogger(__name__)
FORM = "archive_paper.typ"
LEAVES = 40  # of a part


def parts_of(
    content: Content,
    office: Office,
    folder: Path,
    kept: int = 0,
    pages: int = 0,
    before: Callable[[], None] = lambda: None,
) -> Iterator[bytes]:
    """Yield the parts of the PDF/A of a paper, at least one, each a whole PDF/A of its own.

    folder: where pictures of pages lie meanwhile; the caller clears it. kept: so many parts, of so many pages together,
    were made before: those after them are yielded. before: called before each part is begun; what it raises ends the
    making.
    Raises FileNotFoundError when the bytes of a file are lost, ProgramMissing and ProgramLate as `leaves` does.
    """
    before()
    for part, follows in _handfuls(_leaves(content, folder, kept * LEAVES), is_begun=bool(kept)):
        cards = [] if pages else [card_of(content.metadata, office, language) for language in LANGUAGES]
        number = content.metadata["number"] or "—"
        made = _typeset({"number": number, "first_page": pages + 1, "cards": cards, "leaves": part}, folder)
        pages += pages_in(made)
        for leaf in part:
            _picture(leaf, folder).unlink(missing_ok=True)
        yield made
        if follows:
            before()


def pages_in(part: bytes) -> int:
    """Return how many pages a part has."""
    return len(PdfReader(io.BytesIO(part)).pages)


def _leaves(content: Content, folder: Path, passed: int) -> Iterator[Placed]:
    """Yield the leaves of the paper after so many, each with whether another follows; a file has at least one."""
    files = [each for each in content.originals if each.is_drawn]
    count = 0
    for place, each in enumerate(files, start=1):
        for leaf, follows in leaves_of(each, folder, max(passed - count, 0)):
            count += 1
            if count > passed:
                yield leaf, follows or place < len(files)


def _handfuls(leaves: Iterable[Placed], *, is_begun: bool) -> Iterator[tuple[list[Leaf], bool]]:
    """Yield the leaves by parts, each with whether another follows; a paper without any leaf has one part too.

    Every part but the last has LEAVES of them. Whether another follows is known before a page of it is drawn: else its
    pages would be drawn in a turn that is over, and once more in the next.
    """
    part: list[Leaf] = []
    for leaf, follows in leaves:
        part.append(leaf)
        if len(part) == LEAVES or not follows:
            yield part, follows
            part, is_begun = [], True
    if part or not is_begun:
        yield part, False


def _picture(leaf: Leaf, folder: Path) -> Path:
    return folder / str(leaf.get("picture", "/none")).removeprefix("/")


def _typeset(data: Mapping[str, Any], folder: Path) -> bytes:
    """Typeset a part; when one of the strangers' pictures cannot be taken as it is, with all of them drawn anew."""
    try:
        return typeset(FORM, data, pictures=folder)
    except CannotTypeset:
        logger.warning("a part of a paper is typeset again with its pictures drawn anew", exc_info=True)
        for leaf in data["leaves"]:
            if (picture := _picture(leaf, folder)).exists():
                with Image.open(picture, formats=("JPEG",)) as image:
                    plain = image.convert("RGB")
                plain.save(picture, format="JPEG")
        return typeset(FORM, data, pictures=folder)
