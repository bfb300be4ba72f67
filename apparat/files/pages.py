"""How many pages a PDF has; a damaged or locked one is kept without the number."""

from __future__ import annotations

import logging
from typing import IO

from pypdf import PdfReader

MOST = 100_000

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it thinks of strangers' files is no news of ours


def pages_of(file: IO[bytes]) -> int | None:
    """Return the number of pages of a PDF, or None when it does not say: damaged, locked with a password, or absurd."""
    file.seek(0)
    try:
        pages = PdfReader(file).get_num_pages()
    except Exception:
        return None
    return pages if 0 < pages <= MOST else None
