"""Names of files as people gave them, made safe: Kazakh letters stay, paths and hidden marks go."""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext as _

LONGEST = 200  # characters of the column
LONGEST_BYTES = 240  # bytes: file systems stop at 255
FORBIDDEN = str.maketrans(dict.fromkeys('<>:"|?*', "_"))
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)


def safe_name(name: str) -> str:
    """Return the name without folders, control and direction marks, at most 200 characters, with its extension kept.

    A name of nothing but such things becomes the word “file”.
    """
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    name = "".join(character for character in name if not unicodedata.category(character).startswith("C"))
    name = " ".join(name.translate(FORBIDDEN).split()).strip(". ")
    stem, dot, extension = name.rpartition(".")
    if not dot:
        stem, extension = name, ""
    stem = stem.rstrip(". ") or _("file")
    if stem.casefold().split(".")[0] in RESERVED:
        stem = f"_{stem}"
    return _shortened(stem, f".{extension}" if extension else "")


def _shortened(stem: str, ending: str) -> str:
    ending = ending[:20]
    stem = stem[: LONGEST - len(ending)]
    while len((stem + ending).encode()) > LONGEST_BYTES:
        stem = stem[:-1]
    return stem.rstrip(". ") + ending
