"""How much may be brought with one paper, from the table of limits (law.md 3.2; № 703 p. 147: 95 MB, 80 files)."""

from __future__ import annotations

from dataclasses import dataclass

from apparat.regulation.limits import BY_KEY

MEGABYTE = 1024 * 1024
RULES = "№ 703"  # the rules of documentation that name sizes and formats (law.md 3)
SIZE_CLAUSE = f"{RULES}, {BY_KEY['delivery.megabytes'].clause}"
FORMAT_CLAUSE = f"{RULES}, 43"


@dataclass(frozen=True, slots=True)
class FileLimits:
    """Bounds of one paper's files: bytes of one file, bytes of all together, how many."""

    file_bytes: int
    paper_bytes: int
    files: int


_DELIVERY_BYTES = int(BY_KEY["delivery.megabytes"].value * MEGABYTE)

DELIVERY = FileLimits(
    file_bytes=_DELIVERY_BYTES, paper_bytes=_DELIVERY_BYTES, files=int(BY_KEY["delivery.attachments"].value)
)


def in_megabytes(size: int) -> str:
    """Return a number of bytes as people say it, in megabytes."""
    return f"{size / MEGABYTE:g}"
