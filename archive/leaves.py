"""What of the files of a paper stands on its PDF/A: pages as pictures, words of office files, names of the rest (10.5).

A leaf is plain data of the form `archive_paper.typ`. Nothing is lost: a file, or a page of it, that cannot be shown is
named with the reason and its digest, and its bytes lie beside in the package as they came.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.files import blobs
from apparat.org.bilingual import in_both
from apparat.printing.signs import breakable
from apparat.recognition.drawing import Drawn, drawn, is_drawable
from apparat.recognition.limits import MOST_PAGE_TEXT
from apparat.recognition.models import Recognition
from apparat.recognition.pages import CannotRead
from apparat.recognition.sources import SOURCES
from archive.contents import Original
from archive.full_disk import still_has_room

SIGNS_A_LEAF = 20_000  # of an office file: about six sheets
UNSHOWN = _("This file is not shown here; its bytes lie beside as they came. Reason: %(reason)s")
PAGE_UNSHOWN = _("This page could not be drawn; the file lies beside as it came. Reason: %(reason)s")
WORDS_ONLY = _("The words of the file only, without its layout; the file lies beside as it came.")
CUT = _("The words are cut here: the file has more.")
NO_FORM = _("files of this kind have no pages of their own")
TOO_MANY = _("it has more than 5,000 pages")
Leaf = dict[str, Any]
Placed = tuple[Leaf, bool]  # a leaf, and whether another of its file follows: known before that one is drawn
PASSED: Leaf = {"kind": "passed"}  # a page that was drawn in an earlier turn


def leaves_of(original: Original, folder: Path, after: int = 0) -> Iterator[Placed]:
    """Yield the leaves of a file in order, at least one, each with whether another follows.

    Pictures are written into the folder and stay until the caller clears it.

    after: so many leaves are wanted no more; they are yielded too, yet no page is drawn for them.
    Raises FileNotFoundError for lost bytes, ProgramMissing and ProgramLate for a server that lacks programs or time,
    OSError (ENOSPC) for a disk on which no page finds room.
    """
    kind = original.attachment.blob.content_type
    path = blobs.path_of(original.attachment.blob_id).resolve(strict=True)
    try:
        if is_drawable(kind):
            yield from _pages(original, path, folder, after)
        elif kind in SOURCES:
            yield from _words(original, path, folder)
        else:
            yield _absent(original, UNSHOWN, NO_FORM), False
    except CannotRead as refused:
        still_has_room(folder)
        reason = Recognition.Reason(refused.reason)
        yield _absent(original, UNSHOWN, TOO_MANY if reason == Recognition.Reason.TOO_MANY else reason.label), False


def _pages(original: Original, path: Path, folder: Path, after: int) -> Iterator[Placed]:
    for page in drawn(path, original.attachment.blob.content_type, folder, after):
        if page.picture is None and page.number > after:
            still_has_room(folder)
        yield PASSED if page.number <= after else _page(original, page), page.number < page.of


def _page(original: Original, page: Drawn) -> Leaf:
    caption = f"{original.attachment.name} · {page.number}/{page.of}"
    if page.picture is None:
        return _absent(original, PAGE_UNSHOWN, Recognition.Reason(page.reason).label, caption)
    return {"kind": "page", "picture": f"/{page.picture.name}", "caption": caption}


def _words(original: Original, path: Path, folder: Path) -> Iterator[Placed]:
    text = SOURCES[original.attachment.blob.content_type].page(path, 0, folder, may_scan=False).text
    notes = [*in_both(WORDS_ONLY).values(), _digest(original)]
    is_cut = len(text) >= MOST_PAGE_TEXT
    for place in range(0, max(len(text), 1), SIGNS_A_LEAF):
        lines = breakable(text[place : place + SIGNS_A_LEAF]).split("\n")
        follows = is_cut or place + SIGNS_A_LEAF < len(text)
        yield _text(original, [] if place else notes, lines), follows
    if is_cut:
        yield _text(original, list(in_both(CUT).values()), []), False


def _text(original: Original, notes: list[str], lines: list[str]) -> Leaf:
    return {"kind": "text", "title": original.attachment.name, "note": notes, "lines": lines}


def _absent(original: Original, words: Any, reason: Any, title: str = "") -> Leaf:
    both = in_both(reason)
    notes = [told % {"reason": both[language]} for language, told in in_both(words).items()]
    return {
        "kind": "absent",
        "title": title or original.attachment.name,
        "note": [*notes, _digest(original)],
        "lines": [],
    }


def _digest(original: Original) -> str:
    return breakable(f"SHA-256: {original.attachment.blob_id}")
