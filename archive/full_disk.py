"""A disk that fills up while something is drawn on it: no fault of a file or of a paper (10.5)."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
ROOM_OF_A_PAGE = 4 * 1024 * 1024  # bytes; the picture of a page takes some hundred thousand


def still_has_room(folder: Path) -> None:
    """Raise OSError (ENOSPC) where one more page might find no room; programs say only that they failed.

    The quota of a user is not seen here: what a program does not draw for want of it is told as not drawn.
    """
    if shutil.disk_usage(folder).free < ROOM_OF_A_PAGE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
